#include <QtTest/QTest>

#include <map>
#include <set>

#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/profile/baskets.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestBaskets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreExact();
    void sharesAreWhatTheySay();
    void sameAsCountingEveryPair();
    void orderAndLimits();
    void emptyShop();
};

namespace {

DatasetBuilder smallShop()
{
    DatasetBuilder shop;
    shop.product({.id = "post", .isMerchandise = false});
    shop.order("1", "ann", "2011-12-01").line("tea", 1, 4).line("cup", 1, 3).line("tea", 2, 4).line("post", 1, 3);
    shop.order("2", "", "2011-12-02").line("tea", 1, 4).line("cup", 1, 3); // a guest's is a basket too
    shop.order("3", "bob", "2011-12-03").line("tea", 1, 4).line("cup", -1, 3).line("jam", 1, 0); // given back, a gift
    shop.order("4", "bob", "2011-12-04").line("jam", 1, 4);
    shop.order("5", "bob", "2011-12-05").line("post", 1, 4);
    return shop;
}

} // namespace

void TestBaskets::countsAreExact()
{
    const auto dataset = smallShop().build();
    const BasketPairs result = basketPairs(*dataset, {.minimumBaskets = 1});
    QCOMPARE(result.baskets, std::size_t {4}); // not the one with nothing but postage
    QCOMPARE(result.pairs.size(), std::size_t {1});
    QCOMPARE(result.pairs[0].baskets, std::size_t {2});
    QCOMPARE(basketPairs(*dataset, {.minimumBaskets = 1, .asOf = parseDay("2011-12-01")}).pairs[0].baskets,
             std::size_t {1});
}

void TestBaskets::sharesAreWhatTheySay()
{
    const auto dataset = smallShop().build();
    const BasketPairs::Pair pair = basketPairs(*dataset, {.minimumBaskets = 2}).pairs.at(0);
    const ProductIndex tea = dataset->productById.find("tea");
    QCOMPARE(pair.support, 0.5);
    QCOMPARE(pair.first == tea ? pair.confidence : pair.reverse, 2.0 / 3);
    QCOMPARE(pair.first == tea ? pair.reverse : pair.confidence, 1.0);
    QCOMPARE(pair.lift, 0.5 / (0.75 * 0.5));
}

void TestBaskets::sameAsCountingEveryPair()
{
    DatasetBuilder shop;
    Random random(9);
    for (int order = 0; order < 600; ++order) {
        shop.order(std::to_string(order), "c" + std::to_string(random.below(50)), "2011-12-01");
        for (int line = 0; line < 1 + static_cast<int>(random.below(7)); ++line)
            shop.line("p" + std::to_string(random.below(400)), 1, 2);
    }
    const auto dataset = shop.build();
    std::map<std::pair<ProductIndex, ProductIndex>, std::size_t> slow;
    for (OrderIndex order = 0; order < dataset->orders.size(); ++order) {
        const auto begin = dataset->lines.product.begin();
        const std::set<ProductIndex> products(begin + dataset->orders.lineBegin[order],
                                              begin + dataset->orders.lineBegin[order + 1]);
        for (const ProductIndex first : products) {
            for (const ProductIndex second : products) {
                if (first < second)
                    ++slow[{first, second}];
            }
        }
    }
    for (const int threads : {1, 3}) {
        setThreadCount(threads);
        const BasketPairs fast = basketPairs(*dataset, {.minimumBaskets = 1, .top = 1'000'000});
        QCOMPARE(fast.pairs.size(), slow.size());
        for (const BasketPairs::Pair &pair : fast.pairs)
            QCOMPARE(pair.baskets, slow.at({pair.first, pair.second}));
    }
    setThreadCount(0);
}

void TestBaskets::orderAndLimits()
{
    DatasetBuilder shop;
    for (int order = 0; order < 20; ++order) {
        shop.order(std::to_string(order), "ann", "2011-12-01").line("a", 1, 1).line("b", 1, 1);
        if (order < 6)
            shop.line("c", 1, 1).line("d", 1, 1);
    }
    const auto dataset = shop.build();
    const BasketPairs byCount = basketPairs(*dataset, {.top = 1});
    QCOMPARE(byCount.minimum, std::size_t {5});
    QCOMPARE(byCount.found, std::size_t {6});
    QCOMPARE(byCount.pairs.size(), std::size_t {1});
    QCOMPARE(byCount.pairs[0].baskets, std::size_t {20});
    const BasketPairs byLift = basketPairs(*dataset, {.order = BasketOptions::Order::Lift});
    QCOMPARE(dataset->products.id[byLift.pairs[0].first], std::string_view("c"));
    QCOMPARE(basketPairs(*dataset, {.minimumBaskets = 7}).found, std::size_t {1});
}

void TestBaskets::emptyShop()
{
    const BasketPairs nothing = basketPairs(*DatasetBuilder().build());
    QVERIFY(nothing.pairs.empty());
    QCOMPARE(nothing.baskets, std::size_t {0});
}

QTEST_GUILESS_MAIN(TestBaskets)
#include "test_baskets.moc"
