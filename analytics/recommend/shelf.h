#pragma once

#include "analytics/recommend/popularity.h"

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
    Day asOf() const { return m_asOf; }
    const Purchases &purchases() const { return m_purchases; }

    bool isOffered(ProductIndex product) const { return m_isOffered[product] != 0; } // merchandise, not out of stock
    bool isBoughtAgain(ProductIndex product) const { return m_isBoughtAgain[product] != 0; }
    RecommendReason buyAgain(const Purchase &purchase) const;

    // The final list: what the method chose, sorted and cut to `count`; then what is popular, first what is new to this
    // customer or bought again, last what they already have. Filled-up items score below all chosen ones.
    std::vector<Recommendation> finish(std::vector<Recommendation> chosen, CustomerIndex customer, int count) const;

private:
    void decideWhatIsOffered();
    void decideWhatIsBoughtAgain();
    void fillUp(std::vector<Recommendation> &list, CustomerIndex customer, std::size_t count, bool isLastResort) const;
    const Purchase *find(CustomerIndex customer, ProductIndex product) const;

    std::shared_ptr<const Dataset> m_dataset;
    Day m_asOf;
    Purchases m_purchases;
    Popularity m_popularity;
    std::vector<std::uint8_t> m_isOffered;
    std::vector<std::uint8_t> m_isBoughtAgain;
};

} // namespace clientele
