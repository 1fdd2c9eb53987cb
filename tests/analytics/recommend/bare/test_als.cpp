#include <QtTest/QTest>

#include <algorithm>
#include <cmath>

#include <Eigen/Dense>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/als_solver.h"
#include "tests/support/bare_scorers.h"

using namespace clientele;
using namespace clientele::test;

// Alternating least squares: its loss, that every way of solving ends in the same place, and what is folded in.
class BareAlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lossFalls_data();
    void lossFalls();
    void pathsAgree();
    void lossOfConfidence();
    void shortAndLongAgree_data();
    void shortAndLongAgree();
    void foldsIn();
    void foldsInItems();
};

void BareAlsTest::lossFalls_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<double>("relaxation");
    QTest::addColumn<double>("weight");
    QTest::newRow("exactly") << 0 << 1. << 1.;
    QTest::newRow("beyond exactly") << 0 << 1.7 << 1.;
    QTest::newRow("by steps") << 1 << 1. << 1.;
    QTest::newRow("beyond by steps") << 2 << 1.5 << 9.;
    QTest::newRow("nothing observed weighs more") << 2 << 1.5 << 0.;
}

void BareAlsTest::lossFalls()
{
    QFETCH(int, steps);
    QFETCH(double, relaxation);
    QFETCH(double, weight);
    const Interactions train = randomPairs(80, 25);
    const Interactions byItem = transposed(train);
    const AlsSettings settings {8, .2, .01, 1, .1, 3, weight, weight + 1, steps, relaxation};
    Factors users = randomFactors(train.users(), settings, "users");
    Factors items = randomFactors(train.items, settings, "items");
    SilentMonitor monitor;
    double loss = alsLoss(train, users, items, settings);
    for (int half = 0; half < 12; ++half) {
        if (half % 2 == 0)
            solveSide(train, items, users, settings, monitor);
        else
            solveSide(byItem, users, items, settings, monitor);
        const double now = alsLoss(train, users, items, settings);
        QVERIFY(std::isfinite(now) && now <= loss + 1e-5 * std::abs(loss));
        loss = now;
    }
}

void BareAlsTest::pathsAgree()
{
    const Interactions train = randomPairs(80, 25);
    SilentMonitor monitor;
    std::vector<double> losses;
    for (const auto &[steps, relaxation] : {std::pair {0, 1.}, {0, 1.5}, {2, 1.}, {3, 1.5}}) {
        const AlsSettings settings {4, .2, .3, .5, .1, 3, 2, 3, steps, relaxation};
        const AlsFactors factors = trainAls(train, settings, 300, monitor);
        losses.push_back(alsLoss(train, factors.users, factors.items, settings));
    }
    for (const double loss : losses)
        QVERIFY2(std::abs(loss - losses.front()) <= 1e-4 * std::abs(losses.front()),
                 qPrintable(QString::number(loss, 'g', 9)));
}

void BareAlsTest::lossOfConfidence()
{
    const Interactions train = randomPairs(12, 9);
    const double confidence = 5;
    const AlsSettings settings {3, 1, .1, 0, .8, 3, confidence - 1, confidence};
    const Factors users = randomFactors(train.users(), settings, "users");
    const Factors items = randomFactors(train.items, settings, "items");
    double expected = 0;
    for (std::size_t user = 0; user < train.users(); ++user) {
        for (std::uint32_t item = 0; item < train.items; ++item) {
            double product = 0;
            for (std::size_t k = 0; k < 3; ++k)
                product += static_cast<double>(users.row(user)[k]) * static_cast<double>(items.row(item)[k]);
            const bool isBought = std::ranges::binary_search(train.itemsOf(user), item);
            expected += isBought ? confidence * (1 - product) * (1 - product) : product * product;
        }
    }
    for (const Factors *side : {&users, &items}) {
        for (const float value : side->rows)
            expected += .1 * static_cast<double>(value) * static_cast<double>(value);
    }
    QVERIFY(std::abs(alsLoss(train, users, items, settings) - expected) < 1e-4 * expected);
}

void BareAlsTest::shortAndLongAgree_data()
{
    QTest::addColumn<double>("weight");
    QTest::newRow("as bought") << 1.;
    QTest::newRow("confident") << 7.;
    QTest::newRow("no more than others") << 0.;
}

