#pragma once

#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/bare/user_index.h"

namespace clientele {

// What methods share that ask the people who buy most alike: a profile of everybody they learned from, found by item,
// and the walk from a history to its neighbours to scores. A method says how people are compared and what is made of
// the neighbours' answers.
class IndexedNeighbourScorer : public NeighbourScorer
{
public:
    std::size_t batch() const final { return 32; } // one thread's working memory serves them all
    void score(std::span<const History> histories, std::span<float> scores) const final;
    std::vector<std::uint32_t> neighboursOf(const History &history) const final;

protected:
    explicit IndexedNeighbourScorer(std::size_t items)
        : m_items(items)
        , m_index(items)
    {
    }

    // What people are compared by; also of everybody in the index.
    virtual Profile comparedBy(const History &history) const = 0;
    // Whom to ask, ascending by user; never the person itself. `overlaps` are of `own`.
    virtual std::vector<Neighbour> nearest(const Profile &own, const UserIndex::Overlaps &overlaps) const = 0;
    // `scores` are all 0.
    virtual void combine(const History &history, const Profile &own, std::span<const Neighbour> neighbours,
                         std::span<float> scores) const = 0;

    const UserIndex &index() const { return m_index; }
    UserIndex &index() { return m_index; } // to be filled by the method

private:
    std::size_t m_items;
    UserIndex m_index;
};

// scores += weight · a profile.
void addProfile(std::span<const std::uint32_t> items, std::span<const float> values, float weight,
                std::span<float> scores);

} // namespace clientele
