#include <QtTest/QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/random.h"
#include "analytics/rfm/rfm_json.h"
#include "analytics/segment/segment.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellHasExactlyOneName_data();
    void everyCellHasExactlyOneName();
    void tiesStayTogetherUnderEveryOption_data();
    void tiesStayTogetherUnderEveryOption();
    void fixedCutsAreTaken();
    void logCutsAreEqualSteps();
    void nestedCutsWithinEachScore();
    void averageOrderStandsBesideFrequency();
    void effectiveBinsCountWhatSomebodyHas();
    void theWindowLeavesOlderOrdersOut();
    void monthsOfAWindowAreCalendarMonths();
    void weightsOrderByOneNumber();
    void comparisonValuesCanBeSet();
    void ownMapsStretch();
    void badOptionsAreRefused();
    void badMapsAreRefused();
    void optionsAndMapsSurviveJson();
    void emptyOneAndIdentical();
    void futureOrdersDoNotCount();
};

namespace {

constexpr std::size_t kBuyers = 997;

// A shop's worth of skewed values with many ties.
RfmValues someValues()
{
    Random random(11);
    RfmValues values;
    for (std::size_t i = 0; i < kBuyers; ++i) {
        values.customer.push_back(static_cast<CustomerIndex>(i));
        values.recencyDays.push_back(static_cast<std::int32_t>(random.below(300)));
        values.frequency.push_back(1 + random.poisson(1.1));
        values.gross.push_back(Money::fromWhole(static_cast<std::int64_t>(random.below(500))));
        values.monetary.push_back(values.gross.back() - Money::fromWhole(static_cast<std::int64_t>(random.below(20))));
    }
    return values;
}

RfmOptions optionsOf(int bins, RfmOptions::Method method = RfmOptions::Method::Quantile, bool isNested = false)
{
    RfmOptions options;
    options.bins = bins;
    options.method = method;
    options.isNested = isNested;
    return options;
}

RfmMap twoGroupMap()
{
    RfmMap map;
    map.groups = {{"g1", "Best"}, {"g2", "Others"}};
    map.side = 3;
    map.cells = {1, 1, 1, 1, 1, 0, 1, 0, 0};
    map.name = "Ours";
    return map;
}

} // namespace

void TestOptions::everyCellHasExactlyOneName_data()
{
    QTest::addColumn<int>("bins");
    for (int bins = RfmOptions::kLeastBins; bins <= RfmOptions::kMostBins; ++bins)
        QTest::addRow("%d bins", bins) << bins;
}

void TestOptions::everyCellHasExactlyOneName()
{
    QFETCH(int, bins);
    RfmScores scores;
    scores.bins = bins;
    for (int cell = 0; cell < bins * bins * bins; ++cell) {
        scores.r.push_back(static_cast<std::uint8_t>(cell / bins / bins + 1));
        scores.f.push_back(static_cast<std::uint8_t>(cell / bins % bins + 1));
        scores.m.push_back(static_cast<std::uint8_t>(cell % bins + 1));
    }
    std::vector<RfmMap> maps(rfmMaps().begin(), rfmMaps().end());
    maps.push_back(twoGroupMap());
    for (const RfmMap &map : maps) {
        const std::vector<std::uint8_t> groups = assignGroups(map, scores);
        QCOMPARE(groups, groupsOfCells(map, scores)); // one name for each of the cells, in their order
        QCOMPARE(groups.size(), static_cast<std::size_t>(bins * bins * bins));
        for (const std::uint8_t group : groups)
            QVERIFY(group < map.groups.size());
        // From five bins on every name has a cell; nine or sixteen cells cannot hold eleven names.
        const std::set<std::uint8_t> used(groups.begin(), groups.end());
        QVERIFY2(bins < 5 || used.size() == map.groups.size(), map.id.c_str());
    }
}

void TestOptions::tiesStayTogetherUnderEveryOption_data()
{
    QTest::addColumn<int>("bins");
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("isNested");
    for (const int bins : {3, 4, 7, 10}) {
        for (const auto method : {RfmOptions::Method::Quantile, RfmOptions::Method::Log}) {
            for (const bool isNested : {false, true})
                QTest::addRow("%d %d %d", bins, int(method), isNested) << bins << int(method) << isNested;
        }
    }
}

