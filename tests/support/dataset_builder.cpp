#include "tests/support/dataset_builder.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace clientele::test {

LineKind lineKindOf(Quantity quantity, Money price)
{
    if (quantity.thousandths > 0 && price.units > 0)
        return LineKind::Sale;
    if (quantity.thousandths > 0 && price.units == 0)
        return LineKind::Gift;
    if (quantity.thousandths < 0 && price.units == 0)
        return LineKind::StockMove;
    return LineKind::Refund;
}

DatasetBuilder &DatasetBuilder::customer(const Customer &customer)
{
    m_customers[customerIndex(customer.id)] = customer;
    return *this;
}

DatasetBuilder &DatasetBuilder::product(const Product &product)
{
    m_products[productIndex(product.id)] = product;
    return *this;
}

DatasetBuilder &DatasetBuilder::order(std::string_view id, std::string_view customer, std::string_view time,
                                      std::string_view country)
{
    const std::optional<Time> at = parseTime(time);
    if (!at)
        throw std::invalid_argument("not a time: " + std::string(time));
    const auto [known, isNew] = m_orderById.try_emplace(std::string(id), m_orders.size());
    m_current = known->second;
    if (isNew) {
        const CustomerIndex owner = customer.empty() ? kNoIndex : customerIndex(customer);
        m_orders.push_back({std::string(id), owner, *at, time.size() > 10, std::string(country)});
    } else {
        m_orders[m_current].time = std::min(m_orders[m_current].time, *at);
    }
    return *this;
}

DatasetBuilder &DatasetBuilder::line(std::string_view product, double quantity, double price)
{
    return line(product, Quantity {Money::fromDouble(quantity).units / 10}, Money::fromDouble(price));
}

DatasetBuilder &DatasetBuilder::line(std::string_view product, Quantity quantity, Money price)
{
    if (m_orders.empty())
        throw std::logic_error("a line needs an order before it");
    m_lines.push_back({m_current, productIndex(product), quantity, price});
    return *this;
}

std::shared_ptr<const Dataset> DatasetBuilder::build() const
{
    auto dataset = std::make_shared<Dataset>();
    dataset->version = 1;
    dataset->shopName = "Test shop";
    dataset->currency = "GBP";
    fillCustomers(*dataset);
    fillProducts(*dataset);
    fillOrders(*dataset);
    finishDataset(*dataset);
    return dataset;
}

CustomerIndex DatasetBuilder::customerIndex(std::string_view id)
{
    if (const auto known = m_customerById.find(id); known != m_customerById.end())
        return known->second;
    const auto index = static_cast<CustomerIndex>(m_customers.size());
    m_customers.push_back({.id = std::string(id)});
    return m_customerById.emplace(id, index).first->second;
}

ProductIndex DatasetBuilder::productIndex(std::string_view id)
{
    if (const auto known = m_productById.find(id); known != m_productById.end())
        return known->second;
    const auto index = static_cast<ProductIndex>(m_products.size());
    m_products.push_back({.id = std::string(id), .name = std::string(id)});
    return m_productById.emplace(id, index).first->second;
}

void DatasetBuilder::fillCustomers(Dataset &dataset) const
{
    CustomerTable &table = dataset.customers;
    for (const Customer &customer : m_customers) {
        table.id.add(customer.id);
        table.name.add(customer.name);
        table.email.add(customer.email);
        table.phone.add(customer.phone);
        table.country.push_back(dataset.places.code(customer.country));
        table.region.push_back(dataset.places.code(customer.region));
        table.birthYear.push_back(static_cast<std::int16_t>(customer.birthYear));
        table.gender.push_back(dataset.words.code(customer.gender));
        table.memberSince.push_back(parseDay(customer.memberSince).value_or(CustomerTable::kNoDay));
        table.emailConsent.push_back(customer.emailConsent);
        table.smsConsent.push_back(customer.smsConsent);
        table.personalConsent.push_back(customer.personalConsent);
        table.doNotContact.push_back(customer.doNotContact ? 1 : 0);
    }
}

void DatasetBuilder::fillProducts(Dataset &dataset) const
{
    ProductTable &table = dataset.products;
    std::vector<Money> latest(m_products.size());
    std::vector<Time> soldAt(m_products.size(), INT64_MIN);
    for (const Line &line : m_lines) {
        if (line.price.units > 0 && m_orders[line.order].time >= soldAt[line.product]) {
            latest[line.product] = line.price;
            soldAt[line.product] = m_orders[line.order].time;
        }
    }
    for (const Product &product : m_products) {
        const Money sold = latest[table.size()];
        table.id.add(product.id);
        table.name.add(product.name);
        table.category.push_back(dataset.words.code(product.category));
        table.brand.push_back(dataset.words.code(product.brand));
        table.price.push_back(product.price ? Money::fromDouble(*product.price) : sold);
        table.cost.push_back(product.cost ? Money::fromDouble(*product.cost) : ProductTable::kNoMoney);
        table.stock.push_back(product.stock);
        table.isMerchandise.push_back(product.isMerchandise ? 1 : 0);
    }
}

void DatasetBuilder::fillOrders(Dataset &dataset) const
{
    std::vector<std::size_t> sequence(m_orders.size());
    std::iota(sequence.begin(), sequence.end(), 0);
    std::ranges::sort(sequence, {},
                      [&](std::size_t i) { return std::tie(m_orders[i].customer, m_orders[i].time, m_orders[i].id); });
    std::vector<OrderIndex> position(m_orders.size());
    for (const std::size_t i : sequence) {
        const Order &order = m_orders[i];
        position[i] = static_cast<OrderIndex>(dataset.orders.size());
        dataset.orders.id.add(order.id);
        dataset.orders.customer.push_back(order.customer);
        dataset.orders.time.push_back(order.time);
        dataset.orders.hasTime.push_back(order.hasTime ? 1 : 0);
        dataset.orders.country.push_back(dataset.places.code(order.country));
    }

    std::vector<const Line *> lines;
    for (const Line &line : m_lines)
        lines.push_back(&line);
    std::ranges::stable_sort(lines, {}, [&](const Line *line) { return position[line->order]; });
    for (const Line *line : lines) {
        dataset.lines.order.push_back(position[line->order]);
        dataset.lines.product.push_back(line->product);
        dataset.lines.quantity.push_back(line->quantity);
        dataset.lines.price.push_back(line->price);
        dataset.lines.amount.push_back(lineAmount(line->quantity, line->price));
        dataset.lines.kind.push_back(lineKindOf(line->quantity, line->price));
    }
}

} // namespace clientele::test
