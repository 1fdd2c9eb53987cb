#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

// A number above 0 and the item it belongs to in one whole number: larger where the number is larger, and of equal
// numbers where the item is smaller. No two are equal, so that which of many are the largest is never in doubt.
constexpr std::uint64_t keyOf(float value, std::uint32_t item)
{
    return (std::uint64_t {std::bit_cast<std::uint32_t>(value)} << 32) | static_cast<std::uint32_t>(~item);
}
constexpr float valueOfKey(std::uint64_t key)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(key >> 32));
}
constexpr std::uint32_t itemOfKey(std::uint64_t key)
{
    return ~static_cast<std::uint32_t>(key);
}

// The largest of many keys that come one after another, in any order. A threshold rises as they come: who feeds it leaves
// out what is not above. One thread; memory is kept between uses.
class StrongestKeys
{
public:
    void begin(std::size_t most); // how many are kept, ≥ 1
    std::uint64_t threshold() const { return m_threshold; }
    // Room for `more`: keys written to it from the first on become part when taken.
    std::uint64_t *room(std::size_t more)
    {
        if (m_size + more > m_keys.size())
            m_keys.resize(2 * (m_size + more));
        return m_keys.data() + m_size;
    }
    void take(std::size_t written)
    {
        m_size += written;
        if (m_size >= m_full)
            shrink();
    }
    std::span<const std::uint64_t> finish(); // in any order

private:
    void shrink();

    std::vector<std::uint64_t> m_keys;
    std::size_t m_size = 0;
    std::size_t m_most = 1;
    std::size_t m_full = 1;
    std::uint64_t m_threshold = 0;
};

// Puts keys in the order of their items, in time that grows with their number and a little with the catalogue. One
// thread; memory is kept between uses.
class ItemOrderOfKeys
{
public:
    void put(std::span<const std::uint64_t> keys, std::size_t catalogue, std::vector<std::uint32_t> &items,
             std::vector<float> &values);

private:
    std::vector<std::uint64_t> m_isThere; // a bit per item; none between uses
    std::vector<std::uint64_t> m_isAnyThere; // a bit per word of those
    std::vector<float> m_value; // per item
};

} // namespace clientele
