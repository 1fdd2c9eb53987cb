#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

// One number per item of somebody: how much it counts when people are compared.
struct Profile
{
    std::vector<std::uint32_t> item; // ascending, each once
    std::vector<float> value; // parallel
};

// What a history says, each item once: the sum over its purchases of decay^age, of the last `orders` orders only.
Profile profileOf(const History &history, double decay, std::uint32_t orders);

// Many people's profiles, one after another.
class ProfileRows
{
public:
    void append(std::span<const std::uint32_t> items, std::span<const float> values);
    std::size_t size() const { return m_begin.size() - 1; }
    std::size_t entries() const { return m_item.size(); }
    std::span<const std::uint32_t> items(std::size_t row) const { return part(m_item, row); }
    std::span<const float> values(std::size_t row) const { return part(m_value, row); }
    void prefetch(std::size_t row) const // rows are anywhere: the processor cannot guess which is next
    {
        __builtin_prefetch(m_item.data() + m_begin[row]);
        __builtin_prefetch(m_value.data() + m_begin[row]);
    }

private:
    template<typename T> std::span<const T> part(const std::vector<T> &column, std::size_t row) const
    {
        return std::span(column).subspan(m_begin[row], m_begin[row + 1] - m_begin[row]);
    }

    std::vector<std::uint64_t> m_begin {0};
    std::vector<std::uint32_t> m_item;
    std::vector<float> m_value;
};

} // namespace clientele
