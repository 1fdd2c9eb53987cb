#include "analytics/dataset/loader_parts.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerCheck = 4'096;

// The positions of `ids`, sorted by id: indices then depend on the shop's content, not on the order of its imports.
std::vector<std::uint32_t> sortedById(const TextColumn &ids)
{
    std::vector<std::uint32_t> order(ids.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto id = [&ids](std::uint32_t i) { return ids[i]; };
    if (!std::ranges::is_sorted(order, {}, id)) // one import numbers them so
        std::ranges::sort(order, {}, id);
    return order;
}

IndexByNumber indexByNumber(const std::vector<std::int64_t> &numbers, const std::vector<std::uint32_t> &order)
{
    const std::int64_t highest = numbers.empty() ? 0 : std::ranges::max(numbers);
    IndexByNumber indices(static_cast<std::size_t>(highest) + 1, kNoIndex);
    for (std::uint32_t index = 0; index < order.size(); ++index)
        indices[static_cast<std::size_t>(numbers[order[index]])] = index;
    return indices;
}

void arrange(TextColumn &texts, const std::vector<std::uint32_t> &order)
{
    TextColumn arranged;
    arranged.reserve(texts.size(), texts.size() * 8);
    for (const std::uint32_t i : order)
        arranged.add(texts[i]);
    texts = std::move(arranged);
}

template<typename T> void arrange(std::vector<T> &values, const std::vector<std::uint32_t> &order)
{
    std::vector<T> arranged;
    arranged.reserve(values.size());
    for (const std::uint32_t i : order)
        arranged.push_back(values[i]);
    values = std::move(arranged);
}

template<typename... Columns> void arrangeAll(const std::vector<std::uint32_t> &order, Columns &...columns)
{
    if (!std::ranges::is_sorted(order)) // they stand so already
        (arrange(columns, order), ...);
}

std::uint32_t known(const IndexByNumber &indices, std::int64_t number)
{
    return number >= 0 && static_cast<std::size_t>(number) < indices.size() ? indices[static_cast<std::size_t>(number)]
                                                                            : kNoIndex;
}

// What one customer wants, as the last word on each says.
struct Wishes
{
    Consent email = Consent::Unknown;
    Consent sms = Consent::Unknown;
    Consent personal = Consent::Unknown;

    Consent &of(std::string_view channel)
    {
        return channel == "email" ? email : channel == "personal" ? personal : sms;
    }
};

Consent &wishOf(CustomerTable &customers, CustomerIndex customer, std::string_view channel)
{
    if (channel == "email")
        return customers.emailConsent[customer];
    if (channel != "personal") // text messages, and whatever else goes to a phone
        return customers.smsConsent[customer];
    if (customers.personalConsent.empty())
        customers.personalConsent.assign(customers.size(), Consent::Unknown);
    return customers.personalConsent[customer];
}

void loadWishes(Database &database, CustomerTable &customers, const IndexByNumber &indices,
                const MergedCustomers &merges)
{
    std::unordered_map<std::int64_t, Wishes> ofMerged; // each entry of a person speaks for itself first
    Statement consents = database.prepare("SELECT customer, channel, is_given FROM consents ORDER BY number");
    while (consents.step()) { // the last word counts
        const std::uint32_t customer = known(indices, consents.integer(0));
        if (customer == kNoIndex)
            continue;
        const Consent consent = consents.integer(2) != 0 ? Consent::Yes : Consent::No;
        if (!merges.isEmpty() && merges.involves(consents.integer(0)))
            ofMerged[consents.integer(0)].of(consents.text(1)) = consent;
        else
            wishOf(customers, customer, consents.text(1)) = consent;
    }
    Statement bans = database.prepare("SELECT customer FROM banned_customers");
    while (bans.step()) {
        const std::uint32_t customer = known(indices, bans.integer(0));
        if (customer != kNoIndex)
            customers.doNotContact[customer] = 1;
    }
    for (const auto &[number, wishes] : ofMerged) {
        const std::uint32_t customer = known(indices, number);
        customers.emailConsent[customer] = stricter(customers.emailConsent[customer], wishes.email);
        customers.smsConsent[customer] = stricter(customers.smsConsent[customer], wishes.sms);
        if (wishes.personal != Consent::Unknown) {
            Consent &personal = wishOf(customers, customer, "personal");
            personal = stricter(personal, wishes.personal);
        }
    }
}

void addCustomer(Dataset &dataset, const CustomerRow &row)
{
    CustomerTable &customers = dataset.customers;
    customers.id.add(row.id);
    customers.name.add(row.name);
    customers.email.add(row.email);
    customers.phone.add(row.phone);
    customers.country.push_back(dataset.places.code(row.country));
    customers.region.push_back(dataset.places.code(row.region));
    customers.gender.push_back(dataset.words.code(row.gender));
    customers.birthYear.push_back(static_cast<std::int16_t>(row.birthYear));
    customers.memberSince.push_back(static_cast<Day>(row.memberSince));
}

} // namespace

