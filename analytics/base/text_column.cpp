#include "analytics/base/text_column.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace clientele {

std::uint32_t TextDictionary::code(std::string_view text)
{
    const auto [it, isNew] = m_codes.try_emplace(std::string(text), static_cast<std::uint32_t>(m_texts.size()));
    if (isNew)
        m_texts.emplace_back(text);
    return it->second;
}

TextIndex::TextIndex(const TextColumn &texts)
    : m_texts(&texts)
    , m_slots(std::bit_ceil(std::max<std::size_t>(2, texts.size() * 2)), kNone)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        std::size_t slot = std::hash<std::string_view> {}(texts[i]) & mask;
        while (m_slots[slot] != kNone && texts[m_slots[slot]] != texts[i])
            slot = (slot + 1) & mask;
        if (m_slots[slot] == kNone)
            m_slots[slot] = i;
    }
}

std::uint32_t TextIndex::find(std::string_view text) const
{
    if (m_slots.empty())
        return kNone;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = std::hash<std::string_view> {}(text)&mask; m_slots[slot] != kNone;
         slot = (slot + 1) & mask) {
        if ((*m_texts)[m_slots[slot]] == text)
            return m_slots[slot];
    }
    if (m_aliases.empty())
        return kNone;
    const auto alias = m_aliases.find(std::string(text));
    return alias == m_aliases.end() ? kNone : alias->second;
}

} // namespace clientele
