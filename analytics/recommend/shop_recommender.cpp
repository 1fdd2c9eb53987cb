#include "analytics/recommend/shop_recommender.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/bare/top_items.h"
#include "analytics/recommend/content.h"
#include "analytics/recommend/list_mixing.h"

namespace clientele {

namespace {

// How much unknown products gain on bestsellers, per product (RecommendRules::novelty).
void favourUnknown(const Shelf &shelf, double novelty, std::span<float> scores)
{
    std::size_t most = 0;
    for (ProductIndex product = 0; product < scores.size(); ++product)
        most = std::max(most, shelf.buyersOf(product).size());
    for (ProductIndex product = 0; product < scores.size(); ++product) {
        if (scores[product] <= 0)
            continue;
        const double share
            = (1 + static_cast<double>(shelf.buyersOf(product).size())) / (1 + static_cast<double>(most));
        scores[product] *= static_cast<float>(std::pow(share, -novelty / 2));
    }
}

} // namespace

std::vector<std::vector<Recommendation>> ShopRecommender::recommend(std::span<const CustomerIndex> customers,
                                                                    const ListRequest &request) const
{
    std::vector<std::vector<Recommendation>> lists;
    lists.reserve(customers.size());
    const std::size_t products = m_shelf->products();
    std::vector<float> scores(products * std::min(customers.size(), batch()));
    for (std::size_t first = 0; first < customers.size(); first += batch()) {
        const auto some = customers.subspan(first, std::min(batch(), customers.size() - first));
        const std::span<float> rows = std::span(scores).first(products * some.size());
        if (!overwritesScores())
            std::ranges::fill(rows, 0.f);
        score(some, rows);
        for (std::size_t at = 0; at < some.size(); ++at)
            lists.push_back(listFor(some[at], rows.subspan(at * products, products), request));
    }
    return lists;
}

std::vector<Recommendation> ShopRecommender::listFor(CustomerIndex customer, std::span<float> scores,
                                                     const ListRequest &request) const
{
    for (const Purchase &purchase : m_shelf->purchases().of(customer)) {
        const bool isHidden = !alwaysOffersOwned() && !m_shelf->isBoughtAgain(purchase.product);
        scores[purchase.product] *= isHidden ? 0.f : static_cast<float>(m_shelf->dueness(purchase));
    }
    for (const ProductIndex product : m_shelf->notOffered())
        scores[product] = 0;
    std::vector<std::uint8_t> forbidden;
    if (request.rules && !request.rules->rules().isEmpty())
        applyRules(customer, scores, *request.rules, forbidden);

    std::vector<Recommendation> list = best(scores, request);
    if (request.isExplained)
        explain(customer, list);
    m_shelf->fillUp(list, customer, static_cast<std::size_t>(std::max(0, request.count)), forbidden);
    std::ranges::sort(list, {}, [](const Recommendation &item) { return std::tuple(-item.score, item.product); });
    return list;
}

void ShopRecommender::applyRules(CustomerIndex customer, std::span<float> scores, const PreparedRules &rules,
                                 std::vector<std::uint8_t> &forbidden) const
{
    forbidden = rules.forbiddenTo(customer);
    forbidden.resize(scores.size(), 0);
    for (ProductIndex product = 0; product < scores.size(); ++product) {
        if (!rules.passes(product))
            forbidden[product] = 1;
        if (forbidden[product] != 0)
            scores[product] = 0;
    }
    if (rules.rules().novelty != 0)
        favourUnknown(*m_shelf, rules.rules().novelty, scores);
}

std::vector<Recommendation> ShopRecommender::best(std::span<const float> scores, const ListRequest &request) const
{
    const auto wanted = static_cast<std::size_t>(std::max(0, request.count));
    const double diversity = request.rules ? request.rules->rules().diversity : 0;
    std::vector<std::uint32_t> top;
    findTopItems(scores, diversity > 0 ? std::max(wanted, mixedFrom(wanted)) : wanted, top);
    std::vector<ScoredProduct> chosen;
    for (const ProductIndex product : top)
        chosen.push_back({product, static_cast<double>(scores[product])});
    if (diversity > 0)
        chosen = mixed(chosen, wanted, diversity, m_shelf->attributes());
    std::vector<Recommendation> list;
    for (const ScoredProduct &item : chosen)
        list.push_back({item.product, item.score, {}});
    return list;
}

void ShopRecommender::explain(CustomerIndex customer, std::vector<Recommendation> &list) const
{
    std::vector<ProductIndex> others;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < list.size(); ++place) {
        if (const Purchase *own = m_shelf->find(customer, list[place].product)) {
            list[place].reason = m_shelf->buyAgain(*own);
        } else {
            others.push_back(list[place].product);
            places.push_back(place);
        }
    }
    if (others.empty())
        return;
    const std::vector<RecommendReason> reasons = reasonsFor(customer, others);
    for (std::size_t at = 0; at < places.size(); ++at)
        list[places[at]].reason = reasons[at];
}

