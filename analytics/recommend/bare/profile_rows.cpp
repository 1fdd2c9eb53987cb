#include "analytics/recommend/bare/profile_rows.h"

#include <algorithm>
#include <cmath>

namespace clientele {

Profile profileOf(const History &history, double decay, std::uint32_t orders)
{
    Profile profile;
    std::vector<std::uint64_t> places; // by item, then in their order
    places.reserve(history.size());
    for (std::size_t at = 0; at < history.size(); ++at) {
        if (history.age(at) < orders)
            places.push_back((std::uint64_t {history.item[at]} << 32) | at);
    }
    std::ranges::sort(places);
    profile.item.reserve(places.size());
    profile.value.reserve(places.size());
    for (const std::uint64_t place : places) {
        const auto at = static_cast<std::uint32_t>(place);
        const float value = decay == 1 ? 1.f : static_cast<float>(std::pow(decay, history.age(at)));
        if (!profile.item.empty() && profile.item.back() == history.item[at]) {
            profile.value.back() += value;
        } else {
            profile.item.push_back(history.item[at]);
            profile.value.push_back(value);
        }
    }
    return profile;
}

void ProfileRows::append(std::span<const std::uint32_t> items, std::span<const float> values)
{
    m_item.insert(m_item.end(), items.begin(), items.end());
    m_value.insert(m_value.end(), values.begin(), values.end());
    m_begin.push_back(m_item.size());
}

} // namespace clientele
