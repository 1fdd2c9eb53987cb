#pragma once

#include "analytics/base/day.h"
#include "analytics/import/inspected_file.h"

namespace clientele {

class Monitor;

// The rules that need the whole file to be known; see inspect.h for what they are. Each notes its findings in `file`.

void findDuplicates(InspectedFile &file);
void findImpossibleDates(InspectedFile &file, Day analysisDay);
void findOutliers(InspectedFile &file, Monitor &monitor);
void findTestOrders(InspectedFile &file); // orders of a cent and example domains; names are judged while reading
void findWholesaleOrders(InspectedFile &file);
void findOtherCurrencies(InspectedFile &file, std::string_view shopCurrency); // empty = no shop to compare with

// `shop` may be null.
void findRefundsWithoutSale(InspectedFile &file, const Dataset *shop, Monitor &monitor);
void findKnownLines(InspectedFile &file, const Dataset &shop, Monitor &monitor);

// What missing and impossible values can be filled with.
void addFillValues(const InspectedFile &file, Findings &findings);

// The file's lines by product: those of product p are positions starts[p] … starts[p + 1] − 1 of `lines`.
struct LinesByProduct
{
    explicit LinesByProduct(const InspectedFile &file);

    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> lines;
};

// Of numbers in any order, which they lose; 0 for none. The mean of the middle two where there are two.
double medianOf(std::vector<double> &values);

} // namespace clientele
