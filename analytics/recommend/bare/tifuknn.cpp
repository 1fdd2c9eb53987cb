#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analytics/recommend/bare/neighbour_scorer.h"
#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

struct Settings
{
    explicit Settings(const ParamSet &chosen)
        : neighbours(static_cast<std::size_t>(chosen.whole("neighbours")))
        , withinDecay(chosen.real("within_decay"))
        , groupDecay(chosen.real("group_decay"))
        , ownShare(static_cast<float>(chosen.real("own_share")))
        , groups(static_cast<std::uint32_t>(chosen.whole("groups")))
    {
    }

    std::size_t neighbours;
    double withinDecay;
    double groupDecay;
    float ownShare;
    std::uint32_t groups;
};

// How much each of somebody's n orders counts: orders are cut into groups of equal length, the later ones one longer
// where it does not come out even; a group counts the mean of its orders, and both fade with age.
std::vector<double> orderWeights(std::uint32_t orders, const Settings &settings)
{
    std::vector<double> weights(orders);
    const std::uint32_t groups = std::min(orders, settings.groups);
    for (std::uint32_t group = 0, at = 0; group < groups; ++group) {
        const std::uint32_t size = orders / groups + (group >= groups - orders % groups ? 1 : 0);
        const double decay = std::pow(settings.groupDecay, settings.groups - 1 - group);
        for (std::uint32_t i = 0; i < size; ++i, ++at)
            weights[at] = decay * std::pow(settings.withinDecay, orders - 1 - at) / (size * groups);
    }
    return weights;
}

// Personal item frequency that fades in two time scales, mixed with that of the people whose frequencies are nearest
// (Euclidean): TIFU-KNN (Hu, He, Gao, Zhang 2020). Cost: neighbour_scorer.h.
class TifuKnn final : public IndexedNeighbourScorer
{
public:
    TifuKnn(const Interactions &train, const Settings &settings, Monitor &monitor)
        : IndexedNeighbourScorer(train.items)
        , m_settings(settings)
    {
        learn(train, monitor);
        std::vector<float> squares;
        for (std::size_t place = 0; place < index().size(); ++place)
            squares.push_back(squaresOf(index().values(place)));
        m_least.resize(index().size());
        std::iota(m_least.begin(), m_least.end(), 0u);
        const auto order = [&](std::uint32_t place) { return std::pair(squares[place], index().user(place)); };
        const std::size_t count = std::min(m_least.size(), settings.neighbours);
        std::ranges::partial_sort(m_least, m_least.begin() + static_cast<std::ptrdiff_t>(count), {}, order);
        m_least.resize(count);
        std::vector<float> ones(squares.size(), 1);
        index().setColumns(std::move(ones), std::move(squares));
    }

private:
    Profile comparedBy(const History &history) const override
    {
        const std::vector<double> weights = orderWeights(history.orders(), m_settings);
        std::vector<std::uint32_t> places(history.size());
        std::iota(places.begin(), places.end(), 0u);
        std::ranges::stable_sort(places, {}, [&](std::uint32_t at) { return history.item[at]; });
        Profile profile;
        for (const std::uint32_t at : places) {
            const auto weight = static_cast<float>(history.order.empty() ? 1 : weights[history.order[at]]);
            if (!profile.item.empty() && profile.item.back() == history.item[at]) {
                profile.value.back() += weight;
            } else {
                profile.item.push_back(history.item[at]);
                profile.value.push_back(weight);
            }
        }
        return profile;
    }

    static float squaresOf(std::span<const float> values)
    {
        return std::inner_product(values.begin(), values.end(), values.begin(), 0.f);
    }

    // |u − v|² = |u|² − 2 (⟨u, v⟩ − |v|²/2). Of those who share nothing the ones that bought least are nearest.
    std::vector<Neighbour> nearest(const Profile &own) const override
    {
        UserIndex::Likeness likeness;
        likeness.shift = .5f;
        likeness.alsoAsked = m_least;
        likeness.above = -std::numeric_limits<float>::infinity();
        return index().nearest(own, likeness, m_settings.neighbours - 1);
    }

    void combine(const History &, const Profile &own, std::span<const Neighbour> neighbours,
                 std::span<float> scores) const override
    {
        const float share = (1 - m_settings.ownShare) / static_cast<float>(neighbours.size() + 1);
        addProfile(own.item, own.value, m_settings.ownShare + share, scores); // one's own nearest is oneself
        for (const Neighbour &neighbour : neighbours)
            addProfile(index().items(neighbour.place), index().values(neighbour.place), share, scores);
    }

    Settings m_settings;
    std::vector<std::uint32_t> m_least; // as many places as neighbours, of those with the smallest |v|²
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"neighbours", Type::Whole, 1, 100'000, 300},
            {"within_decay", Type::Real, 0.01, 1, 0.9},
            {"group_decay", Type::Real, 0.01, 1, 0.7},
            {"own_share", Type::Real, 0, 1, 0.7},
            {"groups", Type::Whole, 1, 1'000, 7}};
}

SearchSpace search(const Interactions &)
{
    SearchSpace space;
    space.ranges = {{"neighbours", 50, 2'000, true},
                    {"within_decay", .5, 1},
                    {"group_decay", .3, 1},
                    {"own_share", .05, .95},
                    {"groups", 1, 30, true}};
    space.starts = {{{"neighbours", 900}, {"group_decay", .6}, {"own_share", .2}, {"groups", 3}},
                    {{"neighbours", 900}, {"own_share", .9}, {"groups", 3}}};
    return space;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    return std::make_unique<TifuKnn>(train, Settings(chosen), monitor);
}

} // namespace

const ScorerKind kTifuKnnScorer {"tifuknn", parameters, search, fit};

} // namespace clientele
