#include "analytics/sample/buying.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analytics/sample/buyer.h"

namespace clientele {

namespace {

constexpr std::array<double, 12> kMonths {.9, .8, .9, 1, 1.05, .95, .9, .85, .95, 1.1, 1.6, 1.7};
constexpr std::array<double, 7> kWeekdays {1, .95, .95, 1.05, .95, .9, 1.25}; // Monday first
constexpr double kBusiest = 1.7 * 1.25;
constexpr double kRedeemed = 0.9; // of the orders that could: some forget the code

double demandOn(Day day)
{
    return kMonths[static_cast<std::size_t>(civilFromDay(day).month - 1)]
           * kWeekdays[static_cast<std::size_t>(weekday(day))];
}

// The campaigns a customer meets on the way, in step with their orders.
class Post
{
public:
    Post(std::uint32_t customer, const SampleHabit &habit, std::span<const OpenCampaign> campaigns, std::uint64_t seed,
         SampleBuyer &buyer, Random &random, DraftOrders &orders)
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
                m_orders.redemptions.push_back(
                    {position, static_cast<std::uint8_t>(m_next - 1), static_cast<std::uint8_t>(m_arm), saved});
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
            truth.visibleFactor[arm]
                = static_cast<float>(orderFactor(sampleArms()[arm], visible(next), m_habit.response));
            truth.factor[arm] = static_cast<float>(orderFactor(sampleArms()[arm], whole(next), m_habit.response));
        }
        return truth;
    }

private:
    bool isOpen(Day day) const { return m_next > 0 && day <= m_campaigns[m_next - 1].campaign.end; }

    SampleSensitivity visible(const OpenCampaign &open) const
    {
        return visibleSensitivity(m_buyer.standing(), m_habit.background, open.campaign.start, m_habit.response);
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
        m_factor = orderFactor(sampleArms()[m_arm], whole(open), m_habit.response);
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
    SampleBuyer &m_buyer;
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
    SampleBuyer buyer(customer, habit, catalogue, span, random, orders);
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
