#include "analytics/profile/customer_history.h"

#include <algorithm>
#include <span>

namespace clientele {

namespace {

using Kind = HistoryEntry::Kind;

// The rows of one customer in a table that is sorted by campaign, then customer: campaign by campaign.
template<typename Visit>
void eachOf(const std::vector<std::uint32_t> &campaign, const std::vector<CustomerIndex> &customer, CustomerIndex who,
            Visit visit)
{
    auto block = campaign.begin();
    while (block != campaign.end()) {
        const auto end = std::upper_bound(block, campaign.end(), *block);
        const auto first = customer.begin() + (block - campaign.begin());
        const auto last = customer.begin() + (end - campaign.begin());
        const auto [begin, behind] = std::equal_range(first, last, who);
        for (auto at = begin; at != behind; ++at)
            visit(static_cast<std::uint32_t>(at - customer.begin()));
        block = end;
    }
}

bool isSold(LineKind kind)
{
    return kind == LineKind::Sale || kind == LineKind::Gift;
}

void addOrders(const Dataset &dataset, CustomerIndex customer, std::vector<HistoryEntry> &history)
{
    for (OrderIndex o = dataset.customers.orderBegin[customer]; o < dataset.customers.orderBegin[customer + 1]; ++o) {
        const auto lines
            = std::span(dataset.lines.kind)
                  .subspan(dataset.orders.lineBegin[o], dataset.orders.lineBegin[o + 1] - dataset.orders.lineBegin[o]);
        const bool hasTime = dataset.orders.hasTime[o] != 0;
        if (std::ranges::any_of(lines, [](LineKind kind) { return kind == LineKind::Refund; }))
            history.push_back({dataset.orders.time[o], o, Kind::Refund, hasTime});
        if (std::ranges::any_of(lines, isSold))
            history.push_back({dataset.orders.time[o], o, Kind::Order, hasTime});
    }
}

void addEvents(const Dataset &dataset, CustomerIndex customer, std::vector<HistoryEntry> &history)
{
    if (dataset.events.size() == 0)
        return;
    for (std::uint32_t e = dataset.events.begin[customer]; e < dataset.events.begin[customer + 1]; ++e)
        history.push_back({dataset.events.time[e], e, Kind::Event, dataset.events.hasTime[e] != 0});
}

void addReviews(const Dataset &dataset, CustomerIndex customer, std::vector<HistoryEntry> &history)
{
    const std::vector<CustomerIndex> &by = dataset.reviews.customer;
    const auto [begin, end] = std::equal_range(by.begin(), by.end(), customer);
    for (auto at = begin; at != end; ++at) {
        const auto row = static_cast<std::uint32_t>(at - by.begin());
        history.push_back({dataset.reviews.time[row], row, Kind::Review, false});
    }
}

void addResponses(const Dataset &dataset, CustomerIndex customer, std::vector<HistoryEntry> &history)
{
    const MessageTable &messages = dataset.messages;
    eachOf(messages.campaign, messages.customer, customer, [&](std::uint32_t m) {
        const Time known = messages.sent[m] != kNoTime     ? messages.sent[m]
                           : messages.opened[m] != kNoTime ? messages.opened[m]
                                                           : messages.clicked[m];
        history.push_back({known, m, Kind::Message, true});
    });
    const TargetingTable &targetings = dataset.targetings;
    eachOf(targetings.campaign, targetings.customer, customer, [&](std::uint32_t t) {
        history.push_back({targetings.time[t], t, Kind::Targeting, false});
    });
    const RedemptionTable &redemptions = dataset.redemptions;
    eachOf(redemptions.campaign, redemptions.customer, customer, [&](std::uint32_t r) {
        history.push_back({redemptions.time[r], r, Kind::Redemption, false});
    });
}

template<typename Sum, typename Wanted>
Sum sumOf(const Dataset &dataset, OrderIndex order, const std::vector<Sum> &values, Wanted isWanted)
{
    Sum sum {};
    for (std::uint32_t l = dataset.orders.lineBegin[order]; l < dataset.orders.lineBegin[order + 1]; ++l) {
        if (isWanted(l))
            sum += values[l];
    }
    return sum;
}

} // namespace

std::vector<HistoryEntry> historyOf(const Dataset &dataset, CustomerIndex customer)
{
    std::vector<HistoryEntry> history;
    addOrders(dataset, customer, history);
    addEvents(dataset, customer, history);
    addReviews(dataset, customer, history);
    addResponses(dataset, customer, history);
    std::ranges::stable_sort(history, [](const HistoryEntry &a, const HistoryEntry &b) { return a.time > b.time; });
    return history;
}

Money soldIn(const Dataset &dataset, OrderIndex order)
{
    return sumOf(dataset, order, dataset.lines.amount,
                 [&](std::uint32_t line) { return dataset.lines.kind[line] != LineKind::Refund; });
}

Money refundedIn(const Dataset &dataset, OrderIndex order)
{
    return sumOf(dataset, order, dataset.lines.amount,
                 [&](std::uint32_t line) { return dataset.lines.kind[line] == LineKind::Refund; });
}

Quantity piecesIn(const Dataset &dataset, OrderIndex order)
{
    return sumOf(dataset, order, dataset.lines.quantity, [&](std::uint32_t line) {
        return isSold(dataset.lines.kind[line]) && dataset.products.isMerchandise[dataset.lines.product[line]] != 0;
    });
}

} // namespace clientele
