#pragma once

#include <vector>

#include "analytics/base/param_set.h"
#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/item_kernel.h"

namespace clientele {

// What the item kernel of a shop and that of bare interactions have in common: neighbours, user_exponent,
// source_exponent, target_exponent, shrink, row_l1; what they mean for the kernel; and where tuning looks.
std::vector<Parameter> kernelParameters(double mostNeighbours);
KernelSettings kernelSettings(const ParamSet &chosen);
std::vector<SearchSpace::Range> kernelRanges(); // of the exponents and row_l1

} // namespace clientele
