#include <QtTest/QTest>

#include <cmath>
#include <fstream>
#include <string>

#include "analytics/base/monitor.h"
#include "analytics/cluster/cluster_count.h"
#include "analytics/cluster/clusterer.h"
#include "analytics/cluster/components.h"
#include "analytics/cluster/ward.h"
#include "tests/support/point_sets.h"

using namespace clientele;

// Against what scipy, numpy and scikit-learn say of the same tables: tests/data/cluster/README.md tells how.
class TestKnownAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wardHeightsAreScipys_data() { tables(); }
    void wardHeightsAreScipys();
    void componentsAreNumpys_data() { tables(); }
    void componentsAreNumpys();
    void irisByKMeans();
    void irisByWard();

private:
    static void tables()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("iris") << "iris";
        QTest::addRow("clouds") << "clouds";
    }
};

namespace {

SilentMonitor s_monitor;

std::string file(const QString &name)
{
    return std::string(CLIENTELE_TEST_DATA "/cluster/") + name.toStdString() + ".csv";
}

// The numbers below the header, row after row.
std::vector<double> numbersOf(const QString &name)
{
    std::ifstream lines(file(name));
    std::string text;
    std::getline(lines, text);
    std::vector<double> numbers;
    while (std::getline(lines, text)) {
        for (const char *at = text.c_str(); *at != '\0';) {
            char *end = nullptr;
            numbers.push_back(std::strtod(at, &end));
            at = *end == ',' ? end + 1 : end;
        }
    }
    return numbers;
}

Points pointsOf(const QString &name)
{
    return {name == QLatin1String("iris") ? std::size_t {4} : std::size_t {3}, numbersOf(name), {}};
}

} // namespace

void TestKnownAnswers::wardHeightsAreScipys()
{
    QFETCH(QString, name);
    const Points points = pointsOf(name);
    const std::vector<double> expected = numbersOf(name + QStringLiteral("_ward"));
    const std::vector<WardMerge> merges = wardMerges(points, s_monitor);
    QCOMPARE(merges.size(), expected.size());
    QCOMPARE(merges.size() + 1, points.size());
    for (std::size_t i = 0; i < merges.size(); ++i)
        QVERIFY2(std::abs(merges[i].height - expected[i]) <= 1e-9, std::to_string(i).c_str());
}

void TestKnownAnswers::componentsAreNumpys()
{
    QFETCH(QString, name);
    const Points points = pointsOf(name);
    const std::vector<double> expected = numbersOf(name + QStringLiteral("_components"));
    const std::size_t features = points.dimensions;
    const Components found = principalComponents(points, features);
    QCOMPARE(found.count, features);
    for (std::size_t c = 0; c < features; ++c) {
        QVERIFY(std::abs(found.explained[c] - expected[c * (features + 1)]) < 1e-12);
        for (std::size_t j = 0; j < features; ++j)
            QVERIFY(std::abs(found.loadings[c * features + j] - expected[c * (features + 1) + 1 + j]) < 1e-9);
    }
    // A position is the point less the mean, along the component: so their mean is nothing.
    for (std::size_t c = 0; c < features; ++c) {
        double sum = 0;
        for (std::size_t i = 0; i < points.size(); ++i)
            sum += found.position(i, c);
        QVERIFY(std::abs(sum) < 1e-9);
    }
}

void TestKnownAnswers::irisByKMeans()
{
    const ClustererKind &kind = clustererKind("k-means");
    ParamSet parameters(kind.parameters());
    parameters.set("clusters", 3);
    const Points points = pointsOf(QStringLiteral("iris"));
    const Clusters clusters = cluster(kind, points, parameters, 1, s_monitor);
    QVERIFY(std::abs(clusters.inertia - 78.851441426146) < 1e-9);
    QVERIFY(std::abs(silhouette(points, clusters.label) - 0.5528190123564095) < 1e-9);
}

void TestKnownAnswers::irisByWard()
{
    const std::vector<WardMerge> merges = wardMerges(pointsOf(QStringLiteral("iris")), s_monitor);
    const std::vector<std::int32_t> label = cutTree(merges, 150, 3);
    std::vector<std::ptrdiff_t> sizes;
    std::vector<std::int32_t> species(150);
    for (std::int32_t c = 0; c < 3; ++c)
        sizes.push_back(std::ranges::count(label, c));
    for (std::size_t i = 0; i < species.size(); ++i)
        species[i] = static_cast<std::int32_t>(i / 50);
    std::ranges::sort(sizes);
    QCOMPARE(sizes, (std::vector<std::ptrdiff_t> {36, 50, 64}));
    QVERIFY(std::abs(adjustedRandIndex(label, species) - 0.7312) < 5e-5);

    const Dendrogram tree = dendrogram(merges, label, 12);
    QCOMPARE(tree.leaves, std::size_t {12});
    QCOMPARE(tree.nodes.size(), std::size_t {23});
    QCOMPARE(tree.nodes.back().weight, 150.);
    QVERIFY(tree.cutHeight > merges[146].height && tree.cutHeight < merges[147].height);
    for (std::size_t i = tree.leaves; i < tree.nodes.size(); ++i) {
        const Dendrogram::Node &node = tree.nodes[i];
        const Dendrogram::Node &first = tree.nodes[static_cast<std::size_t>(node.first)];
        const Dendrogram::Node &second = tree.nodes[static_cast<std::size_t>(node.second)];
        QCOMPARE(node.weight, first.weight + second.weight);
        QVERIFY(node.height >= first.height && node.height >= second.height);
        QCOMPARE(node.cluster >= 0, node.height < tree.cutHeight); // above the cut several clusters are below it
    }
}

QTEST_GUILESS_MAIN(TestKnownAnswers)
#include "test_known_answers.moc"
