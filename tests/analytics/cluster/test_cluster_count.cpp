#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/cluster/cluster_count.h"
#include "tests/support/point_sets.h"

using namespace clientele;

class TestClusterCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNumberThatIsThere();
    void aTreeIsCutAsIfItWereGrownForEach();
    void tooFewPointsToChoose();
    void silhouetteIsRousseeuws();
    void randIndexIsThatOfAllPairs();
    void sameOnAnyNumberOfThreads();
};

namespace {

SilentMonitor s_monitor;

ClusterCountChoice choiceOf(const char *method, const Points &points)
{
    const ClustererKind &kind = clustererKind(method);
    return chooseClusterCount(kind, points, ParamSet(kind.parameters()), 7, s_monitor);
}

// Groups of 80 in a square of side 1 each, far apart on a line.
Points groupsApart(std::size_t groups)
{
    Points points = test::evenPoints(groups * 80, 2, groups);
    for (std::size_t i = 0; i < points.size(); ++i)
        points.values[2 * i] += 10. * static_cast<double>(i % groups);
    return points;
}

} // namespace

void TestClusterCount::findsTheNumberThatIsThere()
{
    for (const char *method : {"k-means", "ward"}) {
        for (const int groups : {3, 4, 6}) {
            const ClusterCountChoice choice = choiceOf(method, groupsApart(static_cast<std::size_t>(groups)));
            QCOMPARE(choice.recommended, groups);
            QCOMPARE(choice.bySilhouette, groups);
            QVERIFY(choice.reason != ClusterCountChoice::Reason::TooFewPoints);
            QCOMPARE(choice.candidates.size(), std::size_t {9});
            QCOMPARE(choice.candidates.front().clusters, 2);
            QCOMPARE(choice.candidates[static_cast<std::size_t>(groups - 2)].stability, 1.);
            for (std::size_t i = 1; i < choice.candidates.size(); ++i)
                QVERIFY(choice.candidates[i].inertia <= choice.candidates[i - 1].inertia * (1 + 1e-9));
        }
    }
    QCOMPARE(choiceOf("k-means", test::cloudPoints(30'000, 3, 4, 2)).sampled, std::size_t {2'000});
}

void TestClusterCount::aTreeIsCutAsIfItWereGrownForEach()
{
    const Points points = test::cloudPoints(400, 3, 4, 5);
    const ClustererKind &ward = clustererKind("ward");
    for (const ClusterCountChoice::Candidate &candidate : choiceOf("ward", points).candidates) {
        ParamSet parameters(ward.parameters());
        parameters.set("clusters", candidate.clusters);
        const Clusters clusters = cluster(ward, points, parameters, 7, s_monitor);
        QCOMPARE(candidate.inertia, clusters.inertia);
        QCOMPARE(candidate.silhouette, silhouette(points, clusters.label));
    }
}

void TestClusterCount::tooFewPointsToChoose()
{
    for (const auto &[points, expected] : {std::pair(test::evenPoints(1, 2, 1), 1),
                                           {test::evenPoints(2, 2, 1), 2},
                                           {test::latticePoints(200, 2, 1, 1), 1},
                                           {test::latticePoints(200, 1, 2, 1), 2}}) {
        const ClusterCountChoice choice = choiceOf("k-means", points);
        QCOMPARE(choice.reason, ClusterCountChoice::Reason::TooFewPoints);
        QCOMPARE(choice.recommended, expected);
        QVERIFY(choice.candidates.empty());
    }
    // Four different points: two and three are worth a look, four of four say nothing.
    QCOMPARE(choiceOf("k-means", test::latticePoints(300, 1, 4, 1)).candidates.size(), std::size_t {2});
}

void TestClusterCount::silhouetteIsRousseeuws()
{
    // 0, 1 | 10, 12: within 1, 1, 2, 2; to the others 11, 10, 9.5, 11.5.
    const Points points {1, {0, 1, 10, 12}, {}};
    const double expected = ((11. - 1) / 11 + (10. - 1) / 10 + (9.5 - 2) / 9.5 + (11.5 - 2) / 11.5) / 4;
    QVERIFY(std::abs(silhouette(points, {0, 0, 1, 1}) - expected) < 1e-12);
    QCOMPARE(silhouette(points, {0, 0, 0, 0}), 0.);
    QCOMPARE(silhouette(points, {0, 1, kNoise, kNoise}), 0.); // alone in their clusters
}

void TestClusterCount::randIndexIsThatOfAllPairs()
{
    Random random(3);
    for (int round = 0; round < 20; ++round) {
        std::vector<std::int32_t> a(60);
        std::vector<std::int32_t> b(60);
        for (std::size_t i = 0; i < a.size(); ++i) {
            a[i] = static_cast<std::int32_t>(random.below(4));
            b[i] = random.below(3) == 0 ? static_cast<std::int32_t>(random.below(5)) : a[i];
        }
        double both = 0;
        double inA = 0;
        double inB = 0;
        double pairs = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t j = i + 1; j < a.size(); ++j) {
                ++pairs;
                inA += a[i] == a[j] ? 1 : 0;
                inB += b[i] == b[j] ? 1 : 0;
                both += a[i] == a[j] && b[i] == b[j] ? 1 : 0;
            }
        }
        const double chance = inA * inB / pairs;
        const double expected = (both - chance) / ((inA + inB) / 2 - chance);
        QVERIFY(std::abs(adjustedRandIndex(a, b) - expected) < 1e-12);
        QCOMPARE(adjustedRandIndex(a, a), 1.);
    }
}

void TestClusterCount::sameOnAnyNumberOfThreads()
{
    const Points points = test::cloudPoints(1'500, 3, 4, 6);
    setThreadCount(1);
    const ClusterCountChoice one = choiceOf("k-means", points);
    setThreadCount(5);
    const ClusterCountChoice five = choiceOf("k-means", points);
    setThreadCount(0);
    QCOMPARE(one.recommended, five.recommended);
    for (std::size_t i = 0; i < one.candidates.size(); ++i) {
        QCOMPARE(one.candidates[i].stability, five.candidates[i].stability);
        QCOMPARE(one.candidates[i].silhouette, five.candidates[i].silhouette);
    }
}

QTEST_GUILESS_MAIN(TestClusterCount)
#include "test_cluster_count.moc"