void TestOptions::tiesStayTogetherUnderEveryOption()
{
    QFETCH(int, bins);
    QFETCH(int, method);
    QFETCH(bool, isNested);
    const RfmValues values = someValues();
    const RfmScores scores = scoreRfm(values, optionsOf(bins, static_cast<RfmOptions::Method>(method), isNested));
    QCOMPARE(scores.recencyCuts.size(), static_cast<std::size_t>(bins - 1));
    std::map<std::int32_t, int> ofRecency;
    std::map<std::pair<int, std::int32_t>, int> ofFrequency; // within a recency score where nested
    std::map<std::tuple<int, int, Money>, int> ofMonetary;
    for (std::size_t i = 0; i < kBuyers; ++i) {
        const int r = isNested ? scores.r[i] : 0;
        const int f = isNested ? scores.f[i] : 0;
        QCOMPARE(int(scores.r[i]), ofRecency.try_emplace(values.recencyDays[i], scores.r[i]).first->second);
        QCOMPARE(int(scores.f[i]), ofFrequency.try_emplace({r, values.frequency[i]}, scores.f[i]).first->second);
        QCOMPARE(int(scores.m[i]), ofMonetary.try_emplace({r, f, values.monetary[i]}, scores.m[i]).first->second);
        QVERIFY(scores.r[i] >= 1 && scores.r[i] <= bins && scores.m[i] >= 1 && scores.m[i] <= bins);
    }
    // Better values never score lower.
    QVERIFY(std::ranges::is_sorted(ofRecency, std::greater<> {}, &std::pair<const std::int32_t, int>::second));
}

void TestOptions::fixedCutsAreTaken()
{
    RfmOptions options = optionsOf(3, RfmOptions::Method::Fixed);
    options.recencyCuts = {90, 10};
    options.monetaryCuts = {Money::fromWhole(50), Money::fromWhole(200)};
    RfmValues values;
    values.recencyDays = {91, 90, 11, 10, 9, 0};
    values.frequency = {1, 2, 3, 4, 5, 6};
    for (const int spend : {50, 51, 200, 201, 0, 199})
        values.monetary.push_back(Money::fromWhole(spend));
    values.gross = values.monetary;
    values.customer = {0, 1, 2, 3, 4, 5};
    const RfmScores scores = scoreRfm(values, options);
    // A value on a cut belongs to the worse side, as it does with quantiles.
    QCOMPARE(scores.r, (std::vector<std::uint8_t> {1, 1, 2, 2, 3, 3}));
    QCOMPARE(scores.m, (std::vector<std::uint8_t> {1, 2, 2, 3, 1, 2}));
    QCOMPARE(scores.recencyCuts, (std::vector<std::int32_t> {90, 10}));
    QCOMPARE(scores.frequencyCuts, (std::vector<std::int32_t> {2, 4})); // none given: quantiles
}

void TestOptions::logCutsAreEqualSteps()
{
    RfmValues values;
    for (const int spend : {0, 9, 99, 999}) { // 1 + value: 1, 10, 100, 1000
        values.customer.push_back(0);
        values.recencyDays.push_back(spend);
        values.frequency.push_back(1);
        values.monetary.push_back(Money::fromWhole(spend));
    }
    values.gross = values.monetary;
    const RfmScores scores = scoreRfm(values, optionsOf(3, RfmOptions::Method::Log));
    QCOMPARE(scores.monetaryCuts, (std::vector<Money> {Money::fromWhole(9), Money::fromWhole(99)}));
    QCOMPARE(scores.recencyCuts, (std::vector<std::int32_t> {99, 9}));
    QCOMPARE(scores.m, (std::vector<std::uint8_t> {1, 1, 2, 3}));
    QCOMPARE(scores.r, (std::vector<std::uint8_t> {3, 2, 1, 1}));
    QCOMPARE(scores.f, (std::vector<std::uint8_t> {1, 1, 1, 1}));
}

