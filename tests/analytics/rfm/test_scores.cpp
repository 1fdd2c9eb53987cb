#include <QtTest/QTest>

#include <map>

#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/rfm/rfm.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOrdersThatSold();
    void ignoresWhatComesAfterTheAnalysisDay();
    void analysisDayIsTheDayAfterTheLastOrder();
    void emptyShop();
    void oneBuyer();
    void cutsAreObservedValues();
    void equalValuesShareAScore();
    void medians();
    void sameOnAnyNumberOfThreads();
};

namespace {

// Values without a shop behind them, for scoring alone.
RfmValues valuesOf(const std::vector<std::int32_t> &recency, const std::vector<std::int32_t> &frequency,
                   const std::vector<std::int64_t> &monetary)
{
    RfmValues values;
    values.recencyDays = recency;
    values.frequency = frequency;
    for (std::size_t i = 0; i < recency.size(); ++i) {
        values.customer.push_back(static_cast<CustomerIndex>(i));
        values.monetary.push_back(Money::fromWhole(monetary[i]));
    }
    values.gross = values.monetary;
    return values;
}

} // namespace

void TestScores::countsOrdersThatSold()
{
    DatasetBuilder shop;
    shop.customer({.id = "none"});
    shop.order("1", "ann", "2011-12-01 10:00").line("tea", 2, 10).line("tea", 1, 5);
    shop.order("2", "ann", "2011-12-04 23:59").line("cup", 1, 7);
    shop.order("C2", "ann", "2011-12-08 09:00").line("cup", -1, 7); // money, not activity
    shop.order("3", "ann", "2011-12-09 09:00").line("sample", 1, 0); // a gift is no purchase
    shop.order("C9", "bob", "2011-12-05 09:00").line("cup", -1, 7); // only ever gave back: no buyer
    shop.order("4", "", "2011-12-06 09:00").line("tea", 1, 100); // a guest
    const auto dataset = shop.build();
    const RfmValues values = computeRfm(*dataset);

    QCOMPARE(formatDay(values.asOf), std::string("2011-12-10"));
    QCOMPARE(values.customer, std::vector<CustomerIndex> {dataset->customerById.find("ann")});
    QCOMPARE(values.recencyDays.front(), 6);
    QCOMPARE(values.frequency.front(), 2);
    QCOMPARE(values.gross.front(), Money::fromWhole(32));
    QCOMPARE(values.monetary.front(), Money::fromWhole(25));
    QCOMPARE(values.positionOf, (std::vector<std::uint32_t> {kNoIndex, 0, kNoIndex}));
}

void TestScores::ignoresWhatComesAfterTheAnalysisDay()
{
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-12-01 10:00").line("tea", 1, 10);
    shop.order("2", "ann", "2011-12-05 23:59").line("tea", 1, 10);
    shop.order("3", "ann", "2011-12-06 00:00").line("tea", 1, 10);
    shop.order("4", "bob", "2011-12-07 10:00").line("tea", 1, 10);
    const auto dataset = shop.build();
    const RfmValues values = computeRfm(*dataset, parseDay("2011-12-05"));
    QCOMPARE(values.size(), std::size_t {1});
    QCOMPARE(values.recencyDays.front(), 0);
    QCOMPARE(values.frequency.front(), 2);
    QCOMPARE(values.monetary.front(), Money::fromWhole(20));
    QCOMPARE(values.positionOf[1], kNoIndex);
}

void TestScores::analysisDayIsTheDayAfterTheLastOrder()
{
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-12-01").line("tea", 1, 10);
    shop.order("2", "", "2012-02-29 12:00").line("tea", 1, 10);
    QCOMPARE(formatDay(defaultAnalysisDay(*shop.build())), std::string("2012-03-01"));
}

void TestScores::emptyShop()
{
    const auto dataset = DatasetBuilder().build();
    const RfmValues values = computeRfm(*dataset);
    QCOMPARE(values.size(), std::size_t {0});
    const RfmScores scores = scoreRfm(values);
    QVERIFY(scores.r.empty() && scores.f.empty() && scores.m.empty());
    QCOMPARE(mediansOf(values).recencyDays, 0.0);
}

void TestScores::oneBuyer()
{
    const RfmScores scores = scoreRfm(valuesOf({5}, {3}, {100}));
    QCOMPARE(scores.recencyCuts, (std::vector<std::int32_t> {5, 5, 5, 5}));
    QCOMPARE(scores.r, std::vector<std::uint8_t> {1}); // no value is strictly above a cut that is the value itself
}

