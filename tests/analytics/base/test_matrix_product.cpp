#include <QtTest/QTest>

#include <cmath>
#include <vector>

#include "analytics/base/matrix_product.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"

using namespace clientele;

class TestMatrixProduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data();
    void agreesWithTheDefinition();
    void sameBitsOnAnyNumberOfThreads();
};

namespace {

std::vector<float> randomFloats(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> values(count);
    for (float &value : values)
        value = static_cast<float>(random.normal());
    return values;
}

} // namespace

void TestMatrixProduct::agreesWithTheDefinition_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("inner");
    QTest::addRow("one") << 1 << 1 << 1;
    QTest::addRow("a tile") << 6 << 16 << 8;
    QTest::addRow("edges") << 7 << 17 << 3;
    QTest::addRow("several panels") << 200 << 530 << 300;
    QTest::addRow("nothing inside") << 3 << 4 << 0;
}

void TestMatrixProduct::agreesWithTheDefinition()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(int, inner);
    const auto m = static_cast<std::size_t>(rows);
    const auto n = static_cast<std::size_t>(columns);
    const auto k = static_cast<std::size_t>(inner);
    const std::vector<float> a = randomFloats(m * k, 1);
    const std::vector<float> b = randomFloats(k * n, 2);
    const std::vector<float> before = randomFloats(m * n, 3);
    std::vector<float> c = before;
    // b is given transposed: columns × inner, row-major.
    std::vector<float> turned(b.size());
    for (std::size_t p = 0; p < k; ++p) {
        for (std::size_t j = 0; j < n; ++j)
            turned[j * k + p] = b[p * n + j];
    }
    addProduct({a.data(), k, 1}, MatrixView {turned.data(), k, 1}.transposed(), -2, c.data(), n, m, n, k);
    for (std::size_t i = 0; i < m; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            double sum = static_cast<double>(before[i * n + j]);
            for (std::size_t p = 0; p < k; ++p)
                sum -= 2 * static_cast<double>(a[i * k + p]) * static_cast<double>(b[p * n + j]);
            QVERIFY(std::abs(static_cast<double>(c[i * n + j]) - sum) < 1e-3);
        }
    }
}

void TestMatrixProduct::sameBitsOnAnyNumberOfThreads()
{
    const std::vector<float> a = randomFloats(700 * 90, 1);
    const std::vector<float> b = randomFloats(90 * 40, 2);
    std::vector<float> one(700 * 40, 0.f);
    std::vector<float> four = one;
    setThreadCount(1);
    addProductParallel({a.data(), 90, 1}, {b.data(), 40, 1}, 1, one.data(), 40, 700, 40, 90);
    setThreadCount(4);
    addProductParallel({a.data(), 90, 1}, {b.data(), 40, 1}, 1, four.data(), 40, 700, 40, 90);
    setThreadCount(0);
    QVERIFY(one == four);
}

QTEST_GUILESS_MAIN(TestMatrixProduct)
#include "test_matrix_product.moc"
