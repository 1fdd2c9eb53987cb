#include <QtTest/QTest>

#include <fstream>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "tests/support/dump_shop.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr const char *kHeader
    = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,Email\n";
constexpr const char *kBase = "1001,TEA,Green tea,2,2026-01-05 10:00:00,4.50,C1,France,c1@example.com\n"
                              "1001,POT,Tea pot,1,2026-01-05 10:00:00,20.00,C1,France,c1@example.com\n"
                              "1002,TEA,Green tea,1,2026-01-20 09:00:00,4.50,C2,France,c2@example.com\n";

} // namespace

// What an import did to any table is gone after its undo: every row of the whole shop is compared.
class ExactUndoTest : public QObject
{
    Q_OBJECT

private:
    TempFolder m_folder;

    void import(Store &store, const std::string &rows) const
    {
        std::ofstream(m_folder / "orders.csv", std::ios::binary) << kHeader << rows;
        const std::filesystem::path file = m_folder / "orders.csv";
        SilentMonitor monitor;
        importFile(store, file, recognise(file).recipe, {}, monitor);
    }

private Q_SLOTS:
    void everythingIsAsBefore_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("new people and orders") << QByteArray("2001,CUP,Cup,4,2026-02-01 12:00:00,3.25,C9,Spain,\n");
        QTest::newRow("the same again") << QByteArray(kBase);
        QTest::newRow("one more of the same") << QByteArray(kBase)
                                                     + "1001,TEA,Green tea,2,2026-01-05 10:00:00,4.50,C1,"
                                                       "France,c1@example.com\n";
        QTest::newRow("newer names and addresses")
            << QByteArray("2002,TEA,Greener tea,1,2026-03-01 09:00:00,5.00,C1,Italy,new@example.com\n");
        QTest::newRow("an earlier line of a known order")
            << QByteArray("1002,CUP,Cup,1,2026-01-19 09:00:00,3.25,C2,France,c2@example.com\n");
        QTest::newRow("refunds") << QByteArray("C1001,POT,Tea pot,-1,2026-02-03 12:00:00,20.00,C1,France,\n");
        QTest::newRow("rejected rows") << QByteArray("1007,CUP,Cup,many,2026-02-05 12:00:00,3.25,C3,France,\n"
                                                     "1008,CUP,Cup,1,2026-02-05 12:00:00,3.25,C3,France,\n");
        QTest::newRow("guests") << QByteArray("1009,CUP,Cup,1,2026-02-06 12:00:00,3.25,,France,\n");
    }

    void everythingIsAsBefore()
    {
        QFETCH(QByteArray, rows);
        const std::filesystem::path shop = m_folder / "shop.clientele";
        std::filesystem::remove(shop);
        Store store = Store::create(shop, {.name = "Shop"});
        import(store, kBase);
        // The history stays: that there was an import, that it was undone, and that the data changed twice.
        const std::vector<std::string> history {"imports", "settings:data_version"};
        const std::string before = dumpShop(store, history);
        import(store, rows.toStdString());
        SilentMonitor monitor;
        undoImport(store, 2, monitor);
        const std::string after = dumpShop(store, history);
        QVERIFY2(before == after, firstDifference(before, after).c_str());
        QVERIFY(store.verify(monitor).empty());
    }

    void underEveryRule_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("rows");
        const QByteArray changed = "1001,L1,TEA,3,2026-01-05 10:00:00,4.25,C1,Spain\n"
                                   "1001,L3,CUP,1,2026-01-04 10:00:00,3.00,C1,Spain\n"
                                   "1003,L9,CUP,1,2026-02-04 10:00:00,3.00,C3,Spain\n";
        const QByteArray moved = "1002,L4,TEA,1,2026-01-02 09:00:00,4.50,C7,France\n";
        for (const char *rule : {"line_id", "whole_order"}) {
            QTest::addRow("%s: changed, added and left out", rule) << QByteArray(rule) << changed;
            QTest::addRow("%s: another customer and day", rule) << QByteArray(rule) << moved;
            QTest::addRow("%s: the same again", rule) << QByteArray(rule) << QByteArray();
        }
    }

    void underEveryRule()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, rows);
        const bool byLine = rule == "line_id";
        const std::filesystem::path shop = m_folder / "ruled.clientele";
        const std::filesystem::path file = m_folder / "ruled.csv";
        std::filesystem::remove(shop);
        Store store = Store::create(shop, {.name = "Shop"});
        SilentMonitor monitor;
        const auto bring = [&](const QByteArray &text) {
            std::ofstream(file, std::ios::binary)
                << "order_id,line_id,product_id,quantity,order_time,unit_price,customer_id,country\n"
                << text.toStdString();
            Recipe recipe = recognise(file).recipe;
            recipe.carriesWholeOrders = !byLine;
            for (Recipe::Column &column : recipe.columns) {
                if (column.header == "line_id")
                    column.field = byLine ? Field::LineId : Field::None;
            }
            return importFile(store, file, recipe, {}, monitor);
        };
        const QByteArray base = "1001,L1,TEA,2,2026-01-05 10:00:00,4.50,C1,France\n"
                                "1001,L2,POT,1,2026-01-05 10:00:00,20.00,C1,France\n"
                                "1002,L4,TEA,1,2026-01-20 09:00:00,4.50,C2,France\n";
        bring(base);
        const std::vector<std::string> history {"imports", "settings:data_version"};
        const std::string before = dumpShop(store, history);
        const ImportReport report = bring(rows.isEmpty() ? base : rows);
        QCOMPARE(report.rule, rule.toStdString());
        QCOMPARE(dumpShop(store, history) == before, rows.isEmpty());
        undoImport(store, 2, monitor);
        const std::string after = dumpShop(store, history);
        QVERIFY2(before == after, firstDifference(before, after).c_str());
        QVERIFY(store.verify(monitor).empty());
    }
};

QTEST_GUILESS_MAIN(ExactUndoTest)
#include "test_exact_undo.moc"
