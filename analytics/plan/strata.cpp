#include "analytics/plan/strata.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "analytics/base/parallel.h"
#include "analytics/base/parallel_sort.h"
#include "analytics/base/random.h"
#include "analytics/dataset/id_order.h"

namespace clientele {

namespace {

constexpr std::size_t kThirds = 3;

// The smallest value that at least `part` of `kThirds` of the values do not exceed.
Money cutAt(std::vector<Money> &values, std::size_t part)
{
    const std::size_t rank = (values.size() * part + kThirds - 1) / kThirds;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::ranges::nth_element(values, at);
    return *at;
}

} // namespace

void setStrata(std::vector<AudienceMember> &members, const RfmAnalysis &rfm)
{
    const auto withoutOrders = static_cast<std::uint32_t>(rfmMaps().front().groups.size());
    std::vector<std::vector<Money>> spends(withoutOrders);
    const auto spendOf
        = [&](const AudienceMember &member) { return rfm.values.monetary[rfm.values.positionOf[member.customer]]; };
    for (AudienceMember &member : members) {
        member.stratum = withoutOrders;
        member.spendThird = 0;
        if (const auto group = rfm.groupOf(0, member.customer)) {
            member.stratum = *group;
            spends[*group].push_back(spendOf(member));
        }
    }
    std::vector<std::array<Money, 2>> cuts(withoutOrders);
    for (std::size_t group = 0; group < withoutOrders; ++group) {
        if (!spends[group].empty())
            cuts[group] = {cutAt(spends[group], 1), cutAt(spends[group], 2)};
    }
    for (AudienceMember &member : members) {
        if (member.stratum == withoutOrders)
            continue;
        const Money spend = spendOf(member);
        const std::array<Money, 2> &cut = cuts[member.stratum];
        member.spendThird = static_cast<std::uint8_t>((spend > cut[0]) + (spend > cut[1]));
    }
}

std::vector<std::vector<std::size_t>> drawWithinStrata(const std::vector<AudienceMember> &members,
                                                       const Dataset &dataset, std::uint64_t seed,
                                                       std::string_view stream)
{
    std::vector<std::uint64_t> hashes(members.size());
    parallelFor(members.size(), 4'096, [&](std::size_t begin, std::size_t end) {
        std::string key;
        for (std::size_t i = begin; i < end; ++i) {
            key.assign(stream).append(" ").append(dataset.customers.id[members[i].customer]);
            hashes[i] = Random(seed, key).next();
        }
    });
    std::vector<std::vector<std::size_t>> strata((rfmMaps().front().groups.size() + 1) * kThirds);
    for (std::size_t i = 0; i < members.size(); ++i)
        strata[members[i].stratum * kThirds + members[i].spendThird].push_back(i);
    const IdOrder isBefore(dataset);
    for (std::vector<std::size_t> &stratum : strata) { // one may hold nearly everybody
        parallelSort(stratum, [&](std::size_t a, std::size_t b) {
            return hashes[a] != hashes[b] ? hashes[a] < hashes[b] : isBefore(members[a].customer, members[b].customer);
        });
    }
    return strata;
}

std::vector<std::size_t> shareOut(std::size_t total, const std::vector<std::size_t> &sizes)
{
    const std::size_t sum = std::reduce(sizes.begin(), sizes.end());
    std::vector<std::size_t> shares(sizes.size(), 0);
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    if (sum == 0)
        return shares;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        shares[i] = total * sizes[i] / sum;
    std::ranges::stable_sort(order, std::greater {}, [&](std::size_t i) { return total * sizes[i] % sum; });
    std::size_t left = total - std::reduce(shares.begin(), shares.end());
    for (std::size_t i = 0; left > 0; ++i, --left)
        ++shares[order[i]];
    return shares;
}

} // namespace clientele
