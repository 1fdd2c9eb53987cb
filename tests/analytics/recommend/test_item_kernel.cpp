#include <QtTest/QTest>

#include <array>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/item_kernel.h"

using namespace clientele;

class TestItemKernel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handComputedCosine();
    void agreesWithADenseComputation_data();
    void agreesWithADenseComputation();
    void tiesGoToTheSmallerItem();
    void countingIsTheSameAsSumming();
    void moreUsersThanAreCounted();
    void sameBitsOnAnyNumberOfThreads();
    void transposedTwiceIsTheSame();
    void emptyMatrix();
    void cancelled();
};

namespace {

Interactions randomPairs(std::uint64_t seed, std::size_t users, std::uint32_t items, bool isWeighted)
{
    Random random(seed);
    Interactions pairs;
    pairs.items = items;
    for (std::size_t user = 0; user < users; ++user) {
        const double taste = random.uniform(0.02, 0.4);
        for (std::uint32_t item = 0; item < items; ++item) {
            if (!random.chance(taste / (1 + item % 7)))
                continue;
            pairs.item.push_back(item);
            if (isWeighted)
                pairs.weight.push_back(static_cast<float>(random.uniform(0.5, 3)));
        }
        pairs.begin.push_back(static_cast<std::uint32_t>(pairs.item.size()));
    }
    return pairs;
}

// The definition, word for word, on a dense matrix.
std::vector<std::vector<double>> denseKernel(const Interactions &pairs, const KernelSettings &settings)
{
    std::vector<std::vector<double>> matrix(pairs.users(), std::vector<double>(pairs.items, 0));
    std::vector<double> userDegree(pairs.users(), 0);
    std::vector<double> itemDegree(pairs.items, 0);
    for (std::size_t user = 0; user < pairs.users(); ++user) {
        for (std::uint32_t at = pairs.begin[user]; at < pairs.begin[user + 1]; ++at) {
            matrix[user][pairs.item[at]] = pairs.weight.empty() ? 1 : static_cast<double>(pairs.weight[at]);
            ++userDegree[user];
            ++itemDegree[pairs.item[at]];
        }
    }
    std::vector<std::vector<double>> kernel(pairs.items, std::vector<double>(pairs.items, 0));
    for (std::size_t i = 0; i < pairs.items; ++i) {
        for (std::size_t j = 0; j < pairs.items; ++j) {
            double common = 0;
            double sum = 0;
            for (std::size_t user = 0; user < pairs.users() && i != j; ++user) {
                if (matrix[user][i] > 0 && matrix[user][j] > 0) {
                    ++common;
                    sum += matrix[user][i] * matrix[user][j] * std::pow(userDegree[user], -settings.userExponent);
                }
            }
            if (common > 0) {
                kernel[i][j] = sum * std::pow(itemDegree[i], -settings.sourceExponent)
                               * std::pow(itemDegree[j], -settings.targetExponent) * common
                               / (common + settings.shrink);
            }
        }
        std::vector<double> sorted = kernel[i];
        std::ranges::sort(sorted, std::greater {});
        const auto kept = static_cast<std::size_t>(settings.neighbours);
        const double threshold = kept < sorted.size() ? sorted[kept] : 0; // strictly above: no ties in random data
        double total = 0;
        for (double &value : kernel[i]) {
            value = value > threshold ? value : 0;
            total += value;
        }
        for (double &value : kernel[i])
            value /= settings.isRowNormalised && total > 0 ? total : 1;
    }
    return kernel;
}

} // namespace

void TestItemKernel::handComputedCosine()
{
    // Three users: {0, 1}, {0, 1, 2}, {2}. cos(0,1) = 2/√(2·2) = 1, cos(0,2) = cos(1,2) = 1/√(2·2) = .5.
    Interactions pairs;
    pairs.items = 4;
    pairs.item = {0, 1, 0, 1, 2, 2};
    pairs.begin = {0, 2, 5, 6};
    SilentMonitor monitor;
    const ItemKernel kernel = fitItemKernel(pairs, {0, .5, .5, 10, 0, false}, monitor);
    QCOMPARE(kernel.at(0, 1), 1.f);
    QCOMPARE(kernel.at(0, 2), .5f);
    QCOMPARE(kernel.at(2, 1), .5f);
    QCOMPARE(kernel.at(0, 0), 0.f);
    QVERIFY(kernel.targets(3).empty());

    std::vector<float> scores(4, 0);
    addScores(kernel, 0, 2, scores);
    for (std::size_t item = 0; item < 4; ++item)
        QCOMPARE(scores[item], (std::array {0.f, 2.f, 1.f, 0.f}[item]));

    const ItemKernel shrunk = fitItemKernel(pairs, {0, .5, .5, 10, 1, false}, monitor);
    QCOMPARE(shrunk.at(0, 1), 2.f / 3); // 2 in common: × 2/(2 + 1)
    QCOMPARE(shrunk.at(0, 2), .25f);
}

void TestItemKernel::agreesWithADenseComputation_data()
{
    QTest::addColumn<KernelSettings>("settings");
    QTest::addColumn<bool>("isWeighted");
    QTest::addRow("cosine") << KernelSettings {0, .5, .5, 100, 0, false} << false;
    QTest::addRow("default") << KernelSettings {} << false;
    QTest::addRow("few neighbours") << KernelSettings {.5, .4, .3, 7, 0, false} << true;
    QTest::addRow("few, row-L1") << KernelSettings {.566, .566, .0011, 9, 0, true} << true;
    QTest::addRow("shrunk, weighted") << KernelSettings {.55, .55, .3, 12, 25, true} << true;
}

