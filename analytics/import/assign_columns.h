#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analytics/import/column_evidence.h"
#include "analytics/import/kind_choice.h"
#include "analytics/import/stars.h"

namespace clientele {

// What a file of no known platform is about, and which column holds what: by the columns' names where the dictionary
// knows them, checked against what stands in the columns, and by the values alone where they leave no doubt.
// `fileName`, without its ending, decides only for lists of people who must not be contacted.
struct FoundColumns
{
    FileKind kind = FileKind::Orders;
    Assignment assignment;
};
FoundColumns assignUnknown(const std::vector<std::string> &header, const Evidence &evidence,
                           const std::string &fileName);

// What a customer or product file tells besides is kept under the columns' own names; long texts are none of it.
void assignAttributes(Assignment &assignment, const Evidence &evidence);

// A total beside a unit price must be the line's own: present in (nearly) every row and no more than quantity × price.
// Exports that repeat the order's total on each line, or give it on the first only, fail this and lose the column.
void dropForeignTotal(Assignment &assignment, const Evidence &evidence, char decimalPoint);

// The scale that a column of ratings proves; nothing when it is no column of ratings.
std::optional<StarScale> starScaleIn(const Evidence &evidence, std::size_t at);

std::size_t unixTimes(const ColumnEvidence &column); // cells that can be seconds, or milliseconds, since 1970

} // namespace clientele
