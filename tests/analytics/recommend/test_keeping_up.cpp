#include <QtTest/QTest>

#include <map>
#include <string_view>

#include "analytics/base/monitor.h"
#include "analytics/recommend/recommender.h"
#include "tests/support/made_up_shop.h"

using namespace clientele;

// How near every method comes to learning anew when it only takes in what an import brought.
class TestKeepingUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithLearningAnew_data();
    void agreesWithLearningAnew();
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

double sameProducts(const Recommender &a, const Recommender &b)
{
    double same = 0, all = 0;
    for (CustomerIndex customer = 0; customer < kCustomers; ++customer) {
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