void TestItemKernel::agreesWithADenseComputation()
{
    QFETCH(KernelSettings, settings);
    QFETCH(bool, isWeighted);
    const Interactions pairs = randomPairs(11, 150, 90, isWeighted);
    SilentMonitor monitor;
    const ItemKernel kernel = fitItemKernel(pairs, settings, monitor);
    const std::vector<std::vector<double>> dense = denseKernel(pairs, settings);
    for (std::size_t i = 0; i < pairs.items; ++i) {
        QVERIFY(kernel.targets(i).size() <= static_cast<std::size_t>(settings.neighbours));
        QVERIFY(std::ranges::is_sorted(kernel.targets(i)));
        for (std::uint32_t j = 0; j < pairs.items; ++j) {
            const double expected = dense[i][j];
            // Where exact ties meet the cut, the dense reading keeps neither; they are rare and small here.
            if (expected > 0 || kernel.targets(i).size() < static_cast<std::size_t>(settings.neighbours))
                QVERIFY(std::abs(static_cast<double>(kernel.at(i, j)) - expected) <= 2e-5 * expected + 1e-9);
        }
    }
}

void TestItemKernel::tiesGoToTheSmallerItem()
{
    // One user with five items: every pair is equal, two are kept.
    Interactions pairs;
    pairs.items = 5;
    pairs.item = {0, 1, 2, 3, 4};
    pairs.begin = {0, 5};
    SilentMonitor monitor;
    const ItemKernel kernel = fitItemKernel(pairs, {.5, .5, .5, 2, 0, true}, monitor);
    QCOMPARE(std::vector<std::uint32_t>(kernel.targets(4).begin(), kernel.targets(4).end()),
             (std::vector<std::uint32_t> {0, 1}));
    QCOMPARE(kernel.at(4, 0), .5f);
}

void TestItemKernel::countingIsTheSameAsSumming()
{
    // Many ties, and items of more users than a byte counts. So small an exponent is 0 but for how it is reckoned.
    const Interactions pairs = randomPairs(5, 2'000, 120, false);
    const std::vector<std::uint32_t> counts = countItems(pairs);
    QVERIFY(std::ranges::max(counts) > 255 && std::ranges::min(counts) < 255);
    SilentMonitor monitor;
    for (const double target : {.5, 0., 1.5, -.4}) { // the last holds rare items back
        for (const int neighbours : {1, 5, 30, 500}) {
            const ItemKernel counted = fitItemKernel(pairs, {0, .5, target, neighbours, 0, false}, monitor);
            const ItemKernel summed = fitItemKernel(pairs, {1e-12, .5, target, neighbours, 0, false}, monitor);
            QVERIFY(counted.begin == summed.begin);
            QVERIFY(counted.item == summed.item);
            QVERIFY(counted.value == summed.value);
        }
    }
}

void TestItemKernel::moreUsersThanAreCounted()
{
    // Everybody has item 70, one in i has item i; rows of one, two and more bytes' worth of users; nobody has 71 … 99.
    Interactions pairs;
    pairs.items = 100;
    for (std::uint32_t user = 0; user < 70'000; ++user) {
        for (std::uint32_t item = 1; item < 70; item += 3) {
            if (user % (item * item) == 0)
                pairs.item.push_back(item);
        }
        pairs.item.push_back(70);
        pairs.begin.push_back(static_cast<std::uint32_t>(pairs.item.size()));
    }
    SilentMonitor monitor;
    const ItemKernel counted = fitItemKernel(pairs, {0, .5, .5, 5, 0, false}, monitor);
    const ItemKernel summed = fitItemKernel(pairs, {1e-12, .5, .5, 5, 0, false}, monitor);
    QVERIFY(counted.item == summed.item);
    QVERIFY(counted.value == summed.value);
    QCOMPARE(counted.at(70, 1), 1.f);
    QVERIFY(counted.targets(99).empty());
}

void TestItemKernel::sameBitsOnAnyNumberOfThreads()
{
    const Interactions pairs = randomPairs(5, 400, 500, true);
    SilentMonitor monitor;
    setThreadCount(1);
    const ItemKernel one = fitItemKernel(pairs, {}, monitor);
    setThreadCount(7);
    const ItemKernel seven = fitItemKernel(pairs, {}, monitor);
    setThreadCount(0);
    QCOMPARE(one.begin, seven.begin);
    QCOMPARE(one.item, seven.item);
    QCOMPARE(one.value, seven.value);
}

void TestItemKernel::transposedTwiceIsTheSame()
{
    const Interactions pairs = randomPairs(9, 60, 40, true);
    const Interactions again = transposed(transposed(pairs));
    QCOMPARE(again.items, pairs.items);
    QCOMPARE(again.begin, pairs.begin);
    QCOMPARE(again.item, pairs.item);
    QCOMPARE(again.weight, pairs.weight);
}

void TestItemKernel::emptyMatrix()
{
    SilentMonitor monitor;
    QCOMPARE(fitItemKernel({}, {}, monitor).begin.size(), std::size_t {1});
    Interactions silent;
    silent.items = 3;
    silent.begin = {0, 0, 0};
    QVERIFY(fitItemKernel(silent, {}, monitor).item.empty());
}

void TestItemKernel::cancelled()
{
    struct Stopped final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } monitor;
    QVERIFY_THROWS_EXCEPTION(Cancelled, fitItemKernel(randomPairs(1, 50, 50, false), {}, monitor));
}

QTEST_GUILESS_MAIN(TestItemKernel)
#include "test_item_kernel.moc"
