#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/findings.h"
#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"

namespace clientele {

// A line of a file under inspection, as far as the rules need it.
struct InspectedLine
{
    std::uint64_t row = 0; // where its row starts in the file
    std::uint64_t findings = 0; // bits, by InspectedFile::names
    std::uint64_t hash = 0; // of everything the row says; rows that are equal in it are duplicates
    std::uint32_t order = kNoIndex;
    std::uint32_t customer = kNoIndex;
    std::uint32_t product = kNoIndex;
    std::uint32_t numbers = kNoIndex; // position in InspectedFile::numbers
    Time time = 0;
    std::int64_t quantity = 0;
    std::int64_t price = 0;
    std::int64_t amount = 0;
    LineKind kind = LineKind::Sale;
    std::uint8_t currency = 0; // position in InspectedFile::currencies
    bool isSetAside = false;
    bool isMerchandise = true;
    bool hasTotal = false; // see FoundNumbers
    bool hasExampleDomain = false;
    bool isConverted = false; // its cells are in another currency than its figures
};

// The values of a column that can be filled with the most frequent one, and whose they are: a product's category, a
// customer's country.
struct ColumnValues
{
    IdTable values;
    std::vector<std::int64_t> counts; // by value
    std::vector<std::uint32_t> byOwner; // the value seen first, by product or customer; kNoIndex = none

    void add(std::string_view value, std::uint32_t owner);
    std::uint32_t mostFrequent() const; // kNoIndex = the column is empty; of several, the one that sorts first
};

// What one reading of the file leaves behind for the rules.
struct InspectedFile
{
    struct Example
    {
        std::uint32_t line = 0; // position in lines
        std::string value;
    };

    std::int64_t rowsRead = 0;
    std::vector<InspectedLine> lines;
    IdTable orders;
    IdTable customers;
    IdTable products;
    std::vector<std::string> currencies {std::string()}; // marks; the first is none
    std::int64_t linesWithEmail = 0;
    std::vector<FoundNumbers> numbers;
    std::map<Field, ColumnValues> texts;
    std::map<Field, std::vector<std::int64_t>> columnNumbers; // of customer and product files

    std::vector<FindingName> names; // by bit
    std::vector<std::vector<Example>> examples; // by bit

    // Notes that something is the matter with a line. No more than 64 findings are told apart in one file.
    void find(std::uint32_t line, FindingName name, std::string_view value);

    // Puts what was noted into order: one FoundRow per row, findings by kind and column.
    Findings findings(bool withExamples) const;

private:
    std::vector<std::uint32_t> positions(Findings &findings) const;
    void fillExamples(std::vector<FindingExample> &examples, const std::vector<Example> &from) const;
};

} // namespace clientele
