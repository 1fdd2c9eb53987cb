#include "tests/support/bare_scorers.h"

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"

namespace clientele::test {

Interactions rows(std::size_t items, const std::vector<Row> &users)
{
    Interactions result;
    result.items = items;
    for (const Row &user : users)
        appendUser(result, {user, {}, {}, {}});
    return result;
}

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

void compare(const std::vector<float> &actual, const std::vector<double> &expected, double tolerance)
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

} // namespace clientele::test
