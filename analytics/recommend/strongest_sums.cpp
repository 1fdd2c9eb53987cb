#include "analytics/recommend/strongest_sums.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <span>

#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLanes = 8;

using Vector = std::int32_t __attribute__((vector_size(32)));

// Whole numbers in the order of the floats they are made of, and back.
CLIENTELE_INLINE std::int32_t ordered(float value)
{
    const auto bits = std::bit_cast<std::int32_t>(value + 0.f); // −0 is 0
    return bits ^ ((bits >> 31) & 0x7fff'ffff);
}

CLIENTELE_INLINE float unordered(std::int32_t number)
{
    return std::bit_cast<float>(number ^ ((number >> 31) & 0x7fff'ffff));
}

// How many of whole vectors of numbers are `least` or more.
CLIENTELE_INLINE std::size_t countFrom(std::int32_t least, std::span<const std::int32_t> numbers)
{
    Vector counts[4] = {};
    std::size_t at = 0;
    for (; at + 4 * kLanes <= numbers.size(); at += 4 * kLanes) {
        for (std::size_t i = 0; i < 4; ++i) {
            Vector own;
            std::memcpy(&own, numbers.data() + at + i * kLanes, sizeof own);
            counts[i] -= own >= least;
        }
    }
    for (; at < numbers.size(); at += kLanes) {
        Vector own;
        std::memcpy(&own, numbers.data() + at, sizeof own);
        counts[0] -= own >= least;
    }
    const Vector all = (counts[0] + counts[1]) + (counts[2] + counts[3]);
    std::size_t sum = 0;
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        sum += static_cast<std::size_t>(all[lane]);
    return sum;
}

struct Last
{
    float value = 0; // the count-th largest
    std::size_t above = 0; // how many are larger
};

// Of at least `count` numbers, found by halves: counting goes straight through, whatever the numbers are, where sorting
// would have to guess. `numbers`: working memory of whole vectors, as many as there are values.
CLIENTELE_INLINE Last lastBody(std::span<const float> values, std::size_t count, std::span<std::int32_t> numbers)
{
    std::int32_t low = std::numeric_limits<std::int32_t>::max();
    std::int32_t high = std::numeric_limits<std::int32_t>::min();
    for (std::size_t at = 0; at < values.size(); ++at) {
        const std::int32_t own = ordered(values[at]);
        numbers[at] = own;
        low = std::min(low, own);
        high = std::max(high, own);
    }
    std::fill(numbers.begin() + static_cast<std::ptrdiff_t>(values.size()), numbers.end(),
              std::numeric_limits<std::int32_t>::min());
    while (low < high) {
        const auto middle = static_cast<std::int32_t>(low + (std::int64_t {high} - low + 1) / 2);
        if (countFrom(middle, numbers) >= count)
            low = middle;
        else
            high = middle - 1;
    }
    return {unordered(low), low == std::numeric_limits<std::int32_t>::max() ? 0 : countFrom(low + 1, numbers)};
}

CLIENTELE_AVX2 Last lastFast(std::span<const float> values, std::size_t count, std::span<std::int32_t> numbers)
{
    return lastBody(values, count, numbers);
}

Last lastPlain(std::span<const float> values, std::size_t count, std::span<std::int32_t> numbers)
{
    return lastBody(values, count, numbers);
}

} // namespace

void StrongestSums::begin()
{
    item.clear();
    value.clear();
    m_threshold = above;
    m_full = std::max(room, 2 * count);
}

std::size_t StrongestSums::grow(std::size_t more)
{
    const std::size_t first = item.size();
    item.resize(first + more);
    value.resize(first + more);
    return first;
}

void StrongestSums::finish()
{
    if (item.size() > count)
        keepLargest();
}

void StrongestSums::shrink()
{
    keepLargest();
    m_full = std::max({room, 2 * count, 2 * item.size()}); // more where many are equal
}

// Leaves the largest where they are; of those equal to the smallest that stays, the first or all. What comes later has
// to be above that, or as large.
void StrongestSums::keepLargest()
{
    static const auto findLast = hasAvx2() ? lastFast : lastPlain;
    m_order.resize((value.size() + kLanes - 1) / kLanes * kLanes);
    const auto [smallest, above] = findLast(value, count, m_order);
    m_threshold = keepsEqual ? std::nextafter(smallest, -std::numeric_limits<float>::infinity()) : smallest;
    std::size_t equal = keepsEqual ? value.size() : count - above;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < item.size(); ++at) { // without a branch: which stay is anybody's guess
        const float own = value[at];
        const bool isLast = own == smallest && equal > 0;
        equal -= isLast ? 1 : 0;
        item[kept] = item[at];
        value[kept] = own;
        kept += static_cast<std::size_t>(own > smallest) | static_cast<std::size_t>(isLast);
    }
    item.resize(kept);
    value.resize(kept);
}

} // namespace clientele
