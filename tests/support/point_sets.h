#pragma once

#include <cstdint>

#include "analytics/cluster/points.h"

namespace clientele::test {

// `groups` round clouds of unequal size and width in a box of side 10, the last tenth of the points spread all over it.
Points cloudPoints(std::size_t count, std::size_t dimensions, std::size_t groups, std::uint64_t seed);

// Evenly spread in a box of side 1: no structure at all.
Points evenPoints(std::size_t count, std::size_t dimensions, std::uint64_t seed);

// Whole numbers 0 … side − 1 in each dimension: full of equal points and equal distances.
Points latticePoints(std::size_t count, std::size_t dimensions, std::uint64_t side, std::uint64_t seed);

// The numeric columns of a CSV file by their header's names.
Points pointsOfCsv(const char *path, std::initializer_list<const char *> columns);

} // namespace clientele::test
