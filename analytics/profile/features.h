#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analytics/profile/portrait.h"

namespace clientele {

// How many customers of a set have each feature a portrait compares: which products and categories they bought, where
// they live, on which weekday and at which hour they order most often. All kinds lie one after the other in one array, so
// that two sets are compared position by position.
class FeatureCounts
{
public:
    explicit FeatureCounts(const Dataset &dataset);

    // Orders up to the end of `asOf` count. A customer counts once for each feature, however often they bought.
    void add(const Dataset &dataset, CustomerIndex customer, Day asOf);

    std::uint32_t operator[](std::size_t feature) const { return m_counts[feature]; }
    std::size_t size() const { return m_counts.size(); }
    std::size_t begin(Portrait::Trait::Kind kind) const { return m_begins[static_cast<std::size_t>(kind)]; }
    std::size_t end(Portrait::Trait::Kind kind) const { return m_begins[static_cast<std::size_t>(kind) + 1]; }

private:
    static constexpr std::size_t kKinds = 6;

    void count(Portrait::Trait::Kind kind, std::uint32_t code, CustomerIndex customer);

    std::array<std::size_t, kKinds + 1> m_begins {};
    std::vector<std::uint32_t> m_counts;
    std::vector<CustomerIndex> m_lastCounted; // per feature: so that nobody counts twice
};

} // namespace clientele
