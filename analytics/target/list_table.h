#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/text_column.h"

namespace clientele {

// The cells of one row while it is put together, one letter after the other: no text of its own per cell.
class ListRow
{
public:
    void clear();
    void add(std::string_view cell);

    std::size_t size() const { return m_lengths.size(); }
    std::string_view letters() const { return m_letters; }
    std::span<const std::uint32_t> lengths() const { return m_lengths; }

private:
    std::string m_letters;
    std::vector<std::uint32_t> m_lengths;
};

// A table of texts, ready to be written or shown: a million rows cost their letters and four bytes a cell. UTF-8.
class ListTable
{
public:
    ListTable() = default;
    // Without a header the columns still have names, for people who look at it; files do not have them.
    explicit ListTable(std::vector<std::string> columns, bool hasHeader = true);

    const std::vector<std::string> &columns() const { return m_columns; }
    bool hasHeader() const { return m_hasHeader; }
    std::size_t size() const { return m_size; } // rows
    std::string_view cell(std::size_t row, std::size_t column) const;
    void cellsOf(std::size_t row, std::vector<std::string_view> &cells) const; // all of them; views of this table

    // As many cells as there are columns.
    void addRow(const ListRow &row);
    void addRow(std::span<const std::string> cells);
    void addRows(ListTable &&piece); // of the same columns, after what is there

private:
    struct Block
    {
        std::size_t begin = 0; // its first row
        TextColumn cells; // row by row
    };
    TextColumn &openBlock();
    const Block &blockOf(std::size_t row) const;

    std::vector<std::string> m_columns;
    bool m_hasHeader = true;
    std::size_t m_size = 0;
    std::vector<Block> m_blocks;
};

} // namespace clientele
