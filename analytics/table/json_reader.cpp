#include "analytics/table/json_reader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/table/csv_writer.h"
#include "analytics/table/file_signature.h"
#include "analytics/table/header_names.h"
#include "analytics/table/json_columns.h"
#include "analytics/table/text_stream.h"

namespace clientele {

namespace {

constexpr std::size_t kLongestRecord = 16 << 20;
constexpr std::size_t kLearntRecords = 1'000;
constexpr std::size_t kLearntBytes = 4 << 20;
constexpr std::size_t kMostIssues = 1'000;
constexpr std::size_t kFieldsOfRecord = 1'000; // more in a single one: it is a list by itself, but not of records
constexpr std::string_view kSpaces = " \t\r\n\xEF\xBB\xBF";

// The texts of a file's records, one after the other.
class JsonRecords
{
public:
    explicit JsonRecords(const std::filesystem::path &path)
        : m_path(path)
        , m_stream(path, "UTF-8")
    {
        refill();
        const std::string_view text = rest();
        const std::size_t start = text.find_first_not_of(kSpaces);
        m_isList = start != std::string_view::npos && text[start] == '[';
        if (m_isList)
            consume(start + 1);
        const std::string_view line = text.substr(0, text.find('\n'));
        // Objects over several lines, one behind the other, are read like a list's.
        m_isLines = !m_isList && jsonLength(line) != std::string_view::npos;
    }

    // The next record and the line it starts in. False at the end.
    bool next(std::string_view &record)
    {
        for (;;) {
            skipSpaces();
            if (rest().empty())
                return false;
            m_line = m_nextLine;
            const std::size_t length = m_isLines ? lineLength() : valueLength();
            record = rest().substr(0, length);
            record = record.substr(0, record.find_last_not_of(kSpaces) + 1);
            m_pending = length;
            if (!record.empty())
                return true;
        }
    }

    std::uint64_t line() const { return m_line; }
    double fraction() const { return m_stream.fraction(); }

private:
    std::string_view rest() const { return std::string_view(m_text).substr(m_begin); }

    void consume(std::size_t length)
    {
        m_nextLine += static_cast<std::uint64_t>(std::ranges::count(rest().substr(0, length), '\n'));
        m_begin += length;
    }

    bool refill()
    {
        m_text.erase(0, std::exchange(m_begin, 0));
        std::vector<std::size_t> replaced;
        return m_stream.read(m_text, replaced);
    }

    // Over the record given out last, blanks, and what separates a list's values.
    void skipSpaces()
    {
        consume(std::exchange(m_pending, 0));
        const std::string_view separators = m_isLines ? " \t\r\n" : " \t\r\n,]";
        for (;;) {
            const std::size_t length = std::min(rest().find_first_not_of(separators), rest().size());
            consume(length);
            if (!rest().empty() || !refill())
                return;
        }
    }

    std::size_t lineLength()
    {
        for (;;) {
            const std::size_t end = rest().find('\n');
            if (end != std::string_view::npos)
                return end;
            if (!grow())
                return rest().size();
        }
    }

    std::size_t valueLength()
    {
        for (;;) {
            const bool isNested = rest().front() == '{' || rest().front() == '[';
            const std::size_t end = isNested ? jsonLength(rest()) : rest().find_first_of(",]\n");
            if (end != std::string_view::npos)
                return end;
            if (!grow())
                throw Error(ErrorCode::FileDamaged, {m_path.string(), std::to_string(m_line)});
        }
    }

    bool grow()
    {
        if (rest().size() > kLongestRecord)
            throw Error(ErrorCode::NotATable, {m_path.string(), "JSON document"});
        return refill();
    }

