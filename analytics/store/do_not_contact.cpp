#include "analytics/store/do_not_contact.h"

#include <unordered_set>

#include "analytics/base/error.h"
#include "analytics/store/clock.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

// The numbers of everybody who must not be contacted, also by a list.
std::unordered_set<std::int64_t> bannedNow(Database &database)
{
    std::unordered_set<std::int64_t> numbers;
    Statement select = database.prepare("SELECT customer FROM banned_customers");
    while (select.step())
        numbers.insert(select.integer(0));
    return numbers;
}

} // namespace

std::int64_t setDoNotContact(Store &store, const std::vector<std::string> &customers, bool isActive)
{
    Database &database = store.database();
    Transaction transaction(database);
    Statement find = database.prepare("SELECT number FROM customers WHERE id = ?1");
    std::unordered_set<std::int64_t> banned = bannedNow(database);
    Statement insert = database.prepare(
        "INSERT INTO do_not_contact (customer, is_active, source, recorded_at) VALUES (?1, ?2, 'hand', ?3)");
    std::int64_t changed = 0;
    for (const std::string &id : customers) {
        find.bind(1, id);
        if (!find.step())
            throw Error(ErrorCode::NoSuchCustomer, {id});
        const std::int64_t customer = find.integer(0);
        find.reset();
        if (banned.contains(customer) == isActive)
            continue;
        if (isActive)
            banned.insert(customer);
        else
            banned.erase(customer);
        insert.bind(1, customer).bind(2, std::int64_t {isActive}).bind(3, localNow()).run();
        ++changed;
    }
    if (changed > 0)
        store.bumpDataVersion();
    transaction.commit();
    return changed;
}

std::vector<std::string> doNotContactList(Store &store)
{
    std::vector<std::string> ids;
    Statement select = store.database().prepare(
        "SELECT id FROM customers WHERE number IN (SELECT customer FROM banned_customers) ORDER BY id");
    while (select.step())
        ids.emplace_back(select.text(0));
    return ids;
}

} // namespace clientele
