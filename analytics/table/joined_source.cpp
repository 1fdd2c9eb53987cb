#include "analytics/table/joined_source.h"

#include <algorithm>
#include <unordered_map>

#include "analytics/base/error.h"
#include "analytics/table/csv_writer.h"
#include "analytics/table/header_names.h"
#include "analytics/table/table_format.h"

namespace clientele {

namespace {

// Keys as files write them around: spaces, tabs and a spreadsheet's apostrophe do not count.
std::string_view bareKey(std::string_view key)
{
    constexpr std::string_view kAround = " \t\r\n'";
    const std::size_t begin = key.find_first_not_of(kAround);
    return begin == std::string_view::npos ? std::string_view()
                                           : key.substr(begin, key.find_last_not_of(kAround) - begin + 1);
}

std::size_t positionOf(const std::vector<std::string> &header, const std::string &name,
                       const std::filesystem::path &path)
{
    const auto found = std::ranges::find(header, name);
    if (found == header.end())
        throw Error(ErrorCode::ColumnMissing, {path.string(), "order_id", name});
    return static_cast<std::size_t>(found - header.begin());
}

std::string_view cellAt(const Row &row, std::size_t position)
{
    return position < row.cells.size() ? row.cells[position] : std::string_view();
}

class JoinedSource final : public RowSource
{
public:
    JoinedSource(std::unique_ptr<RowSource> source, const std::filesystem::path &path, const TableJoin &join)
        : m_source(std::move(source))
        , m_width(m_source->header().size())
        , m_key(positionOf(m_source->header(), join.key, path))
        , m_brought(join.columns.size())
    {
        std::vector<std::string_view> names(m_source->header().begin(), m_source->header().end());
        names.insert(names.end(), join.columns.begin(), join.columns.end());
        m_header = headerNames(names, true);
        load(path.parent_path() / join.file, join);
    }

    const std::vector<std::string> &header() const override { return m_header; }
    double fraction() const override { return m_source->fraction(); }
    const std::vector<RowIssue> &issues() const override { return m_source->issues(); }

    bool next(Row &row) override
    {
        if (!m_isAtEnd && m_source->next(row)) {
            m_cells.assign(row.cells.begin(), row.cells.end());
            m_cells.resize(m_width); // what stands behind the header belongs to no column
            const auto found = m_rows.find(std::string(bareKey(m_cells[m_key])));
            append(found == m_rows.end() ? kNone : found->second);
            if (found != m_rows.end())
                m_isUsed[found->second] = true;
        } else {
            m_isAtEnd = true;
            while (m_nextUnused < m_isUsed.size() && m_isUsed[m_nextUnused])
                ++m_nextUnused;
            if (m_nextUnused == m_isUsed.size())
                return false;
            m_cells.assign(m_width, {});
            m_cells[m_key] = m_keys[m_nextUnused];
            row.line = m_lines[m_nextUnused];
            append(m_nextUnused++);
        }
        m_raw.clear();
        appendCsvRow(m_raw, m_cells);
        row.cells = m_cells;
        row.raw = std::string_view(m_raw).substr(0, m_raw.size() - 2); // without the line end
        return true;
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    void load(const std::filesystem::path &path, const TableJoin &join)
    {
        const auto other = openTable(path, sniffTable(path, join.sheet).format);
        const std::size_t key = positionOf(other->header(), join.otherKey, path);
        std::vector<std::size_t> columns;
        for (const std::string &name : join.columns)
            columns.push_back(positionOf(other->header(), name, path));
        Row row;
        while (other->next(row)) {
            const std::string_view name = bareKey(cellAt(row, key));
            if (name.empty() || !m_rows.try_emplace(std::string(name), m_lines.size()).second)
                continue;
            m_keys.emplace_back(name);
            m_lines.push_back(row.line);
            for (const std::size_t column : columns)
                m_values.emplace_back(cellAt(row, column));
        }
        m_isUsed.resize(m_lines.size());
    }

    void append(std::size_t other)
    {
        for (std::size_t i = 0; i < m_brought; ++i)
            m_cells.emplace_back(other == kNone ? std::string_view()
                                                : std::string_view(m_values[other * m_brought + i]));
    }

    std::unique_ptr<RowSource> m_source;
    std::size_t m_width;
    std::size_t m_key;
    std::size_t m_brought; // columns of the other table
    std::vector<std::string> m_header;

    std::unordered_map<std::string, std::size_t> m_rows; // of the other table, by key
    std::vector<std::string> m_keys;
    std::vector<std::uint64_t> m_lines;
    std::vector<std::string> m_values; // row after row
    std::vector<bool> m_isUsed;
    std::size_t m_nextUnused = 0;

    bool m_isAtEnd = false;
    std::vector<std::string_view> m_cells;
    std::string m_raw;
};

} // namespace

std::unique_ptr<RowSource> joinedSource(std::unique_ptr<RowSource> source, const std::filesystem::path &path,
                                        const TableJoin &join)
{
    return std::make_unique<JoinedSource>(std::move(source), path, join);
}

} // namespace clientele
