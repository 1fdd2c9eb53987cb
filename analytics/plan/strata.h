#pragma once

#include <string_view>
#include <vector>

#include "analytics/plan/audience.h"

namespace clientele {

// The parts of an audience within which arms and offers are drawn, so that they are alike in what decides most about
// buying: RFM group and, within it, third of past spend.

// Fills stratum and spendThird. The cuts between thirds are the smallest observed spends whose empirical distribution
// among the group's members reaches 1/3 and 2/3: equal spends share a third.
void setStrata(std::vector<AudienceMember> &members, const RfmAnalysis &rfm);

// Positions in `members`, by stratum and third; within each in the order of a draw: by the hash of (seed, stream, outside
// id), so that it depends on nobody else. Some are empty.
std::vector<std::vector<std::size_t>> drawWithinStrata(const std::vector<AudienceMember> &members,
                                                       const Dataset &dataset, std::uint64_t seed,
                                                       std::string_view stream);

// Shares `total` out in proportion to `sizes`: rounded down first, what is left to the largest remainders (equal ones to
// the earlier part). No share exceeds its size while total is at most their sum.
std::vector<std::size_t> shareOut(std::size_t total, const std::vector<std::size_t> &sizes);

} // namespace clientele
