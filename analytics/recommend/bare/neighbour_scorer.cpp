#include "analytics/recommend/bare/neighbour_scorer.h"

#include <algorithm>

namespace clientele {

void IndexedNeighbourScorer::score(std::span<const History> histories, std::span<float> scores) const
{
    std::ranges::fill(scores, 0.f);
    UserIndex::Overlaps overlaps(m_index);
    for (std::size_t row = 0; row < histories.size(); ++row) {
        const Profile own = comparedBy(histories[row]);
        m_index.addOverlaps(own, overlaps);
        const std::vector<Neighbour> neighbours = nearest(own, overlaps);
        UserIndex::clear(overlaps);
        combine(histories[row], own, neighbours, scores.subspan(row * m_items, m_items));
    }
}

std::vector<std::uint32_t> IndexedNeighbourScorer::neighboursOf(const History &history) const
{
    const Profile own = comparedBy(history);
    UserIndex::Overlaps overlaps(m_index);
    m_index.addOverlaps(own, overlaps);
    std::vector<std::uint32_t> users;
    for (const Neighbour &neighbour : nearest(own, overlaps))
        users.push_back(neighbour.user);
    return users;
}

void addProfile(std::span<const std::uint32_t> items, std::span<const float> values, float weight,
                std::span<float> scores)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        scores[items[i]] += weight * values[i];
}

} // namespace clientele
