#pragma once

#include <cstdint>

namespace clientele {

// Positions in a Dataset's tables ("dense indices"): they run from 0 and hold only for that Dataset.
using CustomerIndex = std::uint32_t;
using ProductIndex = std::uint32_t;
using OrderIndex = std::uint32_t;

inline constexpr std::uint32_t kNoIndex = 0xffffffff; // a guest's order has no customer, a fee may have no product

} // namespace clientele
