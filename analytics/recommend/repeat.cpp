#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shop_recommender.h"

namespace clientele {

namespace {

// What this customer keeps buying: every product they bought, by how often and how lately, and by how many of its buyers
// come back for it at all, then what is popular. Personal frequency is a strong method wherever things are used up
// (Reality-Check Ta-Feng: stronger than most neighbours).
class Repeat final : public ShopRecommender
{
public:
    explicit Repeat(std::shared_ptr<const Shelf> from)
        : ShopRecommender(std::move(from))
    {
    }

    std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const override
    {
        if (shelf().buyersOf(product).empty())
            return ShopRecommender::demandFor(product, monitor);
        std::vector<float> demand(shelf().dataset().customers.size(), 0);
        for (const CustomerIndex buyer : shelf().buyersOf(product))
            demand[buyer] = wantOf(*shelf().find(buyer, product));
        return demand;
    }

private:
    float wantOf(const Purchase &purchase) const
    {
        constexpr double kLeast = 0.02; // where nobody came back yet, somebody may
        return purchase.freshness
               * static_cast<float>(std::max(kLeast, shelf().rhythms().ofProduct(purchase.product).share));
    }

    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override
    {
        for (std::size_t row = 0; row < customers.size(); ++row) {
            for (const Purchase &purchase : shelf().purchases().of(customers[row]))
                scores[row * shelf().products() + purchase.product] = wantOf(purchase);
        }
    }

    std::vector<RecommendReason> reasonsFor(CustomerIndex, std::span<const ProductIndex> products) const override
    {
        return std::vector<RecommendReason>(products.size()); // only own products have scores, and Shelf explains those
    }

    bool alwaysOffersOwned() const override { return true; }
};

std::vector<Parameter> parameters()
{
    return {{"half_life_days", Parameter::Type::Real, 1, 3650, Shelf::HalfLives().personal}};
}

SearchSpace search()
{
    return {{{"half_life_days", 7, 730, true}}, {}};
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    const Shelf::HalfLives halfLives {.personal = chosen.real("half_life_days")};
    return std::make_unique<Repeat>(std::make_shared<const Shelf>(std::move(dataset), asOf, halfLives, monitor));
}

} // namespace

const RecommenderKind kRepeat {"repeat", parameters, fit, search};

} // namespace clientele
