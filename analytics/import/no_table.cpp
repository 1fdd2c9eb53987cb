#include "analytics/import/no_table.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "analytics/import/kind_choice.h"
#include "analytics/import/values.h"

namespace clientele {

namespace {

constexpr std::size_t kFewWords = 4; // what a name or a title rarely reaches
constexpr std::size_t kLongText = 60; // bytes

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

std::size_t digitsAt(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
}

// Takes "10:03", "10:03:11.204" off the front.
bool takeClock(std::string_view &text)
{
    const std::size_t hours = digitsAt(text);
    if (hours < 1 || hours > 2 || text.size() < hours + 3 || text[hours] != ':' || !isDigit(text[hours + 1])
        || !isDigit(text[hours + 2]))
        return false;
    text.remove_prefix(std::min(text.find_first_not_of("0123456789:.,+Z"), text.size()));
    return true;
}

// Takes "2026-11-22", "Nov 22" or "Sun Nov 22" off the front.
bool takeDay(std::string_view &text)
{
    static constexpr std::array<std::string_view, 19> kNames {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
                                                              "Aug", "Sep", "Oct", "Nov", "Dec", "Mon", "Tue",
                                                              "Wed", "Thu", "Fri", "Sat", "Sun"};
    if (isDigit(text.empty() ? ' ' : text.front())) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789-/."), text.size());
        const bool isDay = std::ranges::count_if(text.substr(0, end), isDigit) >= 6
                           && text.substr(0, end).find_first_of("-/.") != std::string_view::npos;
        text.remove_prefix(isDay ? end : 0);
        return isDay;
    }
    bool hasName = false;
    while (text.size() > 4 && std::ranges::find(kNames, text.substr(0, 3)) != kNames.end() && text[3] == ' ') {
        text = trimmed(text.substr(4));
        hasName = true;
    }
    const std::size_t day = digitsAt(text);
    if (!hasName || day < 1 || day > 2)
        return false;
    text.remove_prefix(day);
    return true;
}

// What follows the moment that the line begins with; nothing when it begins with none, or when a separator follows.
std::string_view behindMoment(std::string_view line)
{
    std::string_view text = trimmed(line);
    if (text.starts_with('['))
        text.remove_prefix(1);
    if (!takeDay(text) || text.empty() || (text.front() != ' ' && text.front() != 'T'))
        return {};
    text.remove_prefix(1);
    if (!takeClock(text) || text.empty() || (text.front() != ' ' && text.front() != ']'))
        return {};
    text.remove_prefix(1);
    return trimmed(text);
}

bool hasLevel(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> kLevels {"INFO",  "WARN",   "ERROR", "DEBUG",    "TRACE",
                                                               "FATAL", "NOTICE", "ALERT", "CRITICAL", "SEVERE"};
    std::string start(text.substr(0, 40));
    std::ranges::transform(start, start.begin(),
                           [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
    return std::ranges::any_of(kLevels, [&start](std::string_view level) {
        const std::size_t at = start.find(level);
        return at != std::string::npos && (at == 0 || !isLetter(start[at - 1]));
    });
}

// "server[7]: started": who says it, and what.
bool namesSpeaker(std::string_view text)
{
    const std::size_t colon = text.substr(0, 60).find(": ");
    return colon != std::string_view::npos && colon > 0 && text.substr(0, colon).find_first_of(",;\t|\"") == text.npos;
}

bool endsSentence(std::string_view line)
{
    static constexpr std::array<std::string_view, 4> kEnds {"。", "！", "？", "…"};
    const std::string_view text = trimmed(line);
    const bool hasEnd = text.size() > 1 && std::string_view(".!?:").find(text.back()) != std::string_view::npos
                        && isLetter(text[text.size() - 2]);
    return hasEnd || std::ranges::any_of(kEnds, [text](std::string_view end) { return text.ends_with(end); });
}

bool isSentence(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    return text.size() > kLongText || endsSentence(text)
           || static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1 >= kFewWords;
}

bool isSource(std::string_view line)
{
    static constexpr std::array<std::string_view, 6> kStarts {"#", "//", "/*", "import ", "def ", "<"};
    const std::string_view text = trimmed(line);
    if (text.empty())
        return false;
    return line.starts_with("  ") || line.starts_with('\t')
           || std::string_view(";{}()").find(text.back()) != std::string_view::npos || text.find(" = ") != text.npos
           || (text.front() == '[' && text.back() == ']')
           || std::ranges::any_of(kStarts, [text](std::string_view start) { return text.starts_with(start); });
}

template<typename Holds> bool holdForHalf(const std::vector<std::string> &lines, Holds holds)
{
    const auto count = std::ranges::count_if(lines, [&holds](const std::string &line) { return holds(line); });
    return !lines.empty() && static_cast<std::size_t>(count) * 2 >= lines.size();
}

// A column of numbers or dates: no text has one.
bool hasFigures(const Evidence &evidence)
{
    return std::ranges::any_of(evidence.columns, [&evidence](const ColumnEvidence &column) {
        return column.filled * 2 > evidence.rows.size() && isMost(column.numbers + column.dates, column.filled);
    });
}

// Cells that are sentences, of all that hold anything.
bool isProse(const std::vector<std::string> &header, const Evidence &evidence)
{
    std::size_t filled = 0;
    std::size_t sentences = 0;
    const auto count = [&](const std::vector<std::string> &cells) {
        for (const std::string &cell : cells) {
            filled += !trimmed(cell).empty();
            sentences += isSentence(cell);
        }
    };
    count(header);
    std::ranges::for_each(evidence.rows, count);
    return sentences * 2 > filled;
}

} // namespace

bool isLogLine(std::string_view line)
{
    const bool isAccess = line.find("HTTP/") != std::string_view::npos && line.find(" [") != std::string_view::npos
                          && line.find(":") != std::string_view::npos && line.find("\" ") != std::string_view::npos;
    const std::string_view said = behindMoment(line);
    return isAccess || (!said.empty() && (hasLevel(said) || namesSpeaker(said)));
}

std::string_view lookWithoutTable(const std::vector<std::string> &header, const Evidence &evidence, bool isUnderstood)
{
    if (holdForHalf(evidence.lines, isLogLine))
        return "log file";
    if (isUnderstood)
        return {};
    if (evidence.rows.empty())
        return "a single line";
    if (holdForHalf(evidence.lines, [](std::string_view line) { return !behindMoment(line).empty(); }))
        return "log file";
    if (hasFigures(evidence))
        return {};
    const bool isRagged = evidence.unevenRows * 10 > evidence.rows.size() * 3;
    const bool isLetter = header.front().find(": ") != std::string::npos; // "Subject: Hello"
    // Where the separator is none, a line is what a person wrote; elsewhere long lines may have many cells.
    const bool isText = isLetter || isProse(header, evidence)
                        || holdForHalf(evidence.lines, header.size() == 1 ? isSentence : endsSentence);
    const bool isCode = holdForHalf(evidence.lines, isSource);
    // Short texts one below the other may be a list that only its owner can tell the meaning of.
    if (!isRagged && !isText && !(isCode && header.size() == 1))
        return {};
    return isCode ? "program source" : "running text";
}

} // namespace clientele
