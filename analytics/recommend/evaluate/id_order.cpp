#include "analytics/recommend/evaluate/id_order.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <numeric>
#include <tuple>

namespace clientele {

namespace {

// A whole number's value; words come after all of them.
std::uint64_t valueOf(std::string_view id)
{
    std::uint64_t value = 0;
    const auto [end, failure] = std::from_chars(id.data(), id.data() + id.size(), value);
    const bool isWhole = failure == std::errc() && end == id.data() + id.size();
    return isWhole ? value : std::numeric_limits<std::uint64_t>::max();
}

} // namespace

std::uint32_t IdOrder::indexOf(std::string_view id)
{
    const auto found = m_index.find(id);
    if (found != m_index.end())
        return found->second;
    const auto added = m_index.emplace(std::string(id), static_cast<std::uint32_t>(m_ids.size())).first;
    m_ids.push_back(added->first);
    return added->second;
}

std::vector<std::uint32_t> IdOrder::ranks() const
{
    std::vector<std::uint64_t> values;
    values.reserve(m_ids.size());
    for (const std::string_view id : m_ids)
        values.push_back(valueOf(id));
    std::vector<std::uint32_t> order(m_ids.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(values[a], m_ids[a]) < std::tie(values[b], m_ids[b]);
    });
    std::vector<std::uint32_t> ranks(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place)
        ranks[order[place]] = place;
    return ranks;
}

} // namespace clientele
