#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

// Customers as points: one row per point, one column per feature, row after row. What the methods of this folder work
// on, whatever the numbers stand for. Every value is finite and at most 1e150 from zero (checkPoints).
struct Points
{
    std::size_t dimensions = 0;
    std::vector<double> values; // size() × dimensions
    std::vector<double> weights; // one per point, > 0; empty = every point counts once

    std::size_t size() const { return dimensions == 0 ? 0 : values.size() / dimensions; }
    const double *operator[](std::size_t point) const { return values.data() + point * dimensions; }
    double weight(std::size_t point) const { return weights.empty() ? 1 : weights[point]; }
};

// Errors: ParameterInvalid ("points") for a value or weight outside what Points states.
void checkPoints(const Points &points);

// The points at these positions, with their weights.
Points selected(const Points &points, std::span<const std::uint32_t> positions);

// The square of the Euclidean distance, summed from the first dimension to the last.
inline double squaredDistance(const double *a, const double *b, std::size_t dimensions)
{
    double sum = 0;
    for (std::size_t j = 0; j < dimensions; ++j)
        sum += (a[j] - b[j]) * (a[j] - b[j]);
    return sum;
}

} // namespace clientele
