#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "tests/support/real_data.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

// One table, twice written: as text and as a workbook.
class TestWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A shop that has the text's lines finds every one of the workbook's known, and nothing to change.
    void theSameShopAsTheText()
    {
        REQUIRE_REAL_DATA("online_retail/data.csv", csv);
        REQUIRE_REAL_DATA("online_retail/Online Retail.xlsx", xlsx);
        const test::TempFolder folder;
        Store store = Store::create(folder / "shop.clientele", {});
        SilentMonitor monitor;
        const ImportReport text = importFile(store, csv, recognise(csv).recipe, {}, monitor);
        const ImportReport workbook = importFile(store, xlsx, recognise(xlsx).recipe, {}, monitor);
        QCOMPARE(text.linesRead, std::int64_t {541'909});
        QCOMPARE(workbook.alreadyThere, std::int64_t {541'909});
        QCOMPARE(workbook.added, std::int64_t {0});
        QCOMPARE(workbook.updated, std::int64_t {0});
        QCOMPARE(workbook.saleLines, text.saleLines);
        QCOMPARE(workbook.refundLines, text.refundLines);
        QCOMPARE(workbook.duplicates, text.duplicates);
        QCOMPARE(workbook.orders, text.orders);
        QCOMPARE(workbook.buyers, text.buyers);
        QCOMPARE(workbook.gross.units, text.gross.units);
        QCOMPARE(workbook.refunds.units, text.refunds.units);
        QCOMPARE(workbook.guestGross.units, text.guestGross.units);
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
