#include "analytics/recommend/bare/top_items.h"

#include <algorithm>
#include <bit>

#include "analytics/base/values_above.h"

namespace clientele {

namespace {

template<typename Above> CLIENTELE_INLINE void findBody(std::span<const float> scores, StrongestSums &strongest)
{
    strongest.begin();
    const std::size_t items = scores.size();
    std::size_t first = 0;
    float threshold = strongest.threshold();
    for (; first + kValuesAbove <= items; first += kValuesAbove) {
        std::uint64_t above = Above::bits(scores.data() + first, threshold);
        if (above == 0)
            continue;
        for (std::size_t at = strongest.grow(static_cast<std::size_t>(std::popcount(above))); above != 0;
             above &= above - 1, ++at) {
            const std::size_t item = first + static_cast<std::size_t>(std::countr_zero(above));
            strongest.item[at] = static_cast<std::uint32_t>(item);
            strongest.value[at] = scores[item];
        }
        strongest.shrinkIfFull();
        threshold = strongest.threshold();
    }
    for (; first < items; ++first) {
        if (scores[first] > threshold)
            strongest.add(static_cast<std::uint32_t>(first), scores[first]);
    }
    strongest.finish();
}

CLIENTELE_AVX2 void findFast(std::span<const float> scores, StrongestSums &strongest)
{
    findBody<FastAbove>(scores, strongest);
}

void findPlain(std::span<const float> scores, StrongestSums &strongest)
{
    findBody<PlainAbove>(scores, strongest);
}

} // namespace

void findStrongest(std::span<const float> scores, StrongestSums &strongest)
{
    static const auto find = hasAvx2() ? findFast : findPlain;
    find(scores, strongest);
}

void findTopItems(std::span<const float> scores, std::size_t count, std::vector<std::uint32_t> &top)
{
    top.clear();
    if (count == 0)
        return;
    StrongestSums strongest(count);
    strongest.room = 256;
    findStrongest(scores, strongest);
    top = strongest.item;
    std::ranges::sort(
        top, [&](std::uint32_t a, std::uint32_t b) { return scores[a] != scores[b] ? scores[a] > scores[b] : a < b; });
}

} // namespace clientele
