#include "analytics/sample/buyer.h"

#include <algorithm>
#include <array>

#include "analytics/sample/words.h"

namespace clientele {

namespace {

constexpr std::array<double, 24> kHours {.4,  .2,  .1, .05, .05, .1,  .4,  1,   1.6, 2,   2.2, 2.3,
                                         2.8, 2.4, 2,  1.9, 2,   2.3, 2.6, 3.2, 3.8, 3.4, 2.2, 1};

constexpr double kRepeatTries = 0.5; // how often a line starts from something bought before
constexpr double kCompanion = 0.4; // … or from what lies in the basket
constexpr double kReturned = 0.035; // of the lines
constexpr Money kFreeDelivery = Money::fromWhole(45);

template<std::size_t Size> std::size_t drawIndex(const std::array<double, Size> &weights, Random &random)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    double rest = random.uniform() * sum;
    std::size_t index = 0;
    while (index + 1 < Size && rest >= weights[index])
        rest -= weights[index++];
    return index;
}

Time momentOn(Day day, Random &random)
{
    return startOf(day) + static_cast<Time>(drawIndex(kHours, random) * 3600 + random.below(3600));
}

} // namespace

SampleBuyer::SampleBuyer(std::uint32_t customer, const SampleHabit &habit, const SampleCatalogue &catalogue,
                         SampleSpan span, Random &random, DraftOrders &orders)
    : m_customer(customer)
    , m_habit(habit)
    , m_catalogue(catalogue)
    , m_span(span)
    , m_random(random)
    , m_orders(orders)
{
    m_standing.lines.resize(sampleCategories().size(), 0);
}

std::uint32_t SampleBuyer::order(Day day)
{
    DraftOrders::Order order;
    order.customer = m_customer;
    order.time = momentOn(day, m_random);
    order.firstLine = static_cast<std::uint32_t>(m_orders.lines.size());
    fillBasket(day, 1 + m_random.poisson(m_habit.basket));
    if (m_orders.lines.size() == order.firstLine)
        return kNoIndex;
    addFeesAndGifts(day, order.firstLine);
    order.lines = static_cast<std::uint32_t>(m_orders.lines.size()) - order.firstLine;
    const auto position = static_cast<std::uint32_t>(m_orders.orders.size());
    m_orders.orders.push_back(order);
    remember(day, order);
    return position;
}

Money SampleBuyer::redeem(std::uint32_t position, const SampleArm &arm)
{
    const DraftOrders::Order &order = m_orders.orders[position];
    Money saved;
    for (std::uint32_t i = order.firstLine; i < order.firstLine + order.lines; ++i) {
        SampleShop::Line &line = m_orders.lines[i];
        const Money amount = lineAmount(line.quantity, line.price);
        if (arm.isFreeDelivery)
            line.discount = line.product == m_catalogue.delivery() ? amount : Money {};
        else if (m_catalogue.products()[line.product].isMerchandise)
            line.discount = {scaled(amount, arm.percent, 100).units / 100 * 100}; // whole hundredths
        saved += line.discount;
    }
    m_standing.couponOrders += saved.units > 0 ? 1 : 0;
    return saved;
}

void SampleBuyer::sendBack(Day day, std::uint32_t position)
{
    const DraftOrders::Order order = m_orders.orders[position];
    DraftOrders::Order back;
    back.customer = m_customer;
    back.returnOf = position;
    back.firstLine = static_cast<std::uint32_t>(m_orders.lines.size());
    const Day backOn = day + 3 + static_cast<Day>(m_random.below(19));
    back.time = momentOn(backOn, m_random);
    for (std::uint32_t line = order.firstLine; line < order.firstLine + order.lines; ++line) {
        SampleShop::Line returned = m_orders.lines[line];
        const bool isReturnable = m_catalogue.products()[returned.product].isMerchandise && returned.price.units > 0;
        if (!isReturnable || !m_random.chance(kReturned) || backOn > m_span.last)
            continue;
        returned.quantity = -returned.quantity;
        returned.discount = -returned.discount;
        m_orders.lines.push_back(returned);
        ++back.lines;
    }
    if (back.lines > 0)
        m_orders.orders.push_back(back);
}

void SampleBuyer::fillBasket(Day day, int lines)
{
    m_basket.clear();
    for (int line = 0; line < lines; ++line) {
        const std::uint32_t product = choose(day);
        if (product == kNoIndex)
            continue;
        m_basket.push_back(product);
        m_orders.lines.push_back({0, product, quantityOf(product), m_catalogue.priceOn(product, day), {}});
    }
    for (const std::uint32_t product : m_basket) {
        if (std::ranges::find(m_owned, product) == m_owned.end())
            m_owned.push_back(product);
    }
}

