#include <QtTest/QTest>

#include <cmath>

#include <Eigen/Dense>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/als_solver.h"
#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/bare/singular_vectors.h"
#include "analytics/recommend/bare/symmetric_inverse.h"
#include "analytics/recommend/bare/top_products.h"

using namespace clientele;

// Every method against figures by hand or against its definition, written out on dense matrices.
class TestBareMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void popular();
    void repeat();
    void itemKernelInOrder();
    void itemKernelPerTarget();
    void userKnn();
    void upcf();
    void tifuKnn();
    void ease();
    void inverse();
    void singularVectors();
    void spectral();
    void spectralInASmallShop();
    void alsLossFalls_data();
    void alsLossFalls();
    void alsPathsAgree();
    void alsLossOfConfidence();
    void alsShortAndLongAgree_data();
    void alsShortAndLongAgree();
    void alsFoldsIn();
    void alsFoldsInItems();
    void contributionsAreWhatOneItemAloneSays_data();
    void contributionsAreWhatOneItemAloneSays();
    void topProductsAreThoseOfTheFullScan();
    void biasedMf();
    void blend();
};

namespace {

using Row = std::vector<std::uint32_t>;

Interactions rows(std::size_t items, const std::vector<Row> &users)
{
    Interactions result;
    result.items = items;
    for (const Row &user : users)
        appendUser(result, {user, {}, {}, {}});
    return result;
}

// Baskets of baskets.
Interactions orders(std::size_t items, const std::vector<std::vector<Row>> &users)
{
    Interactions result;
    result.items = items;
    for (const std::vector<Row> &baskets : users) {
        Row item;
        Row order;
        for (std::uint32_t basket = 0; basket < baskets.size(); ++basket) {
            item.insert(item.end(), baskets[basket].begin(), baskets[basket].end());
            order.insert(order.end(), baskets[basket].size(), basket);
        }
        appendUser(result, {item, order, {}, {}});
    }
    return result;
}

using Settings = std::vector<std::pair<const char *, double>>;

std::unique_ptr<ItemScorer> fitted(const char *id, const Interactions &train, const Settings &settings)
{
    const ScorerKind &kind = scorerKind(id);
    ParamSet parameters(kind.parameters());
    for (const auto &[name, value] : settings)
        parameters.set(name, value);
    SilentMonitor monitor;
    return kind.fit(train, parameters, monitor);
}

std::vector<float> scoresOf(const ItemScorer &scorer, const Interactions &train, std::size_t user)
{
    std::vector<float> scores(train.items);
    const History history = train.of(user);
    scorer.score({&history, 1}, scores);
    return scores;
}

void compare(const std::vector<float> &actual, const std::vector<double> &expected, double tolerance = 1e-6)
{
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        QVERIFY2(std::abs(static_cast<double>(actual[i]) - expected[i]) <= tolerance * (1 + std::abs(expected[i])),
                 qPrintable(QStringLiteral("%1: %2 is not %3").arg(i).arg(actual[i]).arg(expected[i])));
    }
}

Interactions randomPairs(std::size_t users, std::uint32_t items)
{
    Random random(8);
    Interactions pairs;
    pairs.items = items;
    for (std::size_t user = 0; user < users; ++user) {
        Row row;
        for (std::uint32_t item = 0; item < items; ++item) {
            if (random.chance(0.7 / (1 + item % 6)) || item == user % items)
                row.push_back(item);
        }
        appendUser(pairs, {row, {}, {}, {}});
    }
    return pairs;
}

Eigen::MatrixXd dense(const Interactions &pairs)
{
    Eigen::MatrixXd matrix
        = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(pairs.users()), static_cast<Eigen::Index>(pairs.items));
    for (std::size_t user = 0; user < pairs.users(); ++user) {
        for (const std::uint32_t item : pairs.itemsOf(user))
            matrix(static_cast<Eigen::Index>(user), item) = 1;
    }
    return matrix;
}

std::vector<double> rowOf(const Eigen::MatrixXd &matrix, Eigen::Index row)
{
    std::vector<double> result;
    for (Eigen::Index column = 0; column < matrix.cols(); ++column)
        result.push_back(matrix(row, column));
    return result;
}

} // namespace

