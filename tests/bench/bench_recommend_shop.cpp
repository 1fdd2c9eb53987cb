// How well the shop's recommenders predict what customers buy next, and how long one customer's list takes.
//
//     CLIENTELE_DATA=<folder of real data> bench_recommend_shop
//
// Online Retail and the sample shop: learn up to a day, predict the next 30 days of each buyer. The default half-life
// of 90 days was chosen while looking at these dates: read the figures as reachable, not as fair wins. Then a made-up
// shop at 1×, 4× and 16× up to 1,000,000 customers and 20,000 products: one customer's list with reasons, everybody's
// top 20, and following an import of 1,000 orders. `--scale [METHOD …] [CUSTOMERS]` does only that,
// `--largest` the last size alone.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string_view>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/recommend/directions.h"
#include "analytics/recommend/purchases.h"
#include "analytics/recommend/recommender.h"
#include "analytics/sample/sample_shop.h"
#include "analytics/store/store.h"
#include "tests/support/made_up_shop.h"
#include "tests/support/online_retail.h"
#include "tests/support/real_data.h"

using namespace clientele;

namespace {

double secondsOf(const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// What a customer buys within 30 days after `asOf`, ascending.
std::vector<std::uint32_t> boughtAfter(const Dataset &dataset, CustomerIndex customer, Day asOf)
{
    std::vector<std::uint32_t> products;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        const Day day = dayOf(dataset.orders.time[order]);
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (day > asOf && day <= asOf + 30 && dataset.lines.kind[line] == LineKind::Sale
                && dataset.products.isMerchandise[product] != 0)
                products.push_back(product);
        }
    }
    std::ranges::sort(products);
    products.erase(std::ranges::unique(products).begin(), products.end());
    return products;
}

double recallAt10(const std::vector<Recommendation> &list, const std::vector<std::uint32_t> &wanted)
{
    const auto hits = std::ranges::count_if(
        list, [&](const Recommendation &item) { return std::ranges::binary_search(wanted, item.product); });
    return static_cast<double>(hits) / std::min(10.0, static_cast<double>(wanted.size()));
}

// Means over the buyers known on `asOf` who buy again within 30 days; recall@10 over min(10, what they then buy). Once
// for everything they buy, once for what is new to them.
void predict(const char *name, const std::shared_ptr<const Dataset> &dataset, Day asOf, const RecommenderKind &kind,
             const ParamSet &parameters, const char *remark)
{
    SilentMonitor monitor;
    std::unique_ptr<Recommender> recommender;
    const double fitted = secondsOf([&] { recommender = kind.fit(dataset, asOf, parameters, monitor); });
    const Purchases before = collectPurchases(*dataset, asOf, 90, monitor);
    double users = 0, recall = 0, hit = 0, newUsers = 0, newRecall = 0, asked = 0;
    for (CustomerIndex customer = 0; customer < dataset->customers.size(); ++customer) {
        std::vector<std::uint32_t> wanted = boughtAfter(*dataset, customer, asOf);
        if (before.of(customer).empty() || wanted.empty())
            continue;
        std::vector<Recommendation> list;
        asked += secondsOf([&] { list = recommender->recommend(customer, 10); });
        ++users;
        recall += recallAt10(list, wanted);
        hit += recallAt10(list, wanted) > 0 ? 1 : 0;
        std::erase_if(wanted, [&](ProductIndex product) {
            return std::ranges::binary_search(before.of(customer), product, {}, &Purchase::product);
        });
        newUsers += wanted.empty() ? 0 : 1;
        newRecall += wanted.empty() ? 0 : recallAt10(list, wanted);
    }
    std::printf("%s as of %s  %-12s %-20s recall@10 %.4f hit@10 %.4f, new products %.4f  "
                "fit %.3f s, %.0f customers, %.3f ms each\n",
                name, formatDay(asOf).c_str(), std::string(kind.id).c_str(), remark, recall / users, hit / users,
                newRecall / newUsers, fitted, users, 1000 * asked / users);
}

void predictWithAll(const char *name, const std::shared_ptr<const Dataset> &dataset, Day asOf)
{
    for (const RecommenderKind &kind : recommenderKinds())
        predict(name, dataset, asOf, kind, ParamSet(kind.parameters()), "");
    for (const char *days : {"half_life_days=30", "half_life_days=60", "half_life_days=180", "half_life_days=3650"}) {
        ParamSet parameters(recommenderKind("item-kernel").parameters());
        parameters.set(std::string_view(days));
        predict(name, dataset, asOf, recommenderKind("item-kernel"), parameters, days);
    }
}

void benchOnlineRetail()
{
    const std::filesystem::path path = test::realData("online_retail/data.csv");
    if (!std::filesystem::exists(path)) {
        std::printf("online retail: needs online_retail/data.csv in the folder that CLIENTELE_DATA names\n");
        return;
    }
    const auto dataset = test::readOnlineRetail(path);
    for (const Day asOf : {dayFromCivil({2011, 7, 1}), dayFromCivil({2011, 11, 9})})
        predictWithAll("online retail", dataset, asOf);
}

