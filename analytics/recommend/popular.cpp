#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shop_recommender.h"

namespace clientele {

namespace {

enum Within // the parameter's values
{
    kShop,
    kSegment,
    kCategory,
    kRegion,
    kAge,
};

// What many bought lately, the same for everybody but for what they already have: the yardstick for the other methods.
// On request only among customers of the same RFM group, region (or country) or age, or among products of the category
// that somebody buys most of.
class Popular final : public ShopRecommender
{
public:
    Popular(std::shared_ptr<const Shelf> from, const ParamSet &chosen, Monitor &monitor)
        : ShopRecommender(std::move(from))
        , m_within(chosen.whole("within"))
    {
        using Scope = RecommendReason::Scope;
        const Dataset &dataset = shelf().dataset();
        const auto popularBy = [&](std::vector<std::uint32_t> groups, Scope scope) {
            m_groups.emplace_back(dataset, shelf().purchases(), std::move(groups), scope, shelf().asOf(),
                                  chosen.real("half_life_days"), monitor);
        };
        if (m_within == kSegment)
            popularBy(segmentsOf(dataset, shelf().asOf()), Scope::Segment);
        if (m_within == kRegion) {
            popularBy(regionsOf(dataset), Scope::Region);
            popularBy(countriesOf(dataset, shelf().asOf()), Scope::Country);
        }
        if (m_within == kAge)
            popularBy(agesOf(dataset), Scope::Age);
    }

    std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const override
    {
        if (shelf().buyersOf(product).empty())
            return ShopRecommender::demandFor(product, monitor);
        std::vector<float> demand(shelf().dataset().customers.size(), 0);
        for (CustomerIndex customer = 0; customer < demand.size(); ++customer)
            demand[customer] = scoreOf(customer, product);
        return demand;
    }

private:
    // Nothing for the shop as a whole: lists are filled up with just that.
    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override
    {
        for (std::size_t row = 0; row < customers.size(); ++row) {
            const std::span<float> out = scores.subspan(row * shelf().products(), shelf().products());
            for (const GroupPopularity::Entry &entry : listFor(customers[row]))
                out[entry.product] = static_cast<float>(entry.score);
            const std::uint32_t category = m_within == kCategory ? categoryOf(customers[row]) : 0;
            for (ProductIndex product = 0; category != 0 && product < out.size(); ++product) {
                if (shelf().attributes().category(product) == category)
                    out[product] = static_cast<float>(shelf().popularity().score(product));
            }
        }
    }

    std::vector<RecommendReason> reasonsFor(CustomerIndex customer,
                                            std::span<const ProductIndex> products) const override
    {
        std::vector<RecommendReason> reasons;
        const auto list = listFor(customer);
        for (const ProductIndex product : products) {
            const auto found = std::ranges::find(list, product, &GroupPopularity::Entry::product);
            reasons.push_back(found != list.end() ? found->reason : shelf().popularity().reason(product));
            if (m_within == kCategory) {
                reasons.back().scope = RecommendReason::Scope::Category;
                reasons.back().code = shelf().attributes().category(product);
            }
        }
        return reasons;
    }

    std::span<const GroupPopularity::Entry> listFor(CustomerIndex customer) const
    {
        for (const GroupPopularity &group : m_groups) {
            if (!group.listFor(customer).empty())
                return group.listFor(customer);
        }
        return {};
    }

    // Of most of their purchases, fresh ones counting more; ties: the one first in the shop's words. 0 = none.
    std::uint32_t categoryOf(CustomerIndex customer) const
    {
        std::vector<std::pair<std::uint32_t, float>> sums;
        for (const Purchase &purchase : shelf().purchases().of(customer)) {
            const std::uint32_t category = shelf().attributes().category(purchase.product);
            const auto known = std::ranges::find(sums, category, &std::pair<std::uint32_t, float>::first);
            if (category != 0 && known == sums.end())
                sums.emplace_back(category, purchase.freshness);
            else if (category != 0)
                known->second += purchase.freshness;
        }
        std::ranges::sort(sums);
        const auto most = std::ranges::max_element(sums, {}, &std::pair<std::uint32_t, float>::second);
        return most == sums.end() ? 0 : most->first;
    }

    float scoreOf(CustomerIndex customer, ProductIndex product) const
    {
        const auto list = listFor(customer);
        const auto found = std::ranges::find(list, product, &GroupPopularity::Entry::product);
        const double inShop = shelf().popularity().score(product);
        if (m_within == kCategory)
            return static_cast<float>(categoryOf(customer) == shelf().attributes().category(product) ? inShop : 0);
        return static_cast<float>(m_within == kShop ? inShop : found != list.end() ? found->score : 0);
    }

    int m_within;
    std::vector<GroupPopularity> m_groups;
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"half_life_days", Type::Real, 1, 3650, Shelf::HalfLives().popularity},
            {"within", Type::Whole, kShop, kAge, kShop}};
}

SearchSpace search()
{
    return {{{"half_life_days", 3, 730, true}},
            {{{"within", kSegment}}, {{"within", kCategory}}, {{"half_life_days", 90}}}};
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    const Shelf::HalfLives halfLives {.popularity = chosen.real("half_life_days")};
    auto shelf = std::make_shared<const Shelf>(std::move(dataset), asOf, halfLives, monitor);
    return std::make_unique<Popular>(std::move(shelf), chosen, monitor);
}

} // namespace

const RecommenderKind kPopular {"popular", parameters, fit, search};

} // namespace clientele
