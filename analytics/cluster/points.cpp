#include "analytics/cluster/points.h"

#include <cmath>

#include "analytics/base/error.h"

namespace clientele {

void checkPoints(const Points &points)
{
    constexpr double kMost = 1e150; // squares of differences still fit a double
    for (const double value : points.values) {
        if (!(std::abs(value) <= kMost))
            throw Error(ErrorCode::ParameterInvalid, {"points", std::to_string(value), "-1e150 … 1e150"});
    }
    for (const double weight : points.weights) {
        if (!(weight > 0 && weight <= kMost))
            throw Error(ErrorCode::ParameterInvalid, {"weights", std::to_string(weight), "0 … 1e150"});
    }
}

Points selected(const Points &points, std::span<const std::uint32_t> positions)
{
    Points chosen;
    chosen.dimensions = points.dimensions;
    chosen.values.reserve(positions.size() * points.dimensions);
    for (const std::uint32_t position : positions) {
        chosen.values.insert(chosen.values.end(), points[position], points[position] + points.dimensions);
        if (!points.weights.empty())
            chosen.weights.push_back(points.weights[position]);
    }
    return chosen;
}

} // namespace clientele