void TestOptions::nestedCutsWithinEachScore()
{
    const RfmValues values = someValues();
    const RfmScores nested = scoreRfm(values, optionsOf(4, RfmOptions::Method::Quantile, true));
    QCOMPARE(nested.r, scoreRfm(values, optionsOf(4)).r);
    QCOMPARE(nested.nestedFrequencyCuts.size(), std::size_t {4});
    QCOMPARE(nested.nestedMonetaryCuts.size(), std::size_t {16});
    // Each cell by itself is what scoring its customers alone would be.
    for (int r = 1; r <= 4; ++r) {
        RfmValues part;
        std::vector<std::uint8_t> expected;
        for (std::size_t i = 0; i < kBuyers; ++i) {
            if (nested.r[i] != r)
                continue;
            part.customer.push_back(values.customer[i]);
            part.recencyDays.push_back(values.recencyDays[i]);
            part.frequency.push_back(values.frequency[i]);
            part.monetary.push_back(values.monetary[i]);
            part.gross.push_back(values.gross[i]);
            expected.push_back(nested.f[i]);
        }
        const RfmScores alone = scoreRfm(part, optionsOf(4));
        QCOMPARE(alone.f, expected);
        QCOMPARE(alone.frequencyCuts, nested.nestedFrequencyCuts[static_cast<std::size_t>(r - 1)]);
    }
}

void TestOptions::averageOrderStandsBesideFrequency()
{
    RfmValues values;
    values.customer = {0, 1};
    values.recencyDays = {1, 1};
    values.frequency = {10, 1};
    values.gross = {Money::fromWhole(100), Money::fromWhole(50)};
    values.monetary = {Money::fromWhole(90), Money::fromWhole(50)};
    RfmOptions options = optionsOf(3);
    QVERIFY(scoreRfm(values, options).m[0] > scoreRfm(values, options).m[1]);
    options.monetary = RfmOptions::Monetary::AverageOrder;
    QCOMPARE(monetaryOf(values, options.monetary)[0], Money::fromWhole(10)); // gross per order
    QVERIFY(scoreRfm(values, options).m[0] < scoreRfm(values, options).m[1]);
}

void TestOptions::effectiveBinsCountWhatSomebodyHas()
{
    // Six in ten ordered once: no cut can tell them apart.
    RfmValues values;
    for (const int orders : {1, 1, 1, 1, 1, 1, 2, 3, 4, 5}) {
        values.customer.push_back(0);
        values.recencyDays.push_back(orders);
        values.frequency.push_back(orders);
        values.monetary.push_back(Money::fromWhole(7));
    }
    values.gross = values.monetary;
    const RfmScores scores = scoreRfm(values);
    QCOMPARE(scores.frequencyCuts, (std::vector<std::int32_t> {1, 1, 1, 3}));
    QCOMPARE(scores.effectiveBins, (std::array<int, 3> {3, 3, 1}));
}

void TestOptions::theWindowLeavesOlderOrdersOut()
{
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-10-01").line("tea", 1, 10);
    shop.order("2", "ann", "2011-12-01").line("tea", 1, 20);
    shop.order("3", "bob", "2011-10-31").line("tea", 1, 30);
    shop.order("4", "eve", "2011-11-01").line("tea", 1, 40);
    const auto dataset = shop.build();
    RfmOptions options;
    options.asOf = parseDay("2011-12-01");
    options.window = {31, RfmOptions::Window::Unit::Days}; // from 1 November
    const RfmValues values = computeRfm(*dataset, options);
    QCOMPARE(values.size(), std::size_t {2});
    QCOMPARE(values.monetary[0], Money::fromWhole(20));
    QCOMPARE(values.frequency[0], 1);
    QCOMPARE(values.positionOf[dataset->customerById.find("bob")], kNoIndex);
    QVERIFY(values.positionOf[dataset->customerById.find("eve")] != kNoIndex);
}

void TestOptions::monthsOfAWindowAreCalendarMonths()
{
    using Unit = RfmOptions::Window::Unit;
    const auto first = [](const char *asOf, int months) {
        return formatDay(*firstDayOf({months, Unit::Months}, *parseDay(asOf)));
    };
    QCOMPARE(first("2011-12-10", 12), std::string("2010-12-11"));
    QCOMPARE(first("2012-03-31", 1), std::string("2012-03-01")); // 29 February is the last day before
    QCOMPARE(first("2011-01-15", 13), std::string("2009-12-16"));
    QVERIFY(!firstDayOf({}, *parseDay("2011-01-15")));
}

