#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/strongest_sums.h"

namespace clientele {

// What each of many people is multiplied by when people are compared by how many items they share, and what that says of
// 64 and of a whole chunk of them at once, who then need not be looked at one by one.
class SharedItemFactors
{
public:
    static constexpr std::size_t kLine = 64;
    static constexpr std::size_t kChunk = 32'768; // counted at once, a multiple of kLine

    struct Range
    {
        float smallest = 0;
        float largest = 0;
        std::uint32_t alike = 0; // the first line after it whose largest is another
    };

    SharedItemFactors() = default;
    // `items`: how many each person has.
    SharedItemFactors(std::vector<float> factors, std::span<const std::uint32_t> items);

    std::size_t size() const { return m_factors.size(); }
    std::size_t chunks() const { return m_reach.size(); }
    const std::vector<float> &byPerson() const { return m_factors; }
    Range ofLine(std::size_t line) const { return m_lines[line]; }
    // The largest of count · factor in a chunk, for counts up to `most` and what each person has.
    float reach(std::size_t chunk, std::size_t most) const;

private:
    std::vector<float> m_factors;
    std::vector<Range> m_lines;
    std::vector<float> m_largest; // by chunk
    std::vector<float> m_reach; // by chunk: of a person's items · factor
};

// Finds who shares most items with one: counts in a byte each, chunk by chunk, so that they stay next to the processor.
// What SparseSums is for weights. One thread; clean between uses.
class OverlapCounts
{
public:
    static constexpr std::size_t kMost = 255; // items of the one who asks

    // `buyers`: of each of one's items, ascending. The largest by (how many of them somebody is in · factor) · factors,
    // beginning with the chunk of `first`, then those after it, then those before. Cost: the buyers, and a comparison
    // for each 64 people of chunks that can reach the threshold.
    void takeStrongest(std::span<const std::span<const std::uint32_t>> buyers, const SharedItemFactors &factors,
                       float factor, std::size_t first, StrongestSums &strongest);

private:
    void takeChunk(std::size_t chunk, const SharedItemFactors &factors, float factor, StrongestSums &strongest);
    bool countChunk(std::span<const std::span<const std::uint32_t>> buyers, std::size_t begin, std::size_t end);

    std::vector<std::uint8_t> m_counts; // of a chunk
    std::vector<std::size_t> m_next; // per item, its next buyer
};

} // namespace clientele
