#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/table/row_source.h"

namespace clientele {

// Many rows of a table with their texts, taken out of a RowSource so that another thread can understand them while the
// next ones are read.
class RowBlock
{
public:
    static constexpr std::size_t kBytes = 2 << 20;

    // Reads on until the block is full; false when the source had nothing more to give.
    bool fill(RowSource &source, Row &row, bool &holdsRow);

    void clear(); // keeps the memory for the next rows

    std::size_t size() const { return m_rows.size(); }
    Row operator[](std::size_t i) const
    {
        const std::size_t end = i + 1 < m_rows.size() ? m_rows[i + 1].firstCell : m_cells.size();
        return {m_rows[i].line, std::span(m_cells).subspan(m_rows[i].firstCell, end - m_rows[i].firstCell),
                m_rows[i].raw};
    }

private:
    struct Place
    {
        std::uint64_t line;
        std::string_view raw;
        std::size_t firstCell;
    };

    bool add(const Row &row);
    std::string_view keep(std::string_view text);

    std::unique_ptr<char[]> m_text; // never moves: the views point into it
    std::size_t m_used = 0;
    std::size_t m_capacity = 0;
    std::vector<Place> m_rows;
    std::vector<std::string_view> m_cells;
};

} // namespace clientele
