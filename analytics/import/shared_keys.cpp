#include "analytics/import/shared_keys.h"

#include <algorithm>
#include <array>

#include "analytics/base/monitor.h"
#include "analytics/dataset/dataset.h"
#include "analytics/import/contact_key.h"
#include "analytics/import/values.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::size_t kFewestDigits = 8;

// The country calling codes of one and two digits; the others have three (ITU-T E.164).
std::size_t codeLength(std::string_view digits)
{
    if (digits.starts_with('1') || digits.starts_with('7'))
        return 1;
    constexpr std::array<std::string_view, 43> kTwo {"20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41",
                                                     "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54",
                                                     "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
                                                     "81", "82", "84", "86", "90", "91", "92", "93", "94", "95"};
    return std::ranges::find(kTwo, digits.substr(0, 2)) == kTwo.end() && !digits.starts_with("98") ? 3 : 2;
}

// The code that at least two thirds of the international numbers have; empty where there is no such.
std::string usualCountryCode(const std::vector<std::string> &phones)
{
    std::map<std::string, std::size_t> counts;
    std::size_t all = 0;
    for (const std::string &phone : phones) {
        const std::string key = phoneKey(phone);
        if (!key.starts_with('+') || key.size() <= kFewestDigits)
            continue;
        ++counts[key.substr(1, codeLength(std::string_view(key).substr(1)))];
        ++all;
    }
    for (const auto &[code, count] : counts) {
        if (count * 3 >= all * 2)
            return code;
    }
    return {};
}

} // namespace

std::string phoneIdentity(std::string_view phone, std::string_view countryCode)
{
    std::string key = phoneKey(phone);
    if (key.empty())
        return {};
    const bool isInternational = key.starts_with('+');
    std::string digits = isInternational ? key.substr(1) : key;
    const bool hasCode = !countryCode.empty() && digits.starts_with(countryCode);
    constexpr std::size_t kFewestBehindCode = 10; // of a number that forgot its plus
    if (isInternational && !hasCode)
        return digits.size() >= kFewestDigits ? "+" + digits : std::string();
    if (hasCode && (isInternational || digits.size() >= countryCode.size() + kFewestBehindCode))
        digits.erase(0, countryCode.size());
    digits.erase(0, std::min(digits.size(), digits.find_first_not_of('0'))); // the trunk prefix: 020 …, +44 (0)20 …
    return digits.size() >= kFewestDigits ? digits : std::string();
}

SharedKeys::SharedKeys(Store &store, const Dataset &dataset, Monitor &monitor)
    : m_merges(store.database())
{
    collect(store.database(), monitor);
    findShared(monitor);
    readEntries(store.database(), dataset);
    Statement refusals = store.database().prepare("SELECT first, second FROM merge_refusals");
    while (refusals.step())
        m_refused.insert(std::minmax({refusals.integer(0), refusals.integer(1)}));
}

void SharedKeys::collect(Database &database, Monitor &monitor)
{
    Statement customers = database.prepare("SELECT number, id, email, phone FROM customers WHERE NOT is_stub");
    while (customers.step()) {
        const std::int64_t number = customers.integer(0);
        const std::string_view id = customers.text(1);
        if (isDamagedId(id))
            continue; // several people's
        offer("email", customers.text(2), number);
        offer("phone", customers.text(3), number);
        if (withoutPointZero(id) != id)
            offer("id", withoutPointZero(id), number);
    }
    monitor.checkpoint();
    addTwins(database);
    Statement keys = database.prepare("SELECT k.kind, k.value, k.customer, c.id FROM customer_keys k "
                                      "JOIN customers c ON c.number = k.customer WHERE NOT c.is_stub");
    while (keys.step()) {
        if (!isDamagedId(keys.text(3)))
            offer(keys.text(0), keys.text(1), keys.integer(2));
    }
    monitor.checkpoint();
}

// The entry that a spreadsheet left alone, for each that it wrote as a number.
void SharedKeys::addTwins(Database &database)
{
    Statement twin = database.prepare("SELECT number FROM customers WHERE id = ? AND NOT is_stub");
    for (std::size_t i = 0, count = m_offers.size(); i < count; ++i) {
        if (m_offers[i].kind != "id")
            continue;
        twin.bind(1, m_offers[i].value);
        if (twin.step())
            offer("id", std::string(m_offers[i].value), twin.integer(0));
        twin.reset();
    }
}

void SharedKeys::offer(std::string_view kind, std::string_view value, std::int64_t number)
{
    if (!value.empty() && !isMasked(value) && !isMissing(trimmed(value)))
        m_offers.push_back({std::string(kind), std::string(value), m_merges.keptFor(number)});
}

// In the form in which they are compared; only what more than one has.
void SharedKeys::findShared(Monitor &monitor)
{
    std::vector<std::string> phones;
    for (const Offer &offer : m_offers) {
        if (offer.kind == "phone")
            phones.push_back(offer.value);
    }
    const std::string code = usualCountryCode(phones);
    for (Offer &offer : m_offers) {
        if (offer.kind == "phone")
            offer.value = phoneIdentity(offer.value, code);
        else if (offer.kind == "email")
            offer.value = emailKey(offer.value);
    }
    std::erase_if(m_offers, [](const Offer &offer) { return offer.value.empty(); });
    monitor.checkpoint();
    std::ranges::sort(m_offers);
    m_offers.erase(std::unique(m_offers.begin(), m_offers.end()), m_offers.end());
    for (std::size_t begin = 0; begin < m_offers.size();) {
        std::size_t end = begin + 1;
        while (end < m_offers.size() && m_offers[end].kind == m_offers[begin].kind
               && m_offers[end].value == m_offers[begin].value)
            ++end;
        for (std::size_t i = begin; i < end && end - begin > 1; ++i)
            m_keys[{m_offers[begin].kind, m_offers[begin].value}].push_back(m_offers[i].customer);
        begin = end;
    }
    m_offers = {};
}

void SharedKeys::readEntries(Database &database, const Dataset &dataset)
{
    Statement query = database.prepare("SELECT id, name, email, phone, birth_year FROM customers WHERE number = ?");
    for (const auto &[key, numbers] : m_keys) {
        for (const std::int64_t number : numbers) {
            const auto [place, isNew] = m_entries.try_emplace(number);
            if (!isNew)
                continue;
            MergeEntry &entry = place->second;
            entry.number = number;
            query.bind(1, number);
            if (query.step()) {
                entry.id = query.text(0);
                entry.name = query.text(1);
                entry.email = query.text(2);
                entry.phone = query.text(3);
                entry.birthYear = query.integer(4);
            }
            query.reset();
            addHistory(dataset, entry);
        }
    }
}

void SharedKeys::addHistory(const Dataset &dataset, MergeEntry &entry)
{
    const CustomerIndex customer = dataset.customerById.find(entry.id);
    if (customer == kNoIndex)
        return;
    const OrderIndex begin = dataset.customers.orderBegin[customer];
    const OrderIndex end = dataset.customers.orderBegin[customer + 1];
    entry.orders = end - begin;
    if (begin == end)
        return;
    entry.firstOrder = dayOf(dataset.orders.time[begin]);
    entry.lastOrder = dayOf(dataset.orders.time[end - 1]);
}

} // namespace clientele
