// How good and how fast the recommenders are, on data whose published figures are known.
//
//     CLIENTELE_DATA=<folder of real data> bench_recommend
//
// Gowalla: the LightGCN split, every test user, all items not in train ranked, recall@20 over |test items|, ndcg@20 with
// the ideal list cut at 20. Online Retail and the sample shop: learn up to a day, predict the next 30 days of each buyer.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/dataset/loader.h"
#include "analytics/recommend/item_kernel.h"
#include "analytics/recommend/purchases.h"
#include "analytics/recommend/recommender.h"
#include "analytics/sample/sample_shop.h"
#include "analytics/store/store.h"
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

Interactions readPairs(const std::filesystem::path &path)
{
    Interactions pairs;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream numbers(line);
        std::size_t user = 0;
        if (!(numbers >> user))
            continue;
        pairs.begin.resize(user + 2, static_cast<std::uint32_t>(pairs.item.size()));
        for (std::uint32_t item = 0; numbers >> item;) {
            pairs.item.push_back(item);
            pairs.items = std::max<std::size_t>(pairs.items, item + 1);
        }
        std::sort(pairs.item.begin() + pairs.begin[user], pairs.item.end());
        pairs.begin[user + 1] = static_cast<std::uint32_t>(pairs.item.size());
    }
    return pairs;
}

struct Quality
{
    double recall = 0;
    double ndcg = 0;
};

constexpr int kCut = 20;

Quality qualityOf(const std::vector<std::uint32_t> &ranked, std::span<const std::uint32_t> wanted)
{
    double hits = 0;
    double gain = 0;
    double ideal = 0;
    for (int rank = 0; rank < kCut; ++rank) {
        const double discount = 1 / std::log2(rank + 2.0);
        if (rank < static_cast<int>(ranked.size())
            && std::ranges::binary_search(wanted, ranked[static_cast<std::size_t>(rank)])) {
            ++hits;
            gain += discount;
        }
        if (rank < static_cast<int>(wanted.size()))
            ideal += discount;
    }
    return {hits / static_cast<double>(wanted.size()), gain / ideal};
}

std::vector<std::uint32_t> rankedFor(const ItemKernel &kernel, std::span<const std::uint32_t> owned,
                                     std::vector<float> &scores)
{
    std::ranges::fill(scores, 0.f);
    for (const std::uint32_t item : owned)
        addScores(kernel, item, 1, scores);
    for (const std::uint32_t item : owned)
        scores[item] = -1;
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t item = 0; item < scores.size(); ++item) {
        if (scores[item] > 0)
            candidates.push_back(item);
    }
    const auto cut = candidates.begin() + std::min<std::ptrdiff_t>(kCut, std::ssize(candidates));
    std::partial_sort(candidates.begin(), cut, candidates.end(), [&](std::uint32_t a, std::uint32_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    });
    candidates.erase(cut, candidates.end());
    return candidates;
}

void gowalla(const char *name, const Interactions &train, const Interactions &test, const KernelSettings &settings,
             const char *published)
{
    SilentMonitor monitor;
    ItemKernel kernel;
    const double fitted = secondsOf([&] { kernel = fitItemKernel(train, settings, monitor); });
    std::vector<Quality> qualities(test.users());
    const double scored = secondsOf([&] {
        parallelFor(test.users(), 64, [&](std::size_t begin, std::size_t end) {
            std::vector<float> scores(train.items);
            for (std::size_t user = begin; user < end; ++user) {
                if (!test.itemsOf(user).empty())
                    qualities[user] = qualityOf(rankedFor(kernel, train.itemsOf(user), scores), test.itemsOf(user));
            }
        });
    });
    Quality mean;
    double users = 0;
    for (std::size_t user = 0; user < test.users(); ++user) {
        mean.recall += qualities[user].recall;
        mean.ndcg += qualities[user].ndcg;
        users += test.itemsOf(user).empty() ? 0 : 1;
    }
    std::printf(
        "gowalla %-24s recall@20 %.5f ndcg@20 %.5f (known %s)  fit %.2f s, score %.0f users %.2f s, %d threads\n", name,
        mean.recall / users, mean.ndcg / users, published, fitted, users, scored, threadCount());
}

void benchGowalla()
{
    const std::filesystem::path folder = test::realData("gowalla");
    if (!std::filesystem::exists(folder / "train.txt")) {
        std::printf("gowalla: needs gowalla/ in the folder that CLIENTELE_DATA names\n");
        return;
    }
    Interactions train = readPairs(folder / "train.txt");
    const Interactions test = readPairs(folder / "test.txt");
    train.items = std::max(train.items, test.items);
    std::printf("gowalla %zu train, %zu test, %zu users, %zu items\n", train.item.size(), test.item.size(),
                train.users(), train.items);
    gowalla("cosine K=100", train, test, {0, .5, .5, 100, 0, false}, ".1157 / .0840");
    gowalla("GF-CF's filter K=200", train, test, {.5, .5, .5, 200, 0, false}, ".1555 / .1206");
    gowalla("(.5, .5, .3) K=400", train, test, {.5, .5, .3, 400, 0, false}, ".1770 / .1445");
    gowalla("RP3beta K=777", train, test, {.566, .566, .0011, 777, 0, true}, ".1786 / .1491");
    gowalla("the default", train, test, {}, "-");
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

// Means over the buyers known on `asOf` who buy again within 30 days; recall@10 over min(10, what they then buy). Once for
// everything they buy, once for what is new to them.
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

} // namespace

int main()
{
    benchGowalla();
    benchOnlineRetail();
    benchSample();
}
