#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shelf.h"

namespace clientele {

namespace {

// How much a purchase tells about its customer's taste now: less the longer ago, and, if asked for, more for many pieces.
struct Weighting
{
    Day asOf = 0;
    double halfLifeDays = 0;
    bool countsPieces = false;

    float operator()(const Purchase &purchase) const
    {
        const double recency = decay(asOf - purchase.lastDay, halfLifeDays);
        return static_cast<float>(countsPieces ? recency * std::log1p(purchase.pieces) : recency);
    }
};

Interactions interactionsOf(const Purchases &purchases, std::size_t products, const Weighting &weighting)
{
    Interactions interactions;
    interactions.items = products;
    interactions.begin = purchases.begin;
    interactions.item.reserve(purchases.rows.size());
    interactions.weight.reserve(purchases.rows.size());
    for (const Purchase &purchase : purchases.rows) {
        interactions.item.push_back(purchase.product);
        interactions.weight.push_back(weighting(purchase));
    }
    return interactions;
}

// How many customers are in both of two ascending lists.
int countCommon(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
{
    int common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        common += a[i] == b[j] ? 1 : 0;
        const bool stepA = a[i] <= b[j];
        j += b[j] <= a[i] ? 1 : 0;
        i += stepA ? 1 : 0;
    }
    return common;
}

// Customers who bought what this one bought also bought …: the sum over their purchases, fresh ones counting more, of the
// kernel's rows. What they have is proposed again only where this shop's customers buy it again (Shelf).
class ItemKernelRecommender final : public Recommender
{
public:
    ItemKernelRecommender(Shelf shelf, const ParamSet &chosen, Monitor &monitor)
        : m_shelf(std::move(shelf))
        , m_weighting {m_shelf.asOf(), chosen.real("half_life_days"), chosen.flag("quantity_weight")}
    {
        const Interactions bought = interactionsOf(m_shelf.purchases(), m_shelf.dataset().products.size(), m_weighting);
        KernelSettings settings;
        settings.userExponent = chosen.real("user_exponent");
        settings.sourceExponent = chosen.real("source_exponent");
        settings.targetExponent = chosen.real("target_exponent");
        settings.neighbours = chosen.whole("neighbours");
        settings.shrink = chosen.real("shrink");
        settings.isRowNormalised = chosen.flag("row_l1");
        m_kernel = fitItemKernel(bought, settings, monitor);
        m_buyers = transposed(bought);
    }

    std::vector<Recommendation> recommend(CustomerIndex customer, int count) const override
    {
        const std::span<const Purchase> history = m_shelf.purchases().of(customer);
        std::vector<float> scores(m_shelf.dataset().products.size(), 0);
        for (const Purchase &purchase : history)
            addScores(m_kernel, purchase.product, m_weighting(purchase), scores);
        for (const Purchase &purchase : history) {
            if (!m_shelf.isBoughtAgain(purchase.product))
                scores[purchase.product] = 0;
        }
        std::vector<Recommendation> chosen;
        for (ProductIndex product = 0; product < scores.size(); ++product) {
            if (scores[product] > 0 && m_shelf.isOffered(product))
                chosen.push_back({product, static_cast<double>(scores[product]), {}});
        }
        keepBest(chosen, count);
        for (Recommendation &item : chosen)
            item.reason = reasonFor(item.product, history);
        return m_shelf.finish(std::move(chosen), customer, count);
    }

private:
    // Explanations cost more than scores: they are looked up for what will be shown only.
    static void keepBest(std::vector<Recommendation> &chosen, int count)
    {
        const auto wanted = static_cast<std::size_t>(std::max(0, count));
        if (chosen.size() <= wanted)
            return;
        std::ranges::nth_element(chosen, chosen.begin() + static_cast<std::ptrdiff_t>(wanted),
                                 [](const Recommendation &a, const Recommendation &b) {
                                     return a.score != b.score ? a.score > b.score : a.product < b.product;
                                 });
        chosen.resize(wanted);
    }

    // The purchase that contributes most says why; something they have already is simply bought again.
    RecommendReason reasonFor(ProductIndex product, std::span<const Purchase> history) const
    {
        RecommendReason reason;
        reason.kind = RecommendReason::Kind::BoughtTogether;
        float most = 0;
        for (const Purchase &purchase : history) {
            if (purchase.product == product)
                return m_shelf.buyAgain(purchase);
            const float contribution = m_weighting(purchase) * m_kernel.at(purchase.product, product);
            if (contribution > most) {
                most = contribution;
                reason.with = purchase.product;
            }
        }
        reason.buyers = static_cast<int>(m_buyers.itemsOf(reason.with).size());
        reason.both = countCommon(m_buyers.itemsOf(reason.with), m_buyers.itemsOf(product));
        return reason;
    }

    Shelf m_shelf;
    Weighting m_weighting;
    ItemKernel m_kernel;
    Interactions m_buyers; // by product: the customers who bought it
};

std::vector<Parameter> parameters()
{
    const KernelSettings settings;
    using Type = Parameter::Type;
    return {{"neighbours", Type::Whole, 1, 5'000, static_cast<double>(settings.neighbours)},
            {"user_exponent", Type::Real, 0, 1, settings.userExponent},
            {"source_exponent", Type::Real, 0, 1, settings.sourceExponent},
            {"target_exponent", Type::Real, 0, 1, settings.targetExponent},
            {"shrink", Type::Real, 0, 1'000, settings.shrink},
            {"row_l1", Type::Flag, 0, 1, settings.isRowNormalised ? 1.0 : 0.0},
            {"half_life_days", Type::Real, 1, 3'650, 90},
            {"quantity_weight", Type::Flag, 0, 1, 0}};
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    Shelf shelf(std::move(dataset), asOf, {}, monitor);
    return std::make_unique<ItemKernelRecommender>(std::move(shelf), chosen, monitor);
}

} // namespace

const RecommenderKind kItemKernel {"item-kernel", parameters, fit};

} // namespace clientele
