#pragma once

#include <QtCore/QString>

#include <filesystem>
#include <string>
#include <vector>

#include "analytics/cluster/feature_matrix.h"

namespace clientele {

class Monitor;

namespace cli {

// Columns of numbers out of a table file, as points: anybody can check a method on figures of their own.
struct PointFile
{
    Points points; // scaled
    std::vector<double> values; // the same in the table's own units
    std::vector<std::string> names; // of the columns taken
    std::vector<Feature> features; // parallel: how many cells were empty or no numbers, and what they were given
};

// `columns`: names with commas between; empty = every column in which there are numbers and nothing else but empty cells.
// Errors: UsageError for a column that the table does not have and a table without numbers; those of openTable.
PointFile readPoints(const std::filesystem::path &path, const QString &columns, Scaling scaling, Monitor &monitor);

} // namespace cli
} // namespace clientele
