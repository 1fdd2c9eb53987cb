#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

// How good one list of one user is, cut after k items. T is what the user really bought next, each item once.
struct ListQuality
{
    double recall = 0; // hits / |T|, never over min(k, |T|)
    double precision = 0; // hits / k, also where the list is shorter
    double f1 = 0; // of the two above
    double ndcg = 0; // binary gains over log2(rank + 1); the ideal list is cut at k
    double ndcgUncut = 0; // the ideal list holds all of T, as the next-basket literature has it
    double map = 0; // average precision, over min(k, |T|)
    double mrr = 0; // 1 / rank of the first hit
    double hitRate = 0; // 1 if there is any hit
    double tailRecall = 0; // recall within the part of T that is not popular (CatalogueFacts)
    double novelty = 0; // mean of −log2(share of users who have the item) over the list
};

// What train says about items, for what is measured beside accuracy.
class CatalogueFacts
{
public:
    explicit CatalogueFacts(const Interactions &train);

    // The most bought items that together make up half of all purchases are popular; the rest is the tail.
    bool isTail(std::uint32_t item) const { return m_isTail[item] != 0; }
    double surprise(std::uint32_t item) const { return m_surprise[item]; } // −log2(share of users), 1 user at least
    std::size_t items() const { return m_isTail.size(); }
    const std::vector<std::uint32_t> &byPopularity() const { return m_byPopularity; } // of items bought at all

private:
    std::vector<std::uint8_t> m_isTail;
    std::vector<double> m_surprise;
    std::vector<std::uint32_t> m_byPopularity;
};

// `list` best first; `wanted` ascending and not empty.
ListQuality qualityOf(std::span<const std::uint32_t> list, std::span<const std::uint32_t> wanted, std::size_t cut,
                      const CatalogueFacts &facts);

// Names and values of the fields above: "recall", "ndcg", …
std::vector<std::pair<std::string, double>> namedValues(const ListQuality &quality);

} // namespace clientele
