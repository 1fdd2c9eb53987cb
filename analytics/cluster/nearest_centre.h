#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "analytics/base/vector_units.h"

namespace clientele {

// Centres laid out so that eight of them are compared with a point at once: dimension by dimension, in blocks of eight.
struct CentreTable
{
    static constexpr std::size_t kBlock = 8;

    CentreTable(const std::vector<double> &centres, std::size_t dimensions);

    std::size_t blocks = 0;
    std::size_t dimensions = 0;
    std::vector<double> values; // blocks × dimensions × kBlock; what is missing in the last block is infinitely far
};

struct NearestCentre
{
    std::uint32_t first = 0; // of several equally near the one with the smallest number
    double nearest = std::numeric_limits<double>::infinity(); // squared distances
    double second = std::numeric_limits<double>::infinity(); // of the next one; infinite if there is none
};

// Sums run from the first dimension to the last, as in squaredDistance: equal distances are equal here, too.
CLIENTELE_INLINE NearestCentre nearestCentre(const CentreTable &table, const double *point)
{
    constexpr std::size_t kBlock = CentreTable::kBlock;
    NearestCentre found;
    const double *value = table.values.data();
    for (std::size_t block = 0; block < table.blocks; ++block) {
        double sums[kBlock] = {};
        for (std::size_t j = 0; j < table.dimensions; ++j, value += kBlock) {
            for (std::size_t lane = 0; lane < kBlock; ++lane) {
                const double difference = value[lane] - point[j];
                sums[lane] += difference * difference;
            }
        }
        for (std::size_t lane = 0; lane < kBlock; ++lane) {
            const double sum = sums[lane];
            const bool isNearer = sum < found.nearest;
            const double beaten = isNearer ? found.nearest : sum;
            found.second = beaten < found.second ? beaten : found.second;
            found.first = isNearer ? static_cast<std::uint32_t>(block * kBlock + lane) : found.first;
            found.nearest = isNearer ? sum : found.nearest;
        }
    }
    return found;
}

} // namespace clientele
