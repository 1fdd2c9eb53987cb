#include <QtTest/QTest>

#include <map>
#include <string_view>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/recommender.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/made_up_shop.h"

using namespace clientele;

// How near every method comes to learning anew when it only takes in what an import brought.
class TestKeepingUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithLearningAnew_data();
    void agreesWithLearningAnew();
    void newPeopleAndProductsStandAnywhere_data();
    void newPeopleAndProductsStandAnywhere();
    void whatTheShopKeepsTakesAnImportInLikeTheWindow_data();
    void whatTheShopKeepsTakesAnImportInLikeTheWindow();
};

namespace {

constexpr std::uint32_t kCustomers = 600;
constexpr std::uint32_t kProducts = 200;
constexpr std::uint32_t kLate = 120; // of them order once more: an import of a fortieth of all orders
const Day kBefore = test::kMadeUpLastDay;
const Day kNow = test::kMadeUpLastDay + 1;

// The least mean share of somebody's best ten products that are the same; 1 where every list is the same.
const std::map<std::string_view, double> kTolerance {
    {"item-kernel", 0.97}, {"ials", 0.83}, {"spectral", 0.85}, {"ease", 0.88}, {"blend", 0.9},
};

double sameProducts(const Recommender &a, const Recommender &b, CustomerIndex customers = kCustomers)
{
    double same = 0, all = 0;
    for (CustomerIndex customer = 0; customer < customers; ++customer) {
        const auto expected = b.recommend(customer, 10);
        all += static_cast<double>(expected.size());
        for (const Recommendation &item : a.recommend(customer, 10))
            same += std::ranges::find(expected, item.product, &Recommendation::product) != expected.end() ? 1 : 0;
    }
    return same / all;
}

} // namespace

void TestKeepingUp::agreesWithLearningAnew_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const RecommenderKind &kind : recommenderKinds())
        QTest::addRow("%s", kind.id.data()) << QByteArray(kind.id.data());
}

void TestKeepingUp::agreesWithLearningAnew()
{
    QFETCH(QByteArray, kind);
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    if (!row.refresh)
        QSKIP("learns anew, in a pass over what was bought");
    const ParamSet chosen(row.parameters());
    SilentMonitor monitor;
    const auto before = row.fit(test::madeUpShop(kCustomers, kProducts, 0), kBefore, chosen, monitor);
    const auto shop = test::madeUpShop(kCustomers, kProducts, kLate);
    const double same
        = sameProducts(*row.refresh(*before, shop, kNow, chosen, monitor), *row.fit(shop, kNow, chosen, monitor));
    const auto tolerance = kTolerance.find(row.id);
    QVERIFY2(same >= (tolerance == kTolerance.end() ? 1 : tolerance->second), qPrintable(QString::number(same)));
}

namespace {

constexpr int kEvenCustomers = 150; // and products, of even number before, of any number after the import
constexpr int kEvenProducts = 40;

// Shops number people and products by their ids: who is new moves everybody behind. Four tastes.
std::shared_ptr<const Dataset> numberedShop(bool isAfter)
{
    test::DatasetBuilder shop;
    const auto id = [](const char *letter, int number) { return letter + std::to_string(1'000 + number); };
    for (int product = 0; product < 2 * kEvenProducts; ++product) {
        if (product % 2 == 0 || (isAfter && product % 16 == 1))
            shop.product({.id = id("p", product), .category = "k" + std::to_string(product / 2 % 4)});
    }
    for (int customer = 0; customer < 2 * kEvenCustomers; ++customer) {
        if (customer % 2 == 0 || isAfter)
            shop.customer({.id = id("c", customer)});
    }
    Random random(3);
    for (int order = 0; order < 900; ++order) {
        const int customer = 2 * static_cast<int>(random.below(kEvenCustomers));
        shop.order(id("o", order), id("c", customer), formatDay(15'000 + order / 5));
        for (int line = 0; line < 3; ++line) {
            const int taste = random.chance(.85) ? customer / 2 % 4 : static_cast<int>(random.below(4));
            shop.line(id("p", 2 * (taste + 4 * static_cast<int>(random.below(kEvenProducts / 4)))), 1, 3);
        }
    }
    for (int order = 0; order < 12 && isAfter; ++order) { // new people, an old product of theirs, and a new one
        shop.order(id("n", order), id("c", 2 * order + 1), formatDay(15'181));
        shop.line(id("p", 8 * (order % 5)), 1, 3).line(id("p", 16 * (order % 5) + 1), 1, 3);
    }
    return shop.build();
}

} // namespace

void TestKeepingUp::newPeopleAndProductsStandAnywhere_data()
{
    agreesWithLearningAnew_data();
}

void TestKeepingUp::newPeopleAndProductsStandAnywhere()
{
    QFETCH(QByteArray, kind);
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    if (!row.refresh)
        QSKIP("learns anew, in a pass over what was bought");
    const ParamSet chosen(row.parameters());
    SilentMonitor monitor;
    const auto shop = numberedShop(true);
    const auto before = row.fit(numberedShop(false), 15'180, chosen, monitor);
    const auto followed = row.refresh(*before, shop, 15'182, chosen, monitor);
    const auto anew = row.fit(shop, 15'182, chosen, monitor);
    const double same = sameProducts(*followed, *anew, static_cast<CustomerIndex>(shop->customers.size()));
    const auto tolerance = kTolerance.find(row.id);
    QVERIFY2(same >= (tolerance == kTolerance.end() ? 1 : tolerance->second - 0.1), qPrintable(QString::number(same)));
    if (const std::string bytes = row.pack ? row.pack(*before) : std::string(); !bytes.empty()) {
        const auto recalled = row.unpack(bytes, shop, 15'182, chosen, monitor);
        QVERIFY(recalled);
        QCOMPARE(sameProducts(*recalled, *followed, static_cast<CustomerIndex>(shop->customers.size())), 1.);
    }
    // And back, as an undone import goes: nobody's product is anybody else's.
    const auto undone = row.refresh(*followed, numberedShop(false), 15'182, chosen, monitor);
    const auto first = row.fit(numberedShop(false), 15'182, chosen, monitor);
    QVERIFY(sameProducts(*undone, *first, kEvenCustomers) >= 0.8);
}

void TestKeepingUp::whatTheShopKeepsTakesAnImportInLikeTheWindow_data()
{
    agreesWithLearningAnew_data();
}

void TestKeepingUp::whatTheShopKeepsTakesAnImportInLikeTheWindow()
{
    QFETCH(QByteArray, kind);
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    const ParamSet chosen(row.parameters());
    SilentMonitor monitor;
    const auto before = row.fit(test::madeUpShop(kCustomers, kProducts, 0), kBefore, chosen, monitor);
    const std::string bytes = row.pack ? row.pack(*before) : std::string();
    if (bytes.empty())
        QSKIP("nothing of it is kept");
    const auto shop = test::madeUpShop(kCustomers, kProducts, kLate);
    const auto followed = row.refresh(*before, shop, kNow, chosen, monitor);
    const auto recalled = row.unpack(bytes, shop, kNow, chosen, monitor);
    QVERIFY(recalled);
    QCOMPARE(sameProducts(*recalled, *followed), 1.);
}

QTEST_GUILESS_MAIN(TestKeepingUp)
#include "test_keeping_up.moc"