double SampleBuyer::repeatOf(std::uint32_t product) const
{
    return sampleCategories()[m_catalogue.categoryOf(product)].repeat;
}

std::uint32_t SampleBuyer::choose(Day day)
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        std::uint32_t product = kNoIndex;
        if (!m_owned.empty() && m_random.chance(kRepeatTries)) {
            product = m_owned[m_random.below(m_owned.size())];
            if (!m_random.chance(repeatOf(product)))
                product = kNoIndex;
        } else if (!m_basket.empty() && m_random.chance(kCompanion)) {
            product = unlessOwned(m_catalogue.drawCompanion(m_basket.back(), m_random));
        } else {
            product = unlessOwned(m_catalogue.draw(chooseCategory(day), m_habit.range, m_random));
        }
        if (product != kNoIndex && m_catalogue.isOnSale(product, day) && isInSeason(product, day)
            && std::ranges::find(m_basket, product) == m_basket.end())
            return product;
    }
    return kNoIndex;
}

// What goes with the basket or was bought before is passed over out of its season: no baubles in June.
bool SampleBuyer::isInSeason(std::uint32_t product, Day day)
{
    const auto month = static_cast<std::size_t>(civilFromDay(day).month - 1);
    return m_random.chance(sampleCategories()[m_catalogue.categoryOf(product)].season[month]);
}

std::uint32_t SampleBuyer::unlessOwned(std::uint32_t product)
{
    const bool isOwned = std::ranges::find(m_owned, product) != m_owned.end();
    return isOwned && !m_random.chance(repeatOf(product)) ? kNoIndex : product;
}

std::size_t SampleBuyer::chooseCategory(Day day)
{
    const auto month = static_cast<std::size_t>(civilFromDay(day).month - 1);
    const auto categories = sampleCategories();
    double sum = 0;
    for (std::size_t i = 0; i < categories.size(); ++i)
        sum += m_habit.tastes[i] * categories[i].season[month];
    double rest = m_random.uniform() * sum;
    std::size_t category = 0;
    for (; category + 1 < categories.size(); ++category) {
        rest -= m_habit.tastes[category] * categories[category].season[month];
        if (rest < 0)
            break;
    }
    return category;
}

Quantity SampleBuyer::quantityOf(std::uint32_t product)
{
    const double repeat = repeatOf(product);
    int pieces = 1 + m_random.poisson(repeat > 0.3 ? 0.6 : 0.08);
    if (repeat > 0.2 && repeat < 0.3 && m_random.chance(0.5))
        pieces = m_random.chance(0.6) ? 4 : 6; // plates and cups come in sets
    return Quantity::fromWhole(m_habit.isTrader ? 12 * pieces : pieces);
}

void SampleBuyer::addFeesAndGifts(Day day, std::uint32_t firstLine)
{
    Money sum;
    for (std::size_t line = firstLine; line < m_orders.lines.size(); ++line)
        sum += lineAmount(m_orders.lines[line].quantity, m_orders.lines[line].price);
    const auto add = [&](std::uint32_t product, Money price) {
        m_orders.lines.push_back({0, product, Quantity::fromWhole(1), price, {}});
    };
    if (m_random.chance(0.02)) // a sample in the parcel
        add(m_catalogue.drawCompanion(m_basket.front(), m_random), Money {});
    if (sum < kFreeDelivery)
        add(m_catalogue.delivery(), m_catalogue.priceOn(m_catalogue.delivery(), day));
    if (civilFromDay(day).month >= 11 && m_random.chance(0.1))
        add(m_catalogue.giftWrap(), m_catalogue.priceOn(m_catalogue.giftWrap(), day));
}

void SampleBuyer::remember(Day day, const DraftOrders::Order &order)
{
    ++m_standing.orders;
    m_standing.last = day;
    for (std::uint32_t i = order.firstLine; i < order.firstLine + order.lines; ++i) {
        const SampleShop::Line &line = m_orders.lines[i];
        if (!m_catalogue.products()[line.product].isMerchandise)
            continue;
        m_standing.spend += lineAmount(line.quantity, line.price);
        ++m_standing.lines[m_catalogue.categoryOf(line.product)];
    }
}

} // namespace clientele
