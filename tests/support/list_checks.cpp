#include "tests/support/list_checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "analytics/recommend/group_popularity.h"

namespace clientele::test {

namespace {

struct Bought
{
    std::set<OrderIndex> orders;
    Day lastDay = 0;
};

// Who bought a product up to a day, straight from the rows; a guest's order stands for a person of its own.
std::map<std::uint64_t, Bought> buyersOf(const Dataset &shop, ProductIndex product, Day asOf)
{
    std::map<std::uint64_t, Bought> buyers;
    for (std::size_t line = 0; line < shop.lines.size(); ++line) {
        const OrderIndex order = shop.lines.order[line];
        const Day day = dayOf(shop.orders.time[order]);
        if (shop.lines.product[line] != product || shop.lines.kind[line] != LineKind::Sale || day > asOf)
            continue;
        const CustomerIndex customer = shop.customerOfLine(line);
        Bought &bought = buyers[customer == kNoIndex ? (std::uint64_t {1} << 32) + order : customer];
        bought.orders.insert(order);
        bought.lastDay = std::max(bought.lastDay, day);
    }
    return buyers;
}

// Whether somebody is one of those whose purchases a reason counts.
bool isAmong(std::uint64_t person, const RecommendReason &reason, const Dataset &shop, Day asOf)
{
    using Scope = RecommendReason::Scope;
    if (reason.scope == Scope::Shop || reason.scope == Scope::Category)
        return true;
    if (person >= kNoIndex)
        return false; // a guest
    if (reason.scope == Scope::Segment)
        return segmentsOf(shop, asOf)[person] == reason.code;
    if (reason.scope == Scope::Age)
        return shop.customers.birthYear[person] / 10 * 10 == static_cast<int>(reason.code);
    return (reason.scope == Scope::Region ? shop.customers.region : shop.customers.country)[person] == reason.code;
}

double starsOf(const Dataset &shop, CustomerIndex customer, ProductIndex product)
{
    for (std::size_t review = 0; review < shop.reviews.size(); ++review) {
        if (shop.reviews.customer[review] == customer && shop.reviews.product[review] == product)
            return 1 + 4 * static_cast<double>(shop.reviews.rating[review]);
    }
    return 0;
}

bool isTrue(const RecommendReason &reason, const Recommender &recommender, const Dataset &shop, CustomerIndex customer,
            ProductIndex product, Day asOf)
{
    const auto buyers = buyersOf(shop, product, asOf);
    switch (reason.kind) {
    case RecommendReason::Kind::BoughtTogether: {
        const auto with = buyersOf(shop, reason.with, asOf);
        const auto known = [](const auto &entry) { return entry.first < kNoIndex; };
        const auto both = [&](const auto &entry) { return known(entry) && buyers.contains(entry.first); };
        return with.contains(customer) && reason.both > 0 && reason.both == std::ranges::count_if(with, both)
               && reason.buyers == std::ranges::count_if(with, known);
    }
    case RecommendReason::Kind::BuyAgain: {
        const auto own = buyers.find(customer);
        return own != buyers.end() && reason.times == static_cast<int>(own->second.orders.size())
               && reason.daysAgo == asOf - own->second.lastDay;
    }
    case RecommendReason::Kind::Popular:
        return reason.buyers > 0 && reason.days > 0
               && reason.buyers == std::ranges::count_if(buyers, [&](const auto &entry) {
                      return asOf - entry.second.lastDay <= reason.days && isAmong(entry.first, reason, shop, asOf);
                  });
    case RecommendReason::Kind::SimilarBuyers: {
        const std::vector<CustomerIndex> people = recommender.neighboursOf(customer);
        return reason.both > 0 && reason.buyers == static_cast<int>(people.size())
               && reason.both == std::ranges::count_if(people, [&](CustomerIndex other) {
                      return other != customer && buyers.contains(other);
                  });
    }
    case RecommendReason::Kind::LikeYourItems: {
        const auto with = buyersOf(shop, reason.with, asOf);
        const auto known = [](const auto &entry) { return entry.first < kNoIndex; };
        return with.contains(customer) && reason.buyers == std::ranges::count_if(with, known)
               && reason.both == std::ranges::count_if(with, [&](const auto &entry) {
                      return known(entry) && buyers.contains(entry.first);
                  });
    }
    case RecommendReason::Kind::SameAttributes: {
        const ProductTable &products = shop.products;
        const bool sameCategory = (reason.shared & RecommendReason::Category) != 0;
        return reason.shared != 0 && buyersOf(shop, reason.with, asOf).contains(customer)
               && sameCategory == (products.category[product] == products.category[reason.with]);
    }
    case RecommendReason::Kind::Rated: return starsOf(shop, customer, reason.with) == reason.stars;
    case RecommendReason::Kind::NewProduct: return buyers.empty();
    }
    return false;
}

} // namespace

std::size_t sellable(const Dataset &shop)
{
    std::size_t count = 0;
    for (ProductIndex product = 0; product < shop.products.size(); ++product) {
        count += shop.products.isMerchandise[product] == 1 && shop.products.stock[product] != 0;
    }
    return count;
}

QString problemWith(const std::vector<Recommendation> &list, const Recommender &recommender, const Dataset &shop,
                    CustomerIndex customer, Day asOf, std::size_t expected)
{
    if (list.size() != expected)
        return QStringLiteral("%1 items instead of %2").arg(list.size()).arg(expected);
    std::set<ProductIndex> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Recommendation &item = list[i];
        if (!std::isfinite(item.score))
            return QStringLiteral("score is not finite");
        if (!seen.insert(item.product).second)
            return QStringLiteral("a product twice");
        if (shop.products.isMerchandise[item.product] == 0 || shop.products.stock[item.product] == 0)
            return QStringLiteral("not for sale");
        if (i > 0 && std::pair(-list[i - 1].score, list[i - 1].product) >= std::pair(-item.score, item.product))
            return QStringLiteral("not sorted");
        if (!isTrue(item.reason, recommender, shop, customer, item.product, asOf))
            return QStringLiteral("reason %1 of place %2 is not true").arg(static_cast<int>(item.reason.kind)).arg(i);
    }
    return {};
}

} // namespace clientele::test
