#include <QtTest/QTest>

#include <algorithm>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/flash_candidates.h"
#include "analytics/plan/flash_picks.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;

namespace {

const Day kAsOf = dayFromCivil({2026, 4, 1});

// Wants what it is told to, by product and customer.
class FixedDemand final : public Recommender
{
public:
    explicit FixedDemand(std::vector<std::vector<float>> demand)
        : m_demand(std::move(demand))
    {
    }
    std::vector<std::vector<Recommendation>> recommend(std::span<const CustomerIndex> customers,
                                                       const ListRequest &) const override
    {
        return std::vector<std::vector<Recommendation>>(customers.size());
    }
    std::vector<float> demandFor(ProductIndex product, Monitor &) const override { return m_demand[product]; }
    std::vector<Recommendation> similarTo(ProductIndex, const ListRequest &) const override { return {}; }

private:
    std::vector<std::vector<float>> m_demand;
};

// Ninety days before kAsOf: "slow" sells 9 pieces, three at a time; "quick" 180, two at a time.
test::DatasetBuilder shopOf(std::int64_t slowStock, std::int64_t quickStock, std::optional<double> cost)
{
    test::DatasetBuilder shop;
    for (const char *id : {"ann", "bob", "cat", "dan"})
        shop.customer({.id = id});
    shop.product({.id = "slow", .category = "tea", .price = 10, .cost = cost, .stock = slowStock});
    shop.product({.id = "quick", .category = "tea", .price = 20, .cost = cost, .stock = quickStock});
    for (int i = 0; i < 3; ++i)
        shop.order("s" + std::to_string(i), "ann", formatDay(kAsOf - 20 - i) + " 10:00").line("slow", 3, 10);
    for (int i = 0; i < 90; ++i)
        shop.order("q" + std::to_string(i), i < 45 ? "ann" : "bob", formatDay(kAsOf - 1 - i) + " 11:00")
            .line("quick", 2, 20);
    return shop;
}

const CustomerSet kAll {0, 1, 2, 3};

FlashPicks picksOf(const Dataset &dataset, const FlashPickOptions &options = {},
                   const std::vector<std::vector<float>> &demand = {{1, 1, 1, 1}, {1, 1, 1, 1}})
{
    SilentMonitor monitor;
    return pickForFlashSale(dataset, FixedDemand(demand), kAll, kAsOf, options, monitor);
}

bool has(const FlashPicks &picks, FlashPickNote note)
{
    return std::ranges::find(picks.notes, note) != picks.notes.end();
}

} // namespace

class TestFlashPicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pricesGoUpToThreeFigures()
    {
        const auto rounded = [](double price) { return roundedUpPrice(Money::fromDouble(price)).toDouble(); };
        QCOMPARE(rounded(7.653), 7.66);
        QCOMPARE(rounded(12.34), 12.4);
        QCOMPARE(rounded(123.4), 124.0);
        QCOMPARE(rounded(7), 7.0);
        QCOMPARE(rounded(0.021), 0.03);
        QCOMPARE(rounded(1'234), 1'240.0);
    }

    void numbersOfAPick()
    {
        const auto dataset = shopOf(100, 400, 5).build();
        const FlashPicks picks = picksOf(*dataset);
        QCOMPARE(picks.picks.size(), std::size_t {2});
        const FlashPick &quick = picks.picks[0];
        QCOMPARE(dataset->products.id[quick.product], std::string_view("quick"));
        QCOMPARE(quick.flashPrice, Money::fromWhole(14)); // 30 % off 20
        QCOMPARE(quick.margin, 1 - 5.0 / 14);
        QVERIFY(!quick.isMarginAssumed);
        QCOMPARE(quick.perDay, 2.0);
        QCOMPARE(quick.daysOfStock, 200.0);
        QCOMPARE(quick.wanting, 4.0); // ann and bob own it, but it is bought again
        QCOMPARE(quick.saleStock, std::int64_t {372}); // 400 less what two weeks sell
        QCOMPARE(quick.perPerson, 2);
        QVERIFY(std::abs(quick.worth - (2 + 1.0 / 90) * 14 * (14.0 - 5)) < 1e-9); // both are wanted alike
        QCOMPARE(quick.reason, FlashPickReason::ClearsStock);
        const FlashPick &slow = picks.picks[1];
        QCOMPARE(slow.flashPrice, Money::fromWhole(7));
        QVERIFY(std::abs(slow.worth - (0.1 + 1.0 / 90) * 14 * (7.0 - 5)) < 1e-9);
        QVERIFY(picks.notes.empty());
        const std::vector<OfferItem> items = itemsOf(picks, *dataset);
        QCOMPARE(items[0], (OfferItem {"quick", Money::fromWhole(14), 372, 2}));
    }

    // A wholesaler's order that was cancelled the same day makes no best-seller.
    void whatCameBackWasNotSold()
    {
        test::DatasetBuilder shop = shopOf(100, 400, 5);
        const std::string day = formatDay(kAsOf - 30);
        shop.order("big", "cat", day + " 09:00").line("slow", 80'000, 10);
        shop.order("back", "cat", day + " 09:12").line("slow", -80'000, 10);
        const FlashPicks picks = picksOf(*shop.build());
        QCOMPARE(picks.picks.size(), std::size_t {2});
        QCOMPARE(picks.picks[0].perDay, 2.0);
        QCOMPARE(picks.picks[1].perDay, 0.1);
    }

    void theMarginFloorHoldsThePrice()
    {
        const auto dataset = shopOf(100, 400, 8).build();
        const FlashPicks picks = picksOf(*dataset);
        // slow: 8 / 0.9 = 8.89 is more than 7; quick: 14 leaves 43 %
        const auto slow = std::ranges::find(picks.picks, ProductIndex {0}, &FlashPick::product);
        QVERIFY(slow != picks.picks.end());
        QCOMPARE(slow->flashPrice, Money::fromDouble(8.89));
        QVERIFY(slow->margin >= 0.1);
        FlashPickOptions greedy;
        greedy.marginFloor = 0.7;
        QCOMPARE(picksOf(*dataset, greedy).notes, std::vector {FlashPickNote::NoMargin});
        QVERIFY(picksOf(*dataset, greedy).picks.empty());
    }

    void ownersCountWhereItIsBoughtAgain()
    {
        test::DatasetBuilder shop;
        for (const char *id : {"ann", "bob", "cat", "dan"})
            shop.customer({.id = id});
        shop.product({.id = "pot", .price = 20, .cost = 5, .stock = 100});
        shop.order("1", "ann", formatDay(kAsOf - 5)).line("pot", 1, 20);
        const FlashPicks picks = picksOf(*shop.build(), {}, {{1, 1, 1, 1}});
        QCOMPARE(picks.picks.size(), std::size_t {1}); // one product
        QCOMPARE(picks.picks[0].wanting, 3.0); // not ann, who has one
    }

    void keenPeopleCountByHowKeenTheyAre()
    {
        const auto dataset = shopOf(100, 400, 5).build();
        const FlashPicks picks = picksOf(*dataset, {}, {{0, 0, 0, 0}, {3, 1, 0, 0}});
        QCOMPARE(dataset->products.id[picks.picks[0].product], std::string_view("quick"));
        QCOMPARE(picks.picks[0].wanting, 16.0 / 10); // (3 + 1)² / (9 + 1)
        QVERIFY(std::abs(picks.picks[0].worth - 2 * (2 + 1.0 / 90) * 14 * 9) < 1e-9); // twice the mean of 1.6 and 0
        QCOMPARE(picks.picks[1].wanting, 0.0);
        QVERIFY(std::abs(picks.picks[1].worth - 0.5 * (0.1 + 1.0 / 90) * 14 * 2) < 1e-9);
    }

    void wavesShareTheStock()
    {
        const auto dataset = shopOf(11, 40, 5).build();
        FlashPickOptions options;
        options.waves = 3;
        const FlashPicks picks = picksOf(*dataset, options);
        for (const FlashPick &pick : picks.picks)
            QCOMPARE(pick.saleStock, pick.waveStock * 3);
        const auto slow = std::ranges::find(picks.picks, ProductIndex {0}, &FlashPick::product);
        QCOMPARE(slow->waveStock, std::int64_t {3}); // 11 less ⌈0.1 × 14⌉ = 9
    }

    void aWaveHasNoMoreThanItMaySell()
    {
        const auto dataset = shopOf(100, 400, 5).build();
        FlashPicks picks = picksOf(*dataset);
        const std::vector<double> most {12.3, 0.2};
        limitWaveStock(picks, most, 2);
        QCOMPARE(picks.picks[0].waveStock, std::int64_t {13});
        QCOMPARE(picks.picks[0].saleStock, std::int64_t {26});
        QCOMPARE(picks.picks[0].perPerson, 1); // so that 13 pieces are enough for ten people
        QCOMPARE(picks.picks[1].waveStock, std::int64_t {5});
        FlashPicks unknown = picksOf(*shopOf(-1, -1, 5).build());
        limitWaveStock(unknown, most, 2);
        QCOMPARE(unknown.picks[0].saleStock, std::int64_t {-1});
        QCOMPARE(unknown.picks[0].perPerson, 2);
    }

    void whatIsNotKnownIsSaid()
    {
        const FlashPicks noStock = picksOf(*shopOf(-1, -1, 5).build());
        QVERIFY(has(noStock, FlashPickNote::StockUnknown));
        QCOMPARE(noStock.picks.size(), std::size_t {2});
        QCOMPARE(noStock.picks[0].saleStock, std::int64_t {-1});
        QCOMPARE(noStock.picks[0].daysOfStock, -1.0);
        const FlashPicks noCost = picksOf(*shopOf(100, 400, {}).build());
        QVERIFY(has(noCost, FlashPickNote::CostUnknown));
        QVERIFY(noCost.picks[0].isMarginAssumed);
        QVERIFY(std::abs(noCost.picks[0].margin - (1 - 12.0 / 14)) < 1e-9); // 40 % of 20 assumed
        FlashPickOptions options;
        options.margins = {{"tea", 0.5}};
        QVERIFY(std::abs(picksOf(*shopOf(100, 400, {}).build(), options).picks[0].margin - (1 - 10.0 / 14)) < 1e-9);
    }

    void whereNothingCanBePickedItSaysWhy()
    {
        QCOMPARE(picksOf(*shopOf(0, 0, 5).build()).notes, std::vector {FlashPickNote::NothingInStock});
        QCOMPARE(picksOf(*shopOf(0, 20, 5).build()).notes, std::vector {FlashPickNote::NothingToSpare});
        QCOMPARE(picksOf(*test::DatasetBuilder()
                              .customer({.id = "a"})
                              .customer({.id = "b"})
                              .customer({.id = "c"})
                              .customer({.id = "d"})
                              .build())
                     .notes,
                 std::vector {FlashPickNote::NoProducts});
        const FlashPicks partly = picksOf(*shopOf(0, 400, 5).build());
        QCOMPARE(partly.picks.size(), std::size_t {1});
    }

    void reasonsFollowTheNumbers()
    {
        test::DatasetBuilder shop = shopOf(500, 100, 5);
        shop.product({.id = "dust", .price = 10, .cost = 2, .stock = 50});
        shop.product({.id = "some", .price = 10, .cost = 2, .stock = 50});
        shop.order("x", "cat", formatDay(kAsOf - 3)).line("some", 90, 10);
        const auto dataset = shop.build();
        const FlashPicks picks = picksOf(*dataset, {}, std::vector<std::vector<float>>(4, std::vector<float>(4, 1)));
        std::map<std::string_view, FlashPickReason> reasons;
        for (const FlashPick &pick : picks.picks)
            reasons[dataset->products.id[pick.product]] = pick.reason;
        QCOMPARE(reasons["slow"], FlashPickReason::ClearsStock);
        QCOMPARE(reasons["quick"], FlashPickReason::DrawsPeople);
        QCOMPARE(reasons["dust"], FlashPickReason::NotSoldLately);
        QCOMPARE(reasons["some"], FlashPickReason::Wanted);
    }

    void idsAreTheirOwn()
    {
        std::set<std::string_view> ids;
        for (const FlashPickReason reason : allFlashPickReasons())
            QVERIFY(ids.insert(flashPickReasonId(reason)).second);
        for (const FlashPickNote note : allFlashPickNotes())
            QVERIFY(ids.insert(flashPickNoteId(note)).second);
    }

    void optionsOutsideTheirRangeAreRefused()
    {
        const auto dataset = shopOf(100, 400, 5).build();
        const auto refuses = [&](const FlashPickOptions &options) {
            try {
                picksOf(*dataset, options);
            } catch (const Error &error) {
                return error.code == ErrorCode::ParameterInvalid;
            }
            return false;
        };
        QVERIFY(refuses({.products = 0}));
        QVERIFY(refuses({.products = 21}));
        QVERIFY(refuses({.depth = 0}));
        QVERIFY(refuses({.marginFloor = 1}));
        QVERIFY(refuses({.waves = 0}));
        QVERIFY(!refuses({.products = 20}));
    }

    // Every method of the registry has a reverse list to pick by.
    void everyRecommenderWillDo()
    {
        const auto dataset = shopOf(100, 400, 5).build();
        SilentMonitor monitor;
        for (const RecommenderKind &kind : recommenderKinds()) {
            const auto recommender = kind.fit(dataset, kAsOf, ParamSet(kind.parameters()), monitor);
            const FlashPicks picks = pickForFlashSale(*dataset, *recommender, kAll, kAsOf, {}, monitor);
            QVERIFY2(!picks.picks.empty(), std::string(kind.id).c_str());
            for (const FlashPick &pick : picks.picks) {
                QVERIFY(pick.flashPrice < pick.price && pick.margin >= 0.1 - 1e-9);
                QVERIFY(pick.saleStock >= 1 && pick.saleStock <= pick.stock);
                QVERIFY(pick.perPerson >= 1 && pick.wanting >= 0 && pick.wanting <= 4);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFlashPicks)
#include "test_flash_picks.moc"
