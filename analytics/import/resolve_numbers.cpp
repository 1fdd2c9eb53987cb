#include "analytics/import/resolve_numbers.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "analytics/base/monitor.h"
#include "analytics/import/id_table.h"
#include "analytics/import/import_context.h"
#include "analytics/store/database.h"

namespace clientele {

std::vector<std::int64_t> resolveNumbers(ImportContext &context, std::string_view table, const IdTable &ids,
                                         const std::function<std::int64_t(std::uint32_t index)> &otherwise)
{
    const std::string name(table);
    const std::int64_t last = context.database.integer("SELECT ifnull(max(number), 0) FROM " + name);
    std::vector<std::int64_t> numbers(ids.size());
    std::vector<std::uint32_t> unknown;
    Statement query = context.database.prepare("SELECT number FROM " + name + " WHERE id = ?");
    for (std::uint32_t index = 0; index < numbers.size(); ++index) {
        if (index % 4096 == 0)
            context.monitor.checkpoint();
        if (last > 0) {
            query.bind(1, ids[index]);
            numbers[index] = query.step() ? query.integer(0) : 0;
            query.reset();
            if (numbers[index] == 0 && otherwise)
                numbers[index] = otherwise(index);
        }
        if (numbers[index] == 0)
            unknown.push_back(index);
    }
    sortByText(unknown, ids);
    std::int64_t next = last;
    for (const std::uint32_t index : unknown)
        numbers[index] = ++next;
    return numbers;
}

std::vector<std::uint32_t> inOrderOf(std::span<const std::int64_t> numbers)
{
    std::vector<std::uint32_t> indices(numbers.size());
    std::iota(indices.begin(), indices.end(), 0u);
    std::ranges::sort(indices, {}, [numbers](std::uint32_t index) { return numbers[index]; });
    return indices;
}

} // namespace clientele
