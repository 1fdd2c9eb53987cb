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
// asymmetric cosine of the sets of all they ever bought. Cost: neighbour_scorer.h.
class Upcf final : public IndexedNeighbourScorer
{
public:
    Upcf(const Interactions &train, const Settings &settings, Monitor &monitor)
        : IndexedNeighbourScorer(train.items)
        , m_settings(settings)
    {
        learn(train, monitor);
        std::vector<float> factors;
        for (std::size_t place = 0; place < index().size(); ++place) {
            factors.push_back(factorOf(index().items(place).size(), 1 - settings.asymmetry));
            const Profile shares = sharesOf(train.of(index().user(place)));
            m_shares.append(shares.item, shares.value);
        }
        index().setColumns(std::move(factors));
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
        const std::uint32_t known = std::max(1u, std::min(history.orders(), m_settings.recentOrders));
        double orders = 0;
        double weight = 1;
        for (std::uint32_t age = 0; age < known; ++age, weight *= m_settings.recencyDecay)
            orders += weight;
        for (float &share : shares.value)
            share = static_cast<float>(static_cast<double>(share) / orders);
        return shares;
    }

    static float factorOf(std::size_t items, double exponent)
    {
        return items > 0 ? static_cast<float>(std::pow(static_cast<double>(items), -exponent)) : 0;
    }

    std::vector<Neighbour> nearest(const Profile &set) const override
    {
        UserIndex::Likeness likeness;
        likeness.factor = factorOf(set.item.size(), m_settings.asymmetry);
        return index().nearest(set, likeness, m_settings.neighbours - 1);
    }

    void combine(const History &history, const Profile &, std::span<const Neighbour> neighbours,
                 std::span<float> scores) const override
    {
        const Profile own = sharesOf(history);
        addProfile(own.item, own.value, 1, scores);
        addProfiles(m_shares, neighbours, m_settings.locality, scores);
    }

    Settings m_settings;
    ProfileRows m_shares; // by place
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

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    return std::make_unique<Upcf>(train, Settings(chosen), monitor);
}

} // namespace

const ScorerKind kUpcfScorer {"upcf", parameters, search, fit};

} // namespace clientele