void TestOptions::weightsOrderByOneNumber()
{
    RfmScores scores;
    scores.r = {5, 1};
    scores.f = {1, 3};
    scores.m = {1, 3};
    QVERIFY(weightedScore(scores, {1, 1, 1}, 0) == weightedScore(scores, {1, 1, 1}, 1));
    QVERIFY(weightedScore(scores, {2, 1, 1}, 0) > weightedScore(scores, {2, 1, 1}, 1));
    QCOMPARE(weightedScore(scores, {100, 10, 1}, 0), 511.0 / 111);
}

void TestOptions::comparisonValuesCanBeSet()
{
    RfmMap map = rfmMap("chinese_eight");
    RfmScores scores;
    scores.r = {4, 4};
    scores.f = {3, 1};
    scores.m = {1, 5};
    map.comparison = {{4.5, 3, 1}};
    const std::vector<std::uint8_t> groups = assignGroups(map, scores);
    QCOMPARE(map.groups[groups[0]].id, std::string("high_value_keep")); // R low, F equal to it, M equal to it
    QCOMPARE(map.groups[groups[1]].id, std::string("high_value_win_back"));
}

void TestOptions::ownMapsStretch()
{
    const RfmMap map = twoGroupMap(); // drawn for three bins
    QCOMPARE(int(groupOfGridCell(map, 3, 3, 2)), 0);
    QCOMPARE(int(groupOfGridCell(map, 10, 10, 5)), 0); // 5 of 10 lies in the middle third
    QCOMPARE(int(groupOfGridCell(map, 10, 10, 3)), 1);
    QCOMPARE(int(groupOfGridCell(map, 10, 3, 10)), 1);
}

void TestOptions::badOptionsAreRefused()
{
    const auto refusal = [](const auto &change) {
        RfmOptions options;
        change(options);
        try {
            checkRfmOptions(options);
        } catch (const Error &error) {
            return error.arguments.front();
        }
        return std::string();
    };
    QCOMPARE(refusal([](RfmOptions &) {}), std::string());
    QCOMPARE(refusal([](RfmOptions &o) { o.bins = 2; }), std::string("bins"));
    QCOMPARE(refusal([](RfmOptions &o) { o.bins = 11; }), std::string("bins"));
    QCOMPARE(refusal([](RfmOptions &o) { o.recencyCuts = {1, 2, 3, 4}; }), std::string("cuts-recency"));
    QCOMPARE(refusal([](RfmOptions &o) { o.frequencyCuts = {4, 3, 2, 1}; }), std::string("cuts-frequency"));
    QCOMPARE(refusal([](RfmOptions &o) { o.frequencyCuts = {1, 2, 3}; }), std::string("cuts-frequency"));
    QCOMPARE(refusal([](RfmOptions &o) { o.weights = {0, 0, 0}; }), std::string("weights"));
    QCOMPARE(refusal([](RfmOptions &o) { o.weights[1] = -1; }), std::string("weights"));
    QCOMPARE(refusal([](RfmOptions &o) { o.window.length = -1; }), std::string("window"));
}

void TestOptions::badMapsAreRefused()
{
    const auto refusal = [](const auto &change) {
        RfmMap map = twoGroupMap();
        change(map);
        try {
            checkRfmMap(map);
        } catch (const Error &error) {
            return error.arguments.front();
        }
        return std::string();
    };
    QCOMPARE(refusal([](RfmMap &) {}), std::string());
    QCOMPARE(refusal([](RfmMap &m) { m.name.clear(); }), std::string("map.name"));
    QCOMPARE(refusal([](RfmMap &m) { m.groups[1].name = "Best"; }), std::string("map.group.name"));
    QCOMPARE(refusal([](RfmMap &m) { m.groups[1].id = "g1"; }), std::string("map.group.id"));
    QCOMPARE(refusal([](RfmMap &m) { m.cells.pop_back(); }), std::string("map.cells"));
    QCOMPARE(refusal([](RfmMap &m) { m.cells[4] = 2; }), std::string("map.cell"));
    QCOMPARE(refusal([](RfmMap &m) { std::ranges::fill(m.cells, 1); }), std::string("map.group.cells"));
    QCOMPARE(refusal([](RfmMap &m) { m.side = 2; }), std::string("map.side"));
    QCOMPARE(refusal([](RfmMap &m) { m.groups.clear(); }), std::string("map.groups"));
}

