#include <QtTest/QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/cluster_count.h"
#include "analytics/cluster/hdbscan.h"
#include "tests/support/point_sets.h"

using namespace clientele;

class TestHdbscan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spanningTreeIsTheShortest_data();
    void spanningTreeIsTheShortest();
    void sameAsTheDefinition_data();
    void sameAsTheDefinition();
    void findsDenseGroupsAndLeavesTheRest();
    void crowdsOfEqualPoints();
    void sameOnAnyNumberOfThreads();
};

namespace {

SilentMonitor s_monitor;

std::vector<double> coreByHand(const Points &points, std::size_t minPoints)
{
    std::vector<double> core;
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::vector<double> distances;
        for (std::size_t other = 0; other < points.size(); ++other)
            distances.push_back(std::sqrt(squaredDistance(points[i], points[other], points.dimensions)));
        std::ranges::sort(distances);
        core.push_back(distances[std::min(minPoints, distances.size()) - 1]);
    }
    return core;
}

// The lengths of Prim's tree, which are those of every shortest tree.
std::vector<double> lengthsByHand(const Points &points, const std::vector<double> &core)
{
    std::vector<double> nearest(points.size(), std::numeric_limits<double>::infinity());
    std::vector<bool> isIn(points.size(), false);
    std::vector<double> lengths;
    std::size_t last = 0;
    for (std::size_t step = 1; step < points.size(); ++step) {
        isIn[last] = true;
        std::size_t next = points.size();
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (isIn[i])
                continue;
            const double distance = std::sqrt(squaredDistance(points[last], points[i], points.dimensions));
            nearest[i] = std::min(nearest[i], std::max({distance, core[last], core[i]}));
            if (next == points.size() || nearest[i] < nearest[next])
                next = i;
        }
        lengths.push_back(nearest[next]);
        last = next;
    }
    std::ranges::sort(lengths);
    return lengths;
}

// HDBSCAN* as Campello, Moulavi and Sander (2013) define it, in O(n³): the graph of mutual reachability loses its longest
// edges, all of one length at once, and what falls apart is looked at. No tree, no union-find, nothing of the code under test.
class Definition
{
public:
    Definition(const Points &points, std::size_t minPoints, std::size_t minSize)
        : m_points(points)
        , m_core(coreByHand(points, minPoints))
        , m_minSize(minSize)
        , m_last(points.size(), 0)
    {
        m_clusters.emplace_back();
        std::vector<std::size_t> everybody(points.size());
        std::iota(everybody.begin(), everybody.end(), std::size_t {0});
        shrink(everybody, 0);
    }

    std::vector<std::int32_t> labels()
    {
        for (std::size_t c = m_clusters.size(); c-- > 1;) {
            double below = 0;
            for (const std::size_t child : m_clusters[c].children)
                below += m_clusters[child].stability;
            m_clusters[c].isChosen = m_clusters[c].children.empty() || m_clusters[c].stability >= below;
            m_clusters[c].stability = std::max(m_clusters[c].stability, below);
        }
        std::vector<std::int32_t> label;
        for (const std::size_t last : m_last) {
            std::int32_t own = -1;
            for (std::size_t c = last; c != 0; c = m_clusters[c].parent)
                own = m_clusters[c].isChosen ? static_cast<std::int32_t>(c) : own; // the highest one chosen
            label.push_back(own);
        }
        return label;
    }

private:
    struct Cluster
    {
        std::size_t parent = 0;
        double birth = 0;
        double stability = 0;
        std::vector<std::size_t> children;
        bool isChosen = false;
    };

    double reach(std::size_t a, std::size_t b) const
    {
        return std::max(
            {std::sqrt(squaredDistance(m_points[a], m_points[b], m_points.dimensions)), m_core[a], m_core[b]});
    }

