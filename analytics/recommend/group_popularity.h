#pragma once

#include <span>
#include <vector>

#include "analytics/recommend/popularity.h"

namespace clientele {

class Monitor;

// What is popular among customers who have something in common: their region, country, age or RFM group. For people who
// never bought themselves, and for "popular" within a group.
class GroupPopularity
{
public:
    static constexpr std::uint32_t kLeastBuyers = 20; // fewer make no fashion: the group then has no list
    static constexpr std::size_t kMost = 200; // products kept per group

    struct Entry
    {
        ProductIndex product = kNoIndex;
        double score = 0; // as Popularity, of this group's customers alone
        RecommendReason reason;
    };

    GroupPopularity() = default;
    // `groupOf`: per customer the code that the reasons name, kNoIndex for none. Parallel over groups; the same on any
    // number of threads. Cancelled through `monitor`.
    GroupPopularity(const Dataset &dataset, const Purchases &purchases, std::vector<std::uint32_t> groupOf,
                    RecommendReason::Scope scope, Day asOf, double halfLifeDays, Monitor &monitor);

    // Best first; empty for groups that are too small, and for customers in none.
    std::span<const Entry> listFor(CustomerIndex customer) const;

private:
    std::vector<std::uint32_t> m_groupOf;
    std::vector<std::vector<Entry>> m_lists; // by code
};

// Codes per customer, for the above.
std::vector<std::uint32_t> regionsOf(const Dataset &dataset);
std::vector<std::uint32_t> countriesOf(const Dataset &dataset, Day asOf); // their own, or their latest order's
std::vector<std::uint32_t> agesOf(const Dataset &dataset); // the first of ten years of birth: 1980
std::vector<std::uint32_t> segmentsOf(const Dataset &dataset, Day asOf); // groups of the RFM map "eleven"

} // namespace clientele
