#include <algorithm>
#include <map>
#include <utility>

#include "analytics/cluster/cluster_count.h"

namespace clientele {

namespace {

double pairsOf(double count)
{
    return count * (count - 1) / 2;
}

} // namespace

double adjustedRandIndex(const std::vector<std::int32_t> &a, const std::vector<std::int32_t> &b)
{
    std::map<std::pair<std::int32_t, std::int32_t>, double> both;
    std::map<std::int32_t, double> inA;
    std::map<std::int32_t, double> inB;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ++both[{a[i], b[i]}];
        ++inA[a[i]];
        ++inB[b[i]];
    }
    double together = 0;
    double pairsA = 0;
    double pairsB = 0;
    for (const auto &[labels, count] : both)
        together += pairsOf(count);
    for (const auto &[label, count] : inA)
        pairsA += pairsOf(count);
    for (const auto &[label, count] : inB)
        pairsB += pairsOf(count);
    const double all = pairsOf(static_cast<double>(a.size()));
    const double expected = all > 0 ? pairsA * pairsB / all : 0;
    const double most = (pairsA + pairsB) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected); // both alone or both in one: the same
}

} // namespace clientele
