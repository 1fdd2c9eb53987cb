#include <QtTest/QTest>

#include "tests/support/cli.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;

// `clientele-cli read`: what the reader understood, written plainly.
class TestRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPlainCsv()
    {
        CliFolder folder;
        folder.write("in.csv", "name;note\n Ann ;\"a;b \"\"c\"\"\"\nBob;x,y\n\"two\nlines\";\n");
        const CliRun run = folder.run("read in.csv --out out.csv --json");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(folder.read("out.csv"), QByteArray("name,note\r\n\" Ann \",\"a;b \"\"c\"\"\"\r\nBob,\"x,y\"\r\n"
                                                    "\"two\nlines\",\r\n"));
        const auto json = run.json();
        QCOMPARE(json["rows"].get<int>(), 3);
        QCOMPARE(json["columns"].get<int>(), 2);
        COMPARE_JSON(
            json["format"],
            nlohmann::json::parse(
                "{\"id\": \"csv\", \"encoding\": \"UTF-8\", \"separator\": \";\", \"escape\": \"\", \"skip_lines\": 0, "
                "\"quote\": \"\\\"\", \"header\": true, \"sheet\": \"\"}"));
        QVERIFY(json["issues"].empty());
    }

    // Without --out the table goes where a pipe can take it, unless JSON is wanted there.
    void standardOutput()
    {
        CliFolder folder;
        folder.write("in.csv", "a\tb\n1\t2\n");
        QCOMPARE(folder.run("read in.csv").out, QByteArray("a,b\r\n1,2\r\n"));
        QCOMPARE(folder.run("read in.csv --json").json()["rows"].get<int>(), 1);
    }

    void optionsOutweighWhatWasFound()
    {
        CliFolder folder;
        folder.write("in.csv", "a,b;'c,d'\n1,2;'3;4'\n");
        QCOMPARE(folder.run("read in.csv --separator ; --quote ' --no-header").out,
                 QByteArray("\"a,b\",\"c,d\"\r\n\"1,2\",3;4\r\n"));
        QCOMPARE(folder.run("read in.csv --separator ; --quote ' --no-header --json").json()["rows"].get<int>(), 2);
        QCOMPARE(folder.run("read in.csv --separator ; --quote ;").exitCode, 2);
        QCOMPARE(folder.run("read in.csv --quote ab").exitCode, 2);
        folder.write("in.csv", "a||'b||\n1||2\n");
        QCOMPARE(folder.run("read in.csv --separator || --quote none").out, QByteArray("a,'b,\r\n1,2\r\n"));
    }

    void titlesAndEmptyRows()
    {
        CliFolder folder;
        folder.write("in.csv", "Sales 2026,,\n,,\nOrder,Day,Price\n1,2026-01-05,4.5\n,,\n2,2026-01-06,20\n");
        const auto json = folder.run("read in.csv --out out.csv --json").json();
        QCOMPARE(folder.read("out.csv"), QByteArray("Order,Day,Price\r\n1,2026-01-05,4.5\r\n2,2026-01-06,20\r\n"));
        QCOMPARE(json["format"]["skip_lines"].get<int>(), 2);
        QCOMPARE(json["empty_rows"].get<int>(), 1);
        QVERIFY(folder.run("read in.csv --skip-lines 0").out.startsWith("Sales 2026,,\r\nOrder"));
    }

    void ragged()
    {
        CliFolder folder;
        folder.write("in.csv", "a,b,c\n1,2\n1,2,3,4\n5,6,7\n");
        const auto json = folder.run("read in.csv --out out.csv --json").json();
        QCOMPARE(folder.read("out.csv"), QByteArray("a,b,c\r\n1,2\r\n1,2,3,4\r\n5,6,7\r\n"));
        QCOMPARE(json["issues"].dump(), "[{\"excerpt\":\"1,2\",\"kind\":\"too_few_cells\",\"line\":2},"
                                        "{\"excerpt\":\"1,2,3,4\",\"kind\":\"too_many_cells\",\"line\":3}]");
        const CliRun words = folder.run("read in.csv --out out.csv --lang en");
        QVERIFY(words.out.contains("Line 2: Too few cells") && words.out.contains("Separator"));
    }

    void emptyFile()
    {
        CliFolder folder;
        folder.write("in.csv", "");
        const CliRun run = folder.run("read in.csv --out out.csv --json");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json()["rows"].get<int>(), 0);
        QVERIFY(folder.exists("out.csv") && folder.read("out.csv").isEmpty());
        QVERIFY(!run.err.isEmpty());
    }

    void notATable()
    {
        CliFolder folder;
        folder.write("in.csv", "\x89PNG\r\n\x1A\n and so on");
        const CliRun run = folder.run("read in.csv --out out.csv --json");
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.errorCode(), "not_a_table");
        QVERIFY(!folder.exists("out.csv"));
        QCOMPARE(folder.run("read missing.csv --json").errorCode(), "file_not_found");
    }
};

QTEST_GUILESS_MAIN(TestRead)
#include "test_read.moc"
