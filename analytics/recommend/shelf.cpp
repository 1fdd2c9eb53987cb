#include "analytics/recommend/shelf.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "analytics/base/monitor.h"

namespace clientele {

Shelf::Shelf(std::shared_ptr<const Dataset> dataset, Day asOf, HalfLives halfLives, Monitor &monitor)
    : m_dataset(std::move(dataset))
    , m_asOf(asOf)
    , m_purchases(collectPurchases(*m_dataset, asOf, halfLives.personal, monitor))
    , m_popularity(*m_dataset, m_purchases, asOf, halfLives.popularity)
    , m_attributes(*m_dataset)
    , m_rhythms(*m_dataset, m_purchases)
{
    using Scope = RecommendReason::Scope;
    const auto popularBy = [&](std::vector<std::uint32_t> groups, Scope scope) {
        return GroupPopularity(*m_dataset, m_purchases, std::move(groups), scope, asOf, halfLives.popularity, monitor);
    };
    m_ofRegion = popularBy(regionsOf(*m_dataset), Scope::Region);
    m_ofCountry = popularBy(countriesOf(*m_dataset, asOf), Scope::Country);
    m_ofAge = popularBy(agesOf(*m_dataset), Scope::Age);
    decideWhatIsOffered();
    findBuyers();
}

void Shelf::decideWhatIsOffered()
{
    const ProductTable &products = m_dataset->products;
    m_isOffered.resize(products.size());
    for (std::size_t product = 0; product < products.size(); ++product) {
        const bool isInStock = products.stock[product] > 0 || products.stock[product] == -1; // −1: unknown
        m_isOffered[product] = products.isMerchandise[product] != 0 && isInStock ? 1 : 0;
        if (m_isOffered[product] == 0)
            m_notOffered.push_back(static_cast<ProductIndex>(product));
        if (m_isOffered[product] != 0 && m_popularity.score(static_cast<ProductIndex>(product)) <= 0)
            m_unsold.push_back(static_cast<ProductIndex>(product));
    }
}

RecommendReason Shelf::buyAgain(const Purchase &purchase) const
{
    RecommendReason reason;
    reason.kind = RecommendReason::Kind::BuyAgain;
    reason.times = static_cast<int>(purchase.orders);
    reason.daysAgo = m_asOf - purchase.lastDay;
    if (isBoughtAgain(purchase.product))
        reason.days = static_cast<int>(std::lround(m_rhythms.ofProduct(purchase.product).usualDays));
    return reason;
}

RecommendReason Shelf::boughtWith(ProductIndex with, ProductIndex product) const
{
    RecommendReason reason;
    reason.kind = RecommendReason::Kind::BoughtTogether;
    reason.with = with;
    reason.buyers = static_cast<int>(buyersOf(with).size());
    reason.both = commonBuyers(with, product);
    return reason;
}

void Shelf::findBuyers()
{
    m_buyerBegin.assign(products() + 1, 0);
    for (const Purchase &purchase : m_purchases.rows)
        ++m_buyerBegin[purchase.product + 1];
    for (std::size_t product = 0; product < products(); ++product)
        m_buyerBegin[product + 1] += m_buyerBegin[product];
    std::vector<std::uint32_t> next(m_buyerBegin.begin(), m_buyerBegin.end() - 1);
    m_buyers.resize(m_purchases.rows.size());
    for (CustomerIndex customer = 0; customer < m_dataset->customers.size(); ++customer) {
        for (const Purchase &purchase : m_purchases.of(customer))
            m_buyers[next[purchase.product]++] = customer;
    }
}

int Shelf::commonBuyers(ProductIndex a, ProductIndex b) const
{
    std::span<const CustomerIndex> few = buyersOf(a);
    std::span<const CustomerIndex> many = buyersOf(b);
    if (few.size() > many.size())
        std::swap(few, many);
    int common = 0;
    auto from = many.begin();
    for (const CustomerIndex customer : few) { // by leaps: as quick as the shorter list is short
        std::ptrdiff_t leap = 1;
        while (leap < many.end() - from && from[leap] < customer)
            leap *= 2;
        from = std::lower_bound(from + leap / 2, from + std::min(leap + 1, many.end() - from), customer);
        if (from == many.end())
            break;
        common += *from == customer ? 1 : 0;
    }
    return common;
}

// Of categories whose products somebody looked at: the one looked at most first, the latest of equals.
void Shelf::addOfCategoriesSeen(CustomerIndex customer, std::vector<Recommendation> &list) const
{
    struct Seen
    {
        std::uint32_t category;
        int times;
        Time last;
    };
    std::vector<Seen> seen;
    const EventTable &events = m_dataset->events;
    if (events.begin.size() <= std::size_t {customer} + 1)
        return;
    for (std::uint32_t event = events.begin[customer]; event < events.begin[customer + 1]; ++event) {
        const ProductIndex product = events.product[event];
        const bool isPast = events.time[event] == kNoTime || dayOf(events.time[event]) <= m_asOf;
        if (product == kNoIndex || m_attributes.category(product) == 0 || !isPast)
            continue;
        const auto known = std::ranges::find(seen, m_attributes.category(product), &Seen::category);
        if (known == seen.end()) {
            seen.push_back({m_attributes.category(product), 1, events.time[event]});
        } else {
            ++known->times;
            known->last = std::max(known->last, events.time[event]);
        }
    }
    std::ranges::stable_sort(
        seen, [](const Seen &a, const Seen &b) { return std::tuple(-a.times, b.last) < std::tuple(-b.times, a.last); });
    for (const Seen &category : seen) {
        for (const ProductIndex product : m_popularity.ranking()) {
            if (m_attributes.category(product) != category.category)
                continue;
            RecommendReason reason = m_popularity.reason(product);
            reason.scope = RecommendReason::Scope::Category;
            reason.code = category.category;
            list.push_back({product, 0, reason});
        }
    }
}

std::vector<Recommendation> Shelf::coldStart(CustomerIndex customer) const
{
    std::vector<Recommendation> list;
    addOfCategoriesSeen(customer, list);
    for (const GroupPopularity *group : {&m_ofRegion, &m_ofCountry, &m_ofAge}) {
        for (const GroupPopularity::Entry &entry : group->listFor(customer))
            list.push_back({entry.product, 0, entry.reason});
    }
    return list;
}

namespace {

// A list that grows at its end by products that are not in it.
class Growing
{
public:
    Growing(std::vector<Recommendation> &list, std::size_t count, std::size_t products,
            const std::vector<std::uint8_t> &isForbidden)
        : m_list(list)
        , m_count(count)
        , m_isTaken(isForbidden.empty() ? std::vector<std::uint8_t>(products, 0) : isForbidden)
    {
        for (const Recommendation &item : list)
            m_isTaken[item.product] = 1;
    }