void TestBareMethods::popular()
{
    const Interactions train = orders(3, {{{0}, {1}, {1}}, {{1}, {2}}});
    compare(scoresOf(*fitted("popular", train, {}), train, 0), {1, 3, 1});
    // Two orders back counts a quarter, one back a half.
    compare(scoresOf(*fitted("popular", train, {{"recency_decay", .5}}), train, 0), {.25, 2, 1});
}

void TestBareMethods::repeat()
{
    const Interactions train = orders(3, {{{0, 1}, {1}, {0}}});
    compare(scoresOf(*fitted("repeat", train, {{"recency_decay", .5}}), train, 0), {1.25, .75, 0});
}

void TestBareMethods::itemKernelInOrder()
{
    // One person bought 0, then 1, then 2. Forward pairs weigh 1 next to each other and .5 one further; backward a
    // quarter of that.
    const Interactions train = orders(3, {{{0}, {1}, {2}}});
    const Settings plain {{"user_exponent", 0},   {"source_exponent", 0},   {"target_exponent", 0}, {"row_l1", 0},
                          {"distance_decay", .5}, {"backward_weight", .25}, {"recency_decay", .1}};
    // 0: from 1 back .25 × .1, from 2 back .5 × .25; 1: from 0 × .01, from 2 back .25; 2: from 0 .5 × .01, from 1 × .1.
    compare(scoresOf(*fitted("item-kernel", train, plain), train, 0), {.25 * .1 + .125, .01 + .25, .5 * .01 + .1});
}

void TestBareMethods::itemKernelPerTarget()
{
    // Item 0 goes with 1 twice, with 2 once. Per target, each keeps its one strongest source.
    const Interactions train = rows(3, {{0, 1}, {0, 1}, {0, 2}});
    const Settings settings {{"user_exponent", 0}, {"source_exponent", 0}, {"target_exponent", 0},
                             {"row_l1", 0},        {"neighbours", 1},      {"per_target", 1}};
    const std::unique_ptr<ItemScorer> scorer = fitted("item-kernel", train, settings);
    const Interactions asked = rows(3, {{0}, {1}, {2}});
    compare(scoresOf(*scorer, asked, 0), {0, 2, 1}); // the one source of both
    compare(scoresOf(*scorer, asked, 1), {2, 0, 0}); // the strongest source of 0
    compare(scoresOf(*scorer, asked, 2), {0, 0, 0});
}

void TestBareMethods::userKnn()
{
    const Interactions train = rows(4, {{0, 1}, {0, 1, 2}, {0, 3}, {3}});
    // Cosines of user 0: with 1 2/√6, with 2 1/2, with 3 nothing.
    compare(scoresOf(*fitted("user-knn", train, {}), train, 0),
            {2 / std::sqrt(6) + .5, 2 / std::sqrt(6), 2 / std::sqrt(6), .5});
    compare(scoresOf(*fitted("user-knn", train, {{"neighbours", 1}}), train, 0),
            {2 / std::sqrt(6), 2 / std::sqrt(6), 2 / std::sqrt(6), 0});
    // Asymmetric: 2 / (2^1 · 3^0); shrunk by 2 / (2 + 2).
    compare(scoresOf(*fitted("user-knn", train, {{"neighbours", 1}, {"asymmetry", 1}, {"shrink", 2}}), train, 0),
            {.5, .5, .5, 0});
    // Pearson over four items: users 0 and 1 have (2 − 6/4) / √((2 − 1)(3 − 9/4)) in common, 0 and 2 nothing.
    const double pearson = .5 / std::sqrt(.75);
    compare(scoresOf(*fitted("user-knn", train, {{"pearson", 1}}), train, 0), {pearson, pearson, pearson, 0});
}

void TestBareMethods::upcf()
{
    // Ann: two orders; Bob shares item 0 of her two items and has three.
    const Interactions train = orders(4, {{{0}, {0, 1}}, {{0, 2}, {2}, {3}}});
    const double similarity = 1 / (std::pow(2, .75) * std::pow(3, .25));
    const double weight = similarity * similarity;
    compare(scoresOf(*fitted("upcf", train, {}), train, 0), {1 + weight / 3, .5, 2 * weight / 3, weight / 3});
    // The last order only: shares of one order each.
    compare(scoresOf(*fitted("upcf", train, {{"recent_orders", 1}}), train, 0), {1, 1, 0, weight});
}

