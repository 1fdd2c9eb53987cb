#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <functional>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/als_solver.h"
#include "analytics/recommend/bare/top_products.h"
#include "tests/support/bare_scorers.h"

using namespace clientele;
using namespace clientele::test;

// What is asked of methods that have learned: what each item adds, and the best of all items.
class BareProductsOfFactorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contributionsAreWhatOneItemAloneSays_data();
    void contributionsAreWhatOneItemAloneSays();
    void topProductsAreThoseOfTheFullScan();
};

void BareProductsOfFactorsTest::contributionsAreWhatOneItemAloneSays_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"item-kernel", "ease", "ials"})
        QTest::newRow(id) << QByteArray(id);
}

void BareProductsOfFactorsTest::contributionsAreWhatOneItemAloneSays()
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

void BareProductsOfFactorsTest::topProductsAreThoseOfTheFullScan()
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

QTEST_GUILESS_MAIN(BareProductsOfFactorsTest)
#include "test_products_of_factors.moc"
