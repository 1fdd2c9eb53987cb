#include <algorithm>
#include <cmath>

#include "analytics/recommend/bare/neighbour_scorer.h"
#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

struct Settings
{
    explicit Settings(const ParamSet &chosen)
        : recentOrders(static_cast<std::uint32_t>(chosen.whole("recent_orders")))
        , asymmetry(chosen.real("asymmetry"))
        , locality(chosen.real("locality"))
        , neighbours(static_cast<std::size_t>(chosen.whole("neighbours")))
        , recencyDecay(chosen.real("recency_decay"))
    {
    }

    std::uint32_t recentOrders;
    double asymmetry;
    double locality;
    std::size_t neighbours;
    double recencyDecay;
};

// What somebody buys in how large a share of their recent orders, and what people who buy alike buy so: UP-CF
// (Faggioli, Polato, Aiolli 2020). score(j) = Σ_v sim(u, v)^q · π_vj over u itself and the K − 1 most alike, sim the
// asymmetric cosine of the sets of all they ever bought.
class Upcf final : public IndexedNeighbourScorer
{
public:
    Upcf(const Interactions &train, const Settings &settings)
        : IndexedNeighbourScorer(train.items)
        , m_settings(settings)
        , m_shares(train.items)
    {
        for (std::size_t user = 0; user < train.users(); ++user) {
            const Profile set = comparedBy(train.of(user));
            index().append(set);
            m_divisor.push_back(std::pow(static_cast<double>(set.item.size()), 1 - settings.asymmetry));
            m_shares.append(sharesOf(train.of(user)));
        }
        index().finish();
    }

private:
    // All they ever bought.
    Profile comparedBy(const History &history) const override
    {
        Profile set = profileOf(history, 1, ~0u);
        std::ranges::fill(set.value, 1.f);
        return set;
    }

    // In how large a share of the recent orders each item is, fresh orders counting more if asked for.
    Profile sharesOf(const History &history) const
    {
        Profile shares = profileOf(history, m_settings.recencyDecay, m_settings.recentOrders);
        double orders = 0;
        const std::uint32_t known = std::max(1u, std::min(history.orders(), m_settings.recentOrders));
        for (std::uint32_t age = 0; age < known; ++age)
            orders += std::pow(m_settings.recencyDecay, age);
        for (float &share : shares.value)
            share = static_cast<float>(static_cast<double>(share) / orders);
        return shares;
    }

    std::vector<Neighbour> nearest(const Profile &set, const UserIndex::Overlaps &overlaps) const override
    {
        const std::size_t twin = index().twinOf(set, overlaps);
        const double own = std::pow(static_cast<double>(set.item.size()), m_settings.asymmetry);
        std::vector<Neighbour> neighbours;
        neighbours.reserve(overlaps.users.size());
        for (const std::uint32_t user : overlaps.users) {
            if (user != twin)
                neighbours.push_back({user, static_cast<float>(overlaps.common[user] / (own * m_divisor[user]))});
        }
        keepNearest(neighbours, m_settings.neighbours - 1);
        return neighbours;
    }

    void combine(const History &history, const Profile &, std::span<const Neighbour> neighbours,
                 std::span<float> scores) const override
    {
        const Profile own = sharesOf(history);
        addProfile(own.item, own.value, 1, scores);
        for (const Neighbour &neighbour : neighbours) {
            const double weight = std::pow(static_cast<double>(neighbour.similarity), m_settings.locality);
            addProfile(m_shares.items(neighbour.user), m_shares.values(neighbour.user), static_cast<float>(weight),
                       scores);
        }
    }

    Settings m_settings;
    UserIndex m_shares;
    std::vector<double> m_divisor; // per user: how many items, to the power of 1 − α
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"recent_orders", Type::Whole, 1, 100'000, 10},
            {"asymmetry", Type::Real, 0, 1, 0.75},
            {"locality", Type::Real, 0.1, 1'000, 2},
            {"neighbours", Type::Whole, 1, 100'000, 300},
            {"recency_decay", Type::Real, 0.01, 1, 1}};
}

SearchSpace search(const Interactions &)
{
    SearchSpace space;
    space.ranges = {{"recent_orders", 1, 100, true},
                    {"asymmetry", 0, 1},
                    {"locality", .5, 20, true},
                    {"neighbours", 30, 2'000, true},
                    {"recency_decay", .5, 1}};
    space.starts = {{{"recency_decay", .9}, {"recent_orders", 25}},
                    {{"locality", 10}, {"neighbours", 100}},
                    {{"recent_orders", 25}, {"locality", 5}}};
    return space;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &)
{
    return std::make_unique<Upcf>(train, Settings(chosen));
}

} // namespace

const ScorerKind kUpcfScorer {"upcf", parameters, search, fit};

} // namespace clientele
