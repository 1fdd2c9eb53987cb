#include "analytics/profile/overview.h"

#include <algorithm>
#include <tuple>

namespace clientele {

namespace {

constexpr std::size_t kTopProducts = 10;

using Suggestion = Overview::Suggestion;

// What one order sold and gave back.
struct OrderMoney
{
    Money sold;
    Money refunded;
    bool hasSale = false;
};

OrderMoney moneyOf(const Dataset &dataset, OrderIndex order)
{
    OrderMoney money;
    for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
        if (dataset.lines.kind[line] == LineKind::Sale) {
            money.sold += dataset.lines.amount[line];
            money.hasSale = true;
        } else if (dataset.lines.kind[line] == LineKind::Refund) {
            money.refunded += dataset.lines.amount[line];
        }
    }
    return money;
}

void countOrders(const Dataset &dataset, Overview &result)
{
    if (dataset.orders.size() > 0)
        result.revenueByDay.resize(static_cast<std::size_t>(dataset.lastDay - dataset.firstDay) + 1);
    std::vector<std::uint32_t> ordersOf(dataset.customers.size(), 0);
    for (OrderIndex order = 0; order < dataset.orders.size(); ++order) {
        const OrderMoney money = moneyOf(dataset, order);
        const Day day = dayOf(dataset.orders.time[order]);
        const CustomerIndex customer = dataset.orders.customer[order];
        result.revenueByDay[static_cast<std::size_t>(day - dataset.firstDay)] += money.sold + money.refunded;
        const int age = dataset.lastDay - day;
        if (money.hasSale && age < result.recentDays)
            ++result.recentOrders;
        else if (money.hasSale && age < 2 * result.recentDays)
            ++result.previousOrders;
        if (customer == kNoIndex) {
            result.guestGross += money.sold;
            result.guestRefunds += money.refunded;
            result.guestOrders += money.hasSale ? 1 : 0;
        } else {
            result.gross += money.sold;
            result.refunds += money.refunded;
            ordersOf[customer] += money.hasSale ? 1 : 0;
        }
    }
    for (const std::uint32_t orders : ordersOf) {
        result.orders += orders;
        result.buyers += orders > 0 ? 1 : 0;
        result.repeatRate += orders > 1 ? 1 : 0; // a count until divided below
    }
    result.net = result.gross + result.refunds;
    if (result.buyers > 0) {
        result.repeatRate /= static_cast<double>(result.buyers);
        result.averageOrder = scaled(result.gross, 1, static_cast<std::int64_t>(result.orders));
    }
}

// The sums of the last `recentDays` days and of as many before them.
void sumRecentRevenue(Overview &result)
{
    const std::size_t days = result.revenueByDay.size();
    const auto recent = static_cast<std::size_t>(result.recentDays);
    for (std::size_t age = 0; age < std::min(days, 2 * recent); ++age)
        (age < recent ? result.recentRevenue : result.previousRevenue) += result.revenueByDay[days - 1 - age];
}

std::vector<Overview::ProductRow> topProducts(const Dataset &dataset)
{
    std::vector<Overview::ProductRow> rows(dataset.products.size());
    std::vector<CustomerIndex> lastBuyer(dataset.products.size(), kNoIndex); // lines are sorted by customer
    for (std::size_t line = 0; line < dataset.lines.size(); ++line) {
        const ProductIndex product = dataset.lines.product[line];
        if (dataset.lines.kind[line] != LineKind::Sale || product == kNoIndex)
            continue;
        rows[product].gross += dataset.lines.amount[line];
        rows[product].sold += dataset.lines.quantity[line];
        const CustomerIndex customer = dataset.customerOfLine(line);
        if (customer != kNoIndex && customer != lastBuyer[product]) {
            lastBuyer[product] = customer;
            ++rows[product].buyers;
        }
    }
    for (ProductIndex product = 0; product < rows.size(); ++product)
        rows[product].product = product;
    std::erase_if(rows, [&](const Overview::ProductRow &row) {
        return row.gross.units <= 0 || dataset.products.isMerchandise[row.product] == 0;
    });
    const std::size_t count = std::min(kTopProducts, rows.size());
    std::ranges::partial_sort(rows, rows.begin() + static_cast<std::ptrdiff_t>(count), {},
                              [](const Overview::ProductRow &row) { return std::tuple(-row.gross, row.product); });
    rows.resize(count);
    return rows;
}

std::vector<Overview::GroupRow> groupRows(const RfmAnalysis &rfm)
{
    std::vector<Overview::GroupRow> rows(rfmMaps().front().groups.size());
    for (std::size_t group = 0; group < rows.size(); ++group)
        rows[group].group = static_cast<std::uint8_t>(group);
    for (std::size_t i = 0; i < rfm.values.size(); ++i) {
        Overview::GroupRow &row = rows[rfm.groups.front()[i]];
        ++row.customers;
        row.net += rfm.values.monetary[i];
    }
    return rows;
}

// The facts about one group of the first map, ready to start a campaign from.
Suggestion factsAbout(Suggestion::Kind kind, std::string_view groupId, const RfmAnalysis &rfm)
{
    const RfmMap &map = rfmMaps().front();
    Suggestion facts {kind, std::string(map.id) + "." + std::string(groupId), 0, {}, 0};
    std::vector<std::uint32_t> positions;
    for (std::uint32_t i = 0; i < rfm.values.size(); ++i) {
        if (map.groups[rfm.groups.front()[i]].id != groupId)
            continue;
        // Only who has bought exactly once can be asked for a second order.
        if (kind == Suggestion::Kind::SecondOrder && rfm.values.frequency[i] != 1)
            continue;
        positions.push_back(i);
        facts.netAtStake += rfm.values.monetary[i];
    }
    facts.customers = positions.size();
    facts.medianRecencyDays = mediansOf(rfm.values, positions).recencyDays;
    return facts;
}

std::size_t buyersOutOfReach(const Dataset &dataset, const RfmValues &values)
{
    return static_cast<std::size_t>(std::ranges::count_if(values.customer, [&](CustomerIndex customer) {
        return dataset.customers.email[customer].empty() && dataset.customers.phone[customer].empty();
    }));
}

std::vector<Suggestion> suggestionsFor(const Dataset &dataset, const RfmAnalysis &rfm)
{
    struct Candidate
    {
        Suggestion::Kind kind;
        std::vector<std::string_view> groups;
    };
    const Candidate candidates[] {{Suggestion::Kind::WinBack, {"cant_lose", "at_risk"}},
                                  {Suggestion::Kind::SecondOrder, {"new", "promising"}},
                                  {Suggestion::Kind::ThankBest, {"champions"}}};
    std::vector<Suggestion> suggestions;
    for (const auto &[kind, groups] : candidates) {
        Suggestion best;
        for (const std::string_view group : groups) {
            Suggestion facts = factsAbout(kind, group, rfm);
            if (facts.customers > 0 && (best.customers == 0 || facts.netAtStake > best.netAtStake))
                best = std::move(facts);
        }
        if (best.customers > 0)
            suggestions.push_back(std::move(best));
    }
    const std::size_t outOfReach = buyersOutOfReach(dataset, rfm.values);
    if (rfm.values.size() == 0 || 2 * outOfReach > rfm.values.size())
        suggestions.push_back({Suggestion::Kind::AddFiles, "buyers", outOfReach, {}, 0});
    return suggestions;
}

} // namespace

Overview overview(const Dataset &dataset, const RfmAnalysis &rfm)
{
    Overview result;
    result.customers = dataset.customers.size();
    result.firstDay = dataset.firstDay;
    countOrders(dataset, result);
    sumRecentRevenue(result);
    result.topProducts = topProducts(dataset);
    result.groups = groupRows(rfm);
    result.suggestions = suggestionsFor(dataset, rfm);
    return result;
}

} // namespace clientele