    // What is linked by edges shorter than `limit`.
    std::vector<std::vector<std::size_t>> parts(std::vector<std::size_t> members, double limit) const
    {
        std::vector<std::vector<std::size_t>> parts;
        while (!members.empty()) {
            std::vector<std::size_t> part {members.back()};
            members.pop_back();
            for (std::size_t next = 0; next < part.size(); ++next) {
                const auto isNear = [&](std::size_t other) { return reach(part[next], other) < limit; };
                const auto far = std::partition(members.begin(), members.end(), std::not_fn(isNear));
                part.insert(part.end(), far, members.end());
                members.erase(far, members.end());
            }
            parts.push_back(std::move(part));
        }
        return parts;
    }

    // The longest edge that still holds the members together.
    double weakest(const std::vector<std::size_t> &members) const
    {
        std::vector<double> lengths;
        for (const std::size_t a : members) {
            for (const std::size_t b : members) {
                if (a < b)
                    lengths.push_back(reach(a, b));
            }
        }
        std::ranges::sort(lengths);
        std::size_t low = 0; // the first length without which all is in one part
        for (std::size_t step = std::bit_floor(lengths.size()); step > 0; step /= 2) {
            if (low + step <= lengths.size() && parts(members, lengths[low + step - 1]).size() > 1)
                low += step;
        }
        return lengths[low - 1];
    }

    void shrink(std::vector<std::size_t> members, std::size_t cluster)
    {
        while (members.size() >= m_minSize) {
            const double longest = weakest(members);
            const double density = 1 / longest;
            std::vector<std::vector<std::size_t>> large = parts(members, longest);
            std::erase_if(large, [this](const auto &part) { return part.size() < m_minSize; });
            const double lasted = density - m_clusters[cluster].birth;
            const std::size_t staying = large.size() == 1 ? large.front().size() : 0;
            m_clusters[cluster].stability += lasted * static_cast<double>(members.size() - staying);
            if (large.size() > 1) {
                for (const std::vector<std::size_t> &part : large)
                    split(part, cluster, density);
            }
            members = large.size() == 1 ? std::move(large.front()) : std::vector<std::size_t>();
        }
    }

    void split(const std::vector<std::size_t> &part, std::size_t parent, double density)
    {
        const std::size_t number = m_clusters.size();
        m_clusters.push_back({parent, density, 0, {}, false});
        m_clusters[parent].children.push_back(number);
        for (const std::size_t member : part)
            m_last[member] = number;
        shrink(part, number);
    }

    const Points &m_points;
    std::vector<double> m_core;
    std::size_t m_minSize;
    std::vector<std::size_t> m_last; // by point: the smallest cluster it was in
    std::vector<Cluster> m_clusters;
};

} // namespace

void TestHdbscan::sameAsTheDefinition_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<int>("minPoints");
    QTest::addColumn<int>("minSize");
    for (const int minSize : {2, 5, 12}) {
        for (const int minPoints : {1, 4}) {
            QTest::addRow("clouds, %d, %d", minPoints, minSize)
                << test::cloudPoints(120, 2, 3, 1) << minPoints << minSize;
            QTest::addRow("even, %d, %d", minPoints, minSize) << test::evenPoints(80, 3, 2) << minPoints << minSize;
        }
    }
}

void TestHdbscan::sameAsTheDefinition()
{
    QFETCH(Points, points);
    QFETCH(int, minPoints);
    QFETCH(int, minSize);
    const auto size = static_cast<std::size_t>(minSize);
    const auto neighbours = static_cast<std::size_t>(minPoints);
    const std::vector<std::int32_t> expected = Definition(points, neighbours, size).labels();
    const std::vector<std::int32_t> label = hdbscan(points, {size, neighbours}, s_monitor);
    if (minPoints == 1) { // all edges of different lengths: one answer
        for (std::size_t i = 0; i < label.size(); ++i)
            QCOMPARE(label[i] < 0, expected[i] < 0);
        QCOMPARE(adjustedRandIndex(label, expected), 1.);
    } else { // the core distance makes edges equal; who goes with whom is then a matter of order, for single points
        QVERIFY2(adjustedRandIndex(label, expected) > 0.9, std::to_string(adjustedRandIndex(label, expected)).c_str());
    }
}

