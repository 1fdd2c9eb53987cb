#include <QtTest/QTest>

#include <cmath>
#include <map>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/directions.h"
#include "analytics/recommend/living_kernel.h"
#include "analytics/recommend/purchases.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// Lists the other way round, products nobody bought, people who never bought, and keeping up with imports.
class TestDirections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodKnowsWhatGoesTogether();
    void theReverseListIsOfPeopleWhoLackIt();
    void aSegmentIsTalliedAsItsListsAre();
    void aNewProductIsServedByItsAttributes();
    void newPeopleGetWhatFitsTheLittleThatIsKnown();
    void starsThatAreAllEqualTellNothing();
    void theKernelFollowsAsIfItHadLearnedAnew();
    void everyMethodKeepsUpWithAnImport();
    void tastesTakeNewProductsIn();
};

namespace {

const Day kToday = *parseDay("2011-12-31");

std::unique_ptr<Recommender> fitted(const RecommenderKind &kind, std::shared_ptr<const Dataset> shop)
{
    SilentMonitor monitor;
    return kind.fit(std::move(shop), kToday, ParamSet(kind.parameters()), monitor);
}

// Tea goes with cups, wine with glasses.
DatasetBuilder twoTastes()
{
    DatasetBuilder shop;
    shop.product({.id = "tea", .name = "Green tea", .category = "drinks"});
    shop.product({.id = "cup", .name = "Cup", .category = "china"});
    shop.product({.id = "wine", .name = "Red wine", .category = "spirits"});
    shop.product({.id = "glass", .name = "Glass", .category = "crystal"});
    for (int i = 0; i < 30; ++i) {
        const bool isTea = i % 2 == 0;
        shop.order("o" + std::to_string(i), "c" + std::to_string(i), "2011-12-01");
        shop.line(isTea ? "tea" : "wine", 1, 3).line(isTea ? "cup" : "glass", 1, 3);
    }
    shop.order("x", "onlytea", "2011-12-01").line("tea", 1, 3);
    shop.order("y", "onlywine", "2011-12-01").line("wine", 1, 3);
    return shop;
}

Interactions randomTaste(std::uint64_t seed, std::size_t users)
{
    Random random(seed);
    Interactions taste;
    taste.items = 40;
    for (std::size_t user = 0; user < users; ++user) {
        for (std::uint32_t item = 0; item < 40; ++item) {
            if (random.chance(0.15)) {
                taste.item.push_back(item);
                taste.weight.push_back(static_cast<float>(random.uniform(0.1, 1)));
            }
        }
        taste.begin.push_back(static_cast<std::uint32_t>(taste.item.size()));
    }
    return taste;
}

} // namespace

void TestDirections::everyMethodKnowsWhatGoesTogether()
{
    const auto shop = twoTastes().build();
    SilentMonitor monitor;
    for (const RecommenderKind &kind : recommenderKinds()) {
        ParamSet chosen(kind.parameters());
        if (kind.id == "tifuknn")
            chosen.set("neighbours", 8); // or in so small a shop everybody is one
        const auto similar = kind.fit(shop, kToday, chosen, monitor)->similarTo(0, {3});
        QVERIFY2(!similar.empty(), kind.id.data());
        QVERIFY2(similar.front().product == 1, kind.id.data());
        QCOMPARE(similar.front().reason.both, 15);
        QCOMPARE(similar.front().reason.buyers, 16);
    }
}

void TestDirections::theReverseListIsOfPeopleWhoLackIt()
{
    SilentMonitor monitor;
    const auto shop = twoTastes().build();
    for (const char *id : {"item-kernel", "user-knn", "ease", "ials", "spectral"}) {
        const auto recommender = fitted(recommenderKind(id), shop);
        const auto people = whoWouldWant(*recommender, *shop, kToday, 1, {1, false}, monitor);
        QVERIFY2(people.size() == 1 && shop->customers.id[people.front().customer] == "onlytea", id);
        QCOMPARE(whoWouldWant(*recommender, *shop, kToday, 1, {99, true}, monitor).front().timesBought >= 0, true);
    }
    const auto repeat = fitted(recommenderKind("repeat"), shop);
    QVERIFY(whoWouldWant(*repeat, *shop, kToday, 1, {9, false}, monitor).empty()); // it knows owners only
    QCOMPARE(whoWouldWant(*repeat, *shop, kToday, 1, {99, true}, monitor).size(), std::size_t {15});
}

