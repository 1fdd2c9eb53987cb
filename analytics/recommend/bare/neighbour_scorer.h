#pragma once

#include <memory>

#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/bare/user_index.h"

namespace clientele {

// What methods share that ask the people who buy most alike: a profile of everybody they learned from, found by item,
// and the walk from a history to its neighbours to scores. A method says how people are compared and what is made of
// the neighbours' answers.
//
// One list costs a count for each buyer of one's items, a look at each 64 people with one of them, and the neighbours'
// profiles, so everybody's lists grow with the square of the users; learning grows with entries and users · log users.
class IndexedNeighbourScorer : public NeighbourScorer
{
public:
    void score(std::span<const History> histories, std::span<float> scores) const final;
    std::vector<std::uint32_t> neighboursOf(const History &history) const final;

protected:
    explicit IndexedNeighbourScorer(std::size_t items)
        : m_items(items)
    {
    }

    // To be called once by the method's constructor, when comparedBy() can answer. Parallel.
    void learn(const Interactions &train, Monitor &monitor);

    // What people are compared by; also of everybody in the index.
    virtual Profile comparedBy(const History &history) const = 0;
    // Whom to ask, by place; never the person itself.
    virtual std::vector<Neighbour> nearest(const Profile &own) const = 0;
    // `scores` are all 0.
    virtual void combine(const History &history, const Profile &own, std::span<const Neighbour> neighbours,
                         std::span<float> scores) const = 0;

    const UserIndex &index() const { return *m_index; }
    UserIndex &index() { return *m_index; }

private:
    std::size_t m_items;
    std::unique_ptr<UserIndex> m_index;
};

// scores += weight · a profile.
void addProfile(std::span<const std::uint32_t> items, std::span<const float> values, float weight,
                std::span<float> scores);
// scores += Σ similarity^power · the neighbour's row.
void addProfiles(const ProfileRows &rows, std::span<const Neighbour> neighbours, double power, std::span<float> scores);

} // namespace clientele
