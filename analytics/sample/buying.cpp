#include "analytics/sample/buying.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analytics/sample/words.h"

namespace clientele {

namespace {

constexpr std::array<double, 12> kMonths {.9, .8, .9, 1, 1.05, .95, .9, .85, .95, 1.1, 1.6, 1.7};
constexpr std::array<double, 7> kWeekdays {1, .95, .95, 1.05, .95, .9, 1.25}; // Monday first
constexpr double kBusiest = 1.7 * 1.25;
constexpr std::array<double, 24> kHours {.4,  .2,  .1, .05, .05, .1,  .4,  1,   1.6, 2,   2.2, 2.3,
                                         2.8, 2.4, 2,  1.9, 2,   2.3, 2.6, 3.2, 3.8, 3.4, 2.2, 1};

constexpr double kRepeatTries = 0.5; // how often a line starts from something bought before
constexpr double kCompanion = 0.4; // … or from what lies in the basket
constexpr double kReturned = 0.035; // of the lines
constexpr double kRedeemed = 0.9; // of the orders that could: some forget the code
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

double demandOn(Day day)
{
    return kMonths[static_cast<std::size_t>(civilFromDay(day).month - 1)]
           * kWeekdays[static_cast<std::size_t>(weekday(day))];
}

// One customer at the till: what they had before, what is in the basket now.
class Buyer
{
public:
    Buyer(std::uint32_t customer, const SampleHabit &habit, const SampleCatalogue &catalogue, SampleSpan span,
          Random &random, DraftOrders &orders)
        : m_customer(customer)
        , m_habit(habit)
        , m_catalogue(catalogue)
        , m_span(span)
        , m_random(random)
        , m_orders(orders)
    {
        m_standing.lines.resize(sampleCategories().size(), 0);
    }

    // The position of the order; kNoIndex when nothing they like is on sale yet.
    std::uint32_t order(Day day)
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

    // What a coupon takes off the order's lines; nothing when there is nothing to take off.
    Money redeem(std::uint32_t position, const SampleArm &arm)
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

    void sendBack(Day day, std::uint32_t position)
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
            const bool isReturnable
                = m_catalogue.products()[returned.product].isMerchandise && returned.price.units > 0;
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

    const SampleStanding &standing() const { return m_standing; }

private:
    void fillBasket(Day day, int lines)
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

    double repeatOf(std::uint32_t product) const { return sampleCategories()[m_catalogue.categoryOf(product)].repeat; }

    // Something on sale that is not in the basket; what is owned already only as often as such things are bought again.
    std::uint32_t choose(Day day)
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
    bool isInSeason(std::uint32_t product, Day day)
    {
        const auto month = static_cast<std::size_t>(civilFromDay(day).month - 1);
        return m_random.chance(sampleCategories()[m_catalogue.categoryOf(product)].season[month]);
    }

    std::uint32_t unlessOwned(std::uint32_t product)
    {
        const bool isOwned = std::ranges::find(m_owned, product) != m_owned.end();
        return isOwned && !m_random.chance(repeatOf(product)) ? kNoIndex : product;
    }

    std::size_t chooseCategory(Day day)
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

    Quantity quantityOf(std::uint32_t product)
    {
        const double repeat = repeatOf(product);
        int pieces = 1 + m_random.poisson(repeat > 0.3 ? 0.6 : 0.08);
        if (repeat > 0.2 && repeat < 0.3 && m_random.chance(0.5))
            pieces = m_random.chance(0.6) ? 4 : 6; // plates and cups come in sets
        return Quantity::fromWhole(m_habit.isTrader ? 12 * pieces : pieces);
    }

    void addFeesAndGifts(Day day, std::uint32_t firstLine)
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

    void remember(Day day, const DraftOrders::Order &order)
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

    std::uint32_t m_customer;
    const SampleHabit &m_habit;
    const SampleCatalogue &m_catalogue;
    SampleSpan m_span;
    Random &m_random;
    DraftOrders &m_orders;
    std::vector<std::uint32_t> m_owned;
    std::vector<std::uint32_t> m_basket;
    SampleStanding m_standing;
};

// The campaigns a customer meets on the way, in step with their orders.
class Post
{
public:
    Post(std::uint32_t customer, const SampleHabit &habit, std::span<const OpenCampaign> campaigns, std::uint64_t seed,
         Buyer &buyer, Random &random, DraftOrders &orders)
        : m_customer(customer)
        , m_habit(habit)
        , m_campaigns(campaigns)
        , m_seed(seed)
        , m_buyer(buyer)
        , m_random(random)
        , m_orders(orders)
    {
    }

    // Opens what begins up to and including `day`, and places the orders before it that only a coupon brought.
    void passTime(Day day)
    {
        constexpr Day never = INT32_MAX;
        for (;;) {
            const bool hasNext = m_next + 1 < m_campaigns.size(); // the last begins after everything
            const Day opens = hasNext ? m_campaigns[m_next].campaign.start : never;
            const Day extra = m_nextExtra < m_extra.size() ? m_extra[m_nextExtra] : never;
            if (opens <= extra && opens <= day) {
                open(m_next++);
            } else if (extra < day) {
                ++m_nextExtra;
                order(extra);
            } else {
                return;
            }
        }
    }

    // Whether an order that the habit brings is placed: post keeps some people from it.
    bool allows(Day day) { return !isOpen(day) || m_factor >= 1 || m_random.chance(m_factor); }

