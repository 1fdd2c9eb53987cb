#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// A set of customers as one bit each: 125 kB for a million, combined 64 at a time.
class CustomerBits
{
public:
    CustomerBits() = default;
    explicit CustomerBits(std::size_t customers, bool isIn = false)
        : m_size(customers)
        , m_words((customers + 63) / 64, isIn ? ~std::uint64_t {0} : 0)
    {
        trim();
    }

    std::size_t size() const { return m_size; }
    std::vector<std::uint64_t> &words() { return m_words; } // bits from size() up stay 0
    const std::vector<std::uint64_t> &words() const { return m_words; }
    bool operator[](std::size_t customer) const { return (m_words[customer / 64] >> (customer % 64)) & 1; }
    void insert(std::size_t customer) { m_words[customer / 64] |= std::uint64_t {1} << (customer % 64); }

    CustomerBits &operator&=(const CustomerBits &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    CustomerBits &operator|=(const CustomerBits &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    CustomerBits &flip()
    {
        for (std::uint64_t &word : m_words)
            word = ~word;
        trim();
        return *this;
    }

    std::size_t count() const
    {
        std::size_t count = 0;
        for (const std::uint64_t word : m_words)
            count += static_cast<std::size_t>(std::popcount(word));
        return count;
    }
    CustomerSet members() const
    {
        CustomerSet members;
        members.reserve(count());
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                members.push_back(
                    static_cast<CustomerIndex>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
        }
        return members;
    }

private:
    void trim()
    {
        if (m_size % 64 != 0)
            m_words.back() &= (std::uint64_t {1} << (m_size % 64)) - 1;
    }

    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace clientele
