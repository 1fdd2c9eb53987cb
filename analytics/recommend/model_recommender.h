#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/bare_recommender.h"
#include "analytics/recommend/model_items.h"
#include "analytics/recommend/shop_recommender.h"

namespace clientele {

// Recommends to a shop's customers by what a bare method has learned: hands it everybody's purchases as the model knows
// products, takes its scores back as the shop numbers them, and says why by people or by own products. How models are
// made and kept: bare_recommender.h.
class ModelRecommender final : public ShopRecommender
{
public:
    struct Model
    {
        std::shared_ptr<const ItemScorer> scorer; // nothing: there was nothing to learn from
        ModelItems items; // it knows
        std::size_t purchases = 0; // it was trained on
    };

    ModelRecommender(std::shared_ptr<const Shelf> from, Model model, Interactions histories, Explanation explanation)
        : ShopRecommender(std::move(from))
        , m_model(std::move(model))
        , m_histories(std::move(histories))
        , m_explanation(explanation)
    {
    }

    const Model &model() const { return m_model; }
    const Dataset &dataset() const { return shelf().dataset(); }
    Day asOf() const { return shelf().asOf(); }
    std::size_t batch() const override { return m_model.scorer ? m_model.scorer->batch() : 1; }

    std::vector<CustomerIndex> neighboursOf(CustomerIndex customer) const override;
    std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const override;

private:
    bool overwritesScores() const override { return true; }
    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override;
    void scoreAlone(ProductIndex product, std::span<float> scores) const override;
    void scoreInto(const std::vector<History> &histories, const std::vector<std::size_t> &rows,
                   std::span<float> scores) const;
    std::vector<RecommendReason> reasonsFor(CustomerIndex customer,
                                            std::span<const ProductIndex> products) const override;
    std::vector<RecommendReason> byPeople(CustomerIndex customer, std::span<const ProductIndex> products) const;
    std::vector<RecommendReason> byOwnProducts(CustomerIndex customer, std::span<const ProductIndex> products) const;
    std::vector<std::uint32_t> itemsOf(std::span<const ProductIndex> products) const;
    std::vector<float> commonBuyers(std::span<const ProductIndex> own, std::span<const ProductIndex> products) const;

    Model m_model;
    Interactions m_histories;
    Explanation m_explanation;
};

} // namespace clientele
