#include "analytics/recommend/bare/top_items.h"

#include <algorithm>
#include <bit>

#include "analytics/base/values_above.h"

namespace clientele {

void findTopItems(std::span<const float> scores, std::size_t count, std::vector<std::uint32_t> &top)
{
    const auto isBetter
        = [&](std::uint32_t a, std::uint32_t b) { return scores[a] != scores[b] ? scores[a] > scores[b] : a < b; };
    top.clear();
    if (count == 0)
        return;
    // Up to twice as many candidates as asked for; when they are full, the worse half goes and the threshold rises.
    float threshold = 0;
    const auto shrink = [&] {
        std::ranges::nth_element(top, top.begin() + static_cast<std::ptrdiff_t>(count) - 1, isBetter);
        top.resize(count);
        threshold = scores[top.back()];
    };
    const auto take = [&](std::size_t item) {
        top.push_back(static_cast<std::uint32_t>(item));
        if (top.size() == 2 * count)
            shrink();
    };
    const std::size_t items = scores.size();
    std::size_t first = 0;
    for (; first + kValuesAbove <= items; first += kValuesAbove) {
        std::uint64_t above = valuesAbove(scores.data() + first, threshold);
        for (; above != 0; above &= above - 1) {
            const std::size_t item = first + static_cast<std::size_t>(std::countr_zero(above));
            if (scores[item] > threshold) // which may have risen; equal ones come later and are larger items: they lose
                take(item);
        }
    }
    for (; first < items; ++first) {
        if (scores[first] > threshold)
            take(first);
    }
    if (top.size() > count)
        shrink();
    std::ranges::sort(top, isBetter);
}

} // namespace clientele
