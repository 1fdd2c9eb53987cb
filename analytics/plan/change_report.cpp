#include "analytics/plan/change_report.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace clientele {

namespace {

constexpr std::string_view kNoOrders = "no_orders";

std::string groupNow(const RfmAnalysis &rfm, CustomerIndex customer)
{
    const auto group = rfm.groupOf(0, customer);
    return std::string(group ? rfm.maps.front().groups[*group].id : kNoOrders);
}

} // namespace

std::vector<std::pair<std::string, std::size_t>> ChangeReport::movedTo() const
{
    std::vector<std::pair<std::string, std::size_t>> totals;
    for (const Move &move : moves) {
        const auto it = std::ranges::find(totals, move.to, &std::pair<std::string, std::size_t>::first);
        if (it == totals.end())
            totals.emplace_back(move.to, move.people);
        else
            it->second += move.people;
    }
    std::ranges::stable_sort(totals, std::greater {}, &std::pair<std::string, std::size_t>::second);
    return totals;
}

ChangeReport changeReport(std::span<const PastMember> before, const AudienceResult &now, const Dataset &dataset,
                          const RfmAnalysis &rfm)
{
    ChangeReport report;
    report.before = before.size();
    report.now = now.members.size();
    std::unordered_set<CustomerIndex> past;
    std::map<std::pair<std::string, std::string>, std::size_t> moves;
    for (const PastMember &member : before) {
        const CustomerIndex customer = dataset.customerById.find(member.customer);
        if (customer == kNoIndex) {
            ++report.goneFromShop;
            continue;
        }
        past.insert(customer);
        if (const std::string group = groupNow(rfm, customer); group != member.group)
            ++moves[{member.group, group}];
        if (std::ranges::binary_search(now.members, customer, {}, &AudienceMember::customer)) {
            ++report.stayed;
            continue;
        }
        const auto excluded
            = std::ranges::lower_bound(now.exclusions, customer, {}, &AudienceResult::Exclusion::customer);
        if (excluded != now.exclusions.end() && excluded->customer == customer)
            ++report.excluded[static_cast<std::size_t>(excluded->reason)];
        else
            ++report.outsideSegments;
    }
    for (const AudienceMember &member : now.members)
        report.joined += !past.contains(member.customer);
    for (const auto &[groups, people] : moves)
        report.moves.push_back({groups.first, groups.second, people});
    std::ranges::stable_sort(report.moves, std::greater {}, &ChangeReport::Move::people);
    return report;
}

} // namespace clientele