void TestHdbscan::spanningTreeIsTheShortest_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<int>("minPoints");
    for (const int minPoints : {1, 4, 15}) {
        QTest::addRow("clouds, %d", minPoints) << test::cloudPoints(900, 3, 4, 1) << minPoints;
        QTest::addRow("even, %d", minPoints) << test::evenPoints(600, 6, 2) << minPoints;
        QTest::addRow("ties everywhere, %d", minPoints) << test::latticePoints(500, 2, 12, 3) << minPoints;
        QTest::addRow("one dimension, %d", minPoints) << test::latticePoints(200, 1, 50, 4) << minPoints;
        QTest::addRow("two points, %d", minPoints) << test::evenPoints(2, 3, 5) << minPoints;
    }
}

void TestHdbscan::spanningTreeIsTheShortest()
{
    QFETCH(Points, points);
    QFETCH(int, minPoints);
    const std::vector<double> core = coreDistances(points, static_cast<std::size_t>(minPoints));
    const std::vector<double> expected = coreByHand(points, static_cast<std::size_t>(minPoints));
    QCOMPARE(core, expected);
    const std::vector<double> lengths = lengthsByHand(points, core);
    const std::vector<SpanningEdge> links = spanningTree(points, core, s_monitor);
    QCOMPARE(links.size(), lengths.size());
    for (std::size_t i = 0; i < links.size(); ++i)
        QVERIFY(std::abs(links[i].length - lengths[i]) <= 1e-12 * lengths[i]);
}

void TestHdbscan::findsDenseGroupsAndLeavesTheRest()
{
    // Three tight groups of 60 far apart, and 20 points far from everybody.
    Points points = test::evenPoints(200, 2, 6);
    for (std::size_t i = 0; i < 200; ++i) {
        const double offset = i < 180 ? 100. * static_cast<double>(i / 60) : 1'000. * static_cast<double>(i);
        points.values[2 * i] += offset;
    }
    const std::vector<std::int32_t> label = hdbscan(points, {30, 5}, s_monitor);
    std::set<std::int32_t> seen;
    for (std::size_t i = 0; i < 180; ++i) {
        QVERIFY(label[i] >= 0 && label[i] == label[i / 60 * 60]);
        seen.insert(label[i]);
    }
    QCOMPARE(seen.size(), std::size_t {3});
    for (std::size_t i = 180; i < 200; ++i)
        QCOMPARE(label[i], -1);
}

void TestHdbscan::crowdsOfEqualPoints()
{
    // 100,000 people of nine kinds: pairwise this would never end.
    const Points points = test::latticePoints(100'000, 2, 3, 7);
    const std::vector<std::int32_t> label = hdbscan(points, {1'000, 5}, s_monitor);
    std::set<std::int32_t> seen;
    for (std::size_t i = 0; i < points.size(); ++i) {
        QVERIFY(label[i] >= 0);
        seen.insert(label[i]);
    }
    QCOMPARE(seen.size(), std::size_t {9});
    QCOMPARE(hdbscan(test::latticePoints(40, 2, 1, 1), {5, 5}, s_monitor), std::vector<std::int32_t>(40, 0));
    QCOMPARE(hdbscan(test::latticePoints(3, 2, 1, 1), {5, 5}, s_monitor), std::vector<std::int32_t>(3, -1));
}

void TestHdbscan::sameOnAnyNumberOfThreads()
{
    const Points points = test::cloudPoints(20'000, 3, 5, 8);
    setThreadCount(1);
    const std::vector<std::int32_t> one = hdbscan(points, {50, 10}, s_monitor);
    setThreadCount(6);
    const std::vector<std::int32_t> six = hdbscan(points, {50, 10}, s_monitor);
    setThreadCount(0);
    QCOMPARE(one, six);
    QVERIFY(*std::ranges::max_element(one) >= 1);
}

QTEST_GUILESS_MAIN(TestHdbscan)
#include "test_hdbscan.moc"
