#include <QtTest/QTest>

#include "tests/support/cli.h"
#include "tests/support/tea_shop.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using clientele::test::kTeaOrders;
using clientele::test::makeTeaShop;
using nlohmann::json;

class TestImportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importReports()
    {
        const CliFolder folder;
        folder.write("orders.csv", kTeaOrders);
        folder.run("new shop.clientele");
        const CliRun dry = folder.run("import shop.clientele orders.csv --dry-run --json");
        QCOMPARE(dry.exitCode, 0);
        COMPARE_JSON(dry.json()["import"], 0);
        const json report = folder.run("import shop.clientele orders.csv --json").json();
        COMPARE_JSON(report["import"], 1);
        COMPARE_JSON(report["kind"], "orders");
        COMPARE_JSON(report["lines_read"], 8);
        COMPARE_JSON(report["sale_lines"], 4);
        COMPARE_JSON(report["refund_lines"], 1);
        COMPARE_JSON(report["gift_lines"], 1);
        COMPARE_JSON(report["no_customer_lines"], 1);
        COMPARE_JSON(report["rejected"], 1);
        COMPARE_JSON(report["rejected_by"], (json {{"invalid_quantity", 1}}));
        COMPARE_JSON(report["duplicates"], 0);
        COMPARE_JSON(report["customers"], 3);
        COMPARE_JSON(report["buyers"], 2);
        COMPARE_JSON(report["orders"], 3);
        COMPARE_JSON(report["gross"], 46.5);
        COMPARE_JSON(report["refunds"], -20);
        COMPARE_JSON(report["net"], 26.5);
        COMPARE_JSON(report["guest_gross"], 40);

        const json again = folder.run("import shop.clientele orders.csv --json").json();
        COMPARE_JSON(again["added"], 0);
        const CliRun strict = folder.run("import shop.clientele orders.csv --strict --json");
        QCOMPARE(strict.exitCode, 1);
        COMPARE_JSON(strict.json()["rejected"], 1);
        QVERIFY(!strict.err.isEmpty());
        const CliRun human = folder.run("import shop.clientele orders.csv");
        QVERIFY(human.out.contains("orders.csv"));
        QVERIFY(human.err.isEmpty());
        QVERIFY(folder.run("import shop.clientele orders.csv --strict --dry-run").err.contains("would be"));
    }

    void whatIsNoTableIsSaidAtOnce()
    {
        const CliFolder folder;
        folder.write("letter.txt", "Dear Ann, how are you today?\nWe are fine, and the shop is open.\nYours, Bob\n");
        folder.run("new shop.clientele");
        for (const char *command : {"inspect letter.txt --json", "import shop.clientele letter.txt --json"}) {
            const CliRun run = folder.run(command);
            QCOMPARE(run.exitCode, 1);
            COMPARE_JSON(run.json()["error"]["code"], "not_a_table");
            QVERIFY(!run.json()["error"].contains("questions"));
        }
        QVERIFY(folder.run("inspect letter.txt").err.contains("running text"));
        // Whoever says what it is, is asked what is left open.
        const json told = folder.run("inspect letter.txt --kind products --json").json();
        COMPARE_JSON(told["error"]["code"], "column_missing");
    }

    void severalFilesAddUp()
    {
        const CliFolder folder;
        folder.write("orders.csv", kTeaOrders);
        folder.write("a%1b.csv", QByteArray(kTeaOrders).replace("100", "200"));
        folder.run("new shop.clientele");
        const json report = folder.run("import shop.clientele orders.csv a%1b.csv --dry-run --json").json();
        COMPARE_JSON(report["lines_read"], 16);
        COMPARE_JSON(report["gross"], 93);
        COMPARE_JSON(report["refunds"], -40);
        COMPARE_JSON(report["net"], 53);
        COMPARE_JSON(report["guest_gross"], 80);
        QCOMPARE(report["files"].size(), std::size_t {2});
        const CliRun human = folder.run("import shop.clientele a%1b.csv");
        QVERIFY2(human.out.startsWith("a%1b.csv (UCI Online Retail), import 1:"), human.out.constData());
    }

    // Who bought and when is enough to tell orders apart; a line's total does for its price.
    void aColumnAnswersForAnother()
    {
        const CliFolder folder;
        folder.write("sales.txt",
                     " 00004 19970101  2   29.33\n 00004 19970118 12  129.73\n 00021 19970101  3    9.96\n");
        folder.run("new shop.clientele");
        QCOMPARE(folder.run("import shop.clientele sales.txt --kind orders --json").errorCode(), "column_missing");
        const CliRun run = folder.runWords(
            {QStringLiteral("import"), QStringLiteral("shop.clientele"), QStringLiteral("sales.txt"),
             QStringLiteral("--kind"), QStringLiteral("orders"), QStringLiteral("--column"),
             QStringLiteral("Column 1=customer_id"), QStringLiteral("--column"), QStringLiteral("Column 2=order_time"),
             QStringLiteral("--column"), QStringLiteral("Column 3=quantity"), QStringLiteral("--column"),
             QStringLiteral("Column 4=line_total"), QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 0);
        COMPARE_JSON(run.json()["orders"], 3);
        COMPARE_JSON(run.json()["buyers"], 2);
        COMPARE_JSON(run.json()["gross"], 169.02);
    }

    void anOpenQuestionIsNamed()
    {
        const CliFolder folder;
        folder.write("orders.csv", "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\r\n"
                                   "1,TEA,1,03/04/2026,4.50,7\r\n2,TEA,1,05/06/2026,4.50,7\r\n");
        folder.run("new shop.clientele");
        const CliRun open = folder.run("import shop.clientele orders.csv --json");
        QCOMPARE(open.exitCode, 2);
        QCOMPARE(open.errorCode(), "date_order_ambiguous");
        COMPARE_JSON(open.json()["error"]["questions"][0]["column"], "InvoiceDate");
        QVERIFY(open.err.contains("--date-order"));
        QCOMPARE(folder.run("imports shop.clientele --json").json()["imports"].size(), std::size_t {0});

        QCOMPARE(folder.run("import shop.clientele orders.csv --date-order dmy --save-recipe recipe.json").exitCode, 0);
        COMPARE_JSON(folder.run("overview shop.clientele --json").json()["last_day"], "2026-06-05");
        folder.run("new other.clientele");
        QCOMPARE(folder.run("import other.clientele orders.csv --recipe recipe.json").exitCode, 0);
        COMPARE_JSON(folder.run("overview other.clientele --json").json()["last_day"], "2026-06-05");
        QCOMPARE(folder.run("import other.clientele orders.csv --recipe none.json --json").errorCode(),
                 "file_not_found");
        folder.write("broken.json", "{\"clientele_recipe\": 1, \"surprise\": 2}");
        QCOMPARE(folder.run("import other.clientele orders.csv --recipe broken.json --json").errorCode(),
                 "recipe_invalid");
    }

    void columnsCanBeSaid()
    {
        const CliFolder folder;
        folder.write("orders.csv", "A;B;C;D;E;F\r\n1;TEA;2;2026-01-05;4,50;7\r\n");
        folder.run("new shop.clientele");
        const CliRun open = folder.run("import shop.clientele orders.csv --json");
        QCOMPARE(open.exitCode, 2);
        const CliRun said = folder.run("import shop.clientele orders.csv --column A=order_id --column B=product_id "
                                       "--column C=quantity --column D=order_time --column E=unit_price "
                                       "--column F=customer_id --decimal-point , --json");
        QVERIFY2(said.exitCode == 0, said.err.constData());
        COMPARE_JSON(said.json()["gross"], 9);
        QCOMPARE(folder.run("import shop.clientele orders.csv --column A=colour").exitCode, 2);
        QCOMPARE(folder.run("import shop.clientele orders.csv --column Z=order_id").exitCode, 2);
        QCOMPARE(folder.run("import shop.clientele orders.csv --column A").exitCode, 2);
        QCOMPARE(folder.run("import shop.clientele orders.csv --separator ab").exitCode, 2);
    }

    void badFilesAreSaid()
    {
        const CliFolder folder;
        folder.write("orders.csv", kTeaOrders);
        folder.write("empty.csv", "");
        folder.write("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        folder.run("new shop.clientele");
        const auto code = [&](const char *line) {
            const CliRun run = folder.run(line);
            return run.exitCode == 1 && !run.err.isEmpty() ? run.errorCode() : "exit " + std::to_string(run.exitCode);
        };
        QCOMPARE(code("import shop.clientele empty.csv --json"), "file_empty");
        QCOMPARE(code("import shop.clientele picture.csv --json"), "not_a_table");
        QCOMPARE(code("import shop.clientele absent.csv --json"), "file_not_found");
        QCOMPARE(code("import orders.csv orders.csv --json"), "not_a_shop");
        QCOMPARE(code("import absent.clientele orders.csv --json"), "file_not_found");
        QCOMPARE(code("import absent.clientele empty.csv --json"), "file_not_found"); // the shop comes first
        QCOMPARE(folder.run("imports shop.clientele --json").json()["imports"].size(), std::size_t {0});
    }

    void aFileThatEndsInsideQuotesKeepsWhatCameBefore()
    {
        const CliFolder folder;
        folder.write("cut.csv", "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\r\n"
                                "1,TEA,1,2026-01-01,4.50,7\r\n2,\"TEA and");
        folder.run("new shop.clientele");
        const CliRun run = folder.run("import shop.clientele cut.csv --json");
        QCOMPARE(run.exitCode, 0);
        COMPARE_JSON(run.json()["sale_lines"], 1);
        COMPARE_JSON(run.json()["rejected"], 1);
        QCOMPARE(folder.run("import shop.clientele cut.csv --strict").exitCode, 1);
    }

    void importsCanBeListedUndoneAndRepaired()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const json record = folder.run("imports shop.clientele --json").json()["imports"][0];
        COMPARE_JSON(record["import"], 1);
        COMPARE_JSON(record["file"], "orders.csv");
        COMPARE_JSON(record["undone"], false);

        const json rejected = folder.run("rejected shop.clientele --out again.csv --json").json();
        COMPARE_JSON(rejected["rows"], 1);
        QVERIFY(folder.read("again.csv").contains("many"));
        QCOMPARE(folder.run("rejected shop.clientele --import 9 --out x.csv --json").errorCode(), "no_such_import");
        QCOMPARE(folder.run("rejected shop.clientele").exitCode, 2);

        COMPARE_JSON(folder.run("undo-import shop.clientele --json").json(), (json {{"import", 1}}));
        COMPARE_JSON(folder.run("overview shop.clientele --json").json()["buyers"], 0);
        const CliRun none = folder.run("undo-import shop.clientele --json");
        QCOMPARE(none.errorCode(), "no_such_import");
        QCOMPARE(none.exitCode, 1);
        QVERIFY(none.err.contains("left to undo"));
        COMPARE_JSON(folder.run("imports shop.clientele --json").json()["imports"][0]["undone"], true);
    }
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "test_import.moc"