// The sample shop, by way of its file: are its tastes strong enough to be worth learning?
void benchSample()
{
    SilentMonitor monitor;
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "bench_recommend.clientele";
    std::filesystem::remove(path);
    const SampleOptions options;
    writeSampleShop(makeSampleShop(options, monitor), path, options, monitor);
    std::shared_ptr<const Dataset> dataset;
    {
        Store store = Store::open(path, Store::Access::Read);
        dataset = loadDataset(store, monitor);
    }
    std::filesystem::remove(path);
    predictWithAll("sample shop", dataset, dataset->lastDay - 30);
}

// Of all threads: what is left of a measurement on a busy machine.
double processorSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double gigabytesAtMost()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / (1024 * 1024);
}

// Everybody's 20, or of as many as are answered within kLongest seconds: then the rest is reckoned by their number.
struct Everybody
{
    static constexpr double kLongest = 70;

    double seconds = 0;
    double processor = 0;
    bool isEstimate = false;
};

Everybody askEverybody(const Recommender &recommender, std::uint32_t customers)
{
    SilentMonitor monitor;
    constexpr std::uint32_t kPiece = 4'096;
    Everybody result;
    CustomerIndex first = 0;
    const double before = processorSeconds();
    for (; first < customers && result.seconds < Everybody::kLongest; first += kPiece) {
        std::vector<CustomerIndex> some(std::min(customers - first, kPiece));
        std::iota(some.begin(), some.end(), first);
        result.seconds += secondsOf([&] { recommendToAll(recommender, some, {20, nullptr, false}, monitor); });
    }
    result.processor = processorSeconds() - before;
    result.isEstimate = first < customers;
    if (result.isEstimate) {
        result.seconds *= static_cast<double>(customers) / first;
        result.processor *= static_cast<double>(customers) / first;
    }
    return result;
}

void benchScale(const RecommenderKind &kind, const std::shared_ptr<const Dataset> &shop,
                const std::shared_ptr<const Dataset> &changed)
{
    SilentMonitor monitor;
    const ParamSet chosen(kind.parameters());
    const auto customers = static_cast<std::uint32_t>(shop->customers.size());
    const Day today = test::kMadeUpLastDay + 1;
    std::unique_ptr<Recommender> recommender;
    const double fitted = secondsOf([&] { recommender = kind.fit(shop, today, chosen, monitor); });
    std::vector<double> each(200);
    for (std::uint32_t at = 0; at < each.size(); ++at)
        each[at] = secondsOf([&] { recommender->recommend(at * (customers / 200), 10); });
    const double mean = std::accumulate(each.begin(), each.end(), 0.0) / static_cast<double>(each.size());
    std::ranges::sort(each);
    const Everybody everybody = askEverybody(*recommender, customers);
    double followed = 0;
    if (kind.refresh)
        followed = secondsOf([&] { kind.refresh(*recommender, changed, today, chosen, monitor); });
    std::printf("  %-12s learn %.2f s; one customer's 10 with reasons %.2f ms (99 of 100 within %.2f); everybody's 20 "
                "%.1f s (%.1f s of processor time)%s; after 1,000 more orders %.2f s; %.2f GB at most so far\n",
                std::string(kind.id).c_str(), fitted, 1'000 * mean, 1'000 * each[each.size() * 99 / 100],
                everybody.seconds, everybody.processor, everybody.isEstimate ? " (reckoned from a part)" : "",
                kind.refresh ? followed : fitted, gigabytesAtMost());
    std::fflush(stdout);
}

void benchScale(std::uint32_t customers, std::uint32_t products, const std::vector<std::string_view> &methods)
{
    const auto shop = test::madeUpShop(customers, products, 0);
    const auto changed = test::madeUpShop(customers, products, 1'000);
    std::printf("%u customers x %u products, %zu lines, %.2f GB with the shop twice\n", customers, products,
                shop->lines.size(), gigabytesAtMost());
    for (const std::string_view method : methods)
        benchScale(recommenderKind(method), shop, changed);
}

} // namespace

int main(int argc, char **argv)
{
    const bool isLargestOnly = argc > 1 && std::string_view(argv[1]) == "--largest";
    const bool isScaleOnly = isLargestOnly || (argc > 1 && std::string_view(argv[1]) == "--scale");
    if (!isScaleOnly) {
        benchOnlineRetail();
        benchSample();
    }
    std::uint32_t most = 1'000'000;
    std::vector<std::string_view> methods;
    for (int at = 2; at < argc; ++at) {
        if (const int number = std::atoi(argv[at]); number > 0)
            most = static_cast<std::uint32_t>(number);
        else
            methods.emplace_back(argv[at]);
    }
    if (methods.empty()) {
        for (const RecommenderKind &kind : recommenderKinds()) {
            if (kind.id != "biased-mf") // there are no stars
                methods.push_back(kind.id);
        }
    }
    for (const std::uint32_t customers : {most / 16, most / 4, most}) {
        if (!isLargestOnly || customers == most)
            benchScale(customers, 20'000, methods);
    }
}
