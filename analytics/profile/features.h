#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "analytics/profile/portrait.h"

namespace clientele {

// How many customers of a set have each feature a portrait compares: which products and categories they bought, where
// they live, how old they are, on which weekday, at which hour and at which prices they buy most often. All kinds lie one after the other in one array, so
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
    static constexpr std::size_t kKinds = 10;

    void count(Portrait::Trait::Kind kind, std::uint32_t code, CustomerIndex customer);

    std::array<std::size_t, kKinds + 1> m_begins {};
    std::vector<std::uint32_t> m_counts;
    std::vector<std::uint8_t> m_bands; // of each product
    std::vector<CustomerIndex> m_lastCounted; // per feature: so that nobody counts twice
};

// The price band of every product: which fifth of the shop's merchandise that has a price; kNoBand for the others. Equal
// prices share a band.
inline constexpr std::uint8_t kNoBand = 255;
std::vector<std::uint8_t> priceBands(const Dataset &dataset);

// The position in kAgeBands of somebody born in that year; nothing when it is not known.
std::optional<std::uint32_t> ageBandOf(int birthYear, Day asOf);

} // namespace clientele