void TestScores::cutsAreObservedValues()
{
    // Ten buyers: the ECDF reaches .2 at the second smallest, .4 at the fourth, and so on.
    const RfmScores scores = scoreRfm(valuesOf({90, 10, 80, 20, 70, 30, 60, 40, 50, 100},
                                               {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
    QCOMPARE(scores.recencyCuts, (std::vector<std::int32_t> {90, 70, 50, 30}));
    QCOMPARE(scores.frequencyCuts, (std::vector<std::int32_t> {2, 4, 6, 8}));
    QCOMPARE(scores.monetaryCuts[3], Money::fromWhole(8));
    QCOMPARE(scores.r, (std::vector<std::uint8_t> {1, 5, 2, 5, 2, 4, 3, 4, 3, 1}));
    QCOMPARE(scores.f, (std::vector<std::uint8_t> {1, 1, 2, 2, 3, 3, 4, 4, 5, 5}));
    QCOMPARE(scores.m, (std::vector<std::uint8_t> {5, 5, 4, 4, 3, 3, 2, 2, 1, 1}));

    // Seven: .2 × 7 = 1.4 is first reached by the second value.
    const RfmScores seven = scoreRfm(valuesOf({7, 6, 5, 4, 3, 2, 1}, {1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(seven.frequencyCuts, (std::vector<std::int32_t> {2, 3, 5, 6}));
}

void TestScores::equalValuesShareAScore()
{
    // Against a slow direct reading of the definition, on values with many ties.
    Random random(7);
    std::vector<std::int32_t> recency;
    std::vector<std::int32_t> frequency;
    std::vector<std::int64_t> monetary;
    for (int i = 0; i < 997; ++i) {
        recency.push_back(static_cast<std::int32_t>(random.below(40)));
        frequency.push_back(1 + random.poisson(0.7));
        monetary.push_back(static_cast<std::int64_t>(random.below(50)) - 5);
    }
    const RfmScores scores = scoreRfm(valuesOf(recency, frequency, monetary));
    const auto share = [&](std::int32_t value) {
        return static_cast<double>(std::ranges::count_if(frequency, [&](std::int32_t f) { return f <= value; }))
               / 997.0;
    };
    std::map<std::int32_t, std::uint8_t> scoreOfValue;
    for (std::size_t i = 0; i < frequency.size(); ++i) {
        const auto [known, isNew] = scoreOfValue.try_emplace(frequency[i], scores.f[i]);
        QCOMPARE(scores.f[i], known->second);
    }
    for (int k = 0; k < 4; ++k) {
        QVERIFY(share(scores.frequencyCuts[static_cast<std::size_t>(k)]) >= 0.2 * (k + 1));
        QVERIFY(share(scores.frequencyCuts[static_cast<std::size_t>(k)] - 1) < 0.2 * (k + 1));
    }
}

void TestScores::medians()
{
    const RfmValues values = valuesOf({1, 8, 3, 4}, {1, 1, 2, 9}, {10, 20, 35, 40});
    QCOMPARE(mediansOf(values).recencyDays, 3.5);
    QCOMPARE(mediansOf(values).frequency, 1.5);
    QCOMPARE(mediansOf(values).monetary, Money::fromDouble(27.5));
    const std::vector<std::uint32_t> some {1, 2, 3};
    QCOMPARE(mediansOf(values, some).recencyDays, 4.0);
    QCOMPARE(mediansOf(values, some).monetary, Money::fromWhole(35));
}

void TestScores::sameOnAnyNumberOfThreads()
{
    DatasetBuilder shop;
    Random random(3);
    for (int order = 0; order < 30'000; ++order) {
        shop.order(std::to_string(order), "c" + std::to_string(random.below(20'000)),
                   formatTime(startOf(15'000) + static_cast<Time>(random.below(300 * 86'400))));
        shop.line("p", 1 + static_cast<double>(random.below(5)), random.chance(.1) ? -2.5 : 2.5);
    }
    const auto dataset = shop.build();
    setThreadCount(1);
    const RfmValues one = computeRfm(*dataset);
    setThreadCount(5);
    const RfmValues five = computeRfm(*dataset);
    setThreadCount(0);
    QCOMPARE(one.customer, five.customer);
    QCOMPARE(one.recencyDays, five.recencyDays);
    QCOMPARE(one.monetary, five.monetary);
    QCOMPARE(scoreRfm(one).m, scoreRfm(five).m);
}

QTEST_GUILESS_MAIN(TestScores)
#include "test_scores.moc"