void TestOptions::optionsAndMapsSurviveJson()
{
    RfmOptions options = optionsOf(4, RfmOptions::Method::Fixed, true);
    options.recencyCuts = {90, 30, 7};
    options.monetaryCuts = {Money::fromDouble(10.25), Money::fromWhole(20), Money::fromWhole(400)};
    options.monetary = RfmOptions::Monetary::AverageOrder;
    options.weights = {3, 2, .5};
    options.window = {18, RfmOptions::Window::Unit::Months};
    options.asOf = parseDay("2011-12-10");
    QVERIFY(rfmOptionsFromJson(rfmOptionsToJson(options)) == options);
    QVERIFY(rfmOptionsFromJson(rfmOptionsToJson({})) == RfmOptions {});
    QVERIFY(rfmOptionsFromJson(R"({"clientele_rfm": 1})") == RfmOptions {});
    const RfmMap map = twoGroupMap();
    QVERIFY(rfmMapFromJson(rfmMapToJson(map)) == map);
    for (const char *text :
         {"", "[]", "{}", R"({"clientele_rfm": 2})", R"({"clientele_rfm": 1, "bin": 4})",
          R"({"clientele_rfm": 1, "bins": "4"})", R"({"clientele_rfm": 1, "bins": 4.5})",
          R"({"clientele_rfm": 1, "method": "quintile"})", R"({"clientele_rfm": 1, "cuts": [1]})",
          R"({"clientele_rfm": 1, "cuts": {"monetary": ["x"]}})", R"({"clientele_rfm": 1, "weights": [1, 2]})",
          R"({"clientele_rfm": 1, "as_of": "soon"})", R"({"clientele_rfm": 1, "window": 3})"})
        QVERIFY_THROWS_EXCEPTION(Error, rfmOptionsFromJson(text));
    QVERIFY_THROWS_EXCEPTION(
        Error, rfmMapFromJson(R"({"clientele_rfm_map": 1, "name": "x", "groups": [{"id": "a", "name": "A"}],
                                    "bins": 3, "cells": ["a", "a", "a", "a", "a", "a", "a", "a", "b"]})"));
}

void TestOptions::emptyOneAndIdentical()
{
    const auto nobody = DatasetBuilder().build();
    for (const bool isNested : {false, true}) {
        for (const auto method : {RfmOptions::Method::Quantile, RfmOptions::Method::Log}) {
            const RfmAnalysis none = analyseRfm(*nobody, RfmSetup {optionsOf(7, method, isNested), {twoGroupMap()}});
            QCOMPARE(none.groups.size(), rfmMaps().size() + 1);
            QCOMPARE(none.scores.effectiveBins, (std::array<int, 3> {}));

            DatasetBuilder shop;
            for (const char *customer : {"ann", "bob", "eve"})
                shop.order(customer, customer, "2011-12-01").line("tea", 1, 10);
            const RfmAnalysis same = analyseRfm(*shop.build(), RfmSetup {optionsOf(7, method, isNested), {}});
            QCOMPARE(same.scores.effectiveBins, (std::array<int, 3> {1, 1, 1}));
            QCOMPARE(same.scores.r, (std::vector<std::uint8_t> {1, 1, 1}));
        }
    }
}

void TestOptions::futureOrdersDoNotCount()
{
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-12-01").line("tea", 1, 10);
    shop.order("2", "ann", "2031-12-01").line("tea", 1, 10);
    const auto dataset = shop.build();
    RfmSetup setup;
    setup.options.asOf = parseDay("2011-12-31");
    const RfmAnalysis rfm = analyseRfm(*dataset, setup);
    QCOMPARE(rfm.values.frequency.front(), 1);
    QCOMPARE(rfm.values.recencyDays.front(), 30);
    QCOMPARE(analyseRfm(*dataset, setup, parseDay("2031-12-02")).values.frequency.front(), 2); // a plan's own day wins
}

QTEST_GUILESS_MAIN(TestOptions)
#include "test_options.moc"
