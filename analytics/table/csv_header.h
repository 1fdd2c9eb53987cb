#pragma once

#include <cstddef>

#include "analytics/table/csv_sample.h"

namespace clientele {

// Which record of the sample the table starts with: 0, or the first one below titles and notes that fill no more than
// half of the columns.
std::size_t tableStart(const CsvSample &sample);

// Whether the record `start` names columns: unless a number or date stands there on top of others.
bool hasHeader(const CsvSample &sample, std::size_t start);

} // namespace clientele
