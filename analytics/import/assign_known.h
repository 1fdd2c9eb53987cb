#pragma once

#include <string>
#include <vector>

#include "analytics/import/column_evidence.h"
#include "analytics/import/kind_choice.h"
#include "analytics/import/known_exports.h"

namespace clientele {

// Whether a column holds places that many customers share, and not addresses.
bool holdsPlaces(const ColumnEvidence &column);

// Which columns a known export's fields are in, as far as the file has them.
Assignment assignKnown(const KnownExport &known, const std::vector<std::string> &header, const Evidence &evidence);

// Whether the file's amounts are what was left after money back: mostly, where money went back, it is more than the amount,
// which makes sense in no other way.
bool isTotalAfterRefund(const Assignment &assignment, const Evidence &evidence, char decimalPoint);

// Whether some column names customers in a way that can be used: not masked, not cipher text.
bool hasUsableCustomer(const Assignment &assignment, const Evidence &evidence);

} // namespace clientele
