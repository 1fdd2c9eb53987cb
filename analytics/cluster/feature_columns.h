#pragma once

#include <vector>

#include "analytics/cluster/feature_matrix.h"

namespace clientele {

// One feature before scaling: a value per buyer of `rfm`, NaN = missing.
struct FeatureColumn
{
    Feature feature;
    std::vector<double> values;
};

// The columns of one family; none where the shop knows nothing about it.
std::vector<FeatureColumn> featureColumns(const Dataset &dataset, const RfmValues &rfm, FeatureFamily family,
                                          const FeatureOptions &options);

} // namespace clientele
