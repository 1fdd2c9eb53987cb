#include "analytics/dataset/table_order.h"

#include <algorithm>
#include <tuple>

namespace clientele {

std::vector<std::uint32_t> tableOrder(std::span<const std::uint32_t> campaign, std::span<const CustomerIndex> customer,
                                      std::span<const Time> time)
{
    std::vector<std::uint32_t> order(campaign.size());
    std::iota(order.begin(), order.end(), 0u);
    // kNoIndex is the largest number, so that no campaign comes last; nobody comes first as 0, one more than it.
    const auto key = [&](std::uint32_t row) {
        return std::tuple(campaign[row], customer.empty() ? 0 : customer[row] + 1, time.empty() ? 0 : time[row]);
    };
    if (!std::ranges::is_sorted(order, {}, key))
        std::ranges::stable_sort(order, {}, key);
    return order;
}

} // namespace clientele