    std::filesystem::path m_path;
    TextStream m_stream;
    std::string m_text;
    std::size_t m_begin = 0; // of what has not been given out in m_text
    std::size_t m_pending = 0; // bytes of the record given out last
    std::uint64_t m_line = 1;
    std::uint64_t m_nextLine = 1;
    bool m_isList = false;
    bool m_isLines = false;
};

JsonColumns learntColumns(const std::filesystem::path &path)
{
    JsonRecords records(path);
    JsonColumns columns;
    JsonNode node;
    std::string_view record;
    std::size_t count = 0;
    std::size_t objects = 0;
    std::size_t bytes = 0;
    while (count < kLearntRecords && bytes < kLearntBytes && records.next(record)) {
        ++count;
        bytes += record.size();
        if (!parseJson(record, node) || node.kind != JsonNode::Kind::Object)
            continue;
        ++objects;
        columns.learn(node);
    }
    if (count == 0)
        throw Error(ErrorCode::FileEmpty, {path.string()});
    columns.settle();
    if (columns.names().empty() || (objects == 1 && columns.names().size() > kFieldsOfRecord))
        throw Error(ErrorCode::NotATable, {path.string(), "JSON document"});
    return columns;
}

class JsonReader final : public RowSource
{
public:
    JsonReader(const std::filesystem::path &path, bool hasHeader)
        : m_columns(learntColumns(path))
        , m_records(path)
    {
        const std::vector<std::string_view> names(m_columns.names().begin(), m_columns.names().end());
        m_header = headerNames(names, hasHeader);
        if (!hasHeader)
            m_rows.emplace_back(m_columns.names());
    }

    const std::vector<std::string> &header() const override { return m_header; }
    double fraction() const override { return m_records.fraction(); }
    const std::vector<RowIssue> &issues() const override { return m_issues; }

    bool next(Row &row) override
    {
        if (m_nextRow == m_rows.size() && !readRecord())
            return false;
        const JsonColumns::Cells &cells = m_rows[m_nextRow++];
        m_cells.assign(cells.begin(), cells.end());
        m_raw.clear();
        appendCsvRow(m_raw, m_cells);
        row.line = m_records.line();
        row.cells = m_cells;
        row.raw = std::string_view(m_raw).substr(0, m_raw.size() - 2); // without the line end
        return true;
    }

private:
    bool readRecord()
    {
        std::string_view record;
        m_nextRow = 0;
        m_rows.clear();
        if (!m_records.next(record))
            return false;
        if (!parseJson(record, m_node) || m_node.kind != JsonNode::Kind::Object) {
            m_rows.emplace_back(m_header.size()).front() = record;
            note(RowIssue::Kind::NotARecord, {}, record);
            return true;
        }
        m_columns.rows(m_node, m_rows, m_unknown);
        for (const std::string &name : m_unknown) {
            if (m_issues.size() < kMostIssues && m_told.insert(name).second)
                note(RowIssue::Kind::UnknownColumn, name, record);
        }
        return true;
    }

    void note(RowIssue::Kind kind, const std::string &column, std::string_view record)
    {
        if (m_issues.size() < kMostIssues)
            m_issues.push_back({m_records.line(), column, kind, excerptOf(record)});
    }

    JsonColumns m_columns;
    JsonRecords m_records;
    std::vector<std::string> m_header;
    JsonNode m_node;
    std::vector<JsonColumns::Cells> m_rows; // of the record read last
    std::size_t m_nextRow = 0;
    std::vector<std::string> m_unknown;
    std::set<std::string> m_told;
    std::vector<std::string_view> m_cells;
    std::string m_raw;
    std::vector<RowIssue> m_issues;
};

} // namespace

bool looksLikeJson(std::string_view head)
{
    if (!looksLike(head).empty())
        return false;
    const std::size_t start = head.find_first_not_of(kSpaces);
    const std::size_t second = start == std::string_view::npos ? start : head.find_first_not_of(kSpaces, start + 1);
    if (second == std::string_view::npos)
        return false;
    return (head[start] == '{' && (head[second] == '"' || head[second] == '}'))
           || (head[start] == '[' && head[second] == '{');
}

SniffedTable sniffJson(const std::filesystem::path &path)
{
    learntColumns(path); // or says why not
    SniffedTable table;
    table.format.id = "json";
    return table;
}

std::unique_ptr<RowSource> openJson(const std::filesystem::path &path, const TableFormat &format)
{
    return std::make_unique<JsonReader>(path, format.hasHeader);
}

} // namespace clientele
