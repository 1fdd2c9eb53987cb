#include "analytics/dataset/loader_parts.h"

#include <algorithm>
#include <numeric>
#include <string_view>

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

void loadConsents(Database &database, CustomerTable &customers, const IndexByNumber &indices)
{
    Statement consents = database.prepare("SELECT customer, channel, is_given FROM consents ORDER BY number");
    while (consents.step()) { // the last word counts
        const std::uint32_t customer = known(indices, consents.integer(0));
        if (customer == kNoIndex)
            continue;
        auto &channel = consents.text(1) == "email" ? customers.emailConsent : customers.smsConsent;
        channel[customer] = consents.integer(2) != 0 ? Consent::Yes : Consent::No;
    }
    Statement bans = database.prepare("SELECT customer FROM banned_customers");
    while (bans.step()) {
        const std::uint32_t customer = known(indices, bans.integer(0));
        if (customer != kNoIndex)
            customers.doNotContact[customer] = 1;
    }
}

} // namespace

IndexByNumber loadCustomers(Database &database, Dataset &dataset, Monitor &monitor)
{
    CustomerTable &customers = dataset.customers;
    std::vector<std::int64_t> numbers;
    Statement query = database.prepare("SELECT number, id, name, email, phone, country, region, gender, birth_year, "
                                       "ifnull(member_since_day, ?) FROM customers WHERE NOT is_stub");
    query.bind(1, std::int64_t {CustomerTable::kNoDay});
    while (query.step()) {
        if (numbers.size() % kRowsPerCheck == 0)
            monitor.checkpoint();
        numbers.push_back(query.integer(0));
        customers.id.add(query.text(1));
        customers.name.add(query.text(2));
        customers.email.add(query.text(3));
        customers.phone.add(query.text(4));
        customers.country.push_back(dataset.places.code(query.text(5)));
        customers.region.push_back(dataset.places.code(query.text(6)));
        customers.gender.push_back(dataset.words.code(query.text(7)));
        customers.birthYear.push_back(static_cast<std::int16_t>(query.integer(8)));
        customers.memberSince.push_back(static_cast<Day>(query.integer(9)));
    }
    const std::vector<std::uint32_t> order = sortedById(customers.id);
    arrangeAll(order, customers.id, customers.name, customers.email, customers.phone, customers.country,
               customers.region, customers.gender, customers.birthYear, customers.memberSince);
    customers.emailConsent.assign(order.size(), Consent::Unknown);
    customers.smsConsent.assign(order.size(), Consent::Unknown);
    customers.doNotContact.assign(order.size(), 0);
    IndexByNumber indices = indexByNumber(numbers, order);
    loadConsents(database, customers, indices);
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