    void order(Day day)
    {
        const std::uint32_t position = m_buyer.order(day);
        if (position == kNoIndex)
            return;
        if (isOpen(day) && m_arm != 0 && !m_hasRedeemed && m_random.chance(kRedeemed)) {
            const Money saved = m_buyer.redeem(position, sampleArms()[m_arm]);
            m_hasRedeemed = saved.units > 0;
            if (m_hasRedeemed)
                m_orders.redemptions.push_back({position, static_cast<std::uint8_t>(m_next - 1),
                                                static_cast<std::uint8_t>(m_arm), saved});
        }
        m_buyer.sendBack(day, position);
    }

    // What the campaign after the last day would do.
    SampleShop::Truth truth() const
    {
        SampleShop::Truth truth;
        if (m_campaigns.empty())
            return truth;
        const OpenCampaign &next = m_campaigns.back();
        truth.buyNone = static_cast<float>(-std::expm1(-ordersIn(next)));
        for (std::size_t arm = 0; arm < kSampleArms; ++arm) {
            truth.visibleFactor[arm] = static_cast<float>(orderFactor(sampleArms()[arm], visible(next)));
            truth.factor[arm] = static_cast<float>(orderFactor(sampleArms()[arm], whole(next)));
        }
        return truth;
    }

private:
    bool isOpen(Day day) const { return m_next > 0 && day <= m_campaigns[m_next - 1].campaign.end; }

    SampleSensitivity visible(const OpenCampaign &open) const
    {
        return visibleSensitivity(m_buyer.standing(), m_habit.background, open.campaign.start);
    }

    SampleSensitivity whole(const OpenCampaign &open) const
    {
        const SampleSensitivity seen = visible(open);
        return {seen.discount + m_habit.character, seen.delivery + m_habit.deliveryCharacter};
    }

    double ordersOn(const OpenCampaign &open, std::size_t day) const
    {
        const bool isThere = open.campaign.start + static_cast<Day>(day) <= m_habit.gone;
        return isThere ? m_habit.ordersPerYear / 365 * open.demand[day] : 0;
    }

    double ordersIn(const OpenCampaign &open) const // expected, without an offer
    {
        double sum = 0;
        for (std::size_t day = 0; day < open.demand.size(); ++day)
            sum += ordersOn(open, day);
        return sum;
    }

    void open(std::size_t number)
    {
        const OpenCampaign &open = m_campaigns[number];
        m_arm = 0;
        m_factor = 1;
        m_hasRedeemed = false;
        if (m_habit.joined >= open.campaign.start)
            return; // not a customer yet
        m_arm = drawArm(m_customer, number, m_seed);
        m_factor = orderFactor(sampleArms()[m_arm], whole(open));
        const double expected = ordersIn(open);
        m_orders.targetings.push_back({m_customer, static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(m_arm),
                                       static_cast<float>(-std::expm1(-expected)),
                                       static_cast<float>(-std::expm1(-expected * m_factor))});
        for (std::size_t day = 0; day < open.demand.size() && m_factor > 1; ++day) {
            const int more = m_random.poisson((m_factor - 1) * ordersOn(open, day));
            m_extra.insert(m_extra.end(), static_cast<std::size_t>(more), open.campaign.start + static_cast<Day>(day));
        }
    }

    std::uint32_t m_customer;
    const SampleHabit &m_habit;
    std::span<const OpenCampaign> m_campaigns;
    std::uint64_t m_seed;
    Buyer &m_buyer;
    Random &m_random;
    DraftOrders &m_orders;
    std::size_t m_next = 0; // the one before it was opened last
    std::size_t m_arm = 0;
    double m_factor = 1;
    bool m_hasRedeemed = false;
    std::vector<Day> m_extra; // ascending, as campaigns do not overlap
    std::size_t m_nextExtra = 0;
};

} // namespace

void DraftOrders::append(const DraftOrders &other)
{
    const auto ordersBefore = static_cast<std::uint32_t>(orders.size());
    const auto linesBefore = static_cast<std::uint32_t>(lines.size());
    for (Order order : other.orders) {
        order.firstLine += linesBefore;
        if (order.returnOf != kNoIndex)
            order.returnOf += ordersBefore;
        orders.push_back(order);
    }
    lines.insert(lines.end(), other.lines.begin(), other.lines.end());
    targetings.insert(targetings.end(), other.targetings.begin(), other.targetings.end());
    for (SampleShop::Redemption redemption : other.redemptions) {
        redemption.order += ordersBefore;
        redemptions.push_back(redemption);
    }
}

OpenCampaign openCampaign(const SampleShop::Campaign &campaign)
{
    OpenCampaign open {campaign, {}};
    for (Day day = campaign.start; day <= campaign.end; ++day)
        open.demand.push_back(demandOn(day));
    return open;
}

SampleShop::Truth orderAsHabit(std::uint32_t customer, const SampleHabit &habit, const SampleCatalogue &catalogue,
                               std::span<const OpenCampaign> campaigns, std::uint64_t seed, SampleSpan span,
                               Random &random, DraftOrders &orders)
{
    Buyer buyer(customer, habit, catalogue, span, random, orders);
    Post post(customer, habit, campaigns, seed, buyer, random, orders);
    const double perDay = habit.ordersPerYear / 365 * kBusiest;
    double at = habit.joined; // they join by ordering
    bool isFirst = true;
    while (at <= std::min(habit.gone, span.last)) {
        // Thinning: candidates come at the busiest day's rate and stay with the day's share of it.
        const auto day = static_cast<Day>(at);
        post.passTime(day);
        if (day >= span.first && (isFirst || random.chance(demandOn(day) / kBusiest)) && post.allows(day))
            post.order(day);
        isFirst = false;
        at += random.exponential() / std::max(1e-6, perDay);
    }
    post.passTime(span.last + 1);
    return post.truth();
}

} // namespace clientele
