#include <QtTest/QTest>

#include "analytics/store/store.h"
#include "tests/support/cli.h"
#include "tests/support/tea_shop.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using clientele::test::kTeaPlan;
using clientele::test::makeTeaShop;
using nlohmann::json;

class TestShopSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileReplacesAShop()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", kTeaPlan);
        folder.run("campaign shop.clientele create --plan plan.json");
        QCOMPARE(folder.run("save-copy shop.clientele copy.db").exitCode, 0);
        for (const char *line : {"export shop.clientele --campaign 1 --out shop.clientele --json",
                                 "export shop.clientele --campaign 1 --out list.csv --holdout shop.clientele --json",
                                 "export shop.clientele --campaign 1 --format xlsx --out copy.db --json",
                                 "rfm shop.clientele --csv shop.clientele --json",
                                 "segments shop.clientele export --segment all --out shop.clientele --json",
                                 "rejected shop.clientele --out shop.clientele --json",
                                 "import shop.clientele orders.csv --save-recipe shop.clientele --json"}) {
            const CliRun run = folder.run(line);
            QVERIFY2(run.exitCode == 1, line);
            QCOMPARE(run.errorCode(), "file_exists");
        }
        QCOMPARE(folder.run("verify shop.clientele").exitCode, 0);
        QCOMPARE(folder.run("verify copy.db").exitCode, 0);
    }

    void copiesAndVerifies()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        QCOMPARE(folder.run("save-copy shop.clientele copy.clientele").exitCode, 0);
        COMPARE_JSON(folder.run("overview copy.clientele --json").json()["gross"], 46.5);
        QCOMPARE(folder.run("save-copy shop.clientele copy.clientele --json").errorCode(), "file_exists");
        const CliRun sound = folder.run("verify copy.clientele --json");
        QCOMPARE(sound.exitCode, 0);
        COMPARE_JSON(sound.json(), (json {{"sound", true}, {"findings", json::array()}}));

        QByteArray bytes = folder.read("copy.clientele");
        constexpr int kThreePages = 3 * 16'384; // a part of one may fall where nothing is kept
        bytes.replace(bytes.size() / 3, kThreePages, QByteArray(kThreePages, 'x'));
        folder.write("copy.clientele", bytes);
        const CliRun damaged = folder.run("verify copy.clientele --json");
        QCOMPARE(damaged.exitCode, 1);
        QVERIFY(!damaged.err.isEmpty());
    }

    void aShopThatAnotherProgramHolds()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", kTeaPlan);
        folder.run("campaign shop.clientele create --plan plan.json");
        auto window = std::make_unique<clientele::Store>(
            clientele::Store::open(folder.path("shop.clientele").toStdString(), clientele::Store::Access::Write));

        const CliRun import = folder.run("import shop.clientele orders.csv --json");
        QCOMPARE(import.exitCode, 1);
        QCOMPARE(import.errorCode(), "shop_locked");
        COMPARE_JSON(folder.run("overview shop.clientele --json").json()["gross"], 46.5); // reading goes on
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --out list.csv --json").errorCode(), "shop_locked");
        QVERIFY(!folder.exists("list.csv"));

        window.reset();
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --out list.csv").exitCode, 0);
        window = std::make_unique<clientele::Store>(
            clientele::Store::open(folder.path("shop.clientele").toStdString(), clientele::Store::Access::Write));
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --out again.csv").exitCode, 0); // it is sealed now
        QCOMPARE(folder.read("again.csv"), folder.read("list.csv"));
    }

    void aShopOfANewerProgram()
    {
        const CliFolder folder;
        folder.run("new shop.clientele");
        clientele::Database(folder.path("shop.clientele").toStdString(), clientele::Database::Mode::ReadWrite)
            .execute("PRAGMA user_version = 99");
        const QByteArray before = folder.read("shop.clientele");
        const CliRun newer = folder.run("overview shop.clientele --json");
        QCOMPARE(newer.exitCode, 1);
        QCOMPARE(newer.errorCode(), "shop_too_new");
        QVERIFY(newer.err.contains("99"));
        QCOMPARE(folder.read("shop.clientele"), before);
    }

    // No file of the program may grow: what a full disk looks like.
    void aFullDiskLosesNothing()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", kTeaPlan);
        folder.run("campaign shop.clientele create --plan plan.json");
        QByteArray more = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n";
        for (int i = 0; i < 40'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            more.append(number).append(",TEA,Tea,1,2026-03-01 10:00:00,4.50,X").append(number).append(",France\r\n");
        }
        folder.write("more.csv", more);
        const auto squeezed = [&](const QByteArray &words, int blocks) {
            QProcess shell;
            shell.setWorkingDirectory(folder.path(""));
            shell.start(u"sh"_qs, {u"-c"_qs, u"ulimit -f %1; exec %2/clientele-cli %3"_qs.arg(blocks).arg(
                                                 QStringLiteral(CLIENTELE_BIN), QString::fromUtf8(words))});
            shell.waitForFinished(60'000);
            CliRun run;
            run.exitCode = shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
            run.out = shell.readAllStandardOutput();
            return run;
        };
        const CliRun import = squeezed("import shop.clientele more.csv --json", 1'000);
        QCOMPARE(import.exitCode, 1);
        QCOMPARE(import.errorCode(), "disk_full");
        COMPARE_JSON(folder.run("overview shop.clientele --json").json()["gross"], 46.5);
        COMPARE_JSON(folder.run("verify shop.clientele --json").json()["sound"], true);

        QCOMPARE(squeezed("export shop.clientele --campaign 1 --out list.csv --json", 0).exitCode, 1);
        QVERIFY(!folder.exists("list.csv"));
        COMPARE_JSON(folder.run("campaign shop.clientele list --json").json()["campaigns"][0]["state"], "draft");
    }
};

QTEST_GUILESS_MAIN(TestShopSafety)
#include "test_shop_safety.moc"
