#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shop_interactions.h"
#include "analytics/recommend/shop_recommender.h"

namespace clientele {

namespace {

// How many customers rated both.
int countCommon(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
{
    int common = 0;
    for (const std::uint32_t customer : a)
        common += std::ranges::binary_search(b, customer) ? 1 : 0;
    return common;
}

// What somebody would give most stars, from the stars customers gave (bare/biased_mf.cpp). Whoever rated nothing gets
// what fills lists up; only products that somebody rated are proposed. Where all stars are equal the order is that of
// popularity.
class BiasedMf final : public ShopRecommender
{
public:
    BiasedMf(std::shared_ptr<const Shelf> from, std::unique_ptr<ItemScorer> scorer, Interactions stars)
        : ShopRecommender(std::move(from))
        , m_scorer(std::move(scorer))
        , m_stars(std::move(stars))
        , m_raters(transposed(m_stars))
    {
        for (ProductIndex product = 0; product < m_stars.items; ++product) {
            if (!m_raters.itemsOf(product).empty())
                m_rated.push_back(product);
        }
    }

    std::size_t batch() const override { return m_scorer ? m_scorer->batch() : 1; }

    std::optional<double> starsFor(CustomerIndex customer, ProductIndex product) const override
    {
        if (!m_scorer)
            return {};
        return static_cast<double>(predict(m_stars.of(customer), {&product, 1}).front());
    }

private:
    std::vector<float> predict(const History &history, std::span<const ProductIndex> products) const
    {
        return dynamic_cast<const StarPredictor &>(*m_scorer).stars(history, products);
    }

    // By predicted stars; equal ones by popularity.
    void scoreHistory(const History &history, std::span<float> scores) const
    {
        const std::vector<float> stars = predict(history, m_rated);
        for (std::size_t at = 0; at < m_rated.size(); ++at) {
            const double popular = shelf().popularity().score(m_rated[at]);
            scores[m_rated[at]] = stars[at] + static_cast<float>(1e-4 * popular / (1 + popular));
        }
    }

    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override
    {
        for (std::size_t row = 0; row < customers.size(); ++row) {
            if (m_scorer && !m_stars.itemsOf(customers[row]).empty())
                scoreHistory(m_stars.of(customers[row]), scores.subspan(row * m_stars.items, m_stars.items));
        }
    }

    std::vector<RecommendReason> reasonsFor(CustomerIndex customer,
                                            std::span<const ProductIndex> products) const override
    {
        const History own = m_stars.of(customer);
        std::vector<RecommendReason> reasons;
        for (const ProductIndex product : products)
            reasons.push_back(reasonFor(own, product));
        return reasons;
    }

    // What they liked best of all that most others rated too; equal ones: the first.
    RecommendReason reasonFor(const History &own, ProductIndex product) const
    {
        RecommendReason reason {.kind = RecommendReason::Kind::Rated};
        for (std::size_t at = 0; at < own.size(); ++at) {
            const auto stars = static_cast<double>(own.stars[at]);
            const int both = countCommon(m_raters.itemsOf(own.item[at]), m_raters.itemsOf(product));
            if (at > 0 && std::pair(stars, both) <= std::pair(reason.stars, reason.both))
                continue;
            reason.with = own.item[at];
            reason.stars = stars;
            reason.both = both;
            reason.buyers = static_cast<int>(m_raters.itemsOf(own.item[at]).size());
        }
        return reason;
    }

    std::unique_ptr<ItemScorer> m_scorer; // nothing: nobody gave any stars
    Interactions m_stars;
    Interactions m_raters; // by product
    std::vector<ProductIndex> m_rated;
};

// Most customers rate nothing, and nothing is learned from an empty row.
Interactions ratersOnly(const Interactions &stars)
{
    Interactions raters;
    raters.items = stars.items;
    for (std::size_t customer = 0; customer < stars.users(); ++customer) {
        if (!stars.itemsOf(customer).empty())
            appendUser(raters, stars.of(customer));
    }
    return raters;
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    auto shelf = std::make_shared<const Shelf>(dataset, asOf, Shelf::HalfLives(), monitor);
    monitor.checkpoint();
    Interactions stars = starsAsInteractions(*dataset, asOf);
    std::unique_ptr<ItemScorer> scorer;
    if (!stars.item.empty())
        scorer = kBiasedMfScorer.fit(ratersOnly(stars), chosen, monitor);
    return std::make_unique<BiasedMf>(std::move(shelf), std::move(scorer), std::move(stars));
}

SearchSpace search()
{
    return kBiasedMfScorer.search(Interactions());
}

} // namespace

const RecommenderKind kBiasedMf {"biased-mf", [] { return kBiasedMfScorer.parameters(); }, fit, search, hasStars};

} // namespace clientele
