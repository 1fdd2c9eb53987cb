#pragma once

#include <vector>

namespace clientele {

// Round values for an axis: about `count` of them inside low … high, steps of 1, 2 or 5 times a power of ten.
std::vector<double> linearTicks(double low, double high, int count);

// Round values for a logarithmic axis, increasing, at most about `count`: 1, 10, 100 over many decades, 1, 3, 10 or
// 1, 2, 5, 10 over few, linear ones within less than a decade. 0 < low < high.
std::vector<double> logTicks(double low, double high, int count);

} // namespace clientele
