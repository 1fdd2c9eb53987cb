#include "analytics/recommend/bare/overlap_counts.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "analytics/base/bytes_reaching.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLine = SharedItemFactors::kLine;
constexpr std::size_t kChunk = SharedItemFactors::kChunk;

// The smallest count that can be above the threshold where each counts for `most` at most, given or taken rounding.
std::uint8_t leastCount(float threshold, float most)
{
    const float below = threshold / most * .9999f;
    return below >= 255 ? 255 : static_cast<std::uint8_t>(std::min(255, static_cast<int>(below) + 1));
}

// Counts of people first … end − 1, which are cleared.
template<typename Reaching>
CLIENTELE_INLINE void takeBody(std::uint8_t *counts, std::size_t first, std::size_t end,
                               const SharedItemFactors &factors, float factor, StrongestSums &strongest)
{
    const std::size_t last = (end + kLine - 1) / kLine;
    for (std::size_t line = first / kLine; line < last;) {
        const float largest = factors.ofLine(line).largest;
        const std::size_t alike = std::min<std::size_t>(factors.ofLine(line).alike, last);
        float threshold = strongest.threshold();
        std::uint8_t least = leastCount(threshold, largest * factor);
        for (; line < alike; ++line, counts += kLine) {
            const std::uint64_t found = Reaching::bits(counts, least);
            if (found != 0) {
                const bool isSame = factors.ofLine(line).smallest == largest;
                for (std::uint64_t bits = found; bits != 0; bits &= bits - 1) {
                    const auto lane = static_cast<std::size_t>(std::countr_zero(bits));
                    const std::size_t person = line * kLine + lane;
                    const float own = isSame ? largest : factors.byPerson()[person];
                    const float value = (static_cast<float>(counts[lane]) * factor) * own;
                    if (value > threshold)
                        strongest.add(static_cast<std::uint32_t>(person), value);
                }
                strongest.shrinkIfFull();
                if (strongest.threshold() != threshold) {
                    threshold = strongest.threshold();
                    least = leastCount(threshold, largest * factor);
                }
            }
            std::memset(counts, 0, kLine);
        }
    }
}

CLIENTELE_AVX2 void takeFast(std::uint8_t *counts, std::size_t first, std::size_t end, const SharedItemFactors &factors,
                             float factor, StrongestSums &strongest)
{
    takeBody<FastReaching>(counts, first, end, factors, factor, strongest);
}

void takePlain(std::uint8_t *counts, std::size_t first, std::size_t end, const SharedItemFactors &factors, float factor,
               StrongestSums &strongest)
{
    takeBody<PlainReaching>(counts, first, end, factors, factor, strongest);
}

} // namespace

SharedItemFactors::SharedItemFactors(std::vector<float> factors, std::span<const std::uint32_t> items)
    : m_factors(std::move(factors))
    , m_lines((m_factors.size() + kLine - 1) / kLine)
    , m_largest((m_factors.size() + kChunk - 1) / kChunk, 0)
    , m_reach(m_largest.size(), 0)
{
    for (std::size_t person = 0; person < m_factors.size(); ++person) {
        const float own = m_factors[person];
        Range &line = m_lines[person / kLine];
        line.smallest = person % kLine == 0 ? own : std::min(line.smallest, own);
        line.largest = std::max(line.largest, own);
        float &largest = m_largest[person / kChunk];
        float &reach = m_reach[person / kChunk];
        largest = std::max(largest, own);
        reach = std::max(reach, static_cast<float>(items[person]) * own);
    }
    for (std::size_t line = m_lines.size(); line-- > 0;) {
        const bool isAlike = line + 1 < m_lines.size() && m_lines[line].largest == m_lines[line + 1].largest;
        m_lines[line].alike = isAlike ? m_lines[line + 1].alike : static_cast<std::uint32_t>(line + 1);
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
    m_counts.resize((std::min(kChunk, factors.size()) + kLine - 1) / kLine * kLine, 0);
    const std::size_t chunks = factors.chunks();
    for (std::size_t step = 0; step < chunks; ++step) {
        const std::size_t chunk = (first / kChunk + step) % chunks;
        if (step == 0 || chunk == 0)
            m_next.assign(buyers.size(), 0);
        if (factors.reach(chunk, buyers.size()) * factor * kRounding > strongest.threshold()
            && countChunk(buyers, chunk * kChunk, (chunk + 1) * kChunk))
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
    const std::size_t first = chunk * kChunk;
    take(m_counts.data(), first, std::min(first + kChunk, factors.size()), factors, factor, strongest);
}

} // namespace clientele