IndexByNumber loadCustomers(Database &database, MergedCustomers &merges, Dataset &dataset, Monitor &monitor)
{
    CustomerTable &customers = dataset.customers;
    std::vector<std::int64_t> numbers;
    Statement query = database.prepare("SELECT number, id, name, email, phone, country, region, gender, birth_year, "
                                       "ifnull(member_since_day, ?1), ifnull(seen_time, ?2) "
                                       "FROM customers WHERE NOT is_stub");
    query.bind(1, std::int64_t {CustomerTable::kNoDay}).bind(2, INT64_MIN);
    std::size_t rows = 0;
    while (query.step()) {
        if (rows++ % kRowsPerCheck == 0)
            monitor.checkpoint();
        const CustomerRow row {query.integer(0), query.text(1),    query.text(2),    query.text(3),
                               query.text(4),    query.text(5),    query.text(6),    query.text(7),
                               query.integer(8), query.integer(9), query.integer(10)};
        if (!merges.isEmpty() && merges.involves(row.number)) {
            merges.collect(row);
            continue;
        }
        numbers.push_back(row.number);
        addCustomer(dataset, row);
    }
    for (const CustomerRow &person : merges.united()) {
        numbers.push_back(person.number);
        addCustomer(dataset, person);
    }
    const std::vector<std::uint32_t> order = sortedById(customers.id);
    arrangeAll(order, customers.id, customers.name, customers.email, customers.phone, customers.country,
               customers.region, customers.gender, customers.birthYear, customers.memberSince);
    customers.emailConsent.assign(order.size(), Consent::Unknown);
    customers.smsConsent.assign(order.size(), Consent::Unknown);
    customers.doNotContact.assign(order.size(), 0);
    IndexByNumber indices = indexByNumber(numbers, order);
    for (const auto &[merged, kept] : merges.kept()) {
        if (static_cast<std::size_t>(merged) >= indices.size())
            indices.resize(static_cast<std::size_t>(merged) + 1, kNoIndex);
        indices[static_cast<std::size_t>(merged)] = known(indices, merges.keptFor(kept));
    }
    loadWishes(database, customers, indices, merges);
    return indices;
}

IndexByNumber loadProducts(Database &database, Dataset &dataset, Monitor &monitor)
{
    ProductTable &products = dataset.products;
    std::vector<std::int64_t> numbers;
    Statement query
        = database.prepare("SELECT number, id, name, category, brand, ifnull(list_price, ?1), ifnull(stock, -1), "
                           "is_merchandise FROM products");
    query.bind(1, ProductTable::kNoMoney.units);
    while (query.step()) {
        if (numbers.size() % kRowsPerCheck == 0)
            monitor.checkpoint();
        numbers.push_back(query.integer(0));
        products.id.add(query.text(1));
        products.name.add(query.text(2));
        products.category.push_back(dataset.words.code(query.text(3)));
        products.brand.push_back(dataset.words.code(query.text(4)));
        products.price.push_back({query.integer(5)});
        products.stock.push_back(query.integer(6));
        products.isMerchandise.push_back(query.integer(7) != 0);
    }
    const std::vector<std::uint32_t> order = sortedById(products.id);
    arrangeAll(order, products.id, products.name, products.category, products.brand, products.price, products.stock,
               products.isMerchandise);
    IndexByNumber indices = indexByNumber(numbers, order);

    products.cost.assign(order.size(), ProductTable::kNoMoney);
    Statement costs = database.prepare("SELECT product, cost FROM product_costs ORDER BY from_day, number");
    while (costs.step()) { // the newest holds
        if (const std::uint32_t product = known(indices, costs.integer(0)); product != kNoIndex)
            products.cost[product] = {costs.integer(1)};
    }
    return indices;
}

} // namespace clientele
