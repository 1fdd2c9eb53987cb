#include "analytics/store/do_not_contact.h"

#include "analytics/base/error.h"
#include "analytics/store/clock.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

bool isActiveNow(Statement &last, std::int64_t customer)
{
    last.bind(1, customer);
    const bool isActive = last.step() && last.integer(0) != 0;
    last.reset();
    return isActive;
}

} // namespace

std::int64_t setDoNotContact(Store &store, const std::vector<std::string> &customers, bool isActive)
{
    Database &database = store.database();
    Transaction transaction(database);
    Statement find = database.prepare("SELECT number FROM customers WHERE id = ?1");
    Statement last
        = database.prepare("SELECT is_active FROM do_not_contact WHERE customer = ?1 ORDER BY number DESC LIMIT 1");
    Statement insert = database.prepare(
        "INSERT INTO do_not_contact (customer, is_active, source, recorded_at) VALUES (?1, ?2, 'hand', ?3)");
    std::int64_t changed = 0;
    for (const std::string &id : customers) {
        find.bind(1, id);
        if (!find.step())
            throw Error(ErrorCode::NoSuchCustomer, {id});
        const std::int64_t customer = find.integer(0);
        find.reset();
        if (isActiveNow(last, customer) == isActive)
            continue;
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
        "SELECT c.id FROM customers c JOIN do_not_contact d ON d.number ="
        " (SELECT max(number) FROM do_not_contact WHERE customer = c.number) WHERE d.is_active = 1 ORDER BY c.id");
    while (select.step())
        ids.emplace_back(select.text(0));
    return ids;
}

} // namespace clientele
