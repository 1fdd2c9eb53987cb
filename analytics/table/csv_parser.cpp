#include "analytics/table/csv_parser.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace clientele {

namespace {

bool isBlank(const char *begin, const char *end)
{
    return std::all_of(begin, end, [](char c) { return c == ' '; });
}

const char *find(const char *begin, const char *end, char c)
{
    return static_cast<const char *>(std::memchr(begin, c, static_cast<std::size_t>(end - begin)));
}

} // namespace

CsvParser::CsvParser(CsvDialect dialect)
    : m_columns(dialect.columns > 1 ? dialect.columns : 0)
    , m_isFast(dialect.separator.size() == 1 && dialect.quote != CsvDialect::kNoQuote
               && dialect.escape == CsvDialect::kNoEscape && dialect.lineEnd != CsvDialect::kAnyLineEnd)
    , m_marks {dialect.separator.front(), dialect.quote, dialect.lineEnd}
    , m_record(std::move(dialect))
{
}

CsvParser::Result CsvParser::parse(const char *begin, const char *end, bool isLast)
{
    if (m_isFast) {
        const Result result = parseFast(begin, end, isLast);
        const bool mayHaveSwallowed
            = result == Result::Record && m_lines > 1 && m_columns > 0 && m_cells.size() != m_columns;
        if (!m_isOdd && !mayHaveSwallowed)
            return result;
    }
    return parseCarefully(begin, end, isLast);
}

// One bit for each of 64 bytes: is it one of the three characters that cut a record?
std::uint64_t CsvParser::marksAt(const char *text, const Marks &marks)
{
    std::uint64_t found = 0;
#if defined(__SSE2__)
    const __m128i separator = _mm_set1_epi8(marks.separator);
    const __m128i quote = _mm_set1_epi8(marks.quote);
    const __m128i lineEnd = _mm_set1_epi8(marks.lineEnd);
    for (int i = 0; i < 4; ++i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + i * 16));
        const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, separator), _mm_cmpeq_epi8(bytes, quote)),
                                          _mm_cmpeq_epi8(bytes, lineEnd));
        found |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(hits))) << (i * 16);
    }
#else
    for (int i = 0; i < 64; ++i) {
        const char c = text[i];
        const bool hit = c == marks.separator || c == marks.quote || c == marks.lineEnd;
        found |= static_cast<std::uint64_t>(hit) << i;
    }
#endif
    return found;
}

CsvParser::Result CsvParser::parseFast(const char *begin, const char *end, bool isLast)
{
    m_cells.clear();
    m_written.clear();
    m_lines = 1;
    m_isOdd = false;
    m_isMended = false;
    const char *cell = begin;
    const char *block = begin;
    std::uint64_t mask = marksAt(block, m_marks);
    for (;;) {
        while (mask == 0 && (block += 64) < end)
            mask = marksAt(block, m_marks);
        const char *mark = mask == 0 ? end : std::min(end, block + std::countr_zero(mask));
        if (mark == end) {
            if (!isLast)
                return Result::NeedsMore;
            addCell(cell, withoutReturn(cell, end));
            finish(begin, end, end);
            return Result::Record;
        }
        mask &= mask - 1;
        if (*mark == m_marks.separator) {
            addCell(cell, mark);
            cell = mark + 1;
        } else if (*mark == m_marks.lineEnd) {
            addCell(cell, withoutReturn(cell, mark));
            finish(begin, mark, mark + 1);
            return Result::Record;
        } else if (isBlank(cell, mark)) {
            const char *stop = parseQuoted(mark, end, isLast);
            if (!stop) {
                m_isOdd = true;
                return Result::NeedsMore;
            }
            if (stop == end || *stop == m_marks.lineEnd) {
                finish(begin, stop, stop == end ? end : stop + 1);
                return Result::Record;
            }
            cell = block = stop + 1;
            mask = block < end ? marksAt(block, m_marks) : 0;
        }
    }
}

// Reads the cell that opens at `quote` and returns where it ends: at a separator, a line end or `end`. Nothing when the
// text ends before that can be known, or when the quote that would close the cell stands inside it.
const char *CsvParser::parseQuoted(const char *quote, const char *end, bool isLast)
{
    const char *const begin = quote + 1;
    const char *piece = begin; // what is not written out yet
    // What is written out cannot be longer than what is read, so cells never move once they stand.
    if (m_written.empty())
        m_written.reserve(static_cast<std::size_t>(end - begin));
    const std::size_t written = m_written.size();
    const char *close = find(begin, end, m_marks.quote);
    while (close && close + 1 < end && close[1] == m_marks.quote) {
        m_written.append(piece, close + 1);
        piece = close + 2;
        close = find(piece, end, m_marks.quote);
    }
    if (!close)
        return nullptr;
    const char *stop = std::find_if(close + 1, end, [](char c) { return c != ' '; });
    const char *const tailEnd = stop;
    while (m_marks.lineEnd == '\n' && stop < end && *stop == '\r')
        ++stop;
    if (stop == end ? !isLast : *stop != m_marks.lineEnd && (*stop != m_marks.separator || stop != tailEnd))
        return nullptr;
    m_lines += static_cast<std::uint64_t>(std::count(begin, close, m_marks.lineEnd));
    if (piece == begin && tailEnd == close + 1) {
        addCell(begin, close);
    } else {
        m_written.append(piece, close).append(close + 1, tailEnd);
        m_cells.push_back(std::string_view(m_written).substr(written));
    }
    return stop;
}

CsvParser::Result CsvParser::parseCarefully(const char *begin, const char *end, bool isLast)
{
    m_cells.clear();
    m_written.clear();
    if (m_record.read(begin, end, isLast) == CsvRecord::State::NeedsMore)
        return Result::NeedsMore;
    m_written.reserve(static_cast<std::size_t>(m_record.next() - begin)); // so cells never move once they stand
    for (const CsvRecord::Cell &cell : m_record.cells()) {
        const std::size_t written = m_written.size();
        m_record.write(cell, m_written);
        m_cells.emplace_back(m_written.data() + written, m_written.size() - written);
    }
    m_lines = m_record.lines();
    m_isMended = m_record.isMended();
    m_raw = {begin, static_cast<std::size_t>(m_record.end() - begin)};
    m_next = m_record.next();
    return Result::Record;
}

// A line that ends in "\r\n" does not end in '\r'.
const char *CsvParser::withoutReturn(const char *begin, const char *end) const
{
    while (m_marks.lineEnd == '\n' && end > begin && end[-1] == '\r')
        --end;
    return end;
}

void CsvParser::finish(const char *begin, const char *end, const char *next)
{
    const char *last = withoutReturn(begin, end);
    m_raw = {begin, static_cast<std::size_t>(last - begin)};
    m_next = next;
}

} // namespace clientele
