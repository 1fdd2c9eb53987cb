#pragma once

#include <filesystem>
#include <memory>

#include "analytics/table/row_source.h"

namespace clientele {

// A table with the columns of another one behind its own, row by row, matched by a key: lines with their orders. The other
// table waits in memory; of rows with the same key its first one counts. Its rows that nothing refers to come at the end, with
// nothing but their key and their own columns, so that none is lost. Errors: those of the other table; ColumnMissing when
// a key or column is not there.
std::unique_ptr<RowSource> joinedSource(std::unique_ptr<RowSource> source, const std::filesystem::path &path,
                                        const TableJoin &join);

} // namespace clientele
