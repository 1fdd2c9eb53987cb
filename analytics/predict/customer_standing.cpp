#include "analytics/predict/customer_standing.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "analytics/base/parallel.h"
#include "analytics/profile/discounts.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 16'384; // orders per piece
constexpr std::uint8_t kOther = 255;

// What a line of goods would have cost without any discount; 0 for what is no sale of goods.
double listValue(const Dataset &dataset, std::size_t line)
{
    const LineTable &lines = dataset.lines;
    const ProductIndex product = lines.product[line];
    if (lines.kind[line] != LineKind::Sale || (product != kNoIndex && dataset.products.isMerchandise[product] == 0))
        return 0;
    const double paid = lines.amount[line].toDouble();
    const double list = line < lines.price.size() ? lines.price[line].toDouble() * lines.quantity[line].toDouble() : 0;
    return std::max(paid, list);
}

} // namespace

StandingReader::StandingReader(const Dataset &dataset)
    : m_dataset(dataset)
    , m_value(dataset.orders.size(), 0.0F)
    , m_hasSold(dataset.orders.size(), 0)
    , m_isDiscounted(dataset.orders.size(), 0)
    , m_isRedeemed(dataset.orders.size(), 0)
    , m_category(dataset.orders.size(), kOther)
{
    std::vector<std::uint32_t> mainOf(dataset.orders.size(), 0);
    parallelFor(dataset.orders.size(), kGrain, [&](std::size_t begin, std::size_t end) { sumUp(begin, end, mainOf); });
    for (const OrderIndex order : dataset.redemptions.order) {
        if (order != kNoIndex)
            m_isRedeemed[order] = 1;
    }
    double sum = 0;
    std::size_t sold = 0;
    for (std::size_t order = 0; order < m_value.size(); ++order) {
        sum += double {m_value[order]};
        sold += m_value[order] > 0;
    }
    m_meanValue = sold == 0 ? 0 : sum / static_cast<double>(sold);
    chooseCategories(mainOf);
}

void StandingReader::sumUp(std::size_t begin, std::size_t end, std::vector<std::uint32_t> &mainOf)
{
    const Discounts discounts(m_dataset);
    for (std::size_t order = begin; order < end; ++order) {
        double most = 0;
        double sum = 0;
        for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1];
             ++line) {
            if (m_dataset.lines.kind[line] != LineKind::Sale)
                continue;
            m_hasSold[order] = 1;
            if (discounts.isDiscounted(line))
                m_isDiscounted[order] = 1;
            const double value = listValue(m_dataset, line);
            sum += value;
            const ProductIndex product = m_dataset.lines.product[line];
            if (value > most && product != kNoIndex) {
                most = value;
                mainOf[order] = m_dataset.products.category[product];
            }
        }
        m_value[order] = static_cast<float>(std::min(sum, 1e12));
    }
}

void StandingReader::chooseCategories(const std::vector<std::uint32_t> &mainOf)
{
    std::vector<std::uint32_t> orders(m_dataset.words.size(), 0);
    for (const std::uint32_t category : mainOf)
        ++orders[category];
    orders[0] = 0;
    std::vector<std::uint32_t> codes(orders.size());
    std::iota(codes.begin(), codes.end(), 0u);
    const std::size_t count = std::min(kCategories, codes.size());
    std::ranges::partial_sort(codes, codes.begin() + static_cast<std::ptrdiff_t>(count), [&](auto a, auto b) {
        return orders[a] != orders[b] ? orders[a] > orders[b] : m_dataset.words[a] < m_dataset.words[b];
    });
    std::vector<std::uint8_t> position(orders.size(), kOther);
    for (std::size_t i = 0; i < count && orders[codes[i]] > 0; ++i) {
        position[codes[i]] = static_cast<std::uint8_t>(i);
        m_categories.push_back(codes[i]);
    }
    for (std::size_t order = 0; order < mainOf.size(); ++order)
        m_category[order] = position[mainOf[order]];
}

void StandingReader::read(CustomerIndex customer, Day day, CustomerStanding &standing) const
{
    const CustomerTable &customers = m_dataset.customers;
    standing = {.byCategory = std::move(standing.byCategory)};
    standing.byCategory.assign(m_categories.size(), 0);
    const Day member
        = customer < customers.memberSince.size() ? customers.memberSince[customer] : CustomerTable::kNoDay;
    const Day none = std::numeric_limits<Day>::max();
    Day first = member != CustomerTable::kNoDay && member < day ? member : none;
    Day last = 0;
    double value = 0;
    int valued = 0;
    for (OrderIndex order = customers.orderBegin[customer]; order < customers.orderBegin[customer + 1]; ++order) {
        const Day on = dayOf(m_dataset.orders.time[order]);
        if (on >= day)
            break;
        if (!hasSold(order))
            continue;
        first = std::min(first, on);
        value += double {m_value[order]};
        valued += m_value[order] > 0;
        standing.discounted += m_isDiscounted[order] | m_isRedeemed[order];
        standing.redeemed += m_isRedeemed[order];
        if (m_category[order] != kOther)
            ++standing.byCategory[m_category[order]];
        if (standing.orders > 0 && on == last)
            continue;
        ++standing.orders;
        last = on;
        for (std::size_t span = 0; span < CustomerStanding::kRecentSpans; ++span)
            standing.recent[span] += day - on <= CustomerStanding::kRecentDays[span];
    }
    standing.since = first == none ? std::min(m_dataset.firstDay, day) : first;
    standing.exposure = std::max(0, day - std::max(standing.since, m_dataset.firstDay));
    standing.recency = standing.orders > 0 ? day - last : standing.exposure;
    standing.meanValue = valued == 0 ? 0 : value / valued;
    standing.discounted = std::min(standing.discounted, standing.orders);
}

bool StandingReader::hasBought(CustomerIndex customer, Day first, Day last) const
{
    const auto &begin = m_dataset.customers.orderBegin;
    for (OrderIndex order = begin[customer + 1]; order > begin[customer]; --order) {
        const Day on = dayOf(m_dataset.orders.time[order - 1]);
        if (on < first)
            return false;
        if (on <= last && hasSold(order - 1))
            return true;
    }
    return false;
}

} // namespace clientele
