#include "analytics/base/monitor.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shelf.h"

namespace clientele {

namespace {

// What this customer keeps buying: every product they bought, by how often and how lately, then what is popular. Personal
// frequency is a strong method wherever things are used up (Reality-Check Ta-Feng: stronger than most neighbours).
class Repeat final : public Recommender
{
public:
    explicit Repeat(Shelf shelf)
        : m_shelf(std::move(shelf))
    {
    }

    std::vector<Recommendation> recommend(CustomerIndex customer, int count) const override
    {
        std::vector<Recommendation> chosen;
        for (const Purchase &purchase : m_shelf.purchases().of(customer)) {
            if (m_shelf.isOffered(purchase.product))
                chosen.push_back(
                    {purchase.product, static_cast<double>(purchase.freshness), m_shelf.buyAgain(purchase)});
        }
        return m_shelf.finish(std::move(chosen), customer, count);
    }

private:
    Shelf m_shelf;
};

std::vector<Parameter> parameters()
{
    return {{"half_life_days", Parameter::Type::Real, 1, 3650, Shelf::HalfLives().personal}};
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    const Shelf::HalfLives halfLives {.personal = chosen.real("half_life_days")};
    return std::make_unique<Repeat>(Shelf(std::move(dataset), asOf, halfLives, monitor));
}

} // namespace

const RecommenderKind kRepeat {"repeat", parameters, fit};

} // namespace clientele
