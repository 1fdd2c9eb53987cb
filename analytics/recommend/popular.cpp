#include "analytics/base/monitor.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shelf.h"

namespace clientele {

namespace {

// What many bought lately, the same for everybody but for what they already have: the yardstick for the other methods.
class Popular final : public Recommender
{
public:
    explicit Popular(Shelf shelf)
        : m_shelf(std::move(shelf))
    {
    }

    std::vector<Recommendation> recommend(CustomerIndex customer, int count) const override
    {
        return m_shelf.finish({}, customer, count);
    }

private:
    Shelf m_shelf;
};

std::vector<Parameter> parameters()
{
    return {{"half_life_days", Parameter::Type::Real, 1, 3650, Shelf::HalfLives().popularity}};
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    const Shelf::HalfLives halfLives {.popularity = chosen.real("half_life_days")};
    return std::make_unique<Popular>(Shelf(std::move(dataset), asOf, halfLives, monitor));
}

} // namespace

const RecommenderKind kPopular {"popular", parameters, fit};

} // namespace clientele
