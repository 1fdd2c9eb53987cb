#include <algorithm>
#include <cmath>

#include "analytics/recommend/bare/neighbour_scorer.h"
#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

struct Settings
{
    explicit Settings(const ParamSet &chosen)
        : neighbours(static_cast<std::size_t>(chosen.whole("neighbours")))
        , isPearson(chosen.flag("pearson"))
        , asymmetry(chosen.real("asymmetry"))
        , locality(chosen.real("locality"))
        , shrink(chosen.real("shrink"))
        , itemExponent(chosen.real("item_exponent"))
        , targetExponent(chosen.real("target_exponent"))
        , recencyDecay(chosen.real("recency_decay"))
    {
    }

    std::size_t neighbours;
    bool isPearson;
    double asymmetry;
    double locality;
    double shrink;
    double itemExponent;
    double targetExponent;
    double recencyDecay;
};

// People who buy alike: score(j) = d_j^−c Σ_v sim(u, v)^q · r_vj over the K most alike.
//
// sim is the asymmetric cosine ⟨u, v⟩ / (|u|^2α |v|^2(1−α)) (Aiolli 2013), items weighing d_i^−x in it, or Pearson's
// correlation of the two rows over all items; either × n / (n + shrink) for n items in common. Cost: neighbour_scorer.h.
class UserKnn final : public IndexedNeighbourScorer
{
public:
    UserKnn(const Interactions &train, const Settings &settings, Monitor &monitor)
        : IndexedNeighbourScorer(train.items)
        , m_settings(settings)
        , m_similarityWeight(train.items, 0)
        , m_targetWeight(train.items, 0)
        , m_isTargetWeighted(settings.itemExponent != 0 || settings.targetExponent != 0)
    {
        const std::vector<std::uint32_t> counts = countItems(distinctPairs(train));
        for (std::size_t item = 0; item < train.items; ++item) {
            const double buyers = std::max(1u, counts[item]);
            m_similarityWeight[item] = static_cast<float>(std::pow(buyers, -settings.itemExponent / 2));
            m_targetWeight[item]
                = static_cast<float>(std::pow(buyers, settings.itemExponent / 2 - settings.targetExponent));
        }
        learn(train, monitor);
        std::vector<float> factors;
        std::vector<float> shifts; // the sum of a row, for correlations
        for (std::size_t place = 0; place < index().size(); ++place) {
            const Size size = sizeOf(index().values(place));
            factors.push_back(factorOf(size, 1 - settings.asymmetry));
            if (settings.isPearson)
                shifts.push_back(static_cast<float>(size.sum));
        }
        index().setColumns(std::move(factors), std::move(shifts));
    }

private:
    struct Size
    {
        double sum = 0;
        double squares = 0;
    };

    Profile comparedBy(const History &history) const override
    {
        Profile profile = profileOf(history, m_settings.recencyDecay, ~0u);
        for (std::size_t i = 0; i < profile.item.size(); ++i)
            profile.value[i] = std::min(profile.value[i], 1.f) * m_similarityWeight[profile.item[i]];
        return profile;
    }

    static Size sizeOf(std::span<const float> values)
    {
        Size size;
        for (const float value : values) {
            size.sum += static_cast<double>(value);
            size.squares += static_cast<double>(value) * static_cast<double>(value);
        }
        return size;
    }

    // One side's part of the divisor, turned over; 0 for somebody like nobody.
    float factorOf(const Size &size, double exponent) const
    {
        const auto items = static_cast<double>(m_targetWeight.size());
        const double spread = m_settings.isPearson ? size.squares - size.sum * size.sum / items : size.squares;
        return spread > 0 ? static_cast<float>(std::pow(spread, m_settings.isPearson ? -.5 : -exponent)) : 0;
    }

    std::vector<Neighbour> nearest(const Profile &profile) const override
    {
        const Size own = sizeOf(profile.value);
        UserIndex::Likeness likeness;
        likeness.factor = factorOf(own, m_settings.asymmetry);
        likeness.shift = static_cast<float>(own.sum / static_cast<double>(m_targetWeight.size()));
        likeness.shrink = m_settings.shrink;
        return index().nearest(profile, likeness, m_settings.neighbours);
    }

    void combine(const History &, const Profile &, std::span<const Neighbour> neighbours,
                 std::span<float> scores) const override
    {
        addProfiles(index().profiles(), neighbours, m_settings.locality, scores);
        if (!m_isTargetWeighted)
            return;
        for (std::size_t item = 0; item < scores.size(); ++item)
            scores[item] *= m_targetWeight[item];
    }

    Settings m_settings;
    std::vector<float> m_similarityWeight; // d_i^−x/2
    std::vector<float> m_targetWeight; // d_j^−c, and what d_i^−x/2 took from a neighbour's row
    bool m_isTargetWeighted;
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"neighbours", Type::Whole, 1, 100'000, 150}, {"pearson", Type::Flag, 0, 1, 0},
            {"asymmetry", Type::Real, 0, 1, 0.5},         {"locality", Type::Real, 0.1, 50, 1},
            {"shrink", Type::Real, 0, 10'000, 0},         {"item_exponent", Type::Real, 0, 2, 0},
            {"target_exponent", Type::Real, 0, 1.5, 0},   {"recency_decay", Type::Real, 0.01, 1, 1}};
}

SearchSpace search(const Interactions &train)
{
    SearchSpace space;
    space.ranges = {{"neighbours", 30, 2'000, true}, {"asymmetry", 0, 1},        {"locality", .3, 5, true},
                    {"item_exponent", 0, 1},         {"target_exponent", 0, .6}, {"shrink", 1, 100, true}};
    space.starts = {{{"item_exponent", .5}, {"neighbours", 300}},
                    {{"item_exponent", .5}, {"neighbours", 300}, {"target_exponent", .2}, {"locality", 1.5}},
                    {{"pearson", 1}}};
    if (!train.order.empty()) {
        space.ranges.push_back({"recency_decay", .3, 1});
        space.starts.push_back({{"recency_decay", .8}, {"item_exponent", .5}, {"neighbours", 300}});
    }
    return space;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    return std::make_unique<UserKnn>(train, Settings(chosen), monitor);
}

} // namespace

const ScorerKind kUserKnnScorer {"user-knn", parameters, search, fit};

} // namespace clientele
