// How well the shop's recommenders predict what customers buy next, and how long one customer's list takes.
//
//     CLIENTELE_DATA=<folder of real data> bench_recommend_shop
//
// Online Retail and the sample shop: learn up to a day, predict the next 30 days of each buyer. The default half-life
// of 90 days was chosen while looking at these dates: read the figures as reachable, not as fair wins. Then a made-up
// shop at 1×, 4× and 16× up to 1,000,000 customers and 20,000 products: one customer's list with reasons, everybody's
// top 20, and following an import of 1,000 orders. `--scale` does only that.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/dataset/loader.h"
#include "analytics/recommend/directions.h"
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

// Everybody has a taste for a fiftieth of the products, popular ones more, and eight orders of two lines or so; the
// first `late` customers order once more on the last day.
std::shared_ptr<const Dataset> madeUpShop(std::uint32_t customers, std::uint32_t products, std::uint32_t late)
{
    auto shop = std::make_shared<Dataset>();
    Random random(11);
    for (std::uint32_t product = 0; product < products; ++product) {
        shop->products.id.add("p" + std::to_string(product));
        shop->products.name.add("Product " + std::to_string(product % 97) + " kind " + std::to_string(product % 50));
        shop->products.category.push_back(shop->words.code("k" + std::to_string(product % 50)));
    }
    shop->products.brand.assign(products, 0);
    shop->products.price.assign(products, Money::fromWhole(10));
    shop->products.cost.assign(products, ProductTable::kNoMoney);
    shop->products.stock.assign(products, -1);
    shop->products.isMerchandise.assign(products, 1);
    CustomerTable &people = shop->customers;
    OrderTable &orders = shop->orders;
    LineTable &lines = shop->lines;
    std::vector<Day> days;
    for (std::uint32_t customer = 0; customer < customers; ++customer) {
        people.id.add("c" + std::to_string(customer));
        for (TextColumn *column : {&people.name, &people.email, &people.phone})
            column->add("");
        Random own(mixBits(customer, 7));
        const std::uint32_t taste = customer % 50;
        const int count = 1 + own.poisson(4);
        days.clear();
        for (int order = 0; order < count; ++order)
            days.push_back(15'000 + static_cast<Day>(own.below(700)));
        std::ranges::sort(days);
        if (customer < late)
            days.push_back(15'701);
        for (const Day day : days) {
            orders.id.add("o" + std::to_string(orders.customer.size()));
            orders.customer.push_back(customer);
            orders.time.push_back(startOf(day));
            orders.lineBegin.push_back(static_cast<std::uint32_t>(lines.product.size()));
            const auto basket = 1 + own.below(3);
            for (std::uint64_t line = 0; line < basket; ++line) {
                const double skew = own.uniform() * own.uniform() * own.uniform();
                const auto rank = static_cast<std::uint32_t>(skew * (products / 50));
                const std::uint32_t kind = own.chance(0.8) ? taste : static_cast<std::uint32_t>(own.below(50));
                lines.product.push_back(std::min(products - 1, rank * 50 + kind));
                lines.order.push_back(static_cast<OrderIndex>(orders.customer.size() - 1));
            }
        }
    }
    const std::size_t orderCount = orders.customer.size();
    const std::size_t lineCount = lines.product.size();
    for (std::vector<std::uint32_t> *column : {&people.country, &people.region, &people.gender})
        column->assign(customers, 0);
    people.birthYear.assign(customers, 0);
    people.memberSince.assign(customers, CustomerTable::kNoDay);
    people.emailConsent.assign(customers, Consent::Unknown);
    people.smsConsent.assign(customers, Consent::Unknown);
    people.doNotContact.assign(customers, 0);
    orders.hasTime.assign(orderCount, 0);
    orders.country.assign(orderCount, 0);
    orders.lineBegin.clear();
    lines.quantity.assign(lineCount, Quantity::fromWhole(1));
    lines.price.assign(lineCount, Money::fromWhole(10));
    lines.amount.assign(lineCount, Money::fromWhole(10));
    lines.kind.assign(lineCount, LineKind::Sale);
    finishDataset(*shop);
    return shop;
}

double gigabytesAtMost()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / (1024 * 1024);
}

void benchScale(std::uint32_t customers, std::uint32_t products)
{
    SilentMonitor monitor;
    const RecommenderKind &kind = recommenderKind("item-kernel");
    const ParamSet chosen(kind.parameters());
    const auto shop = madeUpShop(customers, products, 0);
    const Day today = 15'702;
    std::unique_ptr<Recommender> kernel;
    const double fitted = secondsOf([&] { kernel = kind.fit(shop, today, chosen, monitor); });
    double longest = 0;
    double all = 0;
    for (CustomerIndex customer = 0; customer < 1'000; ++customer) {
        const double one = secondsOf([&] { kernel->recommend(customer * (customers / 1'000), 10); });
        longest = std::max(longest, one);
        all += one;
    }
    const double everybody = secondsOf([&] {
        std::vector<CustomerIndex> some;
        for (CustomerIndex first = 0; first < customers; first += 65'536) {
            some.clear();
            for (CustomerIndex customer = first; customer < std::min(customers, first + 65'536); ++customer)
                some.push_back(customer);
            recommendToAll(*kernel, some, {20, nullptr, true}, monitor);
        }
    });
    const double reverse = secondsOf([&] { whoWouldWant(*kernel, *shop, today, 100, 1'000, false, monitor); });
    const auto changed = madeUpShop(customers, products, 1'000);
    std::unique_ptr<Recommender> followed;
    const double refreshed = secondsOf([&] { followed = kind.refresh(*kernel, changed, today, chosen, monitor); });
    const double shelf = secondsOf([&] {
        recommenderKind("repeat").fit(changed, today, ParamSet(recommenderKind("repeat").parameters()), monitor);
    });
    std::printf(
        "%u customers x %u products, %zu lines: learn %.2f s; one customer's 10 with reasons %.3f ms (longest "
        "%.3f); everybody's 20 with reasons %.1f s; who wants one product %.3f s; after 1,000 more orders %.2f s, "
        "of which %.2f s for what every method needs; %.2f GB at most so far\n",
        customers, products, shop->lines.size(), fitted, all, 1'000 * longest, everybody, reverse, refreshed, shelf,
        gigabytesAtMost());
}

} // namespace

int main(int argc, char **argv)
{
    const bool isScaleOnly = argc > 1 && std::string_view(argv[1]) == "--scale";
    if (!isScaleOnly) {
        benchOnlineRetail();
        benchSample();
    }
    benchScale(62'500, 20'000);
    benchScale(250'000, 20'000);
    benchScale(1'000'000, 20'000);
}
