#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/cluster/dbscan.h"

namespace clientele {

// The two ways to find neighbours behind dbscan(). The grid can do no more than four dimensions, and says false where a
// number for each of its cells would not fit 63 bits.
bool dbscanByGrid(const Points &points, const DbscanOptions &options, std::vector<std::int32_t> &label,
                  Monitor &monitor);
std::vector<std::int32_t> dbscanByTree(const Points &points, const DbscanOptions &options, Monitor &monitor);

// The cluster's number of every core point, by the smallest `point` among its core points. `component` names each core
// point's set by a number below `components`; `point` is its place in the data.
std::vector<std::int32_t> clusterNumbers(std::span<const std::uint32_t> component, std::span<const std::uint32_t> point,
                                         std::size_t components);

} // namespace clientele
