#include "analytics/import/id_table.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace clientele {

namespace {
constexpr std::size_t kFirstSlots = 1024;

std::uint32_t hashOf(std::string_view text)
{
    return static_cast<std::uint32_t>(std::hash<std::string_view> {}(text));
}

// Ids are short: two overlapping words instead of a call.
bool isSame(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    const auto areSame = [&a, &b](auto word) {
        const auto wordAt = [&word](const char *at) {
            std::memcpy(&word, at, sizeof word);
            return word;
        };
        const std::size_t last = a.size() - sizeof word;
        return wordAt(a.data()) == wordAt(b.data()) && wordAt(a.data() + last) == wordAt(b.data() + last);
    };
    if (a.size() >= 4 && a.size() <= 8)
        return areSame(std::uint32_t {});
    if (a.size() > 8 && a.size() <= 16)
        return areSame(std::uint64_t {});
    return a == b;
}

// The first eight bytes as a number that compares as they do.
std::uint64_t prefixOf(std::string_view text)
{
    std::uint64_t prefix = 0;
    std::memcpy(&prefix, text.data(), std::min(text.size(), sizeof prefix));
    return __builtin_bswap64(prefix);
}
} // namespace

IdTable::IdTable()
    : m_slots(kFirstSlots, kFree)
{
}

// Where the text is, or the free slot where it belongs.
std::size_t IdTable::slotOf(std::string_view text, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_slots[slot] != kFree; slot = (slot + 1) & mask) {
        if (m_slots[slot] >> 32 == hash && isSame(m_texts[static_cast<std::uint32_t>(m_slots[slot])], text))
            break;
    }
    return slot;
}

std::uint32_t IdTable::indexOf(std::string_view text)
{
    if (m_last < m_texts.size() && isSame(m_texts[m_last], text))
        return m_last;
    return m_last = add(text, hashOf(text));
}

std::uint32_t IdTable::add(std::string_view text, std::uint32_t hash)
{
    const std::size_t slot = slotOf(text, hash);
    if (m_slots[slot] != kFree)
        return static_cast<std::uint32_t>(m_slots[slot]);
    const auto index = static_cast<std::uint32_t>(m_texts.size());
    m_slots[slot] = (Slot {hash} << 32) | index;
    m_texts.add(text);
    m_hashes.push_back(hash);
    if (m_texts.size() * 2 > m_slots.size())
        grow();
    return index;
}

std::uint32_t IdTable::find(std::string_view text) const
{
    const Slot slot = m_slots[slotOf(text, hashOf(text))];
    return slot == kFree ? kNone : static_cast<std::uint32_t>(slot);
}

std::vector<std::uint32_t> IdTable::merge(const IdTable &other)
{
    // A big table lies far from the processor: it is asked for well before it is needed, and the text that its slot may
    // name a little later.
    constexpr std::size_t ahead = 12;
    std::vector<std::uint32_t> here(other.size());
    for (std::uint32_t i = 0; i < here.size(); ++i) {
        const std::size_t mask = m_slots.size() - 1;
        if (i + 2 * ahead < here.size())
            __builtin_prefetch(&m_slots[other.m_hashes[i + 2 * ahead] & mask]);
        if (i + ahead < here.size()) {
            const Slot slot = m_slots[other.m_hashes[i + ahead] & mask];
            if (slot >> 32 == other.m_hashes[i + ahead] && slot != kFree)
                __builtin_prefetch(m_texts[static_cast<std::uint32_t>(slot)].data());
        }
        here[i] = add(other[i], other.m_hashes[i]);
    }
    return here;
}

void IdTable::grow()
{
    m_slots.assign(m_slots.size() * 2, kFree);
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t index = 0; index < m_hashes.size(); ++index) {
        std::size_t slot = m_hashes[index] & mask;
        while (m_slots[slot] != kFree)
            slot = (slot + 1) & mask;
        m_slots[slot] = (Slot {m_hashes[index]} << 32) | index;
    }
}

void sortByText(std::vector<std::uint32_t> &indices, const IdTable &texts)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    keys.reserve(indices.size());
    for (const std::uint32_t index : indices)
        keys.emplace_back(prefixOf(texts[index]), index);
    std::ranges::sort(keys, [&texts](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : texts[a.second] < texts[b.second];
    });
    for (std::size_t i = 0; i < keys.size(); ++i)
        indices[i] = keys[i].second;
}

} // namespace clientele
