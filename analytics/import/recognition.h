#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/recipe.h"

namespace clientele {

// How sure it is what a column means.
enum class Confidence
{
    Sure, // its name is known and its values agree, or its values leave no doubt
    Likely, // its values fit this and, as far as they show, nothing else
    Guess // its values fit this best, but something else as well
};
std::string_view confidenceId(Confidence confidence); // "sure", "likely", "guess"

// Looks at the file (format, header, the values of the first rows and of a sample further down) and proposes a recipe.
// What it cannot decide is listed as a question; the import asks the person, the command line stops with exit code 2.
struct Recognition
{
    Recipe recipe;
    struct Question
    {
        enum class Kind
        {
            DateOrder,
            Encoding,
            DecimalPoint,
            MissingField,
            AsOf // on which day the days since the last order were counted
        };
        Kind kind = Kind::DateOrder;
        std::string column; // header name, or field id for MissingField; empty for Encoding
        std::string example;
        // What it can be: date order ids, encodings, "." and ",", likely days for AsOf; for MissingField the columns that
        // may hold it, the likeliest first, though none is likely enough to be taken.
        std::vector<std::string> choices;
        // false: worth knowing (no column names the customer), but the file can be imported as proposed.
        bool isBlocking = true;
    };
    std::vector<Question> questions;
    std::vector<std::string> sheets; // of a workbook, or a database's tables
    std::vector<std::string> header;
    std::vector<Confidence> confidence; // in each column's proposed meaning; Sure for a column that is ignored
    std::vector<std::vector<std::string>> sample; // the first rows as texts, at most 50
    // Of a text that is no table of anything a shop knows: what it looks like instead ("running text", "log file");
    // the questions above make no sense then. Empty otherwise, and always when the person said how to read the file.
    std::string lookWithoutTable;
};

// Throws NotATable for a file in which no table was found.
void requireTable(const std::filesystem::path &path, const Recognition &recognition);

// Errors: those of RowSource.
Recognition recognise(const std::filesystem::path &path);
// The same for one sheet of a workbook or table of a database. Errors: also NoSuchSheet.
Recognition recogniseSheet(const std::filesystem::path &path, const std::string &sheet);
// The same again after the person changed the file's format (encoding, separator, header, sheet).
Recognition recognise(const std::filesystem::path &path, const TableFormat &format);
// The same as a file of that kind, whatever it looks like: its columns get the meanings which that kind has.
Recognition recogniseAs(const std::filesystem::path &path, const TableFormat &format, FileKind kind);

// Whether some column tells what a question of Kind::MissingField asks for: that field, or another that does as well (a
// line's total for its price, whoever bought for the order's number).
bool isTold(const Recipe &recipe, Field field);

} // namespace clientele
