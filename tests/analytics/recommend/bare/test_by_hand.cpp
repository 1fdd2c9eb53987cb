#include <QtTest/QTest>

#include <cmath>

#include "tests/support/bare_scorers.h"

using namespace clientele;
using namespace clientele::test;

// Every method of which a person can do the sums, against figures by hand.
class BareByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void popular();
    void repeat();
    void itemKernelInOrder();
    void itemKernelPerTarget();
    void userKnn();
    void upcf();
    void tifuKnn();
    void blend();
};

void BareByHandTest::popular()
{
    const Interactions train = orders(3, {{{0}, {1}, {1}}, {{1}, {2}}});
    compare(scoresOf(*fitted("popular", train, {}), train, 0), {1, 3, 1});
    // Two orders back counts a quarter, one back a half.
    compare(scoresOf(*fitted("popular", train, {{"recency_decay", .5}}), train, 0), {.25, 2, 1});
}

void BareByHandTest::repeat()
{
    const Interactions train = orders(3, {{{0, 1}, {1}, {0}}});
    compare(scoresOf(*fitted("repeat", train, {{"recency_decay", .5}}), train, 0), {1.25, .75, 0});
}

void BareByHandTest::itemKernelInOrder()
{
    // One person bought 0, then 1, then 2. Forward pairs weigh 1 next to each other and .5 one further; backward a
    // quarter of that.
    const Interactions train = orders(3, {{{0}, {1}, {2}}});
    const Settings plain {{"user_exponent", 0},   {"source_exponent", 0},   {"target_exponent", 0}, {"row_l1", 0},
                          {"distance_decay", .5}, {"backward_weight", .25}, {"recency_decay", .1}};
    // 0: from 1 back .25 × .1, from 2 back .5 × .25; 1: from 0 × .01, from 2 back .25; 2: from 0 .5 × .01, from 1 × .1.
    compare(scoresOf(*fitted("item-kernel", train, plain), train, 0), {.25 * .1 + .125, .01 + .25, .5 * .01 + .1});
}

void BareByHandTest::itemKernelPerTarget()
{
    // Item 0 goes with 1 twice, with 2 once. Per target, each keeps its one strongest source.
    const Interactions train = rows(3, {{0, 1}, {0, 1}, {0, 2}});
    const Settings settings {{"user_exponent", 0}, {"source_exponent", 0}, {"target_exponent", 0},
                             {"row_l1", 0},        {"neighbours", 1},      {"per_target", 1}};
    const std::unique_ptr<ItemScorer> scorer = fitted("item-kernel", train, settings);
    const Interactions asked = rows(3, {{0}, {1}, {2}});
    compare(scoresOf(*scorer, asked, 0), {0, 2, 1}); // the one source of both
    compare(scoresOf(*scorer, asked, 1), {2, 0, 0}); // the strongest source of 0
    compare(scoresOf(*scorer, asked, 2), {0, 0, 0});
}

void BareByHandTest::userKnn()
{
    const Interactions train = rows(4, {{0, 1}, {0, 1, 2}, {0, 3}, {3}});
    // Cosines of user 0: with 1 2/√6, with 2 1/2, with 3 nothing.
    compare(scoresOf(*fitted("user-knn", train, {}), train, 0),
            {2 / std::sqrt(6) + .5, 2 / std::sqrt(6), 2 / std::sqrt(6), .5});
    compare(scoresOf(*fitted("user-knn", train, {{"neighbours", 1}}), train, 0),
            {2 / std::sqrt(6), 2 / std::sqrt(6), 2 / std::sqrt(6), 0});
    // Asymmetric: 2 / (2^1 · 3^0); shrunk by 2 / (2 + 2).
    compare(scoresOf(*fitted("user-knn", train, {{"neighbours", 1}, {"asymmetry", 1}, {"shrink", 2}}), train, 0),
            {.5, .5, .5, 0});
    // Pearson over four items: users 0 and 1 have (2 − 6/4) / √((2 − 1)(3 − 9/4)) in common, 0 and 2 nothing.
    const double pearson = .5 / std::sqrt(.75);
    compare(scoresOf(*fitted("user-knn", train, {{"pearson", 1}}), train, 0), {pearson, pearson, pearson, 0});
}

void BareByHandTest::upcf()
{
    // Ann: two orders; Bob shares item 0 of her two items and has three.
    const Interactions train = orders(4, {{{0}, {0, 1}}, {{0, 2}, {2}, {3}}});
    const double similarity = 1 / (std::pow(2, .75) * std::pow(3, .25));
    const double weight = similarity * similarity;
    compare(scoresOf(*fitted("upcf", train, {}), train, 0), {1 + weight / 3, .5, 2 * weight / 3, weight / 3});
    // The last order only: shares of one order each.
    compare(scoresOf(*fitted("upcf", train, {{"recent_orders", 1}}), train, 0), {1, 1, 0, weight});
}

void BareByHandTest::tifuKnn()
{
    // Three orders in two groups: the first of one order, the last of two. Weights by hand: group decay .5, within .9.
    const Interactions train = orders(3, {{{0}, {1}, {2}}, {{2}}});
    const Settings settings {
        {"groups", 2}, {"within_decay", .9}, {"group_decay", .5}, {"own_share", .6}, {"neighbours", 2}};
    const double first = .5 * .81 / (1 * 2);
    const double second = .9 / (2 * 2);
    const double third = 1. / (2 * 2);
    const double others = .5; // one order, one group of two: decays by .5
    compare(scoresOf(*fitted("tifuknn", train, settings), train, 0),
            {.8 * first, .8 * second, .8 * third + .2 * others});
}

void BareByHandTest::blend()
{
    const Interactions train = orders(3, {{{0}, {1}}, {{1}}, {{1, 2}}});
    // Popular is 1, 3, 1 and says a third, one, a third; repeat with decay .5 says of user 0: 0 a half, 1 one.
    const Settings settings {{"item-kernel.weight", 0},
                             {"upcf.weight", 0},
                             {"popular.weight", .5},
                             {"repeat.weight", 1},
                             {"repeat.recency_decay", .5}};
    compare(scoresOf(*fitted("blend", train, settings), train, 0), {.5 + .5 / 3, 1.5, .5 / 3});
}

QTEST_GUILESS_MAIN(BareByHandTest)
#include "test_by_hand.moc"
