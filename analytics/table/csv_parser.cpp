#include "analytics/table/csv_parser.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace clientele {

namespace {

// One bit for each of 64 bytes: is it one of the three characters that cut a record?
std::uint64_t marks(const char *text, const CsvDialect &dialect)
{
    std::uint64_t found = 0;
#if defined(__SSE2__)
    const __m128i separator = _mm_set1_epi8(dialect.separator);
    const __m128i quote = _mm_set1_epi8(dialect.quote);
    const __m128i lineEnd = _mm_set1_epi8(dialect.lineEnd);
    for (int i = 0; i < 4; ++i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + i * 16));
        const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, separator), _mm_cmpeq_epi8(bytes, quote)),
                                          _mm_cmpeq_epi8(bytes, lineEnd));
        found |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(hits))) << (i * 16);
    }
#else
    for (int i = 0; i < 64; ++i) {
        const char c = text[i];
        const bool hit = c == dialect.separator || c == dialect.quote || c == dialect.lineEnd;
        found |= static_cast<std::uint64_t>(hit) << i;
    }
#endif
    return found;
}

bool isBlank(const char *begin, const char *end)
{
    return std::all_of(begin, end, [](char c) { return c == ' '; });
}

const char *find(const char *begin, const char *end, char c)
{
    return static_cast<const char *>(std::memchr(begin, c, static_cast<std::size_t>(end - begin)));
}

} // namespace

CsvParser::Result CsvParser::parse(const char *begin, const char *end, bool isLast)
{
    m_cells.clear();
    m_written.clear();
    m_lines = 1;
    m_isInQuotes = false;
    const char *cell = begin;
    const char *block = begin;
    std::uint64_t mask = marks(block, m_dialect);
    for (;;) {
        while (mask == 0 && (block += 64) < end)
            mask = marks(block, m_dialect);
        const char *mark = mask == 0 ? end : std::min(end, block + std::countr_zero(mask));
        if (mark == end) {
            if (!isLast)
                return Result::NeedsMore;
            addCell(cell, withoutReturn(cell, end));
            finish(begin, end, end);
            return Result::Record;
        }
        mask &= mask - 1;
        if (*mark == m_dialect.separator) {
            addCell(cell, mark);
            cell = mark + 1;
        } else if (*mark == m_dialect.lineEnd) {
            addCell(cell, withoutReturn(cell, mark));
            finish(begin, mark, mark + 1);
            return Result::Record;
        } else if (isBlank(cell, mark)) {
            const char *stop = parseQuoted(mark, end, isLast);
            if (!stop)
                return isLast ? Result::UnclosedQuote : Result::NeedsMore;
            if (stop == end || *stop == m_dialect.lineEnd) {
                finish(begin, stop, stop == end ? end : stop + 1);
                return Result::Record;
            }
            cell = block = stop + 1;
            mask = block < end ? marks(block, m_dialect) : 0;
        }
    }
}

// Reads the cell that opens at `quote` and returns where it ends: at a separator, a line end or `end`. Nothing when the
// text ends before that can be known.
const char *CsvParser::parseQuoted(const char *quote, const char *end, bool isLast)
{
    m_isInQuotes = true;
    m_quoteLine = m_lines - 1;
    const char *const begin = quote + 1;
    const char *piece = begin; // what is not written out yet
    // What is written out cannot be longer than what is read, so cells never move once they stand.
    if (m_written.empty())
        m_written.reserve(static_cast<std::size_t>(end - begin));
    const std::size_t written = m_written.size();
    const char *close = find(begin, end, m_dialect.quote);
    while (close && close + 1 < end && close[1] == m_dialect.quote) {
        m_written.append(piece, close + 1);
        piece = close + 2;
        close = find(piece, end, m_dialect.quote);
    }
    if (!close || (close + 1 == end && !isLast))
        return nullptr;
    const char *stop
        = std::find_if(close + 1, end, [this](char c) { return c == m_dialect.separator || c == m_dialect.lineEnd; });
    if (stop == end && !isLast)
        return nullptr;
    m_isInQuotes = false;
    m_lines += static_cast<std::uint64_t>(std::count(begin, close, m_dialect.lineEnd));
    const bool endsLine = stop == end || *stop == m_dialect.lineEnd;
    const char *tailEnd = endsLine ? withoutReturn(close + 1, stop) : stop;
    if (piece == begin && tailEnd == close + 1) {
        addCell(begin, close);
    } else {
        m_written.append(piece, close).append(close + 1, tailEnd);
        m_cells.push_back(std::string_view(m_written).substr(written));
    }
    return stop;
}

// A line that ends in "\r\n" does not end in '\r'.
const char *CsvParser::withoutReturn(const char *begin, const char *end) const
{
    while (m_dialect.lineEnd == '\n' && end > begin && end[-1] == '\r')
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
