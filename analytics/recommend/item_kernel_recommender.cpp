#include <algorithm>
#include <cmath>
#include <functional>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/kernel_parameters.h"
#include "analytics/recommend/living_kernel.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shop_recommender.h"

namespace clientele {

namespace {

// How much a purchase tells about its customer's taste now: less the longer ago, and, if asked for, more for many pieces.
// Ages are counted to one day for good, so that what was learned stays true as time goes on: all weights grow alike.
struct Weighting
{
    Day reference = 0;
    double halfLifeDays = 0;
    bool countsPieces = false;

    float operator()(const Purchase &purchase) const
    {
        const double recency = decay(reference - purchase.lastDay, halfLifeDays);
        return static_cast<float>(countsPieces ? recency * std::log1p(purchase.pieces) : recency);
    }
};

Interactions tasteOf(const Shelf &shelf, const Weighting &weighting)
{
    Interactions taste;
    taste.items = shelf.products();
    taste.begin = shelf.purchases().begin;
    taste.item.reserve(shelf.purchases().rows.size());
    taste.weight.reserve(shelf.purchases().rows.size());
    for (const Purchase &purchase : shelf.purchases().rows) {
        taste.item.push_back(purchase.product);
        taste.weight.push_back(weighting(purchase));
    }
    return taste;
}

// Customers who bought what this one bought also bought …: the sum over their purchases, fresh ones counting more, of the
// kernel's rows.
class ItemKernelRecommender final : public ShopRecommender
{
public:
    ItemKernelRecommender(std::shared_ptr<const Shelf> from, const Weighting &weighting, LivingKernel kernel)
        : ShopRecommender(std::move(from))
        , m_weighting(weighting)
        , m_kernel(std::move(kernel))
    {
    }

    const Weighting &weighting() const { return m_weighting; }
    const LivingKernel &kernel() const { return m_kernel; }
    const Dataset &dataset() const { return shelf().dataset(); }
    Interactions taste() const { return tasteOf(shelf(), m_weighting); }

    std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const override
    {
        if (shelf().buyersOf(product).empty())
            return ShopRecommender::demandFor(product, monitor);
        std::vector<float> strength(shelf().products(), 0); // of every product towards this one
        for (ProductIndex source = 0; source < strength.size(); ++source) {
            const LivingKernel::Row &row = m_kernel.row(source);
            const std::size_t at = row.find(product);
            strength[source] = at < row.item.size() ? row.value[at] : 0;
        }
        std::vector<float> demand(shelf().dataset().customers.size(), 0);
        parallelFor(demand.size(), 4'096, [&](std::size_t begin, std::size_t end) {
            monitor.checkpoint();
            for (std::size_t customer = begin; customer < end; ++customer) {
                for (const Purchase &purchase : shelf().purchases().of(static_cast<CustomerIndex>(customer)))
                    demand[customer] += m_weighting(purchase) * strength[purchase.product];
            }
        });
        return demand;
    }

private:
    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override
    {
        for (std::size_t row = 0; row < customers.size(); ++row) {
            const std::span<float> out = scores.subspan(row * shelf().products(), shelf().products());
            for (const Purchase &purchase : shelf().purchases().of(customers[row]))
                addRow(purchase.product, m_weighting(purchase), out);
        }
    }

    void scoreAlone(ProductIndex product, std::span<float> scores) const override { addRow(product, 1, scores); }

    void addRow(ProductIndex source, float weight, std::span<float> scores) const
    {
        const LivingKernel::Row &row = m_kernel.row(source);
        for (std::size_t at = 0; at < row.item.size(); ++at)
            scores[row.item[at]] += weight * row.value[at];
    }

    // The purchase that contributes most says why.
    std::vector<RecommendReason> reasonsFor(CustomerIndex customer,
                                            std::span<const ProductIndex> products) const override
    {
        std::vector<RecommendReason> reasons(products.size(), {.kind = RecommendReason::Kind::BoughtTogether});
        std::vector<float> most(products.size(), 0);
        for (const Purchase &purchase : shelf().purchases().of(customer)) {
            const LivingKernel::Row &row = m_kernel.row(purchase.product);
            const float weight = m_weighting(purchase);
            for (std::size_t place = 0; place < products.size(); ++place) {
                const std::size_t at = row.find(products[place]);
                if (at == row.item.size() || weight * row.value[at] <= most[place])
                    continue;
                most[place] = weight * row.value[at];
                reasons[place].with = purchase.product;
                reasons[place].both = static_cast<int>(row.both[at]);
                reasons[place].buyers = static_cast<int>(shelf().buyersOf(purchase.product).size());
            }
        }
        return reasons;
    }

