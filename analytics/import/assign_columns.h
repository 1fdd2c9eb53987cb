#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analytics/import/column_evidence.h"
#include "analytics/import/kind_choice.h"
#include "analytics/import/recognition.h"
#include "analytics/import/stars.h"

namespace clientele {

// What a file of no known platform is about, and which column holds what: by the columns' names where the dictionary
// knows them, checked against what stands in the columns, and by the values (see value_guess.h).
// `fileName`, without its ending, decides only for lists of people who must not be contacted; `kind`: it is known.
struct FoundColumns
{
    FileKind kind = FileKind::Orders;
    Assignment assignment;
    std::map<std::size_t, Confidence> confidence; // of columns that their values told; names are sure
};
FoundColumns assignUnknown(const std::vector<std::string> &header, const Evidence &evidence,
                           const std::string &fileName, std::optional<FileKind> kind = std::nullopt);

// What a customer or product file tells besides is kept under the columns' own names; long texts are none of it.
void assignAttributes(Assignment &assignment, const Evidence &evidence);

// A total beside a unit price must be the line's own: present in (nearly) every row and no more than quantity × price.
// Exports that repeat the order's total on each line, or give it on the first only, fail this and lose the column.
void dropForeignTotal(Assignment &assignment, const Evidence &evidence, char decimalPoint);

// What is said of whole orders must be the same in all of an order's rows, and can only be told from what is in the lines
// already where a total proves it: otherwise postage, tax and discount lose their columns. Money back that differs from row to
// row is the lines' own.
void dropUnprovedTotals(Assignment &assignment, const Evidence &evidence);

// The scale that a column of ratings proves; nothing when it is no column of ratings.
std::optional<StarScale> starScaleIn(const Evidence &evidence, std::size_t at);

// Whether what stands in a column can be what its name says.
bool mayHold(Field field, const ColumnEvidence &column);

std::size_t unixTimes(const ColumnEvidence &column); // cells that can be seconds, or milliseconds, since 1970

} // namespace clientele
