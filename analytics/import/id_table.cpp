#include "analytics/import/id_table.h"

#include <functional>

namespace clientele {

namespace {
constexpr std::uint32_t kEmpty = TextIndex::kNone;
constexpr std::size_t kFirstSlots = 1024;
} // namespace

IdTable::IdTable()
    : m_slots(kFirstSlots, kEmpty)
{
}

std::uint32_t IdTable::indexOf(std::string_view text)
{
    if (m_last < m_texts.size() && m_texts[m_last] == text)
        return m_last;
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view> {}(text));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_slots[slot] != kEmpty; slot = (slot + 1) & mask) {
        const std::uint32_t index = m_slots[slot];
        if (m_hashes[index] == hash && m_texts[index] == text)
            return m_last = index;
    }
    m_last = static_cast<std::uint32_t>(m_texts.size());
    m_slots[slot] = m_last;
    m_texts.add(text);
    m_hashes.push_back(hash);
    if (m_texts.size() * 2 > m_slots.size())
        grow();
    return m_last;
}

void IdTable::grow()
{
    m_slots.assign(m_slots.size() * 4, kEmpty);
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t index = 0; index < m_hashes.size(); ++index) {
        std::size_t slot = m_hashes[index] & mask;
        while (m_slots[slot] != kEmpty)
            slot = (slot + 1) & mask;
        m_slots[slot] = index;
    }
}

} // namespace clientele
