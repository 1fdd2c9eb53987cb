#pragma once

#include "analytics/table/row_source.h"
#include "app/cli/command.h"
#include "app/cli/words.h"

namespace clientele::cli {

// How a person tells any command that reads a table what the file does not say by itself.
inline constexpr Option kEncodingOption {
    "encoding", "NAME", QT_TRANSLATE_NOOP("Cli", "The files' encoding, such as UTF-8, GB18030 or ISO-8859-1.")};
inline constexpr Option kSeparatorOption {
    "separator", "CHARACTER",
    QT_TRANSLATE_NOOP("Cli", "What separates cells: one character or several, tab, or spaces for any number of them.")};
inline constexpr Option kQuoteOption {"quote", "CHARACTER",
                                      QT_TRANSLATE_NOOP("Cli", "What encloses cells: one character, or none.")};
inline constexpr Option kEscapeOption {
    "escape", "CHARACTER",
    QT_TRANSLATE_NOOP("Cli", "What stands before a quote inside quotes, such as \\; by default it is doubled.")};
inline constexpr Option kSkipLinesOption {"skip-lines", "N",
                                          QT_TRANSLATE_NOOP("Cli", "How many lines of titles stand above the table.")};
inline constexpr Option kSheetOption {
    "sheet", "NAME", QT_TRANSLATE_NOOP("Cli", "The workbook's sheet, the database's table or the archive's file.")};
inline constexpr Option kQueryOption {
    "query", "SELECT", QT_TRANSLATE_NOOP("Cli", "What to select from a database, instead of one of its tables.")};
inline constexpr Option kNoHeaderOption {"no-header", nullptr,
                                         QT_TRANSLATE_NOOP("Cli", "The first row holds no names.")};

// The sheet that --sheet names; empty: none.
std::string askedSheet(const Arguments &arguments);

// What was sniffed, overruled by the options above that are given. Errors: UsageError.
TableFormat tableOptions(const Arguments &arguments, TableFormat sniffed);

// As recipes write it: {"id", "encoding", "separator", "quote", "escape", "skip_lines", "header", "sheet", "query"}.
Json tableJson(const TableFormat &format);

// Characters for a person to read: “tab” for what cannot be seen, “none” for nothing.
QString visibleText(std::string_view text);

} // namespace clientele::cli
