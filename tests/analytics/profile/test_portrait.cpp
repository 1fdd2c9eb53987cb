#include <QtTest/QTest>

#include <set>

#include "analytics/profile/portrait.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/online_retail.h"
#include "tests/support/real_data.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestPortrait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handMadeSelection();
    void whatSetsApartIsBeyondChance();
    void fewBuyersProveLittle();
    void everyDifferenceSaysHowSureItIs();
    void whoTheyAreAndHowTheyPay();
    void aShareThatNobodyHasIsNotCertain();
    void nobodyAndNonBuyers();
    void everybodyIsNotSetApart();
    void onlineRetailAgainstDirectCounts();
};

void TestPortrait::handMadeSelection()
{
    DatasetBuilder shop;
    shop.customer({.id = "ann", .country = "France"}).customer({.id = "bob", .country = "Spain"});
    shop.customer({.id = "cid", .country = "France"}).customer({.id = "none", .country = "Italy"});
    shop.product({.id = "post", .isMerchandise = false});
    shop.order("1", "ann", "2011-12-01 10:00").line("tea", 2, 10).line("post", 1, 5);
    shop.order("2", "ann", "2011-12-03 10:00").line("tea", 1, 10);
    shop.order("3", "bob", "2011-12-05 10:00").line("cup", 1, 15).line("tea", 1, 10);
    shop.order("4", "cid", "2011-12-05 10:00").line("cup", 4, 15);
    const auto dataset = shop.build();
    const RfmValues rfm = computeRfm(*dataset);
    const Portrait result = portrait(*dataset, rfm, {0, 1, 3}); // ann, bob, none

    QCOMPARE(result.customers, std::size_t {3});
    QCOMPARE(result.buyers, std::size_t {2});
    QCOMPARE(result.shareOfCustomers, 0.75);
    QCOMPARE(result.net, Money::fromWhole(60));
    QCOMPARE(result.shareOfNet, 0.5);
    QCOMPARE(result.medianRecencyDays, 2.0);
    QCOMPARE(result.medianFrequency, 1.5);
    QCOMPARE(result.medianMonetary, Money::fromWhole(30));
    QCOMPARE(result.averageOrder, Money::fromWhole(20));
    QCOMPARE(result.topProducts.size(), std::size_t {2});
    QCOMPARE(result.topProducts[0].code, dataset->productById.find("tea"));
    QCOMPARE(result.topProducts[0].buyers, std::size_t {2});
    QCOMPARE(result.topProducts[0].share, 1.0);
    QCOMPARE(result.topProducts[0].shopShare, 2.0 / 3);
    QCOMPARE(result.topCountries.size(), std::size_t {2}); // ties by code: the country named first
    QCOMPARE(dataset->places[result.topCountries[0].code], std::string_view("France"));
    QCOMPARE(result.topCountries[0].share, 0.5);
    QVERIFY(result.setApart.empty());
}

void TestPortrait::whatSetsApartIsBeyondChance()
{
    // 100 of 400 buyers: 60 of them drink tea, as 60 of the 300 others do; cups are even.
    DatasetBuilder shop;
    CustomerSet members;
    for (int i = 0; i < 400; ++i) {
        const bool isMember = i < 100;
        shop.order(std::to_string(i), "c" + std::to_string(i), "2011-12-01 09:00");
        if (isMember ? i < 60 : i < 160)
            shop.line("tea", 1, 2);
        if (i % 2 == 0)
            shop.line("cup", 1, 2);
        shop.line("bag", 1, 2);
        if (isMember)
            members.push_back(static_cast<CustomerIndex>(i));
    }
    const auto dataset = shop.build();
    const Portrait result = portrait(*dataset, computeRfm(*dataset), members);
    QCOMPARE(result.setApart.size(), std::size_t {1});
    const Portrait::Trait &trait = result.setApart.front();
    QCOMPARE(trait.kind, Portrait::Trait::Kind::Product);
    QCOMPARE(trait.code, dataset->productById.find("tea"));
    QCOMPARE(trait.buyers, std::size_t {60});
    QCOMPARE(trait.share, 0.6);
    QCOMPARE(trait.shopShare, 0.3);
    QVERIFY(trait.isBeyondChance);
}

