#include "analytics/recommend/bare/neighbour_scorer.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

void IndexedNeighbourScorer::learn(const Interactions &train, Monitor &monitor)
{
    constexpr std::size_t kGrain = 4'096;
    std::vector<ProfileRows> pieces((train.users() + kGrain - 1) / kGrain);
    parallelFor(train.users(), kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        for (std::size_t user = begin; user < end; ++user) {
            const Profile profile = comparedBy(train.of(user));
            pieces[begin / kGrain].append(profile.item, profile.value);
        }
    });
    ProfileRows profiles;
    for (ProfileRows &piece : pieces) {
        for (std::size_t row = 0; row < piece.size(); ++row)
            profiles.append(piece.items(row), piece.values(row));
        piece = {};
    }
    m_index = std::make_unique<UserIndex>(m_items, profiles);
}

void IndexedNeighbourScorer::score(std::span<const History> histories, std::span<float> scores) const
{
    std::ranges::fill(scores, 0.f);
    for (std::size_t row = 0; row < histories.size(); ++row) {
        const Profile own = comparedBy(histories[row]);
        combine(histories[row], own, nearest(own), scores.subspan(row * m_items, m_items));
    }
}

std::vector<std::uint32_t> IndexedNeighbourScorer::neighboursOf(const History &history) const
{
    std::vector<std::uint32_t> users;
    for (const Neighbour &neighbour : nearest(comparedBy(history)))
        users.push_back(m_index->user(neighbour.place));
    return users;
}

void addProfile(std::span<const std::uint32_t> items, std::span<const float> values, float weight,
                std::span<float> scores)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        scores[items[i]] += weight * values[i];
}

void addProfiles(const ProfileRows &rows, std::span<const Neighbour> neighbours, double power, std::span<float> scores)
{
    constexpr std::size_t kAhead = 8;
    for (std::size_t at = 0; at < neighbours.size(); ++at) {
        if (at + kAhead < neighbours.size())
            rows.prefetch(neighbours[at + kAhead].place);
        const auto similarity = static_cast<double>(neighbours[at].similarity);
        const double weight = power == 1   ? similarity
                              : power == 2 ? similarity * similarity
                                           : std::pow(similarity, power);
        addProfile(rows.items(neighbours[at].place), rows.values(neighbours[at].place), static_cast<float>(weight),
                   scores);
    }
}

} // namespace clientele
