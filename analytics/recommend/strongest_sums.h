#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clientele {

// The largest of many numbers that come one after another, with the items they belong to. A threshold rises as they
// come: who feeds it leaves out what is not above it. One thread; memory is kept between uses.
class StrongestSums
{
public:
    explicit StrongestSums(std::size_t most)
        : count(most)
    {
    }

    std::size_t count; // how many are kept, ≥ 1
    bool keepsEqual = false; // also all that are as large as the smallest kept: more than `count` may then stay
    float above = 0; // only what is larger than this
    std::size_t room = 1'024; // found before the threshold first rises, or 2 · count if that is more
    std::vector<std::uint32_t> item; // in order of arrival
    std::vector<float> value; // parallel to item

    void begin();
    float threshold() const { return m_threshold; }
    // Room at the end of both columns for `more`; the first place.
    std::size_t grow(std::size_t more);
    void add(std::uint32_t newItem, float newValue)
    {
        item.push_back(newItem);
        value.push_back(newValue);
    }
    void shrinkIfFull()
    {
        if (item.size() > m_full)
            shrink();
    }
    // Leaves `count`, or a few more that are equal; of equal ones those that came first.
    void finish();

private:
    void shrink();
    void keepLargest();

    float m_threshold = 0;
    std::size_t m_full = 0;
    std::vector<std::int32_t> m_order; // of values, to find the threshold
};

} // namespace clientele
