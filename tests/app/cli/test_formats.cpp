#include <QtTest/QTest>

#include "tests/support/cli.h"

using namespace clientele;

// Workbooks, databases and JSON on the command line.
class TestFormats : public QObject
{
    Q_OBJECT

private:
    static QString data(const char *name) { return QStringLiteral(CLIENTELE_TEST_DATA "/") + QLatin1String(name); }

private Q_SLOTS:
    void aSheetByItsName()
    {
        const test::CliFolder folder;
        const QString book = data("xlsx/several_sheets.xlsx");
        const auto best = folder.runWords({QStringLiteral("read"), book});
        QCOMPARE(best.out.left(10), QByteArray("id,price\r\n"));
        const auto first
            = folder.runWords({QStringLiteral("read"), book, QStringLiteral("--sheet"), QStringLiteral("Read me")});
        QCOMPARE(first.out, QByteArray("Our orders\r\nmade by hand\r\n"));
        const auto none = folder.runWords({QStringLiteral("read"), book, QStringLiteral("--sheet"),
                                           QStringLiteral("Nope"), QStringLiteral("--json")});
        QCOMPARE(none.exitCode, 1);
        QCOMPARE(none.errorCode(), std::string("no_such_sheet"));
    }

    void aQueryThatOnlyReads()
    {
        const test::CliFolder folder;
        QFile::copy(data("sqlite/several_tables.sqlite"), folder.path("shop.db"));
        const QByteArray before = folder.read("shop.db");
        const auto ask = [&](const char *query) {
            return folder.runWords({QStringLiteral("read"), QStringLiteral("shop.db"), QStringLiteral("--query"),
                                    QString::fromUtf8(query), QStringLiteral("--json"), QStringLiteral("--out"),
                                    QStringLiteral("out.csv")});
        };
        QCOMPARE(ask("SELECT text AS note, 1.50 AS price FROM notes").exitCode, 0);
        QCOMPARE(folder.read("out.csv"), QByteArray("note,price\r\nx,1.5\r\n"));
        for (const char *query : {"DELETE FROM notes", "ATTACH 'other.db' AS o", "SELECT 1; SELECT 2",
                                  "PRAGMA user_version", "SELECT * FROM nothing", "VACUUM INTO 'copy.db'"})
            QCOMPARE(ask(query).errorCode(), std::string("query_invalid"));
        QCOMPARE(folder.read("shop.db"), before);
        QVERIFY(!folder.exists("other.db") && !folder.exists("copy.db") && !folder.exists("shop.db-wal"));
        folder.write("a.csv", "a,b\n1,2\n");
        QCOMPARE(folder.run("read a.csv --query SELECT").exitCode, 2);
    }

    void linesAndTheirOrders()
    {
        const test::CliFolder folder;
        folder.write("lines.csv",
                     "order_id,product,quantity,unit_price\nA1,tea,2,2.50\nA1,mug,1,4.00\nA2,pot,1,20.00\n");
        folder.write("orders.jsonl", "{\"order_id\":\"A1\",\"order_date\":\"2024-01-12\",\"customer_id\":\"c1\"}\n"
                                     "{\"order_id\":\"A2\",\"order_date\":\"2024-01-13\",\"customer_id\":\"c2\"}\n");
        folder.run("new shop.clientele");
        const auto run = folder.run("import shop.clientele orders.jsonl lines.csv --json");
        QCOMPARE(run.exitCode, 0);
        const nlohmann::json report = run.json();
        COMPARE_JSON(report["sale_lines"], 3);
        COMPARE_JSON(report["buyers"], 2);
        COMPARE_JSON(report["rejected"], 0);
        COMPARE_JSON(report["gross"], 29.0);
    }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "test_formats.moc"
