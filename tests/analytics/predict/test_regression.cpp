#include <QtTest/QTest>

#include <array>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/predict/regression.h"

using namespace clientele;

class TestRegression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsScikitLearn();
    void linearEqualsTheNormalEquations();
    void learnsWhatMatters();
    void sameOnAnyNumberOfThreads();
    void separatedAndConstantColumns();
    void nothingToLearnFrom();

private:
    SilentMonitor m_monitor;
};

namespace {

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

// A thousand rows of six columns; the answer depends on the first two, which are a group of their own.
Regression learn(std::size_t rows, SilentMonitor &monitor)
{
    RegressionColumns columns;
    const auto level = columns.addGroup({.deviation = 10});
    const auto telling = columns.addGroup({.deviation = 0.3, .least = 1e-3, .isLearned = true});
    const auto noise = columns.addGroup({.deviation = 0.3, .least = 1e-3, .isLearned = true});
    columns.add(level);
    for (int i = 0; i < 2; ++i)
        columns.add(telling);
    for (int i = 0; i < 20; ++i)
        columns.add(noise);
    const auto fill = [&](RegressionRows &block) {
        for (std::size_t row = block.begin; row < block.end; ++row) {
            Random random(row, "rows");
            float *x = block.x + (row - block.begin) * columns.size();
            x[0] = 1;
            for (std::size_t i = 1; i < columns.size(); ++i)
                x[i] = static_cast<float>(random.normal());
            const double eta = -1.5 + 0.8 * double {x[1]} - 0.6 * double {x[2]};
            block.y[row - block.begin] = random.chance(1 / (1 + std::exp(-eta))) ? 1 : 0;
        }
    };
    return fitRegression(columns, rows, fill, {}, monitor);
}

} // namespace

// scikit-learn 1.2.1, LogisticRegression(C=0.5, tol=1e-12, solver="newton-cholesky") on the same 200 rows: its penalty is
// ½ Σ β² / C without the intercept, a prior deviation of √0.5.
void TestRegression::equalsScikitLearn()
{
    RegressionColumns columns;
    const auto level = columns.addGroup({.deviation = 1e6});
    const auto others = columns.addGroup({.deviation = std::sqrt(0.5)});
    columns.add(level);
    for (int i = 0; i < 3; ++i)
        columns.add(others);
    const auto fill = [](RegressionRows &block) {
        for (std::size_t i = block.begin; i < block.end; ++i) {
            float *x = block.x + (i - block.begin) * 4;
            x[0] = 1;
            x[1] = static_cast<float>(static_cast<double>(i * 7919 % 101) / 50 - 1);
            x[2] = static_cast<float>(static_cast<double>(i * 104729 % 97) / 48 - 1);
            x[3] = static_cast<float>(static_cast<double>(i * 1299709 % 89) / 44 - 1);
            const double chance = 1 / (1 + std::exp(-(0.5 + 1.5 * double {x[1]} - 0.8 * double {x[2]})));
            block.y[i - block.begin] = static_cast<double>(i * 15485863 % 83) / 83 < chance ? 1 : 0;
        }
    };
    const Regression regression = fitRegression(columns, 200, fill, {.tolerance = 1e-12, .steps = 60}, m_monitor);
    const std::array<double, 4> expected {0.432778075371, 1.22814377004, -0.478528230229, -0.125755938169};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(isNear(regression.coefficients[i], expected[i], 1e-8),
                 qPrintable(QString::number(regression.coefficients[i], 'g', 12)));
}

// y = 2 + 3x with weights: (XᵀWX + D)⁻¹XᵀWy by hand.
void TestRegression::linearEqualsTheNormalEquations()
{
    RegressionColumns columns;
    const auto group = columns.addGroup({.deviation = 2});
    columns.add(group, 1);
    columns.add(group);
    const auto fill = [](RegressionRows &block) {
        for (std::size_t i = block.begin; i < block.end; ++i) {
            block.x[(i - block.begin) * 2] = 1;
            block.x[(i - block.begin) * 2 + 1] = static_cast<float>(i);
            block.y[i - block.begin] = 2 + 3 * static_cast<double>(i);
            block.weight[i - block.begin] = i == 2 ? 4 : 1;
        }
    };
    const Regression regression = fitRegression(columns, 3, fill, {.link = Link::Identity}, m_monitor);
    // XᵀWX = [6 9; 9 17], XᵀWy = [39; 69]; prior precision ¼ around (1, 0).
    const double a = 6.25, b = 9, d = 17.25, p = 39.25, q = 69;
    const double determinant = a * d - b * b;
    QVERIFY(isNear(regression.coefficients[0], (d * p - b * q) / determinant, 1e-4));
    QVERIFY(isNear(regression.coefficients[1], (a * q - b * p) / determinant, 1e-4));
    QVERIFY(isNear(regression.covarianceOf(0, 1), -b / determinant, 1e-4));
}

void TestRegression::learnsWhatMatters()
{
    const Regression regression = learn(20'000, m_monitor);
    QVERIFY(isNear(regression.coefficients[0], -1.5, 0.08));
    QVERIFY(isNear(regression.coefficients[1], 0.8, 0.08));
    QVERIFY(isNear(regression.coefficients[2], -0.6, 0.08));
    QVERIFY(regression.deviations[1] > 0.3);
    QVERIFY(regression.deviations[2] < 0.03); // noise is believed to be noise
    for (std::size_t i = 3; i < regression.coefficients.size(); ++i)
        QVERIFY(std::abs(regression.coefficients[i]) < 0.03);
    QVERIFY(isNear(std::sqrt(regression.covarianceOf(1, 1)), 0.02, 0.01));
}

void TestRegression::sameOnAnyNumberOfThreads()
{
    setThreadCount(1);
    const Regression one = learn(20'000, m_monitor);
    setThreadCount(3);
    const Regression three = learn(20'000, m_monitor);
    setThreadCount(0);
    QCOMPARE(one.coefficients, three.coefficients);
    QCOMPARE(one.covariance, three.covariance);
}

void TestRegression::separatedAndConstantColumns()
{
    RegressionColumns columns;
    const auto group = columns.addGroup({.deviation = 5, .least = 1e-3, .isLearned = true});
    for (int i = 0; i < 4; ++i)
        columns.add(group);
    const auto fill = [](RegressionRows &block) {
        for (std::size_t i = block.begin; i < block.end; ++i) {
            float *x = block.x + (i - block.begin) * 4;
            x[0] = 1; // the second says everything, the third repeats the first, the last is always 0
            x[1] = i < 50 ? -1.0F : 1.0F;
            x[2] = 1;
            block.y[i - block.begin] = i < 50 ? 0 : 1;
        }
    };
    for (const Link link : {Link::Logistic, Link::Identity}) {
        const Regression regression = fitRegression(columns, 100, fill, {.link = link}, m_monitor);
        for (const double coefficient : regression.coefficients)
            QVERIFY(std::isfinite(coefficient) && std::abs(coefficient) < 1e4);
        for (const double covariance : regression.covariance)
            QVERIFY(std::isfinite(covariance));
    }
}

void TestRegression::nothingToLearnFrom()
{
    RegressionColumns columns;
    const auto group = columns.addGroup({.deviation = 0.5});
    columns.add(group, 0.7);
    const Regression regression = fitRegression(
        columns, 0, [](RegressionRows &) {}, {}, m_monitor);
    QVERIFY(isNear(regression.coefficients[0], 0.7, 1e-12)); // the prior
    QVERIFY(isNear(regression.covarianceOf(0, 0), 0.25, 1e-12));
}

QTEST_GUILESS_MAIN(TestRegression)
#include "test_regression.moc"
