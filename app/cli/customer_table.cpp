#include "app/cli/customer_table.h"

#include <algorithm>

namespace clientele::cli {

std::vector<std::string> rfmCells(const RfmAnalysis &rfm, CustomerIndex customer, std::size_t map)
{
    const std::uint32_t position = rfm.values.positionOf[customer];
    if (position == kNoIndex)
        return std::vector<std::string>(kRfmColumns.size());
    return {std::to_string(rfm.values.recencyDays[position]), std::to_string(rfm.values.frequency[position]),
            formatDecimal(rfm.values.gross[position]),        formatDecimal(rfm.values.monetary[position]),
            std::to_string(rfm.scores.r[position]),           std::to_string(rfm.scores.f[position]),
            std::to_string(rfm.scores.m[position]),           rfm.maps[map].groups[rfm.groups[map][position]].id};
}

void sortById(const Dataset &dataset, CustomerSet &customers)
{
    std::ranges::sort(customers, {}, [&](CustomerIndex customer) { return dataset.customers.id[customer]; });
}

} // namespace clientele::cli
