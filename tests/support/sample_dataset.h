#pragma once

#include "analytics/dataset/dataset.h"
#include "analytics/sample/sample_shop.h"

namespace clientele::test {

// The sample as a Dataset without a detour over a file: its orders are sorted by customer and time here. What it lacks: the
// customers' names.
Dataset datasetOf(const SampleShop &shop);

} // namespace clientele::test
