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
// correlation of the two rows over all items; either × n / (n + shrink) for n items in common. Cost of one history: Σ
// over its items of their buyers.
class UserKnn final : public IndexedNeighbourScorer
{
public:
    UserKnn(const Interactions &train, const Settings &settings)
        : IndexedNeighbourScorer(train.items)
        , m_settings(settings)
        , m_similarityWeight(train.items, 0)
        , m_targetWeight(train.items, 0)
    {
        const std::vector<std::uint32_t> counts = countItems(distinctPairs(train));
        for (std::size_t item = 0; item < train.items; ++item) {
            const double buyers = std::max(1u, counts[item]);
            m_similarityWeight[item] = static_cast<float>(std::pow(buyers, -settings.itemExponent / 2));
            m_targetWeight[item] = static_cast<float>(std::pow(buyers, -settings.targetExponent));
        }
        m_sizes.reserve(train.users());
        for (std::size_t user = 0; user < train.users(); ++user) {
            const Profile profile = comparedBy(train.of(user));
            index().append(profile);
            m_sizes.push_back(sizeOf(profile));
        }
        index().finish();
    }

private:
    struct Size
    {
        double sum = 0;
        double squares = 0;
        double divisor = 1; // |v|^2(1−α)
    };

    Profile comparedBy(const History &history) const override
    {
        Profile profile = profileOf(history, m_settings.recencyDecay, ~0u);
        for (std::size_t i = 0; i < profile.item.size(); ++i)
            profile.value[i] = std::min(profile.value[i], 1.f) * m_similarityWeight[profile.item[i]];
        return profile;
    }

    Size sizeOf(const Profile &profile) const
    {
        Size size;
        for (const float value : profile.value) {
            size.sum += static_cast<double>(value);
            size.squares += static_cast<double>(value) * static_cast<double>(value);
        }
        size.divisor = std::pow(size.squares, 1 - m_settings.asymmetry);
        return size;
    }

    std::vector<Neighbour> nearest(const Profile &profile, const UserIndex::Overlaps &overlaps) const override
    {
        const Size own = sizeOf(profile);
        const double ownDivisor = own.squares / own.divisor; // |u|^2α
        const std::size_t twin = index().twinOf(profile, overlaps);
        std::vector<Neighbour> neighbours;
        neighbours.reserve(overlaps.users.size());
        for (const std::uint32_t user : overlaps.users) {
            const double similarity
                = m_settings.isPearson ? correlationOf(own, m_sizes[user], static_cast<double>(overlaps.sum[user]))
                                       : static_cast<double>(overlaps.sum[user]) / (ownDivisor * m_sizes[user].divisor);
            const double common = overlaps.common[user];
            if (user != twin && similarity > 0)
                neighbours.push_back({user, static_cast<float>(similarity * common / (common + m_settings.shrink))});
        }
        keepNearest(neighbours, m_settings.neighbours);
        return neighbours;
    }

    double correlationOf(const Size &a, const Size &b, double product) const
    {
        const auto items = static_cast<double>(m_targetWeight.size());
        const double spread = (a.squares - a.sum * a.sum / items) * (b.squares - b.sum * b.sum / items);
        return spread > 0 ? (product - a.sum * b.sum / items) / std::sqrt(spread) : 0;
    }

    void combine(const History &, const Profile &, std::span<const Neighbour> neighbours,
                 std::span<float> scores) const override
    {
        for (const Neighbour &neighbour : neighbours) {
            const auto weight
                = static_cast<float>(std::pow(static_cast<double>(neighbour.similarity), m_settings.locality));
            const std::span<const std::uint32_t> items = index().items(neighbour.user);
            const std::span<const float> values = index().values(neighbour.user);
            for (std::size_t i = 0; i < items.size(); ++i)
                scores[items[i]] += weight * values[i] / m_similarityWeight[items[i]];
        }
        for (std::size_t item = 0; item < scores.size(); ++item)
            scores[item] *= m_targetWeight[item];
    }

    Settings m_settings;
    std::vector<float> m_similarityWeight; // d_i^−x/2
    std::vector<float> m_targetWeight; // d_j^−c
    std::vector<Size> m_sizes; // per user
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

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &)
{
    return std::make_unique<UserKnn>(train, Settings(chosen));
}

} // namespace

const ScorerKind kUserKnnScorer {"user-knn", parameters, search, fit};

} // namespace clientele
