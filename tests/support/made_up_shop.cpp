#include "tests/support/made_up_shop.h"

#include <algorithm>

#include "analytics/base/random.h"

namespace clientele::test {

namespace {

constexpr std::uint32_t kTastes = 50;

void addProducts(Dataset &shop, std::uint32_t products)
{
    for (std::uint32_t product = 0; product < products; ++product) {
        const std::string taste = std::to_string(product % kTastes);
        shop.products.id.add("p" + std::to_string(product));
        shop.products.name.add("Product " + std::to_string(product % 97) + " kind " + taste);
        shop.products.category.push_back(shop.words.code("k" + taste));
    }
    shop.products.brand.assign(products, 0);
    shop.products.price.assign(products, Money::fromWhole(10));
    shop.products.cost.assign(products, ProductTable::kNoMoney);
    shop.products.stock.assign(products, -1);
    shop.products.isMerchandise.assign(products, 1);
}

void addOrder(Dataset &shop, std::uint32_t customer, Day day, Random &random)
{
    const auto products = static_cast<std::uint32_t>(shop.products.size());
    const std::size_t order = shop.orders.customer.size();
    shop.orders.id.add("o" + std::to_string(order));
    shop.orders.customer.push_back(customer);
    shop.orders.time.push_back(startOf(day));
    const auto basket = 1 + random.below(3);
    for (std::uint64_t line = 0; line < basket; ++line) {
        const double skew = random.uniform() * random.uniform() * random.uniform();
        const auto rank = static_cast<std::uint32_t>(skew * (products / kTastes));
        const std::uint32_t taste
            = random.chance(0.8) ? customer % kTastes : static_cast<std::uint32_t>(random.below(kTastes));
        shop.lines.product.push_back(std::min(products - 1, rank * kTastes + taste));
        shop.lines.order.push_back(static_cast<OrderIndex>(order));
    }
}

void addCustomer(Dataset &shop, std::uint32_t customer, bool isLate)
{
    CustomerTable &people = shop.customers;
    people.id.add("c" + std::to_string(customer));
    for (TextColumn *column : {&people.name, &people.email, &people.phone})
        column->add("");
    Random random(mixBits(customer, 7));
    std::vector<Day> days(static_cast<std::size_t>(1 + random.poisson(4)));
    for (Day &day : days)
        day = kMadeUpFirstDay + static_cast<Day>(random.below(700));
    std::ranges::sort(days);
    if (isLate)
        days.push_back(kMadeUpLastDay);
    for (const Day day : days)
        addOrder(shop, customer, day, random);
}

// What the shop knows nothing of.
void fillColumns(Dataset &shop)
{
    CustomerTable &people = shop.customers;
    const std::size_t customers = people.id.size();
    const std::size_t orders = shop.orders.customer.size();
    const std::size_t lines = shop.lines.product.size();
    for (std::vector<std::uint32_t> *column : {&people.country, &people.region, &people.gender})
        column->assign(customers, 0);
    people.birthYear.assign(customers, 0);
    people.memberSince.assign(customers, CustomerTable::kNoDay);
    people.emailConsent.assign(customers, Consent::Unknown);
    people.smsConsent.assign(customers, Consent::Unknown);
    people.doNotContact.assign(customers, 0);
    shop.orders.hasTime.assign(orders, 0);
    shop.orders.country.assign(orders, 0);
    shop.lines.quantity.assign(lines, Quantity::fromWhole(1));
    shop.lines.price.assign(lines, Money::fromWhole(10));
    shop.lines.amount.assign(lines, Money::fromWhole(10));
    shop.lines.kind.assign(lines, LineKind::Sale);
}

} // namespace

std::shared_ptr<const Dataset> madeUpShop(std::uint32_t customers, std::uint32_t products, std::uint32_t late)
{
    auto shop = std::make_shared<Dataset>();
    addProducts(*shop, products);
    for (std::uint32_t customer = 0; customer < customers; ++customer)
        addCustomer(*shop, customer, customer < late);
    fillColumns(*shop);
    finishDataset(*shop);
    return shop;
}

} // namespace clientele::test
