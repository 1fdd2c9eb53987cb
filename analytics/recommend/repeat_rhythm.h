#pragma once

#include <cstdint>
#include <vector>

#include "analytics/recommend/purchases.h"

namespace clientele {

// Whether people buy the same thing again, and when, from this shop's own orders.
struct RepeatRhythm
{
    std::uint32_t buyers = 0; // who bought it; of a category: of each of its products, added up
    std::uint32_t again = 0; // of them in two orders or more
    // again / buyers, of few buyers drawn towards what is known besides (see RepeatRhythms).
    double share = 0;
    // How long people who buy it again usually take: the middle one of their mean days between two orders with it, at
    // least 1, of few people drawn likewise. Nobody waits longer than a shop has known them, so that it is short rather
    // than long in a young shop. 0: nobody bought anything again.
    double usualDays = 0;

    // Enough of its buyers come back for it that who has it is offered it again.
    static constexpr double kBoughtAgainShare = 0.25;
    bool isBoughtAgain() const { return share >= kBoughtAgainShare; }
};

// The rhythm of every product and category. A product with few buyers is drawn towards its category, and that towards the
// shop, as if by 20 more buyers and 5 more people who came back. Read-only; any thread may ask.
class RepeatRhythms
{
public:
    RepeatRhythms() = default;
    // Cost: the purchases, and three times those of what was bought again.
    RepeatRhythms(const Dataset &dataset, const Purchases &purchases);

    const RepeatRhythm &ofProduct(ProductIndex product) const { return m_product[product]; }
    const RepeatRhythm &ofCategory(std::uint32_t word) const { return m_category[word]; } // a code of Dataset::words
    const RepeatRhythm &ofShop() const { return m_shop; }
    bool isBoughtAgain(ProductIndex product) const { return m_product[product].isBoughtAgain(); }

    // How far a purchase is on its way to the next one of the same: 0 on its day, rising evenly to 1 when a tenth of the
    // time has gone that this person and this product usually take (the usual time counts as three waits of theirs). No
    // later, because who bought something lately is also who buys it again soonest. 1 where no time is known.
    double dueness(const Purchase &purchase, Day asOf) const;

private:
    std::vector<RepeatRhythm> m_product;
    std::vector<RepeatRhythm> m_category; // per word
    RepeatRhythm m_shop;
};

} // namespace clientele
