#include <algorithm>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/bare/als_solver.h"
#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

// People and items as points among the same few tastes (als.h): who is near an item may want it. A history is turned
// into factors when it is asked for, exactly as the last sweep would.
class Ials final : public ItemScorer
{
public:
    Ials(Factors items, const AlsSettings &settings)
        : m_items(std::move(items))
        , m_solver(m_items, nullptr, settings)
    {
    }

    std::size_t batch() const override { return 64; }

    void score(std::span<const History> histories, std::span<float> scores) const override
    {
        const std::size_t size = m_items.size;
        std::vector<float> users(histories.size() * size);
        AlsSolver::Scratch scratch;
        for (std::size_t row = 0; row < histories.size(); ++row) {
            std::vector<std::uint32_t> own(histories[row].item.begin(), histories[row].item.end());
            std::ranges::sort(own);
            own.erase(std::unique(own.begin(), own.end()), own.end());
            m_solver.solve(own, std::span(users).subspan(row * size, size), scratch);
        }
        std::ranges::fill(scores, 0.f);
        addProduct({users.data(), size, 1}, {m_items.rows.data(), 1, size}, 1, scores.data(), m_items.count,
                   histories.size(), m_items.count, size);
    }

private:
    Factors m_items;
    AlsSolver m_solver;
};

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    AlsSettings settings;
    settings.factors = static_cast<std::size_t>(chosen.whole("factors"));
    settings.unobservedWeight = chosen.real("unobserved_weight");
    settings.regularisation = chosen.real("regularisation");
    settings.frequencyExponent = chosen.real("frequency_exponent");
    settings.deviation = chosen.real("deviation");
    settings.seed = static_cast<std::uint64_t>(chosen.whole("seed"));
    settings.observedWeight = chosen.real("observed_weight");
    settings.observedPull = chosen.real("observed_pull");
    settings.conjugateSteps = chosen.whole("conjugate_steps");
    settings.relaxation = chosen.real("relaxation");
    const Interactions pairs = distinctPairs(train);
    AlsFactors factors = trainAls(pairs, settings, chosen.whole("epochs"), monitor);
    return std::make_unique<Ials>(std::move(factors.items), settings);
}

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    const AlsSettings settings;
    return {{"factors", Type::Whole, 1, 2'048, static_cast<double>(settings.factors)},
            {"epochs", Type::Whole, 1, 1'000, 12},
            {"unobserved_weight", Type::Real, 0, 10, settings.unobservedWeight},
            {"regularisation", Type::Real, 1e-7, 1'000, settings.regularisation},
            {"frequency_exponent", Type::Real, 0, 2, settings.frequencyExponent},
            {"deviation", Type::Real, 1e-6, 10, settings.deviation},
            {"observed_weight", Type::Real, 0, 10'000, settings.observedWeight},
            {"observed_pull", Type::Real, 1e-6, 10'000, settings.observedPull},
            {"conjugate_steps", Type::Whole, 0, 100, static_cast<double>(settings.conjugateSteps)},
            {"relaxation", Type::Real, 1, 1.9, settings.relaxation},
            {"seed", Type::Whole, 0, 1'000'000, 1}};
}

SearchSpace search(const Interactions &)
{
    return {{{"factors", 32, 256, true},
             {"unobserved_weight", .003, 1, true},
             {"regularisation", .0003, .05, true},
             {"epochs", 6, 16}},
            {{{"unobserved_weight", .02}, {"regularisation", .002}, {"factors", 128}},
             {{"unobserved_weight", .3}, {"regularisation", .007}, {"factors", 128}}}};
}

} // namespace

const ScorerKind kIalsScorer {"ials", parameters, search, fit};

} // namespace clientele