void BareAlsTest::shortAndLongAgree()
{
    // The normal equations, dense: histories shorter and longer than there are factors.
    QFETCH(double, weight);
    const AlsSettings settings {26, .3, .02, .7, .5, 5, weight, weight + 1};
    Factors items = randomFactors(90, settings, "items");
    const AlsSolver solver(items, nullptr, settings);
    AlsSolver::Scratch scratch;
    Eigen::MatrixXd rowsOfItems(90, 26);
    for (Eigen::Index item = 0; item < 90; ++item) {
        for (Eigen::Index k = 0; k < 26; ++k)
            rowsOfItems(item, k)
                = static_cast<double>(items.row(static_cast<std::size_t>(item))[static_cast<std::size_t>(k)]);
    }
    for (const std::uint32_t size : {1u, 3u, 8u, 9u, 20u, 25u, 26u, 27u, 70u}) {
        Row own;
        Eigen::MatrixXd system = settings.unobservedWeight * rowsOfItems.transpose() * rowsOfItems;
        system.diagonal().array()
            += settings.regularisation * std::pow(size + settings.unobservedWeight * 90, settings.frequencyExponent);
        Eigen::VectorXd right = Eigen::VectorXd::Zero(26);
        for (std::uint32_t item = 0; item < size; ++item) {
            own.push_back(item);
            system += weight * rowsOfItems.row(item).transpose() * rowsOfItems.row(item);
            right += (weight + 1) * rowsOfItems.row(item).transpose();
        }
        const Eigen::VectorXd expected = system.llt().solve(right);
        std::vector<float> solved(26);
        solver.solve(own, solved, scratch);
        for (std::size_t k = 0; k < 26; ++k)
            QVERIFY(std::abs(static_cast<double>(solved[k]) - expected[static_cast<Eigen::Index>(k)])
                    <= 1e-4 * expected.norm());
    }
}

void BareAlsTest::foldsIn()
{
    // Two tastes that never meet: who bought of one is offered the rest of it.
    std::vector<Row> users;
    for (std::uint32_t user = 0; user < 20; ++user)
        users.push_back(user % 2 == 0 ? Row {0, 1, 2} : Row {3, 4, 5});
    const std::unique_ptr<ItemScorer> scorer
        = fitted("ials", rows(6, users), {{"factors", 4}, {"regularisation", .001}});
    const std::vector<float> scores = scoresOf(*scorer, rows(6, {{0, 1}}), 0);
    QVERIFY(scores[2] > .5f);
    QVERIFY(std::abs(scores[4]) < .1f);
    compare(scoresOf(*scorer, rows(6, {{}}), 0), {0, 0, 0, 0, 0, 0});
}

void BareAlsTest::foldsInItems()
{
    const std::uint32_t items = 30;
    Random random(12);
    std::vector<Row> users;
    std::vector<Row> known;
    for (std::uint32_t user = 0; user < 300; ++user) {
        Row own;
        for (std::uint32_t item = 0; item < items; ++item) {
            if (random.chance(item % 3 == user % 3 ? .5 : .03))
                own.push_back(item);
        }
        users.push_back(own);
        std::erase(own, items - 1);
        known.push_back(own);
    }
    const Settings settings {{"factors", 8}, {"epochs", 20}};
    const Interactions now = rows(items, users);
    const std::unique_ptr<ItemScorer> before = fitted("ials", rows(items - 1, known), settings);
    const std::unique_ptr<ItemScorer> grown = before->withNewItems(now);
    const std::unique_ptr<ItemScorer> anew = fitted("ials", now, settings);
    Eigen::MatrixXd wanted(300, 2); // of those who lack it
    Eigen::Index lacking = 0;
    for (std::size_t user = 0; user < users.size(); ++user) {
        if (std::ranges::binary_search(users[user], items - 1))
            continue;
        const std::vector<float> scores = scoresOf(*grown, now, user);
        wanted(lacking, 0) = static_cast<double>(scores[items - 1]);
        wanted(lacking++, 1) = static_cast<double>(scoresOf(*anew, now, user)[items - 1]);
        const std::vector<float> old = scoresOf(*before, rows(items - 1, known), user);
        for (std::uint32_t item = 0; item + 1 < items; ++item)
            QVERIFY(std::abs(scores[item] - old[item]) < .1f);
    }
    wanted.conservativeResize(lacking, 2);
    const Eigen::MatrixXd centred = wanted.rowwise() - wanted.colwise().mean();
    const double correlation = centred.col(0).dot(centred.col(1)) / centred.col(0).norm() / centred.col(1).norm();
    QVERIFY2(correlation > 0.9, qPrintable(QString::number(correlation)));
    const double level = wanted.col(0).mean() / wanted.col(1).mean();
    QVERIFY2(level > 0.5 && level < 2, qPrintable(QString::number(level)));
    QVERIFY(!fitted("ease", now, {})->withNewItems(now)); // says so where only learning again would do
}

QTEST_GUILESS_MAIN(BareAlsTest)
#include "test_als.moc"
