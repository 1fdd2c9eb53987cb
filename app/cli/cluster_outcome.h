#pragma once

#include <optional>
#include <string_view>

#include "analytics/cluster/clustering.h"
#include "app/cli/command.h"
#include "app/cli/point_file.h"

namespace clientele::cli {

// What the cluster command says of groups, whether of a shop's buyers or of the rows of a table.

inline constexpr std::size_t kToldDrivers = 3; // of each group

Json clustersJson(std::string_view method, const ParamSet &parameters, const Clusters &clusters,
                  const std::optional<ClusterCountChoice> &choice, double seconds);

// How many were grouped into how many groups, with that JSON.
Outcome clustersOutcome(Json json);

// "Buys rarely: 749 (31.6 %)", after an empty line.
QString groupLine(const QString &name, const ClusterProfile &profile);

// What sets each group of a table's rows apart from all rows, as JSON and, added to `text`, in words.
Json columnProfiles(const PointFile &file, const Clusters &clusters, QString &text);

} // namespace clientele::cli
