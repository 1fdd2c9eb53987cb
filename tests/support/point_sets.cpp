#include "tests/support/point_sets.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "analytics/base/random.h"
#include "analytics/table/table_format.h"

namespace clientele::test {

Points cloudPoints(std::size_t count, std::size_t dimensions, std::size_t groups, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> centres(groups * dimensions);
    for (double &value : centres)
        value = random.uniform(0, 10);
    Points points;
    points.dimensions = dimensions;
    points.values.reserve(count * dimensions);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t group = std::min(random.below(groups), random.below(groups));
        for (std::size_t j = 0; j < dimensions; ++j) {
            const double width = 0.2 + 0.6 * static_cast<double>(group) / static_cast<double>(groups);
            points.values.push_back(i % 10 == 9 ? random.uniform(0, 10)
                                                : centres[group * dimensions + j] + width * random.normal());
        }
    }
    return points;
}

Points evenPoints(std::size_t count, std::size_t dimensions, std::uint64_t seed)
{
    Random random(seed);
    Points points;
    points.dimensions = dimensions;
    points.values.resize(count * dimensions);
    for (double &value : points.values)
        value = random.uniform();
    return points;
}

Points latticePoints(std::size_t count, std::size_t dimensions, std::uint64_t side, std::uint64_t seed)
{
    Random random(seed);
    Points points;
    points.dimensions = dimensions;
    points.values.resize(count * dimensions);
    for (double &value : points.values)
        value = static_cast<double>(random.below(side));
    return points;
}

Points pointsOfCsv(const char *path, std::initializer_list<const char *> columns)
{
    const auto source = openTable(path, sniffTable(path).format);
    std::vector<std::size_t> positions;
    for (const char *column : columns) {
        const auto it = std::ranges::find(source->header(), std::string(column));
        positions.push_back(static_cast<std::size_t>(it - source->header().begin()));
    }
    Points points;
    points.dimensions = columns.size();
    for (Row row; source->next(row);) {
        for (const std::size_t position : positions)
            points.values.push_back(std::strtod(std::string(row.cells[position]).c_str(), nullptr));
    }
    return points;
}

} // namespace clientele::test
