#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <ranges>
#include <utility>

#include "analytics/base/parallel.h"

namespace clientele {

// Sorts as std::ranges::sort does, on all cores. Values that compare equal may come in any order, but in the same one on
// any machine: where that matters, let `less` tell all of them apart.
//
// Pieces are sorted, then merged in pairs: O(n log n) comparisons and no second copy of the values beyond what
// std::inplace_merge takes. `less` and `projection` are called on several threads.
template<std::ranges::random_access_range Range, typename Less = std::ranges::less, typename Projection = std::identity>
void parallelSort(Range &range, Less less = {}, Projection projection = {})
{
    constexpr std::size_t kGrain = 65'536;
    const auto begin = std::ranges::begin(range);
    const auto count = static_cast<std::size_t>(std::ranges::size(range));
    const auto at = [&](std::size_t i) { return begin + static_cast<std::ptrdiff_t>(std::min(i, count)); };
    parallelFor(count, kGrain,
                [&](std::size_t from, std::size_t to) { std::ranges::sort(at(from), at(to), less, projection); });
    for (std::size_t width = kGrain; width < count; width *= 2) {
        parallelFor(count, 2 * width, [&](std::size_t from, std::size_t to) {
            if (from + width < to)
                std::ranges::inplace_merge(at(from), at(from + width), at(to), less, projection);
        });
    }
}

} // namespace clientele
