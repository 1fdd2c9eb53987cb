#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analytics/base/money.h"
#include "analytics/import/cleaning.h"
#include "analytics/import/line_amount.h"

namespace clientele {

// What choices would change of a file: rows, the orders they belong to, and the sum of their amounts after less before.
struct CleaningEffect
{
    std::int64_t rows = 0;
    std::int64_t orders = 0;
    Money money;

    bool operator==(const CleaningEffect &) const = default;
};

struct FindingExample
{
    std::uint64_t line = 0; // in the file, from 1
    std::string order; // what the row says, as far as it says it
    std::string customer;
    std::string product;
    std::string value; // what was found: the cell, the date, the amount
};

// One thing that was found, with everything that can be done about it.
struct Finding
{
    FindingName name;
    std::string id;
    std::string column; // the header's name, where it is about a column
    std::int64_t count = 0; // rows
    double share = 0; // of the rows read
    std::int64_t setAside = 0; // rows of it that go to the rejected rows unless a choice makes them readable
    std::vector<FindingExample> examples; // the first rows, at most five

    struct Option
    {
        CleaningChoice choice = CleaningChoice::Keep;
        CleaningEffect effect; // of this choice alone
    };
    std::vector<Option> options; // choicesFor(name)
};

// A row about which something was found: all that its outcome depends on.
struct FoundRow
{
    static constexpr std::uint32_t kNone = 0xffffffff;

    std::uint64_t line = 0;
    std::uint64_t findings = 0; // bit f: Findings::findings[f] is about this row
    Money amount; // zero while it is set aside
    std::uint32_t order = kNone;
    std::uint32_t product = kNone;
    std::uint32_t numbers = kNone; // position in Findings::numbers
    bool isSetAside = false;
};

// The figures of a row of which one may be filled.
struct FoundNumbers
{
    LineFigures figures;
    bool needsQuantity = false; // cannot be understood without
    bool needsPrice = false;
    bool hasTotal = false; // its worth is the cell of the total: a filled price must change that, too
    std::optional<std::int64_t> interpolatedQuantity; // thousandths
    std::optional<std::int64_t> interpolatedPrice; // units of Money
};

// What a missing number becomes: by choice FillMean, FillMedian, FillMostFrequent.
using FillValues = std::array<std::optional<std::int64_t>, 3>;
struct ProductFills
{
    FillValues quantity;
    FillValues price;
};

// What a missing cell that is no number of an order line becomes, as text.
struct CellFill
{
    std::uint32_t row = 0; // position in Findings::rows
    std::uint32_t finding = 0;
    std::string text;
};

struct Findings
{
    std::int64_t rowsRead = 0;
    std::vector<Finding> findings; // in the order of FindingKind; only what was found
    std::vector<FoundRow> rows; // by line
    std::vector<FoundNumbers> numbers;
    std::vector<ProductFills> productFills; // by FoundRow::product
    std::vector<std::array<std::string, 3>> columnFills; // by finding; empty = nothing to fill with
    std::vector<CellFill> cellFills; // what a row gets instead of columnFills for FillMostFrequent; by (row, finding)

    const Finding *find(std::string_view id) const;
};

// A choice for every finding, by position: what rows are judged by. Choices that a finding does not allow count as Keep.
using ChosenFor = std::vector<CleaningChoice>;
ChosenFor chosenFor(const Findings &findings, const Cleaning &cleaning);

// What becomes of one row. Dropping comes before filling, filling before marking; of several findings the first counts.
struct RowOutcome
{
    static constexpr std::uint32_t kNone = 0xffffffff;

    std::uint32_t dropped = kNone; // the finding it is dropped for
    std::uint64_t filled = 0; // bits: the findings that changed a value
    std::uint64_t marked = 0;
    std::optional<Quantity> quantity; // what is filled in
    std::optional<Money> price;
    std::optional<Money> total; // what the line's total becomes when its price is filled in
    bool isSetAside = false;
    Money amount; // of the row in the end; zero when it is dropped or set aside

    bool isChanged() const { return dropped != kNone || filled != 0; }
    bool isChosen() const { return isChanged() || marked != 0; } // a choice is about it
};
RowOutcome outcomeOf(const Findings &findings, const FoundRow &row, const ChosenFor &chosen);

// What the choices change altogether: a row that several findings are about is counted once.
CleaningEffect effectOf(const Findings &findings, const Cleaning &cleaning);

// What each choice changes by itself: fills in Finding::options.
void countEffects(Findings &findings);

} // namespace clientele