std::vector<float> ShopRecommender::demandFor(ProductIndex product, Monitor &monitor) const
{
    if (m_shelf->buyersOf(product).empty())
        return demandByAttributes(*m_shelf, product, monitor);
    const std::size_t products = m_shelf->products();
    const std::size_t customers = m_shelf->dataset().customers.size();
    std::vector<float> demand(customers, 0);
    const std::size_t grain = std::max<std::size_t>(batch(), customers / 256 + 1);
    std::atomic<std::size_t> done {0};
    parallelFor(customers, grain, [&](std::size_t begin, std::size_t end) {
        std::vector<float> scores(products * batch());
        std::vector<CustomerIndex> some;
        for (std::size_t first = begin; first < end; first += batch()) {
            monitor.checkpoint();
            some.clear();
            for (std::size_t customer = first; customer < std::min(end, first + batch()); ++customer)
                some.push_back(static_cast<CustomerIndex>(customer));
            const std::span<float> rows = std::span(scores).first(products * some.size());
            if (!overwritesScores())
                std::ranges::fill(rows, 0.f);
            score(some, rows);
            for (std::size_t at = 0; at < some.size(); ++at)
                demand[some[at]] = std::max(0.f, rows[at * products + product]);
        }
        monitor.progress(static_cast<double>(done += end - begin) / static_cast<double>(customers));
    });
    return demand;
}

// Products that its buyers also bought, by how many of them relative to all (cosine).
void ShopRecommender::addBoughtWith(ProductIndex product, std::span<float> scores) const
{
    std::vector<std::uint32_t> both(scores.size(), 0);
    for (const CustomerIndex buyer : m_shelf->buyersOf(product)) {
        for (const Purchase &purchase : m_shelf->purchases().of(buyer))
            ++both[purchase.product];
    }
    for (ProductIndex other = 0; other < scores.size(); ++other) {
        if (both[other] > 0)
            scores[other]
                = static_cast<float>(both[other] / std::sqrt(static_cast<double>(m_shelf->buyersOf(other).size())));
    }
}

std::vector<Recommendation> ShopRecommender::similarTo(ProductIndex product, const ListRequest &request) const
{
    const double diversity = request.rules ? request.rules->rules().diversity : 0;
    const auto asked = static_cast<std::size_t>(std::max(0, request.count));
    const std::size_t wanted = diversity > 0 ? std::max(asked, mixedFrom(asked)) : asked;
    std::vector<Recommendation> list;
    std::vector<std::uint8_t> isTaken(m_shelf->products(), 0);
    for (ProductIndex other = 0; other < isTaken.size(); ++other)
        isTaken[other] = other == product || (request.rules && !request.rules->passes(other)) ? 1 : 0;
    std::vector<float> scores(m_shelf->products(), 0);
    std::vector<std::uint32_t> top;
    // Each round is scaled below the one before.
    const auto take = [&] {
        for (ProductIndex other = 0; other < scores.size(); ++other)
            scores[other] = isTaken[other] != 0 || !m_shelf->isOffered(other) ? 0 : scores[other];
        if (request.rules && request.rules->rules().novelty != 0)
            favourUnknown(*m_shelf, request.rules->rules().novelty, scores);
        findTopItems(scores, wanted - list.size(), top);
        const double scale
            = top.empty() || list.empty() ? 1 : list.back().score / 2 / static_cast<double>(scores[top.front()]);
        for (const ProductIndex other : top) {
            isTaken[other] = 1;
            RecommendReason reason = m_shelf->boughtWith(product, other);
            if (reason.both == 0) {
                reason.shared = m_shelf->attributes().shared(product, other);
                reason.kind
                    = reason.shared != 0 ? RecommendReason::Kind::SameAttributes : RecommendReason::Kind::LikeYourItems;
            }
            list.push_back({other, static_cast<double>(scores[other]) * scale, reason});
        }
        std::ranges::fill(scores, 0.f);
    };
    scoreAlone(product, scores);
    take();
    if (list.size() < wanted) {
        addBoughtWith(product, scores);
        take();
    }
    if (list.size() < wanted) {
        for (ProductIndex other = 0; other < scores.size(); ++other)
            scores[other] = static_cast<float>(m_shelf->attributes().likeness(product, other));
        take();
    }
    if (diversity > 0)
        mixSimilar(list, asked, diversity);
    std::ranges::sort(list, {}, [](const Recommendation &item) { return std::tuple(-item.score, item.product); });
    return list;
}

// Keeps the `count` that make a varied list, reasons and all.
void ShopRecommender::mixSimilar(std::vector<Recommendation> &list, std::size_t count, double diversity) const
{
    std::vector<ScoredProduct> candidates;
    for (const Recommendation &item : list)
        candidates.push_back({item.product, item.score});
    std::vector<Recommendation> kept;
    for (const ScoredProduct &chosen : mixed(candidates, count, diversity, m_shelf->attributes())) {
        const auto same = std::ranges::find(list, chosen.product, &Recommendation::product);
        kept.push_back({chosen.product, chosen.score, same->reason});
    }
    list = std::move(kept);
}

} // namespace clientele
