#pragma once

#include <memory>

#include "analytics/recommend/group_popularity.h"
#include "analytics/recommend/product_attributes.h"
#include "analytics/recommend/recommender.h"
#include "analytics/recommend/repeat_rhythm.h"

namespace clientele {

// What every recommender needs besides its own idea: what each customer bought, what may be proposed to whom, and what
// to fill a list up with. Read-only once made; any thread may ask.
class Shelf
{
public:
    // A product is bought again when at least this share of its buyers did, in two orders or more (repeat_rhythm.h).
    static constexpr double kBoughtAgainShare = RepeatRhythm::kBoughtAgainShare;

    struct HalfLives
    {
        double popularity = 30; // days
        double personal = 90;
    };
    Shelf(std::shared_ptr<const Dataset> dataset, Day asOf, HalfLives halfLives, Monitor &monitor);

    const Dataset &dataset() const { return *m_dataset; }
    std::size_t products() const { return m_dataset->products.size(); }
    Day asOf() const { return m_asOf; }
    const Purchases &purchases() const { return m_purchases; }
    const Popularity &popularity() const { return m_popularity; }
    const ProductAttributes &attributes() const { return m_attributes; }
    const Purchase *find(CustomerIndex customer, ProductIndex product) const; // nothing: never bought

    // Known customers who bought a product, ascending; and how many are in the lists of both of two products.
    std::span<const CustomerIndex> buyersOf(ProductIndex product) const
    {
        return std::span(m_buyers).subspan(m_buyerBegin[product], m_buyerBegin[product + 1] - m_buyerBegin[product]);
    }
    int commonBuyers(ProductIndex a, ProductIndex b) const;

    bool isOffered(ProductIndex product) const { return m_isOffered[product] != 0; } // merchandise, not out of stock
    const std::vector<ProductIndex> &notOffered() const { return m_notOffered; } // the others, ascending
    const RepeatRhythms &rhythms() const { return m_rhythms; }
    bool isBoughtAgain(ProductIndex product) const { return m_rhythms.isBoughtAgain(product); }
    double dueness(const Purchase &purchase) const { return m_rhythms.dueness(purchase, m_asOf); } // 0 … 1
    RecommendReason buyAgain(const Purchase &purchase) const;
    RecommendReason boughtWith(ProductIndex with, ProductIndex product) const; // BoughtTogether

    // Adds what is missing to `count`, below what `list` holds: for somebody who never bought what fits the little that
    // is known of them, then what is popular and new to this customer or bought again, then products nobody bought yet,
    // last what they already have. Nothing that `isForbidden` marks (per product; empty: nothing is).
    void fillUp(std::vector<Recommendation> &list, CustomerIndex customer, std::size_t count,
                const std::vector<std::uint8_t> &isForbidden) const;

private:
    void decideWhatIsOffered();
    void findBuyers();
    // What to add, best first.
    std::vector<Recommendation> coldStart(CustomerIndex customer) const;
    void addOfCategoriesSeen(CustomerIndex customer, std::vector<Recommendation> &list) const;

    std::shared_ptr<const Dataset> m_dataset;
    Day m_asOf;
    Purchases m_purchases;
    Popularity m_popularity;
    ProductAttributes m_attributes;
    RepeatRhythms m_rhythms;
    GroupPopularity m_ofRegion;
    GroupPopularity m_ofCountry;
    GroupPopularity m_ofAge;
    std::vector<std::uint8_t> m_isOffered;
    std::vector<ProductIndex> m_notOffered;
    std::vector<std::uint32_t> m_buyerBegin; // per product
    std::vector<CustomerIndex> m_buyers;
    std::vector<ProductIndex> m_unsold; // offered, never sold
};

} // namespace clientele