    bool isFull() const { return m_list.size() >= m_count; }
    void add(ProductIndex product, const RecommendReason &reason)
    {
        if (m_isTaken[product] != 0)
            return;
        m_isTaken[product] = 1;
        m_list.push_back({product, 0, reason});
    }

private:
    std::vector<Recommendation> &m_list;
    std::size_t m_count;
    std::vector<std::uint8_t> m_isTaken;
};

} // namespace

void Shelf::fillUp(std::vector<Recommendation> &list, CustomerIndex customer, std::size_t count,
                   const std::vector<std::uint8_t> &isForbidden) const
{
    const std::size_t chosen = list.size();
    if (chosen >= count)
        return;
    Growing growing(list, count, products(), isForbidden);
    if (m_purchases.of(customer).empty()) {
        for (const Recommendation &item : coldStart(customer)) {
            if (!growing.isFull() && isOffered(item.product))
                growing.add(item.product, item.reason);
        }
    }
    const auto addPopular = [&](bool isLastResort) {
        for (const ProductIndex product : m_popularity.ranking()) {
            if (growing.isFull())
                return;
            const Purchase *own = find(customer, product);
            const bool isHidden = own && !(isBoughtAgain(product) && dueness(*own) >= 1);
            if (isOffered(product) && isHidden == isLastResort)
                growing.add(product, m_popularity.reason(product));
        }
    };
    addPopular(false);
    for (const ProductIndex product : m_unsold) {
        if (!growing.isFull())
            growing.add(product, {.kind = RecommendReason::Kind::NewProduct});
    }
    addPopular(true);

    // Below what was chosen, each a little less than the one before.
    const double top = chosen == 0 ? 1 : list[chosen - 1].score / 2;
    const auto added = static_cast<double>(list.size() - chosen);
    for (std::size_t at = chosen; at < list.size(); ++at)
        list[at].score = top * (1 - static_cast<double>(at - chosen) / (added + 1));
}

const Purchase *Shelf::find(CustomerIndex customer, ProductIndex product) const
{
    const std::span<const Purchase> bought = m_purchases.of(customer);
    const auto found = std::ranges::lower_bound(bought, product, {}, &Purchase::product);
    return found == bought.end() || found->product != product ? nullptr : &*found;
}

} // namespace clientele
