#pragma once

#include <memory>

#include "analytics/recommend/group_popularity.h"
#include "analytics/recommend/product_attributes.h"
#include "analytics/recommend/recommender.h"

namespace clientele {

// What every recommender needs besides its own idea: what each customer bought, what may be proposed to whom, and what
// to fill a list up with. Read-only once made; any thread may ask.
class Shelf
{
public:
    // A product is bought again when at least this share of its buyers did, in two orders or more. The share of a
    // product with few buyers is drawn towards its category's, and that towards the shop's, as if by kPriorBuyers more
    // buyers.
    static constexpr double kBoughtAgainShare = 0.25;
    static constexpr double kPriorBuyers = 20;

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
    bool isBoughtAgain(ProductIndex product) const { return m_isBoughtAgain[product] != 0; }
    RecommendReason buyAgain(const Purchase &purchase) const;
    RecommendReason boughtWith(ProductIndex with, ProductIndex product) const; // BoughtTogether

    // Adds what is missing to `count`, below what `list` holds: for somebody who never bought what fits the little that
    // is known of them, then what is popular and new to this customer or bought again, then products nobody bought yet,
    // last what they already have. Nothing that `isForbidden` marks (per product; empty: nothing is).
    void fillUp(std::vector<Recommendation> &list, CustomerIndex customer, std::size_t count,
                const std::vector<std::uint8_t> &isForbidden) const;

private:
    void decideWhatIsOffered();
    void decideWhatIsBoughtAgain();
    void findBuyers();
    // What to add, best first.
    std::vector<Recommendation> coldStart(CustomerIndex customer) const;
    void addOfCategoriesSeen(CustomerIndex customer, std::vector<Recommendation> &list) const;

    std::shared_ptr<const Dataset> m_dataset;
    Day m_asOf;
    Purchases m_purchases;
    Popularity m_popularity;
    ProductAttributes m_attributes;
    GroupPopularity m_ofRegion;
    GroupPopularity m_ofCountry;
    GroupPopularity m_ofAge;
    std::vector<std::uint8_t> m_isOffered;
    std::vector<ProductIndex> m_notOffered;
    std::vector<std::uint8_t> m_isBoughtAgain;
    std::vector<std::uint32_t> m_buyerBegin; // per product
    std::vector<CustomerIndex> m_buyers;
    std::vector<ProductIndex> m_unsold; // offered, never sold
};

} // namespace clientele
