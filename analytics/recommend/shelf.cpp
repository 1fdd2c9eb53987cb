#include "analytics/recommend/shelf.h"

#include <algorithm>
#include <tuple>

#include "analytics/base/monitor.h"

namespace clientele {

namespace {

struct Repeats
{
    double buyers = 0;
    double again = 0;

    double share(double prior) const { return (again + Shelf::kPriorBuyers * prior) / (buyers + Shelf::kPriorBuyers); }
};

} // namespace

Shelf::Shelf(std::shared_ptr<const Dataset> dataset, Day asOf, HalfLives halfLives, Monitor &monitor)
    : m_dataset(std::move(dataset))
    , m_asOf(asOf)
    , m_purchases(collectPurchases(*m_dataset, asOf, halfLives.personal, monitor))
    , m_popularity(*m_dataset, m_purchases, asOf, halfLives.popularity)
{
    decideWhatIsOffered();
    decideWhatIsBoughtAgain();
}

void Shelf::decideWhatIsOffered()
{
    const ProductTable &products = m_dataset->products;
    m_isOffered.resize(products.size());
    for (std::size_t product = 0; product < products.size(); ++product) {
        const bool isInStock = products.stock[product] > 0 || products.stock[product] == -1; // −1: unknown
        m_isOffered[product] = products.isMerchandise[product] != 0 && isInStock ? 1 : 0;
    }
}

void Shelf::decideWhatIsBoughtAgain()
{
    const ProductTable &products = m_dataset->products;
    Repeats shop;
    std::vector<Repeats> ofCategory(m_dataset->words.size());
    std::vector<Repeats> ofProduct(products.size());
    for (const Purchase &purchase : m_purchases.rows) {
        for (Repeats *repeats :
             {&shop, &ofCategory[products.category[purchase.product]], &ofProduct[purchase.product]}) {
            repeats->buyers += 1;
            repeats->again += purchase.orders > 1 ? 1 : 0;
        }
    }
    const double shopShare = shop.share(0);
    m_isBoughtAgain.resize(products.size());
    for (std::size_t product = 0; product < products.size(); ++product) {
        const double categoryShare = ofCategory[products.category[product]].share(shopShare);
        m_isBoughtAgain[product] = ofProduct[product].share(categoryShare) >= kBoughtAgainShare ? 1 : 0;
    }
}

RecommendReason Shelf::buyAgain(const Purchase &purchase) const
{
    RecommendReason reason;
    reason.kind = RecommendReason::Kind::BuyAgain;
    reason.times = static_cast<int>(purchase.orders);
    reason.daysAgo = m_asOf - purchase.lastDay;
    return reason;
}

std::vector<Recommendation> Shelf::finish(std::vector<Recommendation> chosen, CustomerIndex customer, int count) const
{
    const auto wanted = static_cast<std::size_t>(std::max(0, count));
    const auto order = [](const Recommendation &item) { return std::tuple(-item.score, item.product); };
    const std::size_t kept = std::min(wanted, chosen.size());
    std::ranges::partial_sort(chosen, chosen.begin() + static_cast<std::ptrdiff_t>(kept), {}, order);
    chosen.resize(kept);
    fillUp(chosen, customer, wanted, false);
    fillUp(chosen, customer, wanted, true);
    std::ranges::sort(chosen, {}, order); // scaling may have made neighbours equal
    return chosen;
}

void Shelf::fillUp(std::vector<Recommendation> &list, CustomerIndex customer, std::size_t count,
                   bool isLastResort) const
{
    if (list.size() >= count || m_popularity.ranking().empty())
        return;
    std::vector<ProductIndex> known;
    for (const Recommendation &item : list)
        known.push_back(item.product);
    std::ranges::sort(known);

    // Half the list's lowest score at most, falling with popularity: below what was chosen, in popularity's order.
    const double scale
        = (list.empty() ? 1 : list.back().score / 2) / m_popularity.score(m_popularity.ranking().front());
    for (const ProductIndex product : m_popularity.ranking()) {
        if (list.size() >= count)
            return;
        const bool isOwned = find(customer, product) != nullptr;
        if (!isOffered(product) || (isOwned && !isBoughtAgain(product)) != isLastResort
            || std::ranges::binary_search(known, product))
            continue;
        list.push_back({product, m_popularity.score(product) * scale, m_popularity.reason(product)});
    }
}

const Purchase *Shelf::find(CustomerIndex customer, ProductIndex product) const
{
    const std::span<const Purchase> bought = m_purchases.of(customer);
    const auto found = std::ranges::lower_bound(bought, product, {}, &Purchase::product);
    return found == bought.end() || found->product != product ? nullptr : &*found;
}

} // namespace clientele
