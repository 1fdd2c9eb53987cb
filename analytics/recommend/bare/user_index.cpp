#include "analytics/recommend/bare/user_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clientele {

Profile profileOf(const History &history, double decay, std::uint32_t orders)
{
    Profile profile;
    std::vector<std::uint32_t> places;
    for (std::size_t at = 0; at < history.size(); ++at) {
        if (history.age(at) < orders)
            places.push_back(static_cast<std::uint32_t>(at));
    }
    std::ranges::stable_sort(places, {}, [&](std::uint32_t at) { return history.item[at]; });
    for (const std::uint32_t at : places) {
        const auto value = static_cast<float>(std::pow(decay, history.age(at)));
        if (!profile.item.empty() && profile.item.back() == history.item[at]) {
            profile.value.back() += value;
        } else {
            profile.item.push_back(history.item[at]);
            profile.value.push_back(value);
        }
    }
    return profile;
}

void UserIndex::append(const Profile &profile)
{
    m_item.insert(m_item.end(), profile.item.begin(), profile.item.end());
    m_value.insert(m_value.end(), profile.value.begin(), profile.value.end());
    m_begin.push_back(static_cast<std::uint32_t>(m_item.size()));
}

void UserIndex::finish()
{
    m_userBegin.assign(m_itemCount + 1, 0);
    for (const std::uint32_t item : m_item)
        ++m_userBegin[item + 1];
    std::partial_sum(m_userBegin.begin(), m_userBegin.end(), m_userBegin.begin());
    std::vector<std::uint32_t> next(m_userBegin.begin(), m_userBegin.end() - 1);
    m_user.resize(m_item.size());
    m_userValue.resize(m_item.size());
    for (std::size_t user = 0; user < users(); ++user) {
        for (std::uint32_t at = m_begin[user]; at < m_begin[user + 1]; ++at) {
            const std::uint32_t to = next[m_item[at]]++;
            m_user[to] = static_cast<std::uint32_t>(user);
            m_userValue[to] = m_value[at];
        }
    }
}

void UserIndex::addOverlaps(const Profile &profile, Overlaps &overlaps) const
{
    for (std::size_t i = 0; i < profile.item.size(); ++i) {
        const std::uint32_t item = profile.item[i];
        for (std::uint32_t at = m_userBegin[item]; at < m_userBegin[item + 1]; ++at) {
            const std::uint32_t user = m_user[at];
            if (overlaps.common[user]++ == 0)
                overlaps.users.push_back(user);
            overlaps.sum[user] += profile.value[i] * m_userValue[at];
        }
    }
}

void UserIndex::clear(Overlaps &overlaps)
{
    for (const std::uint32_t user : overlaps.users) {
        overlaps.sum[user] = 0;
        overlaps.common[user] = 0;
    }
    overlaps.users.clear();
}

std::size_t UserIndex::twinOf(const Profile &profile, const Overlaps &overlaps) const
{
    std::size_t twin = users();
    for (const std::uint32_t user : overlaps.users) {
        if (overlaps.common[user] == profile.item.size() && items(user).size() == profile.item.size()
            && std::ranges::equal(values(user), profile.value))
            twin = std::min<std::size_t>(twin, user);
    }
    return twin;
}

void keepNearest(std::vector<Neighbour> &neighbours, std::size_t count)
{
    if (neighbours.size() > count) {
        std::ranges::nth_element(neighbours, neighbours.begin() + static_cast<std::ptrdiff_t>(count),
                                 [](const Neighbour &a, const Neighbour &b) {
                                     return a.similarity != b.similarity ? a.similarity > b.similarity
                                                                         : a.user < b.user;
                                 });
        neighbours.resize(count);
    }
    std::ranges::sort(neighbours, {}, &Neighbour::user);
}

} // namespace clientele