    Weighting m_weighting;
    LivingKernel m_kernel;
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    std::vector<Parameter> all = kernelParameters(5'000);
    all.push_back({"half_life_days", Type::Real, 1, 3'650, 90});
    all.push_back({"quantity_weight", Type::Flag, 0, 1, 0});
    return all;
}

SearchSpace search()
{
    SearchSpace space {kernelRanges(),
                       {{{"half_life_days", 365}},
                        {{"user_exponent", .5}, {"source_exponent", .5}, {"target_exponent", .4}, {"row_l1", 0}},
                        {{"target_exponent", .1}}}};
    space.ranges.insert(space.ranges.begin() + 3, {"half_life_days", 14, 1'000, true});
    return space;
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    auto shelf = std::make_shared<const Shelf>(std::move(dataset), asOf, Shelf::HalfLives(), monitor);
    const Weighting weighting {asOf, chosen.real("half_life_days"), chosen.flag("quantity_weight")};
    LivingKernel kernel(tasteOf(*shelf, weighting), kernelSettings(chosen), monitor);
    return std::make_unique<ItemKernelRecommender>(std::move(shelf), weighting, std::move(kernel));
}

// The number that each of a column's texts has in another shop's index; kNoIndex: none.
std::vector<std::uint32_t> numbersIn(const TextIndex &index, const TextColumn &ids)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(ids.size());
    for (std::size_t at = 0; at < ids.size(); ++at) {
        const std::uint32_t found = index.find(ids[at]);
        numbers.push_back(found == TextIndex::kNone ? kNoIndex : found);
    }
    return numbers;
}

// Taste as it was, for the customers and products of now: those who are gone come last. `productOf`: every product's
// number now, ascending.
Interactions tasteAsNumbered(const Interactions &taste, const Dataset &before, const Dataset &now,
                             std::span<const std::uint32_t> productOf)
{
    Interactions result;
    result.items = now.products.size();
    std::vector<std::uint32_t> items;
    const auto append = [&](std::size_t customer) {
        const History own = taste.of(customer);
        items.clear();
        for (const std::uint32_t item : own.item)
            items.push_back(productOf[item]);
        appendUser(result, {items, {}, own.weight, {}});
    };
    for (const std::uint32_t customer : numbersIn(before.customerById, now.customers.id)) {
        if (customer == kNoIndex)
            appendUser(result, {});
        else
            append(customer);
    }
    const std::vector<std::uint32_t> there = numbersIn(now.customerById, before.customers.id);
    for (std::size_t customer = 0; customer < there.size(); ++customer) {
        if (there[customer] == kNoIndex)
            append(customer);
    }
    return result;
}

// Agrees with fit() as LivingKernel::followed() states. Learns anew where a product is gone, products stand in another
// order among themselves, or the day is far from the one that weights are counted to.
std::unique_ptr<Recommender> refresh(const Recommender &before, std::shared_ptr<const Dataset> dataset, Day asOf,
                                     const ParamSet &chosen, Monitor &monitor)
{
    const auto &old = dynamic_cast<const ItemKernelRecommender &>(before);
    constexpr double kMostHalfLives = 40; // from the reference on; then weights would outgrow a float
    const bool isNear = std::abs(asOf - old.weighting().reference) < kMostHalfLives * old.weighting().halfLifeDays;
    const std::vector<std::uint32_t> productOf = numbersIn(dataset->productById, old.dataset().products.id);
    const bool isInOrder = std::ranges::adjacent_find(productOf, std::greater_equal()) == productOf.end();
    if (!isNear || !isInOrder || (!productOf.empty() && productOf.back() == kNoIndex))
        return fit(std::move(dataset), asOf, chosen, monitor);
    monitor.stage(Stage::Training);
    auto shelf = std::make_shared<const Shelf>(dataset, asOf, Shelf::HalfLives(), monitor);
    LivingKernel kernel = old.kernel()
                              .renumbered(productOf, dataset->products.size())
                              .followed(tasteAsNumbered(old.taste(), old.dataset(), *dataset, productOf),
                                        tasteOf(*shelf, old.weighting()), monitor);
    return std::make_unique<ItemKernelRecommender>(std::move(shelf), old.weighting(), std::move(kernel));
}

} // namespace

const RecommenderKind kItemKernel {"item-kernel", parameters, fit, search, nullptr, refresh};

} // namespace clientele
