#include <QtTest/QTest>

#include <fstream>

#include <QTemporaryDir>

#include "analytics/base/monitor.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/import/currency_mark.h"
#include "analytics/import/stated_currency.h"
#include "analytics/store/store.h"

using namespace clientele;

class TestStatedCurrency : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_shops = 0;
    SilentMonitor m_monitor;

    std::filesystem::path file(const QByteArray &text) const
    {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("orders.csv")).toStdString();
        std::ofstream(path, std::ios::binary) << text.toStdString();
        return path;
    }

    Store newShop(bool isAssumed)
    {
        const QString name = QStringLiteral("shop%1.clientele").arg(++m_shops);
        return Store::create(m_folder.filePath(name).toStdString(), {.name = "Shop", .isCurrencyAssumed = isAssumed});
    }

    ImportReport import(Store &store, const QByteArray &text, bool isDryRun = false)
    {
        const auto path = file(text);
        return importFile(store, path, recognise(path).recipe, {.isDryRun = isDryRun}, m_monitor);
    }

private Q_SLOTS:
    void whatFilesSay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("currency");
        const QByteArray header = "Order ID,Order Date,Customer ID,Price";
        QTest::newRow("nothing") << header + "\n1,2021-01-15,7,2.50\n" << QByteArray();
        QTest::newRow("a column") << header + ",Currency\n1,2021-01-15,7,2.50,eur\n2,2021-01-15,7,2.50,EUR\n"
                                  << QByteArray("EUR");
        QTest::newRow("several") << header + ",Currency\n1,2021-01-15,7,2.50,EUR\n2,2021-01-15,7,2.50,USD\n"
                                 << QByteArray();
        QTest::newRow("a sign") << header + "\n1,2021-01-15,7,€2.50\n2,2021-01-15,7,€3.50\n" << QByteArray("EUR");
        QTest::newRow("dollars") << header + "\n1,2021-01-15,7,$2.50\n" << QByteArray("USD");
        QTest::newRow("yuan or yen") << header + "\n1,2021-01-15,7,¥250\n" << QByteArray();
        QTest::newRow("yuan") << QByteArray("订单号,下单时间,客户编号,金额\n1,2021-01-15,7,¥2.50\n")
                              << QByteArray("CNY");
        QTest::newRow("simplified Chinese")
            << QByteArray("订单号,下单时间,客户编号,金额\n1,2021-01-15,7,2.50\n") << QByteArray("CNY");
        QTest::newRow("traditional Chinese")
            << QByteArray("訂單號,日期,客戶,金額\n1,2021-01-15,7,2.50\n") << QByteArray();
        QTest::newRow("a name, and no other")
            << QByteArray("Order ID,Order Date,Customer ID,Price (GBP)\n1,2021-01-15,7,2.50\n") << QByteArray("GBP");
    }

    void whatFilesSay()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, currency);
        const auto path = file(text);
        QCOMPARE(QByteArray::fromStdString(statedCurrency(path, recognise(path).recipe)), currency);
    }

    void names()
    {
        QCOMPARE(currencyOfName("金额（元）"), "CNY");
        QCOMPARE(currencyOfName("Preis in EUR"), "EUR");
        QCOMPARE(currencyOfName("Price £"), "GBP");
        QCOMPARE(currencyOfName("EUROPE price"), "");
        QCOMPARE(currencyOfName("Unit price"), "");
    }

    void platformsWithOneCurrency()
    {
        Recipe recipe;
        recipe.exportId = "pinduoduo_orders";
        QCOMPARE(statedCurrency(file("订单号\n1\n"), recipe), "CNY");
    }

    void theFirstFileSaysIt()
    {
        Store store = newShop(true);
        const QByteArray euros = "Order ID,Order Date,Customer ID,Price,Currency\n1,2021-01-15,7,2.50,EUR\n";
        const ImportReport tried = import(store, euros, true);
        QCOMPARE(tried.rejected, 0);
        QCOMPARE(tried.currency, "EUR");
        QCOMPARE(store.settings().currency, "GBP");
        const ImportReport report = import(store, euros);
        QVERIFY(report.isCurrencyTaken);
        QVERIFY(!report.isCurrencyAssumed);
        QCOMPARE(report.saleLines, 1);
        QCOMPARE(store.settings().currency, "EUR");
        QVERIFY(!takesCurrency(store));
        const ImportReport dollars
            = import(store, "Order ID,Order Date,Customer ID,Price,Currency\n2,2021-01-15,7,2.50,USD\n");
        QCOMPARE(dollars.rejected, 1);
        QCOMPARE(store.settings().currency, "EUR");
        undoImport(store, dollars.number, m_monitor);
        undoImport(store, report.number, m_monitor);
        QCOMPARE(store.settings().currency, "GBP");
        QVERIFY(takesCurrency(store));
    }

    void aChosenCurrencyStays()
    {
        Store store = newShop(false);
        const ImportReport report
            = import(store, "Order ID,Order Date,Customer ID,Price,Currency\n1,2021-01-15,7,2.50,EUR\n");
        QCOMPARE(report.rejected, 1);
        QCOMPARE(store.settings().currency, "GBP");
        QVERIFY(!report.isCurrencyTaken && !report.isCurrencyAssumed);
    }

    void whatNobodySaidIsAssumed()
    {
        Store store = newShop(true);
        const ImportReport report = import(store, "Order ID,Order Date,Customer ID,Price\n1,2021-01-15,7,2.50\n");
        QCOMPARE(report.currency, "GBP");
        QVERIFY(report.isCurrencyAssumed && !report.isCurrencyTaken);
        ShopSettings chosen = store.settings();
        chosen.isCurrencyAssumed = false;
        store.setSettings(chosen);
        QVERIFY(!store.settings().isCurrencyAssumed);
    }

    // What the owner chose after the file had said it is not taken back with the file.
    void aLaterChoiceStays()
    {
        Store store = newShop(true);
        const ImportReport report = import(store, "Order ID,Order Date,Customer ID,Price\n1,2021-01-15,7,€2.50\n");
        ShopSettings chosen = store.settings();
        QCOMPARE(chosen.currency, "EUR");
        chosen.currency = "CHF";
        store.setSettings(chosen);
        undoImport(store, report.number, m_monitor);
        QCOMPARE(store.settings().currency, "CHF");
    }
};

QTEST_GUILESS_MAIN(TestStatedCurrency)
#include "test_stated_currency.moc"
