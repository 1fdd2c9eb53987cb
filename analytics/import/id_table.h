#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analytics/base/text_column.h"

namespace clientele {

// Gives each distinct text of a file a dense index, in order of first appearance. Made for millions of lines: no
// allocation per text, and the text that came last is recognised without a search, because an order's lines lie together.
class IdTable
{
public:
    IdTable();

    std::uint32_t indexOf(std::string_view text); // adds it when new
    static constexpr std::uint32_t kNone = 0xffffffff;
    std::uint32_t find(std::string_view text) const; // kNone when it is not there; any thread
    // Adds every text of another table; returns their indices here.
    std::vector<std::uint32_t> merge(const IdTable &other);
    std::string_view operator[](std::uint32_t index) const { return m_texts[index]; }
    std::size_t size() const { return m_texts.size(); }

private:
    // A text's hash and its index in one word, so that a search rarely touches more than one place.
    using Slot = std::uint64_t;
    static constexpr Slot kFree = ~Slot {0};

    std::uint32_t add(std::string_view text, std::uint32_t hash);
    std::size_t slotOf(std::string_view text, std::uint32_t hash) const;
    void grow();

    TextColumn m_texts;
    std::vector<std::uint32_t> m_hashes; // by index
    std::vector<Slot> m_slots; // open addressing, a power of two, at most half full
    std::uint32_t m_last = 0;
};

// Sorts indices of `texts` by their texts, bytewise.
void sortByText(std::vector<std::uint32_t> &indices, const IdTable &texts);

} // namespace clientele
