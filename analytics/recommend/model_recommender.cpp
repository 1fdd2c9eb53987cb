#include "analytics/recommend/model_recommender.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

std::vector<CustomerIndex> ModelRecommender::neighboursOf(CustomerIndex customer) const
{
    const auto *asker = dynamic_cast<const NeighbourScorer *>(m_model.scorer.get());
    if (!asker || m_histories.itemsOf(customer).empty())
        return {};
    Interactions storage;
    std::vector<CustomerIndex> people = asker->neighboursOf(m_model.items.asItems(m_histories.of(customer), storage));
    std::ranges::sort(people);
    return people;
}

// Where scores are sums over what somebody has, only the one product's.
std::vector<float> ModelRecommender::demandFor(ProductIndex product, Monitor &monitor) const
{
    std::vector<float> weights;
    if (m_model.scorer && !shelf().buyersOf(product).empty())
        if (const std::uint32_t item = m_model.items.itemOf(product); item != kNoIndex)
            weights = m_model.scorer->towards(item);
    if (weights.empty())
        return ShopRecommender::demandFor(product, monitor);
    std::vector<float> demand(m_histories.users(), 0);
    parallelFor(demand.size(), 4'096, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        std::vector<std::uint32_t> own;
        for (std::size_t customer = begin; customer < end; ++customer) {
            const std::span<const std::uint32_t> items = m_histories.itemsOf(customer);
            own.assign(items.begin(), items.end());
            std::ranges::sort(own);
            own.erase(std::ranges::unique(own).begin(), own.end());
            for (const ProductIndex has : own) {
                const std::uint32_t known = m_model.items.itemOf(has);
                demand[customer] += known != kNoIndex ? weights[known] : 0;
            }
            demand[customer] = std::max(0.f, demand[customer]);
        }
    });
    return demand;
}

void ModelRecommender::score(std::span<const CustomerIndex> customers, std::span<float> scores) const
{
    std::vector<Interactions> storage(customers.size());
    std::vector<History> histories;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < customers.size(); ++row) {
        const History history = m_model.items.asItems(m_histories.of(customers[row]), storage[row]);
        if (history.size() > 0 && m_model.scorer) {
            histories.push_back(history);
            rows.push_back(row);
        }
    }
    scoreInto(histories, rows, scores);
}

void ModelRecommender::scoreAlone(ProductIndex product, std::span<float> scores) const
{
    const std::uint32_t item = m_model.scorer ? m_model.items.itemOf(product) : kNoIndex;
    if (item == kNoIndex)
        return;
    const std::uint32_t first = 0;
    const float pieces = 1;
    scoreInto({{{&item, 1}, {&first, 1}, {&pieces, 1}, {}}}, {0}, scores);
}

void ModelRecommender::scoreInto(const std::vector<History> &histories, const std::vector<std::size_t> &rows,
                                 std::span<float> scores) const
{
    if (!histories.empty() && histories.size() * m_histories.items == scores.size() && m_model.items.isPlain()) {
        m_model.scorer->score(histories, scores); // a row for everybody asked
        return;
    }
    std::ranges::fill(scores, 0.f);
    if (histories.empty())
        return;
    const std::size_t items = m_model.items.size();
    std::vector<float> own(histories.size() * items);
    m_model.scorer->score(histories, own);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        for (std::size_t item = 0; item < items; ++item)
            scores[rows[at] * m_histories.items + m_model.items.productOf(item)] = own[at * items + item];
    }
}

std::vector<RecommendReason> ModelRecommender::reasonsFor(CustomerIndex customer,
                                                          std::span<const ProductIndex> products) const
{
    return m_explanation == Explanation::SimilarBuyers ? byPeople(customer, products)
                                                       : byOwnProducts(customer, products);
}

std::vector<RecommendReason> ModelRecommender::byPeople(CustomerIndex customer,
                                                        std::span<const ProductIndex> products) const
{
    const std::vector<CustomerIndex> people = neighboursOf(customer);
    std::vector<RecommendReason> reasons;
    for (const ProductIndex product : products) {
        RecommendReason reason {.kind = RecommendReason::Kind::SimilarBuyers};
        reason.buyers = static_cast<int>(people.size());
        for (const CustomerIndex other : people)
            reason.both += shelf().find(other, product) ? 1 : 0;
        reasons.push_back(reason.both > 0 ? reason : shelf().popularity().reason(product));
    }
    return reasons;
}

// The own product that speaks most for each, by the model itself; where it cannot say, the one that most of the
// other's buyers have. Of the freshest own products.
std::vector<RecommendReason> ModelRecommender::byOwnProducts(CustomerIndex customer,
                                                             std::span<const ProductIndex> products) const
{
    constexpr std::size_t kMostOwn = 64;
    std::vector<const Purchase *> bought;
    for (const Purchase &purchase : shelf().purchases().of(customer)) {
        if (m_model.items.itemOf(purchase.product) != kNoIndex)
            bought.push_back(&purchase);
    }
    std::ranges::stable_sort(bought, std::greater(), &Purchase::lastDay);
    bought.resize(std::min(bought.size(), kMostOwn));
    std::vector<ProductIndex> own;
    for (const Purchase *purchase : bought)
        own.push_back(purchase->product);
    std::vector<float> speaks = m_model.scorer->contributions(itemsOf(own), itemsOf(products));
    if (speaks.empty())
        speaks = commonBuyers(own, products);

    std::vector<RecommendReason> reasons;
    for (std::size_t place = 0; place < products.size(); ++place) {
        std::size_t most = 0;
        for (std::size_t at = 1; at < own.size(); ++at) {
            if (speaks[at * products.size() + place] > speaks[most * products.size() + place])
                most = at;
        }
        reasons.push_back(shelf().boughtWith(own[most], products[place]));
        reasons.back().kind = RecommendReason::Kind::LikeYourItems;
    }
    return reasons;
}

std::vector<std::uint32_t> ModelRecommender::itemsOf(std::span<const ProductIndex> products) const
{
    std::vector<std::uint32_t> items;
    for (const ProductIndex product : products)
        items.push_back(m_model.items.itemOf(product));
    return items;
}

std::vector<float> ModelRecommender::commonBuyers(std::span<const ProductIndex> own,
                                                  std::span<const ProductIndex> products) const
{
    std::vector<float> values;
    values.reserve(own.size() * products.size());
    for (const ProductIndex with : own) {
        const double buyers = std::max(1.0, static_cast<double>(shelf().buyersOf(with).size()));
        for (const ProductIndex product : products)
            values.push_back(static_cast<float>(shelf().commonBuyers(with, product) / std::sqrt(buyers)));
    }
    return values;
}

} // namespace clientele
