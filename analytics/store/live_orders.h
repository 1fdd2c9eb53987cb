#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "analytics/store/order_columns.h"

namespace clientele {

// Which of the records about each order holds, and which lines are no longer part of it. See every part of every run
// once, in order.
class LiveOrders
{
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    explicit LiveOrders(std::uint32_t highestOrder)
        : m_highest(highestOrder)
        , m_record(std::size_t {highestOrder} + 1, kNone)
    {
    }

    // `begin` is the position of the part's first record among all.
    void see(const OrderColumns &part, std::size_t begin)
    {
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::uint32_t number = std::min(part.number[i], m_highest);
            const auto record = static_cast<std::uint32_t>(begin + i);
            if (m_record[number] != kNone && m_first.empty())
                m_first = m_record; // so far the first records are the latest
            m_record[number] = record;
            if (!m_first.empty() && m_first[number] == kNone)
                m_first[number] = record;
            if (part.replaces[i] == 0)
                continue;
            m_replacedBy.resize(m_record.size());
            m_replacedBy[number] = std::max(m_replacedBy[number], part.import[i]);
        }
    }

    std::uint32_t highest() const { return m_highest; }
    // Positions among all records; kNone for a number that no order has (any more).
    std::uint32_t record(std::uint32_t order) const { return m_record[order]; }
    std::uint32_t firstRecord(std::uint32_t order) const { return m_first.empty() ? m_record[order] : m_first[order]; }

    bool hasReplaced() const { return !m_replacedBy.empty(); }
    bool isReplaced(std::uint32_t order, std::uint32_t import) const
    {
        return order < m_replacedBy.size() && import < m_replacedBy[order];
    }

private:
    std::uint32_t m_highest;
    std::vector<std::uint32_t> m_record;
    std::vector<std::uint32_t> m_first; // empty as long as no order has two records
    std::vector<std::uint32_t> m_replacedBy; // by order: the latest import that replaced its lines
};

} // namespace clientele