void TestBareMethods::tifuKnn()
{
    // Three orders in two groups: the first of one order, the last of two. Weights by hand: group decay .5, within .9.
    const Interactions train = orders(3, {{{0}, {1}, {2}}, {{2}}});
    const Settings settings {
        {"groups", 2}, {"within_decay", .9}, {"group_decay", .5}, {"own_share", .6}, {"neighbours", 2}};
    const double first = .5 * .81 / (1 * 2);
    const double second = .9 / (2 * 2);
    const double third = 1. / (2 * 2);
    const double others = .5; // one order, one group of two: decays by .5
    compare(scoresOf(*fitted("tifuknn", train, settings), train, 0),
            {.8 * first, .8 * second, .8 * third + .2 * others});
}

void TestBareMethods::ease()
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

void TestBareMethods::inverse()
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

void TestBareMethods::singularVectors()
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

void TestBareMethods::spectral()
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

// A small shop with two tastes: the first three that somebody does not have are of their own taste. Not all ten of it:
// sharpening turns what is least like their own against them.
void TestBareMethods::spectralInASmallShop()
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

void TestBareMethods::alsLossFalls_data()
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

void TestBareMethods::alsLossFalls()
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

// However the sweeps are done, they end in the same place.
void TestBareMethods::alsPathsAgree()
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

// The loss of Hu, Koren & Volinsky, cell by cell.
void TestBareMethods::alsLossOfConfidence()
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

void TestBareMethods::alsShortAndLongAgree_data()
{
    QTest::addColumn<double>("weight");
    QTest::newRow("as bought") << 1.;
    QTest::newRow("confident") << 7.;
    QTest::newRow("no more than others") << 0.;
}

void TestBareMethods::alsShortAndLongAgree()
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

void TestBareMethods::alsFoldsIn()
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

// An item that nobody had when the model learned: folded in, everybody wants it in the same order as if the
// model had learned it with the others (correlation over people ≥ 0.9; the level within a factor of two), and other items stay near (0.1; 1 is bought).
void TestBareMethods::alsFoldsInItems()
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

void TestBareMethods::contributionsAreWhatOneItemAloneSays_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"item-kernel", "ease", "ials"})
        QTest::newRow(id) << QByteArray(id);
}

void TestBareMethods::contributionsAreWhatOneItemAloneSays()
{
    QFETCH(QByteArray, id);
    const Interactions train = randomPairs(60, 20);
    const std::unique_ptr<ItemScorer> scorer = fitted(id.constData(), train, {});
    const Row own {2, 7, 11};
    const Row items {0, 3, 19};
    const std::vector<float> values = scorer->contributions(own, items);
    QCOMPARE(values.size(), own.size() * items.size());
    for (std::size_t at = 0; at < own.size(); ++at) {
        const std::vector<float> alone = scoresOf(*scorer, rows(20, {{own[at]}}), 0);
        for (std::size_t place = 0; place < items.size(); ++place)
            QVERIFY(std::abs(values[at * items.size() + place] - alone[items[place]]) < 1e-5f);
    }
}