void TestPortrait::fewBuyersProveLittle()
{
    // The first customers drink tea and are the selection, the others have cups: two products compared.
    const auto isSetApart = [](int teaDrinkers, int customers) {
        DatasetBuilder shop;
        CustomerSet members;
        for (int i = 0; i < customers; ++i) {
            shop.order(std::to_string(i), "c" + std::to_string(i), "2011-12-01");
            shop.line(i < teaDrinkers ? "tea" : "cup", 1, 2);
            if (i < teaDrinkers)
                members.push_back(static_cast<CustomerIndex>(i));
        }
        const auto dataset = shop.build();
        return !portrait(*dataset, computeRfm(*dataset), members).setApart.empty();
    };
    QVERIFY(!isSetApart(4, 8)); // 2 · 1/70 for each of two: .057, the lady tasting tea
    QVERIFY(isSetApart(3, 12)); // 2 · 1/220 for each of two: .018
}

void TestPortrait::aShareThatNobodyHasIsNotCertain()
{
    DatasetBuilder shop;
    CustomerSet members;
    for (int i = 0; i < 40; ++i) {
        const std::string id = "c" + std::to_string(i);
        shop.order(id, id, "2011-12-01").line("tea", 2, 5);
        if (i >= 20)
            shop.order(id + "r", id, "2011-12-02").line("tea", -2, 5);
        if (i < 10)
            members.push_back(static_cast<CustomerIndex>(i));
    }
    const auto dataset = shop.build();
    const RfmValues values = computeRfm(*dataset);
    const auto refunded = [&](const CustomerSet &of) {
        const Portrait face = portrait(*dataset, values, of);
        return *std::ranges::find(face.measures, Portrait::Measure::Kind::Refunded, &Portrait::Measure::kind);
    };
    QCOMPARE(refunded(members).selected.value, 0.0);
    QVERIFY(refunded(members).selected.interval == shareInterval(0, 10)); // up to 28 %
    const CustomerSet all {20, 21, 22};
    QCOMPARE(refunded(all).selected.value, 1.0);
    QVERIFY(refunded(all).selected.interval == shareInterval(3, 3));
    const CustomerSet some {18, 19, 20};
    QVERIFY(refunded(some).selected.interval->low >= 0 && refunded(some).selected.interval->high <= 1);
}

void TestPortrait::nobodyAndNonBuyers()
{
    DatasetBuilder shop;
    shop.customer({.id = "none"});
    shop.order("1", "ann", "2011-12-01").line("tea", 1, 2);
    const auto dataset = shop.build();
    const RfmValues rfm = computeRfm(*dataset);
    QCOMPARE(portrait(*dataset, rfm, {}).customers, std::size_t {0});
    const Portrait result = portrait(*dataset, rfm, {0});
    QCOMPARE(result.customers, std::size_t {1});
    QCOMPARE(result.buyers, std::size_t {0});
    QVERIFY(result.topProducts.empty());

    const auto empty = DatasetBuilder().build();
    QCOMPARE(portrait(*empty, computeRfm(*empty), {}).shareOfCustomers, 0.0);
}

void TestPortrait::everybodyIsNotSetApart()
{
    DatasetBuilder shop;
    for (int i = 0; i < 100; ++i)
        shop.order(std::to_string(i), "c" + std::to_string(i), "2011-12-01").line(i < 50 ? "tea" : "cup", 1, 2);
    const auto dataset = shop.build();
    const RfmValues rfm = computeRfm(*dataset);
    const Portrait result = portrait(*dataset, rfm, rfm.customer);
    QCOMPARE(result.shareOfNet, 1.0);
    QVERIFY(result.setApart.empty());
}

void TestPortrait::onlineRetailAgainstDirectCounts()
{
    REQUIRE_REAL_DATA("online_retail/data.csv", path);
    const auto dataset = test::readOnlineRetail(path);
    const RfmValues rfm = computeRfm(*dataset);
    CustomerSet french;
    for (const CustomerIndex buyer : rfm.customer) {
        if (dataset->places[dataset->customers.country[buyer]] == "France")
            french.push_back(buyer);
    }
    const Portrait result = portrait(*dataset, rfm, french);
    QCOMPARE(result.topCountries.size(), std::size_t {1});
    QCOMPARE(result.topCountries[0].share, 1.0);
    QCOMPARE(result.topProducts.size(), std::size_t {5});
    for (const Portrait::Trait &trait : result.topProducts) {
        std::set<CustomerIndex> buyers;
        for (std::size_t line = 0; line < dataset->lines.size(); ++line) {
            if (dataset->lines.product[line] == trait.code && dataset->lines.kind[line] == LineKind::Sale
                && std::ranges::binary_search(french, dataset->customerOfLine(line)))
                buyers.insert(dataset->customerOfLine(line));
        }
        QCOMPARE(trait.buyers, buyers.size());
        QVERIFY(dataset->products.isMerchandise[trait.code] == 1);
    }
    // Being French is what sets the French apart most, and their absence from the British second.
    QCOMPARE(result.setApart.size(), std::size_t {5});
    QCOMPARE(dataset->places[result.setApart[0].code], std::string_view("France"));
    QCOMPARE(dataset->places[result.setApart[1].code], std::string_view("United Kingdom"));
}

