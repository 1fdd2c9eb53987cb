#pragma once

#include <cstdint>
#include <vector>

#include "analytics/recommend/bare/als.h"

namespace clientele {

// Everybody's best items, `count` places each, best first; places nobody can fill hold kNoItem.
struct TopProducts
{
    static constexpr std::uint32_t kNoItem = ~0u;

    std::size_t count = 0;
    std::vector<std::uint32_t> item; // users × count
    std::vector<float> score; // parallel to item
};

// For every user the items whose factors have the largest products with theirs, without those of `hidden` (a row per
// user, items ascending); equal products: the smaller item. Parallel, the same on any number of threads.
//
// Nothing is left out that counts: items are asked in falling order of their length, in blocks, and somebody is done as
// soon as |user| · |item| is below their last place (Cauchy & Schwarz), which rises meanwhile. Cost: at most users ·
// items · factors, where lengths are alike; a small part of it where few items are much loved. Cancelled through
// `monitor`.
TopProducts topProducts(const Factors &users, const Factors &items, const Interactions &hidden, std::size_t count,
                        Monitor &monitor);

} // namespace clientele
