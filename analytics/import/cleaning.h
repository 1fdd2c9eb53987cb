#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/recipe.h"
#include "analytics/table/row_issue.h"

namespace clientele {

// What may be found in a file before anything of it is written. The id ("test_orders") is the spelling in recipes, JSON
// and on the command line; Missing and Unreadable are per column and carry its field: "missing.unit_price".
enum class FindingKind
{
    Missing, // the cell is empty or says that there is nothing
    Unreadable, // something stands there, but no date, number or price
    Duplicates, // a row that repeats another one of the file in every column
    AlreadyThere, // a line that the shop has from an earlier import
    EarlyDates, // before 1990
    FutureDates, // after the analysis day, or far behind all other dates of the file
    NegativePrices,
    ZeroPrices,
    NegativeQuantities,
    ZeroQuantities,
    PriceOutliers, // far from the same product's other prices
    QuantityOutliers, // far above the quantities of the file
    RefundsWithoutSale, // money back to a customer who has not bought that product before
    TestOrders, // test products, test customers, or orders of one cent
    WholesaleOrders, // far above the shop's order values
    DamagedIds, // 6.9E+12: a spreadsheet has eaten digits
    OtherCurrency, // an amount with another currency's sign
    NotPlaced, // cancelled or never paid
    TooLarge, // more than any line is worth
};

struct FindingName
{
    FindingKind kind = FindingKind::Missing;
    Field field = Field::None; // of Missing and Unreadable

    bool operator==(const FindingName &) const = default;
};

std::string findingId(FindingName name);
std::optional<FindingName> findingById(std::string_view id);
std::string_view cleaningChoiceId(CleaningChoice choice); // "fill_median"
std::optional<CleaningChoice> cleaningChoiceById(std::string_view id);
bool isFill(CleaningChoice choice);

// What can be done about a finding; Keep comes first. What is set aside in any case, and lines that are not added twice
// anyhow, leave only that.
std::vector<CleaningChoice> choicesFor(FindingName finding);

// The choice for a finding; Keep when nothing was said.
CleaningChoice choiceFor(const Cleaning &cleaning, std::string_view findingId);

// Why a row that was dropped or marked for that finding stands among the rejected rows or the issues.
RowIssue::Kind issueOf(FindingKind kind);

} // namespace clientele
