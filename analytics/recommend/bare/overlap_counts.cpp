#include "analytics/recommend/bare/overlap_counts.h"

#include <algorithm>
#include <bit>

#include "analytics/base/bytes_reaching.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLine = SharedItemFactors::kLine;

// The smallest count that can be above the threshold where each counts for `most` at most, given or taken rounding.
std::uint8_t leastCount(float threshold, float most)
{
    const float below = threshold / most * .9999f;
    return below >= 255 ? 255 : static_cast<std::uint8_t>(std::min(255, static_cast<int>(below) + 1));
}

template<typename Reaching>
CLIENTELE_INLINE void takeBody(const std::uint8_t *counts, std::size_t first, std::size_t end,
                               const SharedItemFactors &factors, float factor, StrongestSums &strongest)
{
    float largest = -1; // that `least` is about: many lines in a row have the same, so it is seldom worked out
    float threshold = -1;
    std::uint8_t least = 1;
    for (std::size_t person = first; person < end; person += kLine, counts += kLine) {
        const SharedItemFactors::Range range = factors.ofLine(person / kLine);
        if (range.largest != largest || strongest.threshold() != threshold) {
            largest = range.largest;
            threshold = strongest.threshold();
            least = leastCount(threshold, largest * factor);
        }
        const std::uint64_t found = Reaching::bits(counts, least);
        for (std::uint64_t bits = found; bits != 0; bits &= bits - 1) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(bits));
            const float own = range.smallest == largest ? largest : factors.byPerson()[person + lane];
            const float value = (static_cast<float>(counts[lane]) * factor) * own;
            if (value > threshold)
                strongest.add(static_cast<std::uint32_t>(person + lane), value);
        }
        if (found != 0)
            strongest.shrinkIfFull();
    }
}

CLIENTELE_AVX2 void takeFast(const std::uint8_t *counts, std::size_t first, std::size_t end,
                             const SharedItemFactors &factors, float factor, StrongestSums &strongest)
{
    takeBody<FastReaching>(counts, first, end, factors, factor, strongest);
}

void takePlain(const std::uint8_t *counts, std::size_t first, std::size_t end, const SharedItemFactors &factors,
               float factor, StrongestSums &strongest)
{
    takeBody<PlainReaching>(counts, first, end, factors, factor, strongest);
}

} // namespace

SharedItemFactors::SharedItemFactors(std::vector<float> factors, std::span<const std::uint32_t> items,
                                     std::size_t chunk)
    : m_chunk(chunk)
    , m_factors(std::move(factors))
    , m_lines((m_factors.size() + kLine - 1) / kLine)
    , m_largest((m_factors.size() + chunk - 1) / chunk, 0)
    , m_reach(m_largest.size(), 0)
{
    for (std::size_t person = 0; person < m_factors.size(); ++person) {
        const float own = m_factors[person];
        Range &line = m_lines[person / kLine];
        line.smallest = person % kLine == 0 ? own : std::min(line.smallest, own);
        line.largest = std::max(line.largest, own);
        float &largest = m_largest[person / chunk];
        float &reach = m_reach[person / chunk];
        largest = std::max(largest, own);
        reach = std::max(reach, static_cast<float>(items[person]) * own);
    }
}

float SharedItemFactors::reach(std::size_t chunk, std::size_t most) const
{
    return std::min(m_reach[chunk], static_cast<float>(most) * m_largest[chunk]);
}

void OverlapCounts::takeStrongest(std::span<const std::span<const std::uint32_t>> buyers,
                                  const SharedItemFactors &factors, float factor, std::size_t first,
                                  StrongestSums &strongest)
{
    constexpr float kRounding = 1.0001f;
    strongest.begin();
    m_counts.resize((std::min(factors.chunk(), factors.size()) + kLine - 1) / kLine * kLine, 0);
    const std::size_t chunks = factors.chunks();
    for (std::size_t step = 0; step < chunks; ++step) {
        const std::size_t chunk = (first / factors.chunk() + step) % chunks;
        if (step == 0 || chunk == 0)
            m_next.assign(buyers.size(), 0);
        if (factors.reach(chunk, buyers.size()) * factor * kRounding > strongest.threshold()
            && countChunk(buyers, chunk * factors.chunk(), (chunk + 1) * factors.chunk()))
            takeChunk(chunk, factors, factor, strongest);
    }
    strongest.finish();
}

// Whether anybody is there.
bool OverlapCounts::countChunk(std::span<const std::span<const std::uint32_t>> buyers, std::size_t begin,
                               std::size_t end)
{
    std::uint8_t *counts = m_counts.data();
    bool isAny = false;
    for (std::size_t item = 0; item < buyers.size(); ++item) {
        const std::span<const std::uint32_t> own = buyers[item];
        if (begin == 0 && (own.empty() || own.back() < end)) { // all of them
            for (const std::uint32_t person : own)
                ++counts[person];
            isAny = isAny || !own.empty();
            m_next[item] = own.size();
            continue;
        }
        std::size_t at = m_next[item];
        if (at < own.size() && own[at] < begin)
            at = static_cast<std::size_t>(
                std::lower_bound(own.begin() + static_cast<std::ptrdiff_t>(at), own.end(), begin) - own.begin());
        const std::size_t from = at;
        for (; at < own.size() && own[at] < end; ++at)
            ++counts[own[at] - begin];
        isAny = isAny || at > from;
        m_next[item] = at;
    }
    return isAny;
}

void OverlapCounts::takeChunk(std::size_t chunk, const SharedItemFactors &factors, float factor,
                              StrongestSums &strongest)
{
    static const auto take = hasAvx2() ? takeFast : takePlain;
    const std::size_t first = chunk * factors.chunk();
    take(m_counts.data(), first, std::min(first + factors.chunk(), factors.size()), factors, factor, strongest);
    std::ranges::fill(m_counts, std::uint8_t {0});
}

} // namespace clientele
