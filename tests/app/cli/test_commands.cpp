#include <QtTest/QTest>

#include <csignal>
#include <set>

#include "app/cli/command.h"
#include "tests/support/cli.h"
#include "tests/support/tea_shop.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using clientele::test::makeTeaShop;
using clientele::test::runCli;
using nlohmann::json;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What every command promises.
    void contract()
    {
        std::set<std::string> ids;
        const CliRun general = runCli({u"--help"_qs});
        QCOMPARE(general.exitCode, 0);
        for (const auto &command : clientele::cli::commands()) {
            QVERIFY(ids.insert(command.id).second);
            QVERIFY(general.out.contains(command.id));
            const QString id = QString::fromUtf8(command.id);
            const CliRun help = runCli({id, u"--help"_qs});
            QCOMPARE(help.exitCode, 0);
            QVERIFY(help.out.contains(QByteArray("Usage: clientele-cli ").append(command.id)));
            for (const auto &option : command.options)
                QVERIFY2(help.out.contains(QByteArray("--").append(option.name)), option.name);
            QVERIFY(help.err.isEmpty());

            const CliRun wrong = runCli({id, u"--no-such-option"_qs, u"--json"_qs});
            QCOMPARE(wrong.exitCode, 2);
            QCOMPARE(wrong.errorCode(), "usage");
            QVERIFY(wrong.err.contains("--no-such-option") && wrong.err.contains("--help"));
            QCOMPARE(runCli({id}).exitCode, 2); // each needs an operand
        }
    }

    void wrongUse()
    {
        QCOMPARE(runCli({}).exitCode, 2);
        QCOMPARE(runCli({u"--json"_qs}).errorCode(), "usage");
        QCOMPARE(runCli({u"fly"_qs}).exitCode, 2);
        QVERIFY(runCli({u"segments"_qs, u"x"_qs}).err.contains("list|show|export"));
        QCOMPARE(runCli({u"fly"_qs, u"--json"_qs}).errorCode(), "usage");
        QCOMPARE(runCli({u"verify"_qs, u"x"_qs, u"--lang"_qs, u"fr"_qs}).exitCode, 2);
        QVERIFY(runCli({u"--version"_qs}).out.startsWith("clientele-cli "));
    }

    void wordsAreInTheLanguageAskedFor()
    {
        QVERIFY(runCli({u"--help"_qs}).out.startsWith("Usage:"));
        const CliRun missing = runCli({u"verify"_qs, u"/no/such.clientele"_qs, u"--json"_qs, u"--lang=zh"_qs});
        QCOMPARE(missing.exitCode, 1);
        QCOMPARE(missing.errorCode(), "file_not_found"); // ids are never translated
    }

    void newShop()
    {
        const CliFolder folder;
        const CliRun made = folder.run("new shop.clientele --currency EUR --name Tea --json");
        QCOMPARE(made.exitCode, 0);
        COMPARE_JSON(made.json(),
                     (json {{"shop", "shop.clientele"}, {"name", "Tea"}, {"currency", "EUR"}, {"encrypted", false}}));
        QCOMPARE(folder.run("new shop.clientele --json").errorCode(), "file_exists");
        QCOMPARE(folder.run("new shop.clientele").exitCode, 1);
        QCOMPARE(folder.run("new other.clientele --currency euro").exitCode, 2);
        QVERIFY(!folder.exists("other.clientele"));
        QCOMPARE(folder.run("new missing/shop.clientele --json").errorCode(), "folder_not_writable");
    }

    void rfm()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const json report = folder.run("rfm shop.clientele --csv rfm.csv --json").json();
        COMPARE_JSON(report["customers"], 2);
        COMPARE_JSON(report["median_frequency"], 1.5);
        COMPARE_JSON(report["median_monetary"], (22.0 + 4.5) / 2);
        COMPARE_JSON(report["groups"], report["maps"]["eleven"]);
        QCOMPARE(report["groups"].size(), std::size_t {11});
        QCOMPARE(report["maps"]["chinese_eight"].size(), std::size_t {8});
        int counted = 0;
        for (const auto &count : report["groups"])
            counted += count.get<int>();
        QCOMPARE(counted, 2);
        const QList<QByteArray> lines = folder.read("rfm.csv").split('\n');
        QCOMPARE(lines.at(0).trimmed(), "customer,recency_days,frequency,gross,monetary,r,f,m,group");
        QVERIFY(lines.at(1).startsWith("17850,"));
        QVERIFY(lines.at(1).contains(",2,42.00,22.00,"));
        QVERIFY(lines.at(2).startsWith("17851,"));

        const json early = folder.run("rfm shop.clientele --as-of 2026-01-21 --json").json();
        COMPARE_JSON(early["as_of"], "2026-01-21");
        COMPARE_JSON(early["median_recency_days"], (16 + 1) / 2.0);
        QCOMPARE(folder.run("rfm shop.clientele --as-of yesterday").exitCode, 2);
        QVERIFY(folder.run("rfm shop.clientele").out.contains("Champions"));

        folder.run("new empty.clientele");
        const json nobody = folder.run("rfm empty.clientele --json").json();
        COMPARE_JSON(nobody["customers"], 0);
        QVERIFY(nobody["as_of"].is_null() && nobody["median_monetary"].is_null());
        QCOMPARE(folder.run("rfm empty.clientele").exitCode, 0);
    }

    void segments()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const json list = folder.run("segments shop.clientele list --json").json();
        std::map<std::string, int> sizes;
        for (const auto &segment : list["segments"])
            sizes[segment["id"]] = segment["customers"];
        QCOMPARE(sizes.at("all"), 3);
        QCOMPARE(sizes.at("buyers"), 2);
        QCOMPARE(sizes.at("no_orders"), 1);
        QVERIFY(sizes.contains("eleven.champions"));

        const json face = folder.run("segments shop.clientele show --segment buyers --json").json();
        COMPARE_JSON(face["customers"], 2);
        COMPARE_JSON(face["net"], 26.5);
        COMPARE_JSON(face["share_of_net"], 1);
        COMPARE_JSON(face["top_products"][0]["kind"], "product");
        COMPARE_JSON(face["top_products"][0]["value"], "TEA");

        const json written
            = folder.run("segments shop.clientele export --segment all --format csv --out all.csv --json").json();
        COMPARE_JSON(written["rows"], 3);
        QVERIFY(folder.read("all.csv").startsWith("customer,name,email,phone,recency_days"));
        QVERIFY(folder.read("all.csv").contains("\r\n17852,,,,,,,,,,,\r\n"));
        QCOMPARE(folder.run("segments shop.clientele show --segment eleven.heroes --json").errorCode(),
                 "no_such_segment");
        QCOMPARE(folder.run("segments shop.clientele show").exitCode, 2);
        QCOMPARE(folder.run("segments shop.clientele export --segment all").exitCode, 2);
        QCOMPARE(folder.run("segments shop.clientele export --segment all --out x --format pigeon").exitCode, 2);
        QVERIFY(folder.run("segments shop.clientele show --segment buyers").out.contains("Top products"));
    }

    void recommend()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const json list = folder.run("recommend shop.clientele --customer 17851 --top 2 --json").json();
        COMPARE_JSON(list["customer"], "17851");
        QCOMPARE(list["items"].size(), std::size_t {2});
        for (const auto &item : list["items"]) {
            QVERIFY(item["product"].is_string() && item["name"].is_string() && item["score"].is_number());
            QVERIFY(item["reason"]["kind"].is_string() && !item["reason"]["text"].get<std::string>().empty());
        }
        COMPARE_JSON(folder.run("recommend shop.clientele --customer 17851 --method popular --json").json()["method"],
                     "popular");
        QCOMPARE(folder.run("recommend shop.clientele --customer 1 --json").errorCode(), "no_such_customer");
        const CliRun method = folder.run("recommend shop.clientele --customer 17851 --method magic --json");
        QCOMPARE(method.exitCode, 2);
        QCOMPARE(method.errorCode(), "no_such_method");
        QCOMPARE(folder.run("recommend shop.clientele --customer 17851 --set magic=1 --json").errorCode(),
                 "parameter_invalid");
        QCOMPARE(folder.run("recommend shop.clientele --customer 17851 --top 0").exitCode, 2);
        QCOMPARE(folder.run("recommend shop.clientele").exitCode, 2);
        QVERIFY(folder.run("recommend shop.clientele --customer 17851").out.contains("1"));
    }

    void overviewOfAnEmptyShop()
    {
        const CliFolder folder;
        folder.run("new shop.clientele");
        const json view = folder.run("overview shop.clientele --json").json();
        COMPARE_JSON(view["customers"], 0);
        QVERIFY(view["first_day"].is_null());
        COMPARE_JSON(folder.run("rfm shop.clientele --json").json()["customers"], 0);
        QCOMPARE(folder.run("rfm shop.clientele").exitCode, 0);
    }

    void interruptingLeavesNothingHalfDone()
    {
        const CliFolder folder;
        QProcess process;
        process.start(QStringLiteral(CLIENTELE_BIN "/clientele-cli"),
                      {u"sample"_qs, folder.path("big.clientele"), u"--customers"_qs, u"2000000"_qs, u"--json"_qs});
        QVERIFY(process.waitForStarted());
        QTest::qWait(700);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        COMPARE_JSON(json::parse(process.readAllStandardOutput().toStdString())["error"]["code"], "cancelled");
        QVERIFY(!folder.exists("big.clientele"));
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
