#include "analytics/profile/customer_profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "analytics/profile/activity.h"
#include "analytics/profile/discounts.h"
#include "analytics/profile/features.h"

namespace clientele {

namespace {

using Interest = CustomerProfile::Interest;

double weightOf(std::string_view kind)
{
    if (kind == "cart" || kind == "favourite")
        return 0.5;
    if (kind == "click")
        return 0.2;
    return kind == "view" ? 0.1 : 0;
}

// Interest of one sort: by code, decayed and not.
class InterestSum
{
public:
    void add(std::uint32_t code, double weight, double decay)
    {
        auto &[decayed, plain] = m_byCode[code];
        decayed += weight * decay;
        plain += weight;
        m_decayed += weight * decay;
        m_plain += weight;
    }

    std::vector<Interest> shares() const
    {
        std::vector<Interest> shares;
        for (const auto &[code, sums] : m_byCode) {
            if (sums.second > 0)
                shares.push_back({code, sums.first / m_decayed, sums.second / m_plain});
        }
        std::ranges::stable_sort(shares, std::greater<> {}, &Interest::share);
        return shares;
    }

private:
    std::map<std::uint32_t, std::pair<double, double>> m_byCode;
    double m_decayed = 0;
    double m_plain = 0;
};

class ProfileBuilder
{
public:
    ProfileBuilder(const Dataset &dataset, Day asOf)
        : m_dataset(dataset)
        , m_asOf(asOf)
        , m_bands(priceBands(dataset))
        , m_discounts(dataset)
    {
    }

    CustomerProfile of(CustomerIndex customer)
    {
        addOrders(customer);
        addActivities(customer);
        m_profile.categories = m_categories.shares();
        m_profile.brands = m_brands.shares();
        m_profile.priceBands = m_priceBands.shares();
        m_profile.discountsAreKnown = m_discounts.areKnown();
        return std::move(m_profile);
    }

private:
    void addInterest(ProductIndex product, double weight, Day day)
    {
        const ProductTable &products = m_dataset.products;
        if (product == kNoIndex || products.isMerchandise[product] == 0 || weight == 0)
            return;
        const double decay = std::exp2(-static_cast<double>(m_asOf - day) / kInterestHalfLife);
        if (products.category[product] != 0)
            m_categories.add(products.category[product], weight, decay);
        if (product < products.brand.size() && products.brand[product] != 0)
            m_brands.add(products.brand[product], weight, decay);
        if (m_bands[product] != kNoBand)
            m_priceBands.add(m_bands[product], weight, decay);
    }

    void addOrders(CustomerIndex customer)
    {
        Money refunded;
        Money discounted;
        std::vector<int> gaps;
        const auto &begin = m_dataset.customers.orderBegin;
        for (OrderIndex order = begin[customer]; order < begin[customer + 1]; ++order) {
            const Day day = dayOf(m_dataset.orders.time[order]);
            if (day > m_asOf)
                break;
            bool hasSold = false;
            for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1];
                 ++line) {
                if (m_dataset.lines.kind[line] == LineKind::Refund)
                    refunded -= m_dataset.lines.amount[line];
                if (m_dataset.lines.kind[line] != LineKind::Sale)
                    continue;
                hasSold = true;
                m_profile.gross += m_dataset.lines.amount[line];
                if (m_discounts.isDiscounted(line))
                    discounted += m_dataset.lines.amount[line];
                addInterest(m_dataset.lines.product[line], 1, day);
            }
            if (hasSold)
                addOrder(order, day, gaps);
        }
        if (m_profile.gross > Money {}) {
            m_profile.refundedShare = refunded.toDouble() / m_profile.gross.toDouble();
            m_profile.discountedShare = discounted.toDouble() / m_profile.gross.toDouble();
        }
        std::ranges::sort(gaps);
        if (!gaps.empty())
            m_profile.medianGapDays = (gaps[(gaps.size() - 1) / 2] + gaps[gaps.size() / 2]) / 2.0;
        m_profile.favouriteHour = favourite(m_profile.hours);
        m_profile.favouriteWeekday = favourite(m_profile.weekdays);
    }

    void addOrder(OrderIndex order, Day day, std::vector<int> &gaps)
    {
        ++m_profile.orders;
        if (m_profile.lastOrder)
            gaps.push_back(day - *m_profile.lastOrder);
        if (!m_profile.firstOrder)
            m_profile.firstOrder = day;
        m_profile.lastOrder = day;
        ++m_profile.weekdays[static_cast<std::size_t>(weekday(day))];
        if (m_dataset.orders.hasTime[order] != 0)
            ++m_profile.hours[static_cast<std::size_t>((m_dataset.orders.time[order] - startOf(day)) / 3600)];
    }

    void addActivities(CustomerIndex customer)
    {
        ActivityReader reader(m_dataset, m_asOf);
        std::size_t views = 0;
        bool hasViewed = false; // in the visit at hand
        for (const Activity &activity : reader.of(customer)) {
            const std::string_view kind = reader.name(activity.kind);
            const Day day = dayOf(activity.time);
            auto step = std::ranges::find(m_profile.steps, kind, &CustomerProfile::Step::kind);
            if (step == m_profile.steps.end())
                step = m_profile.steps.insert(step, {std::string(kind), 0, day});
            ++step->times;
            step->last = day;
            addInterest(activity.product, weightOf(kind), day);
            hasViewed = hasViewed && !activity.beginsVisit;
            if (kind != "view")
                continue;
            ++views;
            m_profile.visits += hasViewed ? 0 : 1;
            hasViewed = true;
        }
        std::ranges::stable_sort(m_profile.steps, std::greater<> {}, &CustomerProfile::Step::times);
        if (m_profile.visits > 0)
            m_profile.viewsPerVisit = static_cast<double>(views) / static_cast<double>(m_profile.visits);
    }

    template<std::size_t Size> static std::optional<int> favourite(const std::array<std::size_t, Size> &counts)
    {
        const auto most = std::ranges::max_element(counts);
        return *most == 0 ? std::nullopt : std::optional(static_cast<int>(most - counts.begin()));
    }

    const Dataset &m_dataset;
    Day m_asOf;
    std::vector<std::uint8_t> m_bands;
    Discounts m_discounts;
    CustomerProfile m_profile;
    InterestSum m_categories;
    InterestSum m_brands;
    InterestSum m_priceBands;
};

} // namespace

CustomerProfile customerProfile(const Dataset &dataset, CustomerIndex customer, std::optional<Day> asOf)
{
    return ProfileBuilder(dataset, asOf.value_or(defaultAnalysisDay(dataset))).of(customer);
}

std::vector<std::string> segmentsOf(CustomerIndex customer, const std::vector<Segment> &segments)
{
    std::vector<std::string> ids;
    for (const Segment &segment : segments) {
        if (std::ranges::binary_search(segment.members, customer))
            ids.push_back(segment.id);
    }
    return ids;
}

} // namespace clientele
