#include "analytics/target/list_table.h"

#include <algorithm>
#include <utility>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerBlock = 65'536; // far under the 4 GiB that a column of texts can hold

} // namespace

void ListRow::clear()
{
    m_letters.clear();
    m_lengths.clear();
}

void ListRow::add(std::string_view cell)
{
    m_letters += cell;
    m_lengths.push_back(static_cast<std::uint32_t>(cell.size()));
}

ListTable::ListTable(std::vector<std::string> columns, bool hasHeader)
    : m_columns(std::move(columns))
    , m_hasHeader(hasHeader)
{
}

std::string_view ListTable::cell(std::size_t row, std::size_t column) const
{
    const Block &block = blockOf(row);
    return block.cells[(row - block.begin) * m_columns.size() + column];
}

void ListTable::cellsOf(std::size_t row, std::vector<std::string_view> &cells) const
{
    const Block &block = blockOf(row);
    const std::size_t first = (row - block.begin) * m_columns.size();
    cells.resize(m_columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i] = block.cells[first + i];
}

void ListTable::addRow(const ListRow &row)
{
    if (row.size() != m_columns.size())
        throw Error(ErrorCode::Internal, {"a row of another width"});
    openBlock().add(row.letters(), row.lengths());
    ++m_size;
}

void ListTable::addRow(std::span<const std::string> cells)
{
    if (cells.size() != m_columns.size())
        throw Error(ErrorCode::Internal, {"a row of another width"});
    TextColumn &block = openBlock();
    for (const std::string &cell : cells)
        block.add(cell);
    ++m_size;
}

void ListTable::addRows(ListTable &&piece)
{
    for (Block &block : piece.m_blocks)
        m_blocks.push_back({m_size + block.begin, std::move(block.cells)});
    m_size += std::exchange(piece.m_size, 0);
    piece.m_blocks.clear();
}

TextColumn &ListTable::openBlock()
{
    if (m_blocks.empty() || m_size - m_blocks.back().begin >= kRowsPerBlock)
        m_blocks.push_back({m_size, {}});
    return m_blocks.back().cells;
}

const ListTable::Block &ListTable::blockOf(std::size_t row) const
{
    return *std::prev(std::ranges::upper_bound(m_blocks, row, {}, &Block::begin));
}

} // namespace clientele
