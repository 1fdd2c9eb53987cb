#include "analytics/recommend/bare/top_items.h"

#include <algorithm>

namespace clientele {

namespace {

// Whether anything in a block passes: without a branch per item, so that the compiler can look at several at once.
constexpr std::size_t kBlock = 64;

bool anyAbove(const float *scores, float threshold)
{
    int above = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
        above |= scores[i] > threshold ? 1 : 0;
    return above != 0;
}

} // namespace

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
    const std::size_t items = scores.size();
    for (std::size_t block = 0; block < items; block += kBlock) {
        if (block + kBlock <= items && !anyAbove(scores.data() + block, threshold))
            continue;
        for (std::size_t item = block; item < std::min(items, block + kBlock); ++item) {
            if (scores[item] > threshold) { // equal ones come later and are larger items: they lose
                top.push_back(static_cast<std::uint32_t>(item));
                if (top.size() == 2 * count)
                    shrink();
            }
        }
    }
    if (top.size() > count)
        shrink();
    std::ranges::sort(top, isBetter);
}

} // namespace clientele
