#pragma once

#include <filesystem>

#include "analytics/base/day.h"
#include "analytics/import/findings.h"
#include "analytics/import/recipe.h"

namespace clientele {

class Monitor;
struct Dataset;

struct InspectOptions
{
    // Dates after this day cannot be; today where nobody says otherwise.
    std::optional<Day> analysisDay;
    bool withEffects = true; // false: without Finding::options' effects and examples, for an import that only acts
};

// Reads the whole file and lists what is odd about it, with what each choice would change; nothing is written. `shop`, when
// there is one, tells its currency, which lines it has already and which refunds belong to earlier sales.
//
// The rules, the same for every shop:
// - Missing, Unreadable: a cell of a column that means something. What an order's first row says counts for its others.
// - Duplicates: every copy of a row but the first.
// - FutureDates: after the analysis day, or later than the file's third quartile by more than a year and by more than
//   three times the distance of its quartiles.
// - PriceOutliers: merchandise whose price is, as a logarithm, six robust standard deviations (1.4826 × the median
//   absolute deviation, over all products) from its product's median, at least a factor of five; from five sales on.
// - QuantityOutliers: six robust standard deviations above the median quantity, as logarithms, at least a factor of 20.
// - WholesaleOrders: sales of an order four robust standard deviations above the median order, as logarithms, at least a
//   factor of ten; from twenty orders on.
// - RefundsWithoutSale: merchandise that a known customer gave back without a sale of it to them before, in file or shop.
// - TestOrders: see test_orders.h.
// - OtherCurrency: an amount with a currency's sign other than the file's usual one, or than the shop's.
//
// Takes about 100 bytes a row while it runs. Errors: those of importFile's reading; Cancelled.
Findings inspectFile(const std::filesystem::path &file, const Recipe &recipe, const Dataset *shop,
                     const InspectOptions &options, Monitor &monitor);

} // namespace clientele
