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
    std::string_view operator[](std::uint32_t index) const { return m_texts[index]; }
    std::size_t size() const { return m_texts.size(); }

private:
    void grow();

    std::size_t slotOf(std::string_view text, std::uint32_t hash) const;

    TextColumn m_texts;
    std::vector<std::uint32_t> m_hashes; // by index, so that growing and comparing rarely touch the texts
    std::vector<std::uint32_t> m_slots; // open addressing, a power of two, at most half full
    std::uint32_t m_last = 0;
};

// Sorts indices of `texts` by their texts, bytewise.
void sortByText(std::vector<std::uint32_t> &indices, const IdTable &texts);

} // namespace clientele
