#pragma once

#include <memory>

#include "analytics/recommend/shelf.h"

namespace clientele {

// What all methods of the shop share: from scores to lists. Hides what must not be proposed, follows the rules, keeps
// the best, explains them, and fills up. A method adds what it is about: scores and reasons.
class ShopRecommender : public Recommender
{
public:
    std::vector<std::vector<Recommendation>> recommend(std::span<const CustomerIndex> customers,
                                                       const ListRequest &request) const final;
    std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const override;
    std::vector<Recommendation> similarTo(ProductIndex product, const ListRequest &request) const final;
    std::optional<RepeatRhythm> rhythmOf(ProductIndex product) const final
    {
        return m_shelf->rhythms().ofProduct(product);
    }

protected:
    explicit ShopRecommender(std::shared_ptr<const Shelf> shelf)
        : m_shelf(std::move(shelf))
    {
    }

    const Shelf &shelf() const { return *m_shelf; }

    // A row of one score per product for each customer; `scores` are all 0, or anything where the method overwrites all of
    // them. Above 0 says something; own products are scored like any other; always finite.
    virtual bool overwritesScores() const { return false; }
    virtual void score(std::span<const CustomerIndex> customers, std::span<float> scores) const = 0;
    // The same for somebody who bought one product and nothing else. Leaves 0 where a method cannot say.
    virtual void scoreAlone(ProductIndex, std::span<float>) const { }
    // Why these products, which the customer does not own and the method scored above 0.
    virtual std::vector<RecommendReason> reasonsFor(CustomerIndex customer,
                                                    std::span<const ProductIndex> products) const = 0;
    virtual bool alwaysOffersOwned() const { return false; }

private:
    std::vector<Recommendation> listFor(CustomerIndex customer, std::span<float> scores,
                                        const ListRequest &request) const;
    void applyRules(CustomerIndex customer, std::span<float> scores, const PreparedRules &rules,
                    std::vector<std::uint8_t> &forbidden) const;
    std::vector<Recommendation> best(std::span<const float> scores, const ListRequest &request) const;
    void explain(CustomerIndex customer, std::vector<Recommendation> &list) const;
    void addBoughtWith(ProductIndex product, std::span<float> scores) const;
    void mixSimilar(std::vector<Recommendation> &list, std::size_t count, double diversity) const;

    std::shared_ptr<const Shelf> m_shelf;
};

} // namespace clientele