void TestDirections::aSegmentIsTalliedAsItsListsAre()
{
    const auto shop = twoTastes().build();
    const auto recommender = fitted(recommenderKind("item-kernel"), shop);
    std::vector<CustomerIndex> everybody;
    for (CustomerIndex customer = 0; customer < shop->customers.size(); ++customer)
        everybody.push_back(customer);
    SilentMonitor monitor;
    const ListRequest request {2, nullptr, false};
    const auto expected = mostProposed(recommendToAll(*recommender, everybody, request, monitor), 3);
    const SegmentProposals proposals = mostProposedTo(*recommender, *shop, everybody, request, 3, monitor);
    const std::vector<SegmentItem> &tallied = proposals.items;
    QCOMPARE(tallied.size(), expected.size());
    for (std::size_t at = 0; at < tallied.size(); ++at) {
        QCOMPARE(tallied[at].product, expected[at].product);
        QCOMPARE(tallied[at].customers, expected[at].customers);
        QCOMPARE(tallied[at].meanPlace, expected[at].meanPlace);
    }

    // How far the lists reach and how much they lean to bestsellers, counted by hand.
    std::map<ProductIndex, double> buyers;
    double bought = 0, proposed = 0, places = 0;
    const Purchases purchases = collectPurchases(*shop, kToday, 90, monitor);
    for (const Purchase &purchase : purchases.rows)
        ++buyers[purchase.product];
    for (const Purchase &purchase : purchases.rows)
        bought += buyers[purchase.product] / static_cast<double>(purchases.rows.size());
    std::set<ProductIndex> listed;
    for (const auto &list : recommendToAll(*recommender, everybody, request, monitor)) {
        for (const Recommendation &item : list) {
            listed.insert(item.product);
            proposed += buyers[item.product];
            ++places;
        }
    }
    QCOMPARE(proposals.spread.products, listed.size());
    QCOMPARE(proposals.spread.offered, shop->products.size());
    QVERIFY(std::abs(proposals.spread.popularityBias - proposed / places / bought) < 1e-9);
}

void TestDirections::aNewProductIsServedByItsAttributes()
{
    SilentMonitor monitor;
    DatasetBuilder builder = twoTastes();
    builder.product({.id = "oolong", .name = "Oolong tea", .category = "drinks"});
    const auto shop = builder.build();
    const ProductIndex oolong = shop->productById.find("oolong");
    const CustomerIndex drinker = shop->customerById.find("onlytea");
    const auto content = fitted(recommenderKind("content"), shop);
    const auto list = content->recommend(drinker, 1);
    QCOMPARE(list.front().product, oolong);
    QCOMPARE(list.front().reason.kind, RecommendReason::Kind::SameAttributes);
    QCOMPARE(list.front().reason.with, shop->productById.find("tea"));
    QVERIFY((list.front().reason.shared & RecommendReason::Category) != 0);
    for (const RecommenderKind &kind : recommenderKinds()) {
        const auto recommender = fitted(kind, shop);
        const auto people = whoWouldWant(*recommender, *shop, kToday, oolong, {1, false}, monitor);
        QVERIFY2(!people.empty() && shop->customers.id[people.front().customer] == "onlytea", kind.id.data());
        if (kind.id != "tifuknn") // whose neighbours are everybody here
            QCOMPARE(recommender->similarTo(oolong, {1}).front().product, shop->productById.find("tea"));
    }
}

void TestDirections::newPeopleGetWhatFitsTheLittleThatIsKnown()
{
    DatasetBuilder builder;
    for (int i = 0; i < 50; ++i) {
        const bool isNorth = i < 25;
        builder.customer({.id = "c" + std::to_string(i), .region = isNorth ? "North" : "South"});
        builder.order("o" + std::to_string(i), "c" + std::to_string(i), "2011-12-20")
            .line(isNorth ? "coat" : "hat", 1, 9);
    }
    builder.customer({.id = "north", .region = "North"}).customer({.id = "south", .region = "South"});
    const auto shop = builder.build();
    for (const RecommenderKind &kind : recommenderKinds()) {
        const auto recommender = fitted(kind, shop);
        const auto north = recommender->recommend(shop->customerById.find("north"), 1);
        const auto south = recommender->recommend(shop->customerById.find("south"), 1);
        QCOMPARE(shop->products.id[north.front().product], std::string_view("coat"));
        QCOMPARE(shop->products.id[south.front().product], std::string_view("hat"));
        QCOMPARE(north.front().reason.scope, RecommendReason::Scope::Region);
        QCOMPARE(north.front().reason.buyers, 25);
    }
    auto seen = std::make_shared<Dataset>(*shop); // somebody who looked at a product before buying anything
    seen->products.category.assign(2, 0);
    seen->products.category[shop->productById.find("hat")] = seen->words.code("headwear");
    const CustomerIndex north = shop->customerById.find("north");
    seen->events.customer = {north};
    seen->events.product = {shop->productById.find("hat")};
    seen->events.kind = {seen->events.kinds.code("view")};
    seen->events.time = {startOf(kToday)};
    finishDataset(*seen);
    const auto list = fitted(recommenderKind("item-kernel"), seen)->recommend(north, 1);
    QCOMPARE(seen->products.id[list.front().product], std::string_view("hat"));
    QCOMPARE(list.front().reason.scope, RecommendReason::Scope::Category);
}

