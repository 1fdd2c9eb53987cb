#include <QtTest/QTest>

#include "tests/support/cli.h"
#include "tests/support/tea_shop.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using clientele::test::kTeaPlan;
using clientele::test::makeTeaShop;
using nlohmann::json;

class TestCampaignCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void campaigns()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", kTeaPlan);
        const json made = folder.run("campaign shop.clientele create --plan plan.json --json").json();
        COMPARE_JSON(made["campaign"], 1);
        COMPARE_JSON(made["name"], "Spring tea");
        COMPARE_JSON(made["state"], "draft");
        QVERIFY(made["sealed_at"].is_null());
        QCOMPARE(folder.run("campaign shop.clientele create --plan plan.json --json").errorCode(), "name_taken");
        folder.write("bad.json", QByteArray(kTeaPlan).replace("holdout", "hold_out"));
        const CliRun bad = folder.run("campaign shop.clientele create --plan bad.json --json");
        QCOMPARE(bad.exitCode, 2);
        QCOMPARE(bad.errorCode(), "plan_invalid");
        QVERIFY(bad.err.contains("hold_out"));
        folder.write("bad.json", QByteArray(kTeaPlan).replace("\"buyers\"", "\"heroes\""));
        QCOMPARE(folder.run("campaign shop.clientele create --plan bad.json --json").errorCode(), "no_such_segment");
        folder.write("bad.json",
                     QByteArray(kTeaPlan).replace("\"holdout\"", "\"recommender\": \"magic\", \"holdout\""));
        QCOMPARE(folder.run("campaign shop.clientele create --plan bad.json --json").errorCode(), "no_such_method");

        QCOMPARE(folder.run("campaign shop.clientele list --json").json()["campaigns"].size(), std::size_t {1});
        const json shown = folder
                               .runWords({u"campaign"_qs, u"shop.clientele"_qs, u"show"_qs, u"--campaign"_qs,
                                          u"Spring tea"_qs, u"--json"_qs})
                               .json();
        COMPARE_JSON(shown["plan"]["code_prefix"], "TEA-");
        QVERIFY(shown.dump().find("\"key\"") == std::string::npos); // the key stays in the shop

        const json preview = folder.run("campaign shop.clientele preview --campaign 1 --json").json();
        COMPARE_JSON(preview["contacted"], 1);
        COMPARE_JSON(preview["holdout"], 1);
        QCOMPARE(preview["members"].size(), std::size_t {2});
        QCOMPARE(folder.run("campaign shop.clientele preview --campaign 1 --limit 1 --json").json()["members"].size(),
                 std::size_t {1});
        QCOMPARE(folder.run("campaign shop.clientele preview --campaign 9 --json").errorCode(), "no_such_campaign");

        COMPARE_JSON(folder.run("campaign shop.clientele duplicate --campaign 1 --name Copy --json").json()["campaign"],
                     2);
        COMPARE_JSON(folder.run("campaign shop.clientele archive --campaign Copy --json").json()["state"], "archived");
        COMPARE_JSON(folder.run("campaign shop.clientele unarchive --campaign 2 --json").json()["state"], "draft");
        QCOMPARE(folder.run("campaign shop.clientele remove --campaign 2").exitCode, 0);
        QCOMPARE(folder.run("campaign shop.clientele show --campaign 2").exitCode, 1);
        QVERIFY(folder.run("campaign shop.clientele list").out.contains("Spring tea"));
    }

    void exportsTheTargetList()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", kTeaPlan);
        folder.run("campaign shop.clientele create --plan plan.json");
        const json written
            = folder.run("export shop.clientele --campaign 1 --format csv --out list.csv --holdout held.csv --json")
                  .json();
        COMPARE_JSON(written["rows"], 1);
        COMPARE_JSON(written["holdout"], 1);
        COMPARE_JSON(written["arms"], (json {{"offer", 1}, {"holdout", 1}}));
        QCOMPARE(written["sha256"].get<std::string>().size(), std::size_t {64});
        COMPARE_JSON(written["holdout_file"]["rows"], 1);
        QVERIFY(folder.read("list.csv")
                    .startsWith("campaign,arm,customer,email,phone,name,code,offer,valid_from,valid_to,reason,rec_1,"
                                "rec_2\r\nSpring tea,offer,"));
        QVERIFY(folder.read("held.csv").contains("Spring tea,holdout,"));
        COMPARE_JSON(
            folder.run("export shop.clientele --campaign 1 --format csv --out again.csv --json").json()["sha256"],
            written["sha256"]);
        QCOMPARE(folder.read("again.csv"), folder.read("list.csv"));

        QCOMPARE(folder.run("campaign shop.clientele remove --campaign 1 --json").errorCode(), "campaign_sealed");
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --format fax --out x").exitCode, 2);
        QCOMPARE(folder.run("export shop.clientele --campaign 1").exitCode, 2);
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --out x.csv --holdout x.csv").exitCode, 2);
        QCOMPARE(folder.run("export shop.clientele --campaign 5 --out x --json").errorCode(), "no_such_campaign");
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --out missing/x.csv --json").errorCode(),
                 "folder_not_writable");
    }

    void doNotContact()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        COMPARE_JSON(folder.run("do-not-contact shop.clientele add 17850 17851 --json").json(),
                     (json {{"changed", 2}}));
        COMPARE_JSON(folder.run("do-not-contact shop.clientele list --json").json()["customers"],
                     (json {"17850", "17851"}));
        folder.write("plan.json", kTeaPlan);
        folder.run("campaign shop.clientele create --plan plan.json");
        const CliRun empty = folder.run("export shop.clientele --campaign 1 --out list.csv --json");
        QCOMPARE(empty.exitCode, 1);
        QCOMPARE(empty.errorCode(), "audience_empty");
        QVERIFY(!folder.exists("list.csv"));
        COMPARE_JSON(folder.run("do-not-contact shop.clientele remove 17850 --json").json(), (json {{"changed", 1}}));
        QCOMPARE(folder.run("do-not-contact shop.clientele add 1 --json").errorCode(), "no_such_customer");
        QCOMPARE(folder.run("do-not-contact shop.clientele add").exitCode, 2);
        QCOMPARE(folder.run("do-not-contact shop.clientele list 1").exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestCampaignCommand)
#include "test_campaign.moc"
