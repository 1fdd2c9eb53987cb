#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "tests/support/file_import.h"
#include "tests/support/real_data.h"
#include "tests/support/shop_import.h"

using namespace clientele;
using namespace clientele::test;

class KindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRealFileGetsItsKind_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        const std::pair<const char *, const char *> files[] {
            {"cdnow/cdnowElog.csv", "orders"},
            {"cdnow/cdnow_customers_summary.csv", "customers"},
            {"complete_journey/campaign_descriptions.csv", "campaigns"},
            {"complete_journey/campaigns.csv", "targetings"},
            {"complete_journey/coupon_redemptions.csv", "redemptions"},
            {"complete_journey/coupons.csv", "coupons"},
            {"complete_journey/demographics.csv", "customers"},
            {"complete_journey/products.csv", "products"},
            {"complete_journey/transactions_sample.csv", "orders"},
            {"online_retail/data.csv", "orders"},
            {"orders_cn/order-14.1.csv", "orders"},
            {"orders_cn/tmall_order_report.csv", "orders"},
            {"reviews_en/Womens Clothing E-Commerce Reviews.csv", "reviews"},
            {"reviews_zh/online_shopping_10_cats.csv", "reviews"},
            {"segmentation/Mall_Customers.csv", "customers"},
            {"shopify/apparel.csv", "products"},
            {"shopify/home-and-garden.csv", "products"},
            {"shopify/jewelery.csv", "products"},
        };
        for (const auto &[file, kind] : files)
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(kind);
    }

    void everyRealFileGetsItsKind()
    {
        QFETCH(QString, file);
        QFETCH(QString, kind);
        REQUIRE_REAL_DATA("complete_journey/products.csv", products);
        const std::filesystem::path path = products.parent_path().parent_path() / file.toStdString();
        QCOMPARE(QString::fromStdString(std::string(fileKindId(recognise(path).recipe.kind))), kind);
    }

    void completeJourneyComesInWhole()
    {
        REQUIRE_REAL_DATA("complete_journey/products.csv", products);
        const std::filesystem::path folder = products.parent_path();
        ShopOnDisk shop;
        const std::string empty = dumpOf(shop.store());
        const ImportReport catalogue = shop.import(products);
        QCOMPARE(catalogue.linesRead, 92'331);
        const ImportReport households = shop.import(folder / "demographics.csv");
        QCOMPARE(households.added, 801);
        const ImportReport lines = shop.import(folder / "transactions_sample.csv");
        QCOMPARE(lines.linesRead, 75'000);
        QCOMPARE(shop.import(folder / "campaign_descriptions.csv").campaigns, 27);
        QCOMPARE(shop.import(folder / "campaigns.csv").targetings, 6'589);
        const ImportReport coupons = shop.import(folder / "coupons.csv");
        QCOMPARE(coupons.linesRead, 116'204);
        QCOMPARE(shop.import(folder / "coupon_redemptions.csv").redemptions, 2'102);
        QCOMPARE(catalogue.rejected, 0);
        QCOMPARE(lines.rejected, 0);
        QCOMPARE(coupons.coupons, 116'204);

        SilentMonitor monitor;
        const auto dataset = loadDataset(shop.store(), monitor);
        QCOMPARE(dataset->campaigns.size(), std::size_t(27));
        QCOMPARE(dataset->targetings.size(), std::size_t(6'589));
        QCOMPARE(dataset->coupons.size(), std::size_t(116'204));
        QCOMPARE(dataset->redemptions.size(), std::size_t(2'102));
        QVERIFY(dataset->products.size() >= 92'331);
        QVERIFY(std::ranges::find(dataset->redemptions.campaign, kNoIndex) == dataset->redemptions.campaign.end());
        const auto income = std::ranges::find(dataset->customerAttributes, "income", &Attribute::name);
        QVERIFY(income != dataset->customerAttributes.end());
        QCOMPARE(income->texts[income->value[dataset->customerById.find("1")]], std::string_view("35-49K"));
        QCOMPARE(dataset->customerAttributes.size(), std::size_t(7));

        for (const char *again : {"campaigns.csv", "coupons.csv", "coupon_redemptions.csv", "demographics.csv"}) {
            const ImportReport report = shop.import(folder / again);
            QCOMPARE(report.added, 0);
            QCOMPARE(report.updated, 0);
        }
        for (std::int64_t number = importsOf(shop.store()).front().number; number > 0; --number)
            shop.undo(number);
        QCOMPARE(dumpOf(shop.store()), empty);
    }
};

QTEST_GUILESS_MAIN(KindsTest)
#include "test_kinds.moc"
