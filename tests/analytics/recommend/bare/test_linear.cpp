#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <functional>

#include <Eigen/Dense>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/singular_vectors.h"
#include "analytics/recommend/bare/symmetric_inverse.h"
#include "tests/support/bare_scorers.h"

using namespace clientele;
using namespace clientele::test;

// Methods that are a formula over matrices, against that formula written out on dense ones; and what they are made of.
class BareLinearTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ease();
    void inverse();
    void singularVectors();
    void spectral();
    void spectralInASmallShop();
};

void BareLinearTest::ease()
{
    const Interactions train = randomPairs(40, 9);
    const Eigen::MatrixXd matrix = dense(train);
    const Eigen::MatrixXd inverse = (matrix.transpose() * matrix + 7 * Eigen::MatrixXd::Identity(9, 9)).inverse();
    Eigen::MatrixXd weights = -inverse * inverse.diagonal().cwiseInverse().asDiagonal();
    weights.diagonal().setZero();
    const std::unique_ptr<ItemScorer> scorer = fitted("ease", train, {{"lambda", 7}});
    for (Eigen::Index user = 0; user < 40; ++user)
        compare(scoresOf(*scorer, train, static_cast<std::size_t>(user)), rowOf(matrix * weights, user), 1e-4);
}

void BareLinearTest::inverse()
{
    // Larger than a block, and not a multiple of it.
    const Eigen::Index size = 300;
    Random random(2);
    Eigen::MatrixXd factor(size, size);
    for (double &value : factor.reshaped())
        value = random.normal();
    const Eigen::MatrixXd matrix = factor * factor.transpose() / size + Eigen::MatrixXd::Identity(size, size);
    std::vector<float> floats(static_cast<std::size_t>(size * size), std::nanf(""));
    for (Eigen::Index row = 0; row < size; ++row) {
        for (Eigen::Index column = 0; column <= row; ++column) // the upper triangle is never read
            floats[static_cast<std::size_t>(row * size + column)] = static_cast<float>(matrix(row, column));
    }
    SilentMonitor monitor;
    invertSymmetric(floats, static_cast<std::size_t>(size), monitor);
    const Eigen::MatrixXf result
        = Eigen::Map<Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(floats.data(), size, size);
    QVERIFY((result.cast<double>() * matrix - Eigen::MatrixXd::Identity(size, size)).cwiseAbs().maxCoeff() < 1e-4);
    QVERIFY(result == result.transpose());
}

void BareLinearTest::singularVectors()
{
    const Interactions pairs = randomPairs(60, 30);
    const SparseMatrix matrix = normalisedPairs(pairs, .5, .5);
    SilentMonitor monitor;
    const SingularVectors vectors = strongestVectors(matrix, transposed(matrix), 5, 1, monitor);
    QCOMPARE(vectors.count, std::size_t {5});
    Eigen::MatrixXd full = dense(pairs);
    const Eigen::VectorXd lines = full.rowwise().sum().cwiseSqrt().cwiseInverse();
    const Eigen::VectorXd columns = dense(pairs).colwise().sum().transpose().cwiseSqrt().cwiseInverse();
    full = lines.asDiagonal() * dense(pairs) * columns.asDiagonal();
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(full, Eigen::ComputeThinV);
    for (Eigen::Index k = 0; k < 5; ++k) {
        QVERIFY(std::abs(static_cast<double>(vectors.values[static_cast<std::size_t>(k)]) - svd.singularValues()[k])
                < 1e-4);
        double product = 0;
        for (Eigen::Index item = 0; item < 30; ++item)
            product += svd.matrixV()(item, k)
                       * static_cast<double>(vectors.vectors[static_cast<std::size_t>(item * 5 + k)]);
        QVERIFY(std::abs(std::abs(product) - 1) < 1e-2);
    }
}

void BareLinearTest::spectral()
{
    // The definition on dense matrices, with all tastes there are (then V Vᵀ is the projection on the row space).
    const Interactions train = randomPairs(50, 12);
    const Eigen::MatrixXd matrix = dense(train);
    const Eigen::VectorXd users = matrix.rowwise().sum().cwiseSqrt().cwiseInverse();
    const Eigen::VectorXd items = matrix.colwise().sum().transpose().cwiseSqrt();
    const Eigen::MatrixXd normal = users.asDiagonal() * matrix * items.cwiseInverse().asDiagonal();
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(normal, Eigen::ComputeThinV);
    const Eigen::MatrixXd smooth = normal.transpose() * normal / std::pow(svd.singularValues()[0], 2);
    const Eigen::MatrixXd tastes = svd.matrixV().leftCols(3);
    const Eigen::MatrixXd ideal = items.cwiseInverse().asDiagonal() * tastes * tastes.transpose() * items.asDiagonal();
    const Eigen::MatrixXd start = matrix * (smooth + .4 * ideal);
    const double h = 1.5;
    const Eigen::MatrixXd square = smooth * smooth;
    const Eigen::MatrixXd sharp = start
                                  * (Eigen::MatrixXd::Identity(12, 12) - h * smooth + h * h / 2 * square
                                     - h * h * h / 6 * square * smooth + h * h * h * h / 24 * square * square);
    const std::unique_ptr<ItemScorer> scorer
        = fitted("spectral", train, {{"factors", 3}, {"ideal_weight", .4}, {"sharpening", h}});
    for (Eigen::Index user = 0; user < 50; ++user)
        compare(scoresOf(*scorer, train, static_cast<std::size_t>(user)), rowOf(sharp, user), 2e-3);
}

void BareLinearTest::spectralInASmallShop()
{
    Random random(3);
    std::vector<Row> users;
    for (std::uint32_t user = 0; user < 60; ++user) {
        Row own;
        for (std::uint32_t item = 0; item < 40; ++item) {
            if (item / 20 == user % 2 && random.chance(.5))
                own.push_back(item);
        }
        users.push_back(own);
    }
    const Interactions train = rows(40, users);
    const std::unique_ptr<ItemScorer> scorer = fitted("spectral", train, {});
    for (std::uint32_t user = 0; user < 60; ++user) {
        const std::vector<float> scores = scoresOf(*scorer, train, user);
        Row others; // best first
        for (std::uint32_t item = 0; item < 40; ++item) {
            if (!std::ranges::binary_search(users[user], item))
                others.push_back(item);
        }
        std::ranges::sort(others, std::greater(), [&](std::uint32_t item) { return scores[item]; });
        for (std::size_t place = 0; place < 3; ++place)
            QCOMPARE(others[place] / 20, user % 2);
        for (const std::uint32_t item : others) // the other taste is nothing to them, for or against
            QVERIFY(item / 20 == user % 2 || std::abs(scores[item]) < .05f * scores[others.front()]);
    }
}

QTEST_GUILESS_MAIN(BareLinearTest)
#include "test_linear.moc"
