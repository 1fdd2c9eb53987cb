#pragma once

#include "analytics/cluster/clusterer.h"

namespace clientele {

// The rows of the registry, one per file.
extern const ClustererKind kKMeansClusterer;
extern const ClustererKind kWardClusterer;
extern const ClustererKind kDbscanClusterer;
extern const ClustererKind kHdbscanClusterer;

} // namespace clientele
