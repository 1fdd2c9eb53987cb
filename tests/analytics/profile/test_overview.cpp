#include <QtTest/QTest>

#include "analytics/profile/overview.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/online_retail.h"
#include "tests/support/real_data.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handMadeShop();
    void emptyShopAsksForFiles();
    void suggestionsAreFacts();
    void onlineRetail();
};

void TestOverview::handMadeShop()
{
    DatasetBuilder shop;
    shop.customer({.id = "none"}).product({.id = "post", .isMerchandise = false});
    shop.order("1", "ann", "2011-10-01 10:00").line("tea", 2, 10).line("post", 1, 50);
    shop.order("2", "ann", "2011-11-30 10:00").line("cup", 1, 15).line("tea", 1, 10);
    shop.order("C2", "ann", "2011-12-01 10:00").line("cup", -1, 15);
    shop.order("3", "bob", "2011-12-02 10:00").line("tea", 1, 10);
    shop.order("4", "", "2011-12-02 11:00").line("cup", 3, 15);
    shop.order("C4", "", "2011-12-03 11:00").line("cup", -1, 15);
    const auto dataset = shop.build();
    const Overview result = overview(*dataset, analyseRfm(*dataset));

    QCOMPARE(result.customers, std::size_t {3});
    QCOMPARE(result.buyers, std::size_t {2});
    QCOMPARE(result.orders, std::size_t {3});
    QCOMPARE(result.guestOrders, std::size_t {1});
    QCOMPARE(result.gross, Money::fromWhole(105));
    QCOMPARE(result.refunds, Money::fromWhole(-15));
    QCOMPARE(result.net, Money::fromWhole(90));
    QCOMPARE(result.guestGross, Money::fromWhole(45));
    QCOMPARE(result.guestRefunds, Money::fromWhole(-15));
    QCOMPARE(result.repeatRate, 0.5);
    QCOMPARE(result.averageOrder, Money::fromWhole(35));

    QCOMPARE(result.revenueByDay.size(), std::size_t {64}); // 1 October to 3 December
    QCOMPARE(result.revenueByDay.front(), Money::fromWhole(70));
    QCOMPARE(result.revenueByDay[1], Money {});
    QCOMPARE(result.revenueByDay[62], Money::fromWhole(55));
    QCOMPARE(result.revenueByDay.back(), Money::fromWhole(-15));
    QCOMPARE(result.recentRevenue, Money::fromWhole(25 - 15 + 55 - 15)); // 4 November to 3 December
    QCOMPARE(result.previousRevenue, Money {}); // 5 October to 3 November
    QCOMPARE(result.recentOrders, std::size_t {3});
    QCOMPARE(result.previousOrders, std::size_t {0});

    QCOMPARE(result.topProducts.size(), std::size_t {2}); // postage is no product
    QCOMPARE(dataset->products.id[result.topProducts[0].product], std::string_view("cup"));
    QCOMPARE(result.topProducts[0].gross, Money::fromWhole(60));
    QCOMPARE(result.topProducts[0].sold, Quantity::fromWhole(4));
    QCOMPARE(result.topProducts[0].buyers, std::size_t {1});
    QCOMPARE(result.topProducts[1].buyers, std::size_t {2});
}

void TestOverview::emptyShopAsksForFiles()
{
    const auto dataset = DatasetBuilder().build();
    const Overview result = overview(*dataset, analyseRfm(*dataset));
    QVERIFY(result.revenueByDay.empty());
    QCOMPARE(result.repeatRate, 0.0);
    QCOMPARE(result.groups.size(), std::size_t {11});
    QCOMPARE(result.suggestions.size(), std::size_t {1});
    QCOMPARE(result.suggestions[0].kind, Overview::Suggestion::Kind::AddFiles);
}

void TestOverview::suggestionsAreFacts()
{
    DatasetBuilder shop;
    for (int i = 0; i < 100; ++i) {
        const std::string id = "c" + std::to_string(i);
        shop.customer({.id = id, .email = i % 4 == 0 ? "" : id + "@example.com"});
        for (int order = 0; order <= i % 5; ++order) {
            shop.order(id + "-" + std::to_string(order), id, formatDay(15'000 + (i * 37) % 200 + order));
            shop.line("tea", 1 + i % 9, 2.5);
        }
    }
    const auto dataset = shop.build();
    const RfmAnalysis rfm = analyseRfm(*dataset);
    const std::vector<Segment> segments = allSegments(*dataset, rfm, {});
    const Overview result = overview(*dataset, rfm);
    QVERIFY(result.suggestions.size() >= 2);
    for (const Overview::Suggestion &suggestion : result.suggestions) {
        QVERIFY(suggestion.kind != Overview::Suggestion::Kind::AddFiles); // three in four can be reached
        std::vector<std::uint32_t> positions;
        Money net;
        for (const CustomerIndex member : findSegment(segments, suggestion.segment).members) {
            const std::uint32_t position = rfm.values.positionOf[member];
            if (suggestion.kind != Overview::Suggestion::Kind::SecondOrder || rfm.values.frequency[position] == 1) {
                positions.push_back(position);
                net += rfm.values.monetary[position];
            }
        }
        QVERIFY(suggestion.customers > 0);
        QCOMPARE(suggestion.customers, positions.size());
        QCOMPARE(suggestion.netAtStake, net);
        QCOMPARE(suggestion.medianRecencyDays, mediansOf(rfm.values, positions).recencyDays);
    }
}

void TestOverview::onlineRetail()
{
    REQUIRE_REAL_DATA("online_retail/data.csv", path);
    const auto dataset = test::readOnlineRetail(path);
    const Overview result = overview(*dataset, analyseRfm(*dataset));
    QCOMPARE(result.customers, std::size_t {4'372});
    QCOMPARE(result.buyers, std::size_t {4'338});
    QCOMPARE(result.orders, std::size_t {18'532});
    QCOMPARE(formatDecimal(result.gross), std::string("8911407.904"));
    QCOMPARE(formatDecimal(result.refunds), std::string("-611342.09"));
    QCOMPARE(formatDecimal(result.guestGross), std::string("1755276.64"));
    Money revenue;
    for (const Money day : result.revenueByDay)
        revenue += day;
    QCOMPARE(revenue, result.net + result.guestGross + result.guestRefunds);
    QCOMPARE(formatDecimal(revenue), std::string("9747747.934"));
    QCOMPARE(result.suggestions.back().kind, Overview::Suggestion::Kind::AddFiles);
    QCOMPARE(result.suggestions.back().customers, std::size_t {4'338}); // the file has no address of anybody
}

QTEST_GUILESS_MAIN(TestOverview)
#include "test_overview.moc"
