#include "analytics/recommend/evaluate/leaderboard_trial.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/purchases.h"
#include "analytics/recommend/shop_interactions.h"

namespace clientele {

namespace {

std::vector<ProductIndex> boughtWithin(const Dataset &dataset, CustomerIndex customer, Day after, Day last)
{
    std::vector<ProductIndex> products;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        const Day day = dayOf(dataset.orders.time[order]);
        if (day <= after || day > last)
            continue;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (dataset.lines.kind[line] == LineKind::Sale && product != kNoIndex
                && dataset.products.isMerchandise[product] != 0)
                products.push_back(product);
        }
    }
    std::ranges::sort(products);
    products.erase(std::unique(products.begin(), products.end()), products.end());
    return products;
}

// A random part, in the order of the shop.
std::vector<CustomerIndex> sampled(std::vector<CustomerIndex> customers, std::uint64_t seed)
{
    Random random(seed, "leaderboard");
    if (customers.size() > LeaderboardOptions::kMostCustomers) {
        random.shuffle(std::span(customers));
        customers.resize(LeaderboardOptions::kMostCustomers);
        std::ranges::sort(customers);
    }
    return customers;
}

} // namespace

TimeSplit::TimeSplit(std::shared_ptr<const Dataset> from, Day last, int span, std::uint64_t seed)
    : dataset(std::move(from))
    , lastKnownDay(last)
    , days(span)
    , buyerShare(dataset->products.size(), 0)
{
    SilentMonitor monitor;
    const Purchases known = collectPurchases(*dataset, lastKnownDay, 90, monitor);
    std::vector<CustomerIndex> there;
    double buyers = 0;
    for (CustomerIndex customer = 0; customer < dataset->customers.size(); ++customer) {
        if (known.of(customer).empty())
            continue;
        ++buyers;
        if (!boughtWithin(*dataset, customer, lastKnownDay, lastKnownDay + days).empty())
            there.push_back(customer);
    }
    customersThere = there.size();
    customers = sampled(std::move(there), seed);
    for (const CustomerIndex customer : customers)
        wanted.push_back(boughtWithin(*dataset, customer, lastKnownDay, lastKnownDay + days));
    for (const Purchase &purchase : known.rows)
        buyerShare[purchase.product] += 1 / std::max(1.0, buyers);
}

double SplitTrial::recall() const
{
    double sum = 0;
    for (const ListQuality &customer : quality)
        sum += customer.recall;
    return quality.empty() ? 0 : sum / static_cast<double>(quality.size());
}

SplitTrial tryOn(const Recommender &recommender, const TimeSplit &split, int cut, Monitor &monitor)
{
    const auto start = std::chrono::steady_clock::now();
    SplitTrial trial;
    const std::size_t customers = split.customers.size();
    trial.quality.resize(customers);
    trial.popularity.resize(customers, 0);
    SilentMonitor silent;
    const CatalogueFacts facts(ordersAsInteractions(*split.dataset, split.lastKnownDay, silent));
    std::vector<std::atomic<std::uint8_t>> isListed(split.dataset->products.size());
    std::atomic<std::size_t> done {0};
    const std::size_t grain = std::max<std::size_t>(recommender.batch(), 16);
    parallelFor(customers, grain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        const auto lists
            = recommender.recommend(std::span(split.customers).subspan(begin, end - begin), {cut, nullptr, false});
        std::vector<std::uint32_t> products;
        for (std::size_t at = begin; at < end; ++at) {
            products.clear();
            for (const Recommendation &item : lists[at - begin]) {
                products.push_back(item.product);
                trial.popularity[at] += split.buyerShare[item.product];
                isListed[item.product].store(1, std::memory_order_relaxed);
            }
            trial.popularity[at] /= static_cast<double>(std::max<std::size_t>(1, products.size()));
            trial.quality[at] = qualityOf(products, split.wanted[at], static_cast<std::size_t>(cut), facts);
        }
        monitor.progress(static_cast<double>(done += end - begin) / static_cast<double>(customers));
    });
    std::size_t listed = 0;
    std::size_t offered = 0;
    for (std::size_t product = 0; product < isListed.size(); ++product) {
        listed += isListed[product];
        offered += split.dataset->products.isMerchandise[product];
    }
    trial.coverage = offered == 0 ? 0 : static_cast<double>(listed) / static_cast<double>(offered);
    trial.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return trial;
}

std::optional<StarTrial> tryStars(const Recommender &recommender, const TimeSplit &split)
{
    const ReviewTable &reviews = split.dataset->reviews;
    StarTrial sums;
    double count = 0;
    for (std::size_t review = 0; review < reviews.size(); ++review) {
        if (!std::isfinite(reviews.rating[review]) || reviews.customer[review] == kNoIndex
            || reviews.product[review] == kNoIndex || reviews.time[review] == kNoTime)
            continue;
        const Day day = dayOf(reviews.time[review]);
        if (day <= split.lastKnownDay || day > split.lastKnownDay + split.days)
            continue;
        const std::optional<double> predicted = recommender.starsFor(reviews.customer[review], reviews.product[review]);
        if (!predicted)
            return {};
        const double error = *predicted - (1 + 4 * static_cast<double>(reviews.rating[review]));
        sums.rmse += error * error;
        sums.mae += std::abs(error);
        ++count;
    }
    if (count == 0)
        return {};
    return StarTrial {std::sqrt(sums.rmse / count), sums.mae / count};
}

} // namespace clientele
