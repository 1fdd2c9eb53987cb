#include <QtTest/QTest>

#include <algorithm>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/recommender.h"
#include "analytics/rfm/rfm.h"
#include "tests/support/hard_shops.h"
#include "tests/support/list_checks.h"

using namespace clientele;
using namespace clientele::test;

// What every recommender promises, asked of every row of the registry on shops that are hard to serve.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void sameOnAnyNumberOfThreads_data();
    void sameOnAnyNumberOfThreads();
    void doesNotSeeTheFuture_data();
    void doesNotSeeTheFuture();
    void parametersAtTheirLimits_data();
    void parametersAtTheirLimits();
    void followsWhenProductsAreGone_data();
    void followsWhenProductsAreGone();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
    void registry();

private:
    void eachKind();
};

namespace {

using Shop = std::shared_ptr<const Dataset>;

std::unique_ptr<Recommender> fitted(std::string_view kind, const Shop &shop, Day asOf)
{
    SilentMonitor monitor;
    const RecommenderKind &row = recommenderKind(kind);
    return row.fit(shop, asOf, ParamSet(row.parameters()), monitor);
}

bool areEqual(const std::vector<Recommendation> &a, const std::vector<Recommendation> &b)
{
    return std::ranges::equal(a, b, [](const Recommendation &x, const Recommendation &y) {
        return x.product == y.product && x.score == y.score && x.reason == y.reason;
    });
}

} // namespace

void TestContract::eachKind()
{
    QTest::addColumn<QString>("kind");
    for (const RecommenderKind &kind : recommenderKinds())
        QTest::addRow("%s", kind.id.data()) << QString::fromUtf8(kind.id.data());
}

void TestContract::keepsItsPromises_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("shop");
    for (const RecommenderKind &kind : recommenderKinds()) {
        for (const char *shop : hardShops())
            QTest::addRow("%s, %s", kind.id.data(), shop)
                << QString::fromUtf8(kind.id.data()) << QString::fromUtf8(shop);
    }
}

void TestContract::keepsItsPromises()
{
    QFETCH(QString, kind);
    QFETCH(QString, shop);
    const Shop dataset = hardShop(shop);
    const Day asOf = defaultAnalysisDay(*dataset);
    const auto recommender = fitted(kind.toStdString(), dataset, asOf);
    const std::size_t available = sellable(*dataset);
    for (CustomerIndex customer = 0; customer < dataset->customers.size(); ++customer) {
        for (const int count : {0, 1, 5, 1'000}) {
            const std::size_t expected = std::min(static_cast<std::size_t>(count), available);
            QCOMPARE(
                problemWith(recommender->recommend(customer, count), *recommender, *dataset, customer, asOf, expected),
                QString());
        }
        // A shorter list is the beginning of a longer one.
        const auto longer = recommender->recommend(customer, 5);
        const auto shorter = recommender->recommend(customer, 1);
        QVERIFY(shorter.empty() || shorter.front().product == longer.front().product);
    }
}

void TestContract::sameOnAnyNumberOfThreads_data()
{
    eachKind();
}

void TestContract::sameOnAnyNumberOfThreads()
{
    QFETCH(QString, kind);
    const Shop shop = hardShop(QStringLiteral("random"));
    setThreadCount(1);
    const auto one = fitted(kind.toStdString(), shop, shop->lastDay);
    setThreadCount(6);
    const auto six = fitted(kind.toStdString(), shop, shop->lastDay);
    setThreadCount(0);
    for (CustomerIndex customer = 0; customer < shop->customers.size(); ++customer)
        QVERIFY(areEqual(one->recommend(customer, 20), six->recommend(customer, 20)));
}

void TestContract::doesNotSeeTheFuture_data()
{
    eachKind();
}

void TestContract::doesNotSeeTheFuture()
{
    QFETCH(QString, kind);
    const Day today = 15'120;
    const Shop whole = randomShop(8, 16'000).build();
    const Shop known = randomShop(8, today).build();
    QVERIFY(known->lines.size() < whole->lines.size());
    const auto fromWhole = fitted(kind.toStdString(), whole, today);
    const auto fromKnown = fitted(kind.toStdString(), known, today);
    for (CustomerIndex customer = 0; customer < whole->customers.size(); ++customer)
        QVERIFY(areEqual(fromWhole->recommend(customer, 20), fromKnown->recommend(customer, 20)));
}

void TestContract::parametersAtTheirLimits_data()
{
    eachKind();
}

void TestContract::parametersAtTheirLimits()
{
    QFETCH(QString, kind);
    const Shop shop = hardShop(QStringLiteral("random"));
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    SilentMonitor monitor;
    for (const Parameter &parameter : row.parameters()) {
        // What only takes longer the more there is of it is stopped at 64.
        const bool isCostly = parameter.name == "epochs" || parameter.name == "factors";
        for (const double value : {parameter.minimum, isCostly ? 64 : parameter.maximum}) {
            ParamSet chosen(row.parameters());
            chosen.set(parameter.name, value);
            const auto recommender = row.fit(shop, shop->lastDay, chosen, monitor);
            const std::size_t expected = std::min(std::size_t {7}, sellable(*shop));
            QCOMPARE(problemWith(recommender->recommend(3, 7), *recommender, *shop, 3, shop->lastDay, expected),
                     QString());
        }
    }
}

void TestContract::followsWhenProductsAreGone_data()
{
    eachKind();
}

// An import is undone and takes people, orders and products with it: whatever followed the shop knows none of them.
void TestContract::followsWhenProductsAreGone()
{
    QFETCH(QString, kind);
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    if (!row.refresh)
        QSKIP("learns anew");
    DatasetBuilder shop = randomShop(4, 16'000);
    const Shop without = shop.build();
    shop.product({.id = "mistake"}).order("wrong", "nobody", formatDay(without->lastDay)).line("mistake", 1, 3);
    shop.order("wrong too", "c1", formatDay(without->lastDay)).line("mistake", 1, 3).line("p1", 1, 3);
    const Shop with = shop.build();
    QVERIFY(with->products.size() > without->products.size());
    SilentMonitor monitor;
    const ParamSet chosen(row.parameters());
    const auto before = row.fit(with, with->lastDay, chosen, monitor);
    const auto after = row.refresh(*before, without, without->lastDay, chosen, monitor);
    const auto anew = row.fit(without, without->lastDay, chosen, monitor);
    for (CustomerIndex customer = 0; customer < without->customers.size(); ++customer) {
        const auto list = after->recommend(customer, 1'000);
        QCOMPARE(problemWith(list, *after, *without, customer, without->lastDay, sellable(*without)), QString());
        QCOMPARE(list.front().product, anew->recommend(customer, 1).front().product);
    }
}

void TestContract::stopsWhenAsked_data()
{
    eachKind();
}

void TestContract::stopsWhenAsked()
{
    struct Stopped final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } monitor;
    QFETCH(QString, kind);
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    const Shop shop = hardShop(QStringLiteral("random"));
    QVERIFY_THROWS_EXCEPTION(Cancelled, row.fit(shop, shop->lastDay, ParamSet(row.parameters()), monitor));
}

void TestContract::registry()
{
    std::set<std::string_view> ids;
    for (const RecommenderKind &kind : recommenderKinds()) {
        QVERIFY(ids.insert(kind.id).second);
        QVERIFY(recommenderKind(kind.id).fit == kind.fit);
    }
    QCOMPARE(recommenderKinds().front().id, std::string_view("item-kernel"));
    QVERIFY_THROWS_EXCEPTION(Error, recommenderKind("magic"));
}

QTEST_GUILESS_MAIN(TestContract)
#include "test_contract.moc"
