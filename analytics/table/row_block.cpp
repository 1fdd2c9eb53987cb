#include "analytics/table/row_block.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace clientele {

// `row`, `holdsRow`: a row that did not fit waits there for the next block.
bool RowBlock::fill(RowSource &source, Row &row, bool &holdsRow)
{
    while (std::exchange(holdsRow, false) || source.next(row)) {
        if (!add(row)) {
            holdsRow = true;
            break;
        }
    }
    return size() > 0;
}

void RowBlock::clear()
{
    m_used = 0;
    m_rows.clear();
    m_cells.clear();
}

bool RowBlock::add(const Row &row)
{
    const auto isInRaw = [&row](std::string_view cell) {
        const std::less_equal<const char *> notAfter;
        return notAfter(row.raw.data(), cell.data())
               && notAfter(cell.data() + cell.size(), row.raw.data() + row.raw.size());
    };
    std::size_t bytes = row.raw.size();
    for (const std::string_view cell : row.cells)
        bytes += isInRaw(cell) ? 0 : cell.size();
    if (m_used + bytes > m_capacity) {
        if (size() > 0)
            return false;
        if (bytes > m_capacity) {
            m_capacity = std::max(kBytes, bytes);
            m_text = std::make_unique_for_overwrite<char[]>(m_capacity);
        }
    }
    const std::string_view raw = keep(row.raw);
    m_rows.push_back({row.line, raw, m_cells.size()});
    for (const std::string_view cell : row.cells) {
        m_cells.push_back(isInRaw(cell)
                              ? raw.substr(static_cast<std::size_t>(cell.data() - row.raw.data()), cell.size())
                              : keep(cell));
    }
    return true;
}

std::string_view RowBlock::keep(std::string_view text)
{
    char *const to = m_text.get() + m_used;
    if (!text.empty())
        std::memcpy(to, text.data(), text.size());
    m_used += text.size();
    return {to, text.size()};
}

} // namespace clientele
