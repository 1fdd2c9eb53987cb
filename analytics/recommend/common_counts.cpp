#include "analytics/recommend/common_counts.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "analytics/base/bytes_reaching.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLine = RankedItems::kLine;

// What is counted, and no count is above `most`.
template<typename Count> struct Counted
{
    const Count *counts;
    std::uint32_t most;
    float factor;
};

template<typename Reaching, typename Count>
CLIENTELE_INLINE void scanBody(const RankedItems &ranked, const Counted<Count> &counted, StrongestKeys &strongest)
{
    static_assert(kLine == kBytesReaching);
    const std::uint32_t *items = ranked.items().data();
    const float *factors = ranked.factors().data();
    const std::vector<float> &largest = ranked.largestFrom();
    std::uint32_t least = 1; // a smaller count is not worth enough
    for (std::size_t line = 0; line < largest.size(); ++line) {
        const std::uint64_t threshold = strongest.threshold();
        while ((static_cast<float>(least) * counted.factor) * largest[line] < valueOfKey(threshold)) {
            if (++least > counted.most)
                return;
        }
        const Count *counts = counted.counts + line * kLine;
        std::uint64_t bits = Reaching::bits(counts, static_cast<Count>(least));
        if (bits == 0)
            continue;
        std::uint64_t *found = strongest.room(kLine);
        std::size_t size = 0;
        for (; bits != 0; bits &= bits - 1) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(bits));
            const std::size_t rank = line * kLine + lane;
            const float value = (static_cast<float>(counts[lane]) * counted.factor) * factors[rank];
            found[size] = keyOf(value, items[rank]);
            size += found[size] > threshold ? 1 : 0; // without a branch: it is anybody's guess
        }
        strongest.take(size);
    }
}

template<typename Count>
CLIENTELE_AVX2 void scanFast(const RankedItems &ranked, const Counted<Count> &counted, StrongestKeys &strongest)
{
    scanBody<FastReaching>(ranked, counted, strongest);
}

template<typename Count>
void scanPlain(const RankedItems &ranked, const Counted<Count> &counted, StrongestKeys &strongest)
{
    scanBody<PlainReaching>(ranked, counted, strongest);
}

} // namespace

void CommonCounts::takeStrongest(std::uint32_t self, std::span<const std::uint32_t> users, float factor,
                                 std::size_t most, std::vector<std::uint32_t> &items, std::vector<float> &values)
{
    m_strongest.begin(most);
    if (users.size() <= std::numeric_limits<std::uint8_t>::max())
        takeOf(self, users, factor, m_bytes);
    else
        takeOf(self, users, factor, m_words);
    m_order.put(m_strongest.finish(), m_ranked.size(), items, values);
}

template<typename Count>
void CommonCounts::takeOf(std::uint32_t self, std::span<const std::uint32_t> users, float factor,
                          std::vector<Count> &counts)
{
    constexpr std::size_t kAhead = 4;
    counts.resize((m_ranked.size() + kLine - 1) / kLine * kLine, 0);
    Count *to = counts.data(); // or every count might be a new address of the counts
    for (std::size_t at = 0; at < users.size(); ++at) {
        if (at + kAhead < users.size()) // anywhere: the processor cannot guess
            __builtin_prefetch(m_ranked.ranksOf(users[at + kAhead]).data());
        for (const std::uint32_t rank : m_ranked.ranksOf(users[at]))
            ++to[rank];
    }
    to[m_ranked.rank(self)] = 0;
    const Counted<Count> counted {to, static_cast<std::uint32_t>(users.size()), factor};
    if (hasAvx2())
        scanFast(m_ranked, counted, m_strongest);
    else
        scanPlain(m_ranked, counted, m_strongest);
    std::ranges::fill(counts, Count {0});
}

} // namespace clientele
