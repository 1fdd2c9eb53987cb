#include "analytics/table/csv_record.h"

#include <algorithm>
#include <cstring>

namespace clientele {

namespace {

// What second thoughts may cost: a record is mended only where its line is one that a table would have.
constexpr std::ptrdiff_t kLongestMended = 1 << 16;
constexpr std::size_t kMostMended = 4'096; // cells
constexpr int kTries = 2'000; // beside one for each cell
constexpr int kLinesAhead = 20;

const char *find(const char *begin, const char *end, char c)
{
    return static_cast<const char *>(std::memchr(begin, c, static_cast<std::size_t>(end - begin)));
}

} // namespace

CsvRecord::State CsvRecord::read(const char *begin, const char *end, bool isLast)
{
    m_isMended = false;
    m_isInQuotes = false;
    const Outcome outcome = readPlainly(begin, end, isLast);
    const std::size_t columns = m_dialect.columns > 1 ? m_dialect.columns : 0;
    if (outcome == Outcome::Complete) {
        if (m_isLinedUp)
            return State::Complete;
        const bool isPlain = m_reading.lines == 1 || !m_reading.hasStrayQuotes;
        const bool isAsExpected = columns == 0 || m_reading.cells.size() == columns;
        const bool isRegular = m_reading.lines == 1 && !m_reading.hasStrayQuotes;
        if ((isPlain && isAsExpected) || isRegular)
            return State::Complete;
    } else if (!m_isInQuotes) {
        return State::NeedsMore;
    }

    const char *stop = findLineEnd(begin, end, isLast);
    if (!stop)
        return outcome == Outcome::Complete ? State::Complete : State::NeedsMore;
    const bool isFit = columns > 0 && isFitting(begin, stop);
    std::vector<Cell> mended = std::move(m_tried);
    const char *following = stop + lineEndAt(stop, end, isLast);
    bool isBetter = isFit;
    if (outcome == Outcome::Complete && m_reading.lines > 1)
        isBetter = followingLinesFit(following, m_reading.next, true);
    else if (outcome == Outcome::NeedsMore)
        isBetter = isFit && followingLinesFit(following, end, false);
    if (!isBetter && outcome != Outcome::Unclosed)
        return outcome == Outcome::Complete ? State::Complete : State::NeedsMore;
    if (isFit)
        m_reading.cells = std::move(mended);
    else
        readLiterally(begin, stop);
    m_reading.end = stop;
    m_reading.next = following;
    m_reading.lines = 1;
    m_isMended = true;
    m_isInQuotes = false;
    return State::Complete;
}

CsvRecord::Outcome CsvRecord::readPlainly(const char *begin, const char *end, bool isLast)
{
    m_reading = {};
    for (const char *at = begin + (m_isLinedUp ? separatorAt(begin, end) : 0);;) {
        Cell cell {at, at, at, false, false};
        if (const char *quote = openingQuote(at, end)) {
            m_isInQuotes = true;
            if (const Outcome outcome = readQuoted(quote, end, isLast, cell); outcome != Outcome::Complete)
                return outcome;
            m_isInQuotes = false;
            m_reading.lines += countLines(cell.begin, cell.end);
            m_reading.hasStrayQuotes |= cell.hasStrayQuote;
        } else {
            cell.end = cell.stop = findPlainStop(at, end, isLast);
            if (!cell.stop)
                return Outcome::NeedsMore;
        }
        m_reading.cells.push_back(cell);
        if (const std::size_t size = separatorAt(cell.stop, end)) {
            at = cell.stop + size;
            if (m_isLinedUp && at == end && !isLast)
                return Outcome::NeedsMore;
            if (!m_isLinedUp || !endsAt(at, end, isLast))
                continue;
            cell.stop = at;
        }
        m_reading.end = cell.stop;
        m_reading.next = cell.stop + lineEndAt(cell.stop, end, isLast);
        return Outcome::Complete;
    }
}

// Reads the cell that `quote` opens, up to the first quote that may close it.
CsvRecord::Outcome CsvRecord::readQuoted(const char *quote, const char *end, bool isLast, Cell &cell) const
{
    const auto lookAhead = static_cast<std::ptrdiff_t>(m_dialect.separator.size() + 2);
    cell = {quote + 1, nullptr, nullptr, true, false};
    for (const char *at = quote + 1; (at = find(at, end, m_dialect.quote)) != nullptr; ++at) {
        if (isEscaped(at, cell.begin))
            continue;
        if (at + 1 < end && at[1] == m_dialect.quote) {
            ++at;
            continue;
        }
        const char *stop = behindSpaces(at + 1, end);
        if (!isLast && end - stop < lookAhead)
            return Outcome::NeedsMore;
        if (stop == end || separatorAt(stop, end) > 0 || lineEndAt(stop, end, isLast) > 0) {
            cell.end = at;
            cell.stop = stop;
            return Outcome::Complete;
        }
        cell.hasStrayQuote = true;
    }
    return isLast ? Outcome::Unclosed : Outcome::NeedsMore;
}

// Whether the rest of a line can be read so that the whole line has as many cells as the table has columns, `cells` of
// which are settled. Those readings come first that take quotes for what they mostly are.
bool CsvRecord::fits(const char *begin, const char *end, std::size_t cells) const
{
    if (cells == 0) {
        m_tried.clear();
        m_budget = kTries + 2 * static_cast<int>(std::min(m_dialect.columns, kMostMended));
        if (m_dialect.columns > kMostMended || end - begin > kLongestMended)
            return false;
    }
    if (--m_budget < 0 || cells >= m_dialect.columns)
        return false;
    if (const char *quote = openingQuote(begin, end)) {
        Cell cell {};
        const bool isClosed = readQuoted(quote, end, true, cell) == Outcome::Complete;
        if (isClosed && tryCell(cell, end, cells))
            return true;
        for (const char *at = quote + 1; (at = find(at, end, m_dialect.quote)) != nullptr; ++at) {
            const char *stop = behindSpaces(at + 1, end);
            const bool mayClose = (stop == end || separatorAt(stop, end) > 0) && !isEscaped(at, quote + 1);
            if (mayClose && !(isClosed && at == cell.end) && tryCell({quote + 1, at, stop, true, true}, end, cells))
                return true;
        }
    }
    const char *stop = findPlainStop(begin, end, true);
    return tryCell({begin, stop, stop, false, false}, end, cells);
}

bool CsvRecord::tryCell(const Cell &cell, const char *end, std::size_t cells) const
{
    m_tried.resize(cells);
    m_tried.push_back(cell);
    if (cell.stop == end)
        return cells + 1 == m_dialect.columns;
    return fits(cell.stop + separatorAt(cell.stop, end), end, cells + 1);
}

// Whether the lines that an open quote would swallow are records of the table themselves.
bool CsvRecord::followingLinesFit(const char *begin, const char *end, bool isLast) const
{
    int lines = 0;
    while (begin < end && lines < kLinesAhead) {
        const char *stop = findLineEnd(begin, end, isLast);
        if (!stop)
            break;
        if (stop > begin && !isFitting(begin, stop))
            return false;
        lines += stop > begin;
        begin = stop + lineEndAt(stop, end, isLast);
        if (stop == end)
            break;
    }
    return lines >= (isLast ? 1 : kLinesAhead);
}

// Reads one line in which a quote closes nothing: that quote is a character.
void CsvRecord::readLiterally(const char *begin, const char *end)
{
    m_reading.cells.clear();
    for (const char *at = begin;;) {
        Cell cell {};
        const char *quote = openingQuote(at, end);
        if (!quote || readQuoted(quote, end, true, cell) != Outcome::Complete) {
            const char *stop = findPlainStop(at, end, true);
            cell = {at, stop, stop, false, false};
        }
        m_reading.cells.push_back(cell);
        if (cell.stop == end)
            return;
        at = cell.stop + separatorAt(cell.stop, end);
    }
}

void CsvRecord::write(const Cell &cell, std::string &text) const
{
    if (!cell.isQuoted) {
        text.append(cell.begin, cell.end);
        return;
    }
    const bool hasEscape = m_dialect.escape != CsvDialect::kNoEscape;
    for (const char *at = cell.begin; at < cell.end; ++at) {
        const bool hasNext = at + 1 < cell.end;
        const bool isDoubled = hasNext && *at == m_dialect.quote && at[1] == m_dialect.quote;
        const bool isEscape
            = hasNext && hasEscape && *at == m_dialect.escape && (at[1] == m_dialect.quote || at[1] == *at);
        at += isDoubled || isEscape;
        text += *at;
    }
    text.append(cell.end + 1, cell.stop);
}

bool CsvRecord::endsAt(const char *at, const char *end, bool isLast) const
{
    return at == end ? isLast : lineEndAt(at, end, isLast) > 0;
}

std::size_t CsvRecord::separatorAt(const char *at, const char *end) const
{
    if (m_isLinedUp)
        return static_cast<std::size_t>(std::find_if(at, end, [](char c) { return c != ' '; }) - at);
    const std::string &separator = m_dialect.separator;
    const bool isThere = static_cast<std::size_t>(end - at) >= separator.size()
                         && std::memcmp(at, separator.data(), separator.size()) == 0;
    return isThere ? separator.size() : 0;
}

// How many bytes the line end at `at` takes; 0 if there is none, or its end cannot be seen yet.
std::size_t CsvRecord::lineEndAt(const char *at, const char *end, bool isLast) const
{
    if (at == end || (*at != '\n' && *at != '\r'))
        return 0;
    if (m_dialect.lineEnd == '\r' || *at == '\n')
        return *at == m_dialect.lineEnd || m_dialect.lineEnd == CsvDialect::kAnyLineEnd ? 1 : 0;
    if (m_dialect.lineEnd == CsvDialect::kAnyLineEnd)
        return at + 1 == end ? (isLast ? 1 : 0) : (at[1] == '\n' ? 2 : 1);
    const char *feed = std::find_if(at, end, [](char c) { return c != '\r'; });
    if (feed == end)
        return isLast ? static_cast<std::size_t>(feed - at) : 0;
    return *feed == '\n' ? static_cast<std::size_t>(feed - at) + 1 : 0;
}

// Where the line ends that `begin` is in; nothing when that cannot be seen yet.
const char *CsvRecord::findLineEnd(const char *begin, const char *end, bool isLast) const
{
    for (const char *at = begin; at < end; ++at) {
        if ((*at == '\n' || *at == '\r') && lineEndAt(at, end, isLast) > 0)
            return at;
    }
    return isLast ? end : nullptr;
}

// Where an unquoted cell ends, likewise.
const char *CsvRecord::findPlainStop(const char *begin, const char *end, bool isLast) const
{
    const char first = m_isLinedUp ? ' ' : m_dialect.separator.front();
    for (const char *at = begin; at < end; ++at) {
        if ((*at == first && separatorAt(at, end) > 0)
            || ((*at == '\n' || *at == '\r') && lineEndAt(at, end, isLast) > 0))
            return at;
    }
    return isLast ? end : nullptr;
}

const char *CsvRecord::openingQuote(const char *begin, const char *end) const
{
    const char *at = behindSpaces(begin, end);
    return at < end && *at == m_dialect.quote && m_dialect.quote != CsvDialect::kNoQuote ? at : nullptr;
}

const char *CsvRecord::behindSpaces(const char *at, const char *end) const
{
    while (at < end && *at == ' ' && separatorAt(at, end) == 0)
        ++at;
    return at;
}

bool CsvRecord::isEscaped(const char *at, const char *begin) const
{
    if (m_dialect.escape == CsvDialect::kNoEscape)
        return false;
    const char *escape = at;
    while (escape > begin && escape[-1] == m_dialect.escape)
        --escape;
    return (at - escape) % 2 == 1;
}

std::uint64_t CsvRecord::countLines(const char *begin, const char *end) const
{
    std::uint64_t count = 0;
    for (const char *at = begin; at < end;) {
        const std::size_t size = lineEndAt(at, end, true);
        count += size > 0;
        at += std::max<std::size_t>(size, 1);
    }
    return count;
}

} // namespace clientele
