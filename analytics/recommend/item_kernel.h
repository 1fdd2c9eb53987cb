#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

class Monitor;

// One formula that spans item-item cosine (0, .5, .5), P3α and RP3β (row-L1) and GF-CF's linear filter (.5, .5, .5).
struct KernelSettings
{
    double userExponent = 0.55; // a: how much less somebody counts who buys everything
    double sourceExponent = 0.55; // b
    double targetExponent = 0.3; // c: how much popular items are held back
    int neighbours = 500; // K: kept per source
    double shrink = 0; // similarity × n / (n + shrink), n users in common: doubts what few have done
    bool isRowNormalised = true; // each row (see isKeptPerTarget) sums to 1, over what is kept
    bool isKeptPerTarget = false; // the K strongest sources of each target are kept instead
    // Only where the order of purchases is known: a pair that is n orders apart weighs distanceDecay^(n − 1), within
    // one order as much as next to each other; and where the target was bought before the source, backwardWeight of
    // that.
    double distanceDecay = 1;
    double backwardWeight = 1;
};

// Which items go with which: for each source item its strongest targets, ascending by item.
struct ItemKernel
{
    std::vector<std::uint64_t> begin {0};
    std::vector<std::uint32_t> item;
    std::vector<float> value;

    std::span<const std::uint32_t> targets(std::size_t source) const
    {
        return std::span(item).subspan(begin[source], begin[source + 1] - begin[source]);
    }
    std::span<const float> values(std::size_t source) const
    {
        return std::span(value).subspan(begin[source], begin[source + 1] - begin[source]);
    }
    float at(std::size_t source, std::uint32_t target) const; // 0 where nothing is kept
};

// s(i→j) = Σ_u w_ui · w_uj · d_u^−a · d_i^−b · d_j^−c over the users who have both, i ≠ j, with d the number of entries
// of a user or item; the K largest are kept per source (ties: the smaller item). Sparse products by rows (Gustavson
// 1978); exponents as in RP3β (Paudel et al. 2017). Parallel over sources, each summed in user order: the same bits on
// any number of threads. Grows with Σ_u d_u², or with the entries alone where distances decay; where a = 0 and nothing
// is weighted, users in common are counted in bytes. Cancelled through `monitor`.
ItemKernel fitItemKernel(const Interactions &interactions, const KernelSettings &settings, Monitor &monitor);

// scores[j] += weight · s(source→j) for all targets j.
void addScores(const ItemKernel &kernel, std::size_t source, float weight, std::span<float> scores);

} // namespace clientele
