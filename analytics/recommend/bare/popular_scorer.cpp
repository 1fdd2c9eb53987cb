#include <algorithm>
#include <cmath>

#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

// What many bought, the same for everybody: the yardstick for all other methods.
class PopularScorer final : public SingleScorer
{
public:
    explicit PopularScorer(std::vector<float> popularity)
        : m_popularity(std::move(popularity))
    {
    }

private:
    void scoreOne(const History &, std::span<float> scores) const override
    {
        std::ranges::copy(m_popularity, scores.begin());
    }

    std::vector<float> m_popularity;
};

std::vector<Parameter> parameters()
{
    return {{"recency_decay", Parameter::Type::Real, 0.01, 1, 1}};
}

SearchSpace search(const Interactions &train)
{
    if (train.order.empty())
        return {};
    return {{{"recency_decay", .3, 1}}, {{{"recency_decay", .9}}, {{"recency_decay", .7}}}};
}

// A purchase counts the less the more of its user's orders came after it.
std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &)
{
    const double decay = chosen.real("recency_decay");
    std::vector<double> sums(train.items, 0);
    for (std::size_t user = 0; user < train.users(); ++user) {
        const History history = train.of(user);
        for (std::size_t at = 0; at < history.size(); ++at)
            sums[history.item[at]] += std::pow(decay, history.age(at));
    }
    return std::make_unique<PopularScorer>(std::vector<float>(sums.begin(), sums.end()));
}

} // namespace

const ScorerKind kPopularScorer {"popular", parameters, search, fit};

} // namespace clientele
