#include "analytics/recommend/strongest_sums.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <span>

namespace clientele {

namespace {

// Whole numbers in the order of the floats they are made of.
std::uint32_t ordered(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value + 0.f); // −0 is 0
    return bits ^ ((bits >> 31) != 0 ? ~0u : 0x8000'0000u);
}

// The count-th largest of more than `count` numbers: whole numbers in the same order are made of their bits, so that a
// histogram finds the few that are near it.
float largest(std::span<const float> values, std::size_t count, std::vector<float> &nearby)
{
    constexpr std::size_t kFew = 512; // that are quicker put in order than counted
    if (values.size() <= kFew) {
        nearby.assign(values.begin(), values.end());
        const auto last = nearby.begin() + static_cast<std::ptrdiff_t>(count) - 1;
        std::ranges::nth_element(nearby, last, std::greater());
        return *last;
    }
    constexpr int kBits = 10;
    constexpr std::size_t kBins = std::size_t {1} << kBits;
    const auto [low, high] = std::ranges::minmax(values);
    const std::uint32_t least = ordered(low);
    const std::uint32_t range = ordered(high) - least;
    const int shift = std::max<int>(0, static_cast<int>(std::bit_width(range)) - kBits);
    std::array<std::uint32_t, kBins> bins {};
    for (const float value : values)
        ++bins[(ordered(value) - least) >> shift];
    std::size_t bin = kBins;
    std::size_t above = 0;
    while (above + bins[bin - 1] < count)
        above += bins[--bin];
    nearby.clear();
    for (const float value : values) {
        if ((ordered(value) - least) >> shift == bin - 1)
            nearby.push_back(value);
    }
    const auto place = nearby.begin() + static_cast<std::ptrdiff_t>(count - above) - 1;
    std::ranges::nth_element(nearby, place, std::greater());
    return *place;
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
    const float smallest = largest(value, count, m_order);
    m_threshold = keepsEqual ? std::nextafter(smallest, -std::numeric_limits<float>::infinity()) : smallest;
    const auto above
        = static_cast<std::size_t>(std::ranges::count_if(value, [&](float own) { return own > smallest; }));
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