void TestPortrait::everyDifferenceSaysHowSureItIs()
{
    DatasetBuilder shop;
    CustomerSet members;
    for (int i = 0; i < 200; ++i) {
        shop.order(std::to_string(i), "c" + std::to_string(i), "2011-12-01").line(i < 50 ? "tea" : "cup", 1, 2);
        if (i < 60)
            members.push_back(static_cast<CustomerIndex>(i));
    }
    const auto dataset = shop.build();
    const RfmValues values = computeRfm(*dataset);
    const Portrait::Trait tea = portrait(*dataset, values, members).topProducts.front();
    QVERIFY(tea.interval == shareInterval(50, 60));
    // 50 of 60 beside none of the 140 others; the shop is 140 / 200 others.
    const Interval others = differenceInterval(50, 60, 0, 140);
    QCOMPARE(tea.difference.low, others.low * 0.7);
    QVERIFY(tea.difference.low < tea.share - tea.shopShare && tea.share - tea.shopShare < tea.difference.high);
    const Portrait::Trait all = portrait(*dataset, values, values.customer).topProducts.front();
    QVERIFY(all.difference == Interval {}); // beside themselves nobody differs
    const CustomerSet one {0};
    const Portrait small = portrait(*dataset, values, one);
    QVERIFY(small.topProducts.front().interval.low < 0.3); // one customer shows little
    for (const Portrait::Measure &measure : small.measures)
        QVERIFY(!measure.selected.interval);
}

void TestPortrait::whoTheyAreAndHowTheyPay()
{
    DatasetBuilder shop;
    CustomerSet members;
    for (int i = 0; i < 120; ++i) {
        const std::string id = "c" + std::to_string(i);
        const bool isMember = i < 40;
        shop.customer({.id = id, .gender = isMember ? "F" : "M", .birthYear = isMember ? 1983 : 1951});
        shop.order(id, id, "2011-12-01").line("tea", 1, isMember ? 4 : 2);
        if (!isMember)
            shop.order(id + "b", id, "2011-12-02").line("tea", 1, 2);
        if (isMember)
            members.push_back(static_cast<CustomerIndex>(i));
    }
    const auto dataset = shop.build();
    const Portrait result = portrait(*dataset, computeRfm(*dataset), members, 20);
    using Kind = Portrait::Trait::Kind;
    const auto trait = [&](Kind kind, std::uint32_t code) {
        return std::ranges::any_of(result.setApart, [&](const Portrait::Trait &one) {
            return one.kind == kind && one.code == code && one.share == 1;
        });
    };
    QVERIFY(std::ranges::any_of(result.setApart, [&](const Portrait::Trait &one) {
        return one.kind == Kind::Gender && dataset->words[one.code] == "F" && one.share == 1;
    }));
    QVERIFY(trait(Kind::AgeBand, 2)); // 28 in 2011: from 25 to 34
    const auto measure = [&](Portrait::Measure::Kind kind) {
        return *std::ranges::find(result.measures, kind, &Portrait::Measure::kind);
    };
    QCOMPARE(measure(Portrait::Measure::Kind::AverageOrder).selected.value, 4.0);
    QCOMPARE(measure(Portrait::Measure::Kind::AverageOrder).shop, (40 * 4 + 80 * 4) / 200.);
    QCOMPARE(measure(Portrait::Measure::Kind::Frequency).selected.value, 1.0);
    QVERIFY(std::ranges::none_of(result.measures, [](const Portrait::Measure &one) {
        return one.kind == Portrait::Measure::Kind::Discounted || one.kind == Portrait::Measure::Kind::Rating;
    })); // nobody's data tell
}

QTEST_GUILESS_MAIN(TestPortrait)
#include "test_portrait.moc"