void TestBareMethods::topProductsAreThoseOfTheFullScan()
{
    // More users and items than are asked together, lengths from tiny to large, twins, and nothing left for one of them.
    AlsSettings settings;
    settings.factors = 12;
    Factors items = randomFactors(1'700, settings, "items");
    Factors users = randomFactors(400, settings, "users");
    for (std::size_t item = 0; item < items.count; ++item) {
        for (std::size_t k = 0; k < 12; ++k)
            items.rows[item * 12 + k] *= static_cast<float>(std::pow(2., static_cast<double>(item % 9) - 6));
    }
    for (const std::size_t twin : {5u, 800u, 1'699u})
        std::copy_n(items.rows.begin() + 8 * 12, 12, items.rows.begin() + static_cast<std::ptrdiff_t>(twin * 12));
    std::fill_n(users.rows.begin() + 7 * 12, 12, 0.f);
    Interactions hidden;
    hidden.items = items.count;
    Random random(9);
    for (std::size_t user = 0; user < users.count; ++user) {
        Row own;
        for (std::uint32_t item = 0; item < items.count; ++item) {
            if (user == 3 ? item > 4 : random.chance(.02))
                own.push_back(item);
        }
        appendUser(hidden, {own, {}, {}, {}});
    }
    SilentMonitor monitor;
    const TopProducts top = topProducts(users, items, hidden, 10, monitor);
    for (std::size_t user = 0; user < users.count; ++user) {
        std::vector<float> scores(items.count, 0);
        addProduct({users.rows.data() + user * 12, 12, 1}, {items.rows.data(), 1, 12}, 1, scores.data(), items.count, 1,
                   items.count, 12);
        Row order;
        for (std::uint32_t item = 0; item < items.count; ++item) {
            if (!std::ranges::binary_search(hidden.itemsOf(user), item))
                order.push_back(item);
        }
        std::ranges::stable_sort(order, std::greater(), [&](std::uint32_t item) { return scores[item]; });
        order.resize(10, TopProducts::kNoItem);
        QVERIFY(std::ranges::equal(order, std::span(top.item).subspan(user * 10, 10)));
    }
}

void TestBareMethods::biasedMf()
{
    Random random(6);
    Interactions train;
    train.items = 40;
    Interactions test = train;
    for (int user = 0; user < 120; ++user) {
        const double mildness = random.uniform(-1, 1);
        const double taste = user % 2 == 0 ? 1 : -1;
        Row own;
        Row others;
        std::vector<float> stars;
        std::vector<float> wanted;
        for (std::uint32_t item = 0; item < 40; ++item) {
            const double mean = 3 + mildness * .6 + (item % 5 - 2.) * .2 + taste * (item % 2 == 0 ? .8 : -.8);
            const auto given = static_cast<float>(std::clamp(std::round(mean + .2 * random.normal()), 1., 5.));
            const bool isTest = random.chance(.3);
            (isTest ? others : own).push_back(item);
            (isTest ? wanted : stars).push_back(given);
        }
        appendUser(train, {own, {}, {}, stars});
        appendUser(test, {others, {}, {}, wanted});
    }
    const auto errorOf = [&](double factors) {
        const std::unique_ptr<ItemScorer> scorer = fitted("biased-mf", train, {{"factors", factors}});
        const auto &predictor = dynamic_cast<const StarPredictor &>(*scorer);
        double squares = 0;
        for (std::size_t user = 0; user < test.users(); ++user) {
            const History wanted = test.of(user);
            const std::vector<float> predicted = predictor.stars(train.of(user), wanted.item);
            for (std::size_t at = 0; at < wanted.size(); ++at)
                squares += std::pow(static_cast<double>(predicted[at] - wanted.stars[at]), 2);
        }
        return std::sqrt(squares / static_cast<double>(test.item.size()));
    };
    QVERIFY(errorOf(0) > .7); // biases know nothing of tastes
    QVERIFY(errorOf(8) < .5); // rounding and noise remain

    // All stars equal: exactly that, also for somebody new.
    Interactions equal = rows(3, {{0, 1}, {1, 2}});
    equal.stars = {4, 4, 4, 4};
    const std::unique_ptr<ItemScorer> scorer = fitted("biased-mf", equal, {});
    const auto &predictor = dynamic_cast<const StarPredictor &>(*scorer);
    QCOMPARE(predictor.stars({}, Row {0, 2}), (std::vector<float> {4, 4}));
}

void TestBareMethods::blend()
{
    const Interactions train = orders(3, {{{0}, {1}}, {{1}}, {{1, 2}}});
    // Popular is 1, 3, 1 and says a third, one, a third; repeat with decay .5 says of user 0: 0 a half, 1 one.
    const Settings settings {{"item-kernel.weight", 0},
                             {"upcf.weight", 0},
                             {"popular.weight", .5},
                             {"repeat.weight", 1},
                             {"repeat.recency_decay", .5}};
    compare(scoresOf(*fitted("blend", train, settings), train, 0), {.5 + .5 / 3, 1.5, .5 / 3});
}

QTEST_GUILESS_MAIN(TestBareMethods)
#include "test_bare_methods.moc"