void TestDirections::starsThatAreAllEqualTellNothing()
{
    auto shop = std::make_shared<Dataset>(*twoTastes().build());
    for (CustomerIndex customer = 0; customer < 6; ++customer) {
        shop->reviews.customer.push_back(customer);
        shop->reviews.product.push_back(customer % 4);
        shop->reviews.time.push_back(startOf(*parseDay("2011-12-05")));
        shop->reviews.rating.push_back(0.5f);
    }
    finishDataset(*shop);
    const auto recommender = fitted(recommenderKind("biased-mf"), shop);
    QVERIFY(std::abs(recommender->starsFor(0, 3).value() - 3) < 1e-3);
    const auto list = recommender->recommend(0, 4);
    QCOMPARE(list.size(), std::size_t {4});
    for (const Recommendation &item : list)
        QVERIFY(std::isfinite(item.score));
    QVERIFY(!fitted(recommenderKind("item-kernel"), shop)->starsFor(0, 3));
}

void TestDirections::theKernelFollowsAsIfItHadLearnedAnew()
{
    SilentMonitor monitor;
    KernelSettings settings;
    settings.neighbours = 40; // all
    const Interactions before = randomTaste(5, 400);
    Interactions now = randomTaste(5, 400);
    for (const std::size_t at : {3u, 70u, 500u}) // somebody's weights change
        now.weight[at] *= 2;
    appendUser(now, before.of(7)); // two new people
    appendUser(now, before.of(9));
    const LivingKernel followed = LivingKernel(before, settings, monitor).followed(before, now, monitor);
    const LivingKernel anew(now, settings, monitor);
    QCOMPARE(followed.pairs(), anew.pairs());
    for (std::size_t source = 0; source < 40; ++source) {
        const LivingKernel::Row &a = followed.row(source);
        const LivingKernel::Row &b = anew.row(source);
        QCOMPARE(a.item.size(), b.item.size());
        for (std::size_t at = 0; at < a.item.size(); ++at) {
            const std::size_t other = b.find(a.item[at]);
            QVERIFY(other < b.item.size());
            QCOMPARE(a.both[at], b.both[other]);
            QVERIFY(std::abs(a.value[at] / b.value[other] - 1) < 0.02f);
        }
    }
    // And back again.
    const LivingKernel back = followed.followed(now, before, monitor);
    const LivingKernel first(before, settings, monitor);
    QCOMPARE(back.pairs(), first.pairs());
    QVERIFY(back.row(3).both == first.row(3).both);
}

void TestDirections::everyMethodKeepsUpWithAnImport()
{
    SilentMonitor monitor;
    DatasetBuilder builder = twoTastes();
    const auto before = builder.build();
    builder.order("z", "late", "2011-12-30").line("wine", 1, 3).line("corkscrew", 1, 3);
    const auto now = builder.build();
    const CustomerIndex late = now->customerById.find("late");
    for (const RecommenderKind &kind : recommenderKinds()) {
        if (!kind.refresh)
            continue;
        const ParamSet chosen(kind.parameters());
        const auto refreshed = kind.refresh(*fitted(kind, before), now, kToday, chosen, monitor);
        const auto anew = kind.fit(now, kToday, chosen, monitor);
        const auto list = refreshed->recommend(late, 3);
        QVERIFY2(list.size() == 3, kind.id.data());
        QVERIFY2(list.front().product == anew->recommend(late, 3).front().product, kind.id.data());
        QVERIFY2(kind.id == "tifuknn" || now->products.id[list.front().product] == "glass", kind.id.data());
    }
}

// A product that is new since the model learned, and was then bought by people of one taste, is wanted by that taste.
void TestDirections::tastesTakeNewProductsIn()
{
    SilentMonitor monitor;
    DatasetBuilder builder = twoTastes();
    const auto before = builder.build();
    for (int i = 0; i < 4; ++i) { // less than a tenth of what was learned from
        builder.order("new" + std::to_string(i), "c" + std::to_string(2 * i + 1), "2011-12-30").line("decanter", 1, 30);
    }
    const auto now = builder.build();
    const ProductIndex decanter = now->productById.find("decanter");
    const RecommenderKind &kind = recommenderKind("ials");
    const ParamSet chosen(kind.parameters());
    const auto refreshed = kind.refresh(*fitted(kind, before), now, kToday, chosen, monitor);
    const auto demand = refreshed->demandFor(decanter, monitor);
    const CustomerIndex wine = now->customerById.find("c21");
    const CustomerIndex tea = now->customerById.find("c20");
    QVERIFY(demand[wine] > 0);
    QVERIFY(demand[wine] > 3 * demand[tea]);
    const auto list = refreshed->recommend(now->customerById.find("onlywine"), 2);
    QCOMPARE(now->products.id[list.back().product], std::string_view("decanter"));
    QCOMPARE(list.back().reason.kind, RecommendReason::Kind::LikeYourItems);
}

QTEST_GUILESS_MAIN(TestDirections)
#include "test_directions.moc"
