#include <cmath>

#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

// What this person keeps buying: every item they bought, by how often and how lately.
class RepeatScorer final : public SingleScorer
{
public:
    explicit RepeatScorer(double decay)
        : m_decay(decay)
    {
    }

private:
    void scoreOne(const History &history, std::span<float> scores) const override
    {
        for (std::size_t at = 0; at < history.size(); ++at)
            scores[history.item[at]] += static_cast<float>(std::pow(m_decay, history.age(at)));
    }

    double m_decay;
};

std::vector<Parameter> parameters()
{
    return {{"recency_decay", Parameter::Type::Real, 0.01, 1, 0.9}};
}

SearchSpace search(const Interactions &)
{
    return {{{"recency_decay", .5, 1}}, {{{"recency_decay", 1}}, {{"recency_decay", .8}}}};
}

std::unique_ptr<ItemScorer> fit(const Interactions &, const ParamSet &chosen, Monitor &)
{
    return std::make_unique<RepeatScorer>(chosen.real("recency_decay"));
}

} // namespace

const ScorerKind kRepeatScorer {"repeat", parameters, search, fit};

} // namespace clientele
