#include "analytics/recommend/strongest_keys.h"

#include <algorithm>
#include <functional>

namespace clientele {

void StrongestKeys::begin(std::size_t most)
{
    m_size = 0;
    m_most = most;
    m_full = most; // a threshold as soon as there are enough
    m_threshold = 0;
}

void StrongestKeys::shrink()
{
    constexpr std::size_t kFewest = 32; // worth choosing from
    const auto last = m_keys.begin() + static_cast<std::ptrdiff_t>(m_most) - 1;
    std::nth_element(m_keys.begin(), last, m_keys.begin() + static_cast<std::ptrdiff_t>(m_size), std::greater());
    m_threshold = *last;
    m_size = m_most;
    m_full = m_most + std::max(kFewest, m_most);
}

std::span<const std::uint64_t> StrongestKeys::finish()
{
    if (m_size > m_most)
        shrink();
    return std::span(m_keys).first(m_size);
}

void ItemOrderOfKeys::put(std::span<const std::uint64_t> keys, std::size_t catalogue, std::vector<std::uint32_t> &items,
                          std::vector<float> &values)
{
    constexpr std::size_t kBits = 64;
    m_isThere.resize((catalogue + kBits - 1) / kBits, 0);
    m_isAnyThere.resize((m_isThere.size() + kBits - 1) / kBits, 0);
    m_value.resize(catalogue);
    for (const std::uint64_t key : keys) {
        const std::uint32_t item = itemOfKey(key);
        m_isThere[item / kBits] |= std::uint64_t {1} << item % kBits;
        m_isAnyThere[item / kBits / kBits] |= std::uint64_t {1} << item / kBits % kBits;
        m_value[item] = valueOfKey(key);
    }
    items.resize(keys.size());
    values.resize(keys.size());
    std::size_t at = 0;
    for (std::size_t group = 0; group < m_isAnyThere.size(); ++group) {
        for (std::uint64_t &words = m_isAnyThere[group]; words != 0; words &= words - 1) {
            const std::size_t word = group * kBits + static_cast<std::size_t>(std::countr_zero(words));
            for (std::uint64_t &bits = m_isThere[word]; bits != 0; bits &= bits - 1, ++at) {
                const std::size_t item = word * kBits + static_cast<std::size_t>(std::countr_zero(bits));
                items[at] = static_cast<std::uint32_t>(item);
                values[at] = m_value[item];
            }
        }
    }
}

} // namespace clientele
