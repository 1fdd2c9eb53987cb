#include <QtTest/QTest>

#include <numeric>

#include "analytics/base/random.h"
#include "analytics/segment/rfm_trial.h"

using namespace clientele;

class TestRfmTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfScoring();
    void histogramsHoldEverybody();
    void nobodyAndOne();

private:
    static RfmValues values(std::size_t buyers)
    {
        Random random(3);
        RfmValues result;
        for (std::size_t i = 0; i < buyers; ++i) {
            result.customer.push_back(static_cast<CustomerIndex>(i));
            result.recencyDays.push_back(static_cast<std::int32_t>(random.below(400)));
            result.frequency.push_back(1 + random.poisson(2));
            result.gross.push_back(Money::fromWhole(static_cast<std::int64_t>(random.below(900))));
            result.monetary.push_back(result.gross.back()
                                      - Money::fromWhole(static_cast<std::int64_t>(random.below(50))));
        }
        return result;
    }
};

void TestRfmTrial::countsAreThoseOfScoring()
{
    const RfmValues some = values(700);
    RfmOptions options;
    options.bins = 4;
    options.method = RfmOptions::Method::Fixed;
    options.recencyCuts = {200, 100, 10};
    for (const RfmMap &map : rfmMaps()) {
        const RfmTrial trial = tryRfm(some, options, map);
        const RfmAnalysis analysis = rescored(some, RfmSetup {options, {}});
        const auto at = static_cast<std::size_t>(&map - rfmMaps().data());
        std::vector<std::int64_t> expected(map.groups.size(), 0);
        for (const std::uint8_t group : analysis.groups[at])
            ++expected[group];
        QCOMPARE(trial.ofGroup, expected);
        QCOMPARE(trial.recencyCuts, options.recencyCuts);
        QCOMPARE(trial.effectiveBins, analysis.scores.effectiveBins);
        for (const std::vector<std::int64_t> &ofScore : trial.ofScore) {
            QCOMPARE(ofScore.size(), std::size_t {4});
            QCOMPARE(std::accumulate(ofScore.begin(), ofScore.end(), std::int64_t {0}), std::int64_t {700});
        }
    }
}

void TestRfmTrial::histogramsHoldEverybody()
{
    const RfmValues some = values(700);
    for (const ValueHistogram &histogram : rfmHistograms(some, RfmOptions::Monetary::AverageOrder)) {
        QCOMPARE(std::accumulate(histogram.bars.begin(), histogram.bars.end(), std::int64_t {0}), std::int64_t {700});
        QVERIFY(histogram.bars.front() > 0 && histogram.bars.back() > 0); // the smallest and the largest
    }
}

void TestRfmTrial::nobodyAndOne()
{
    const RfmTrial nobody = tryRfm({}, {}, rfmMaps().front());
    QCOMPARE(nobody.customers, std::size_t {0});
    QVERIFY(nobody.recencyCuts.empty());
    const auto histograms = rfmHistograms(values(1), RfmOptions::Monetary::Net);
    QCOMPARE(histograms[0].least, histograms[0].most);
    QCOMPARE(histograms[0].bars[0], std::int64_t {1});
}

QTEST_GUILESS_MAIN(TestRfmTrial)
#include "test_rfm_trial.moc"
