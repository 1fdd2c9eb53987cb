#include <QtTest/QTest>

#include <algorithm>

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
        QCOMPARE(folder.run("campaign shop.clientele show --campaign 1 --write-plan kept.json").exitCode, 0);
        QVERIFY(json::parse(folder.read("kept.json").toStdString()) == shown["plan"]);
        QCOMPARE(folder.run("campaign shop.clientele create --plan kept.json --json").errorCode(), "name_taken");

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

    void previewsWhatItShouldEarn()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write(
            "plan.json",
            QByteArray(kTeaPlan).replace("\"offer\": {", "\"offers\": [{").replace("\"2026-03-14\"}", R"("2026-03-14"},
                                          {"kind": "coupon-amount", "amount": 2, "valid_from": "2026-03-01",
                                           "valid_to": "2026-03-10"}], "assignment": "best", "budget": {"total": 50})"));
        folder.run("campaign shop.clientele create --plan plan.json");
        const json preview = folder.run("campaign shop.clientele preview --campaign 1 --json").json();
        COMPARE_JSON(preview["assignment"], "best");
        QCOMPARE(preview["offers"].size(), std::size_t {2});
        COMPARE_JSON(preview["offers"][1]["kind"], "coupon-amount");
        COMPARE_JSON(preview["expected"]["known"], true);
        QCOMPARE(preview["contacted"].get<int>() + preview["holdout"].get<int>() + preview["not_sent"].get<int>(), 2);
        COMPARE_JSON(preview["budget"]["total"], 50.0);
        QVERIFY(preview["budget"]["curve"].is_array());
        QVERIFY(preview["budget"]["used"].get<double>() <= 50);
        QVERIFY(preview["power"]["text"].is_string());
        QVERIFY(preview["knowledge"]["assumed_margin"].is_number()); // the shop knows no cost
        const json sized = folder.run("campaign shop.clientele preview --campaign 1 --effect 90 --json").json();
        COMPARE_JSON(sized["power"]["wished_effect"], 0.9);
        QVERIFY(sized["power"].contains("holdout_needed"));
        QCOMPARE(folder.run("campaign shop.clientele preview --campaign 1 --effect much").exitCode, 2);
        bool isTold = false;
        for (const json &check : preview["checks"])
            isTold = isTold || (check["id"] == "no_product_cost" && check["severity"] == "warn");
        QVERIFY(isTold);
        COMPARE_JSON(preview["members"][0]["expected"]["cost"].is_number(), true);
    }

    void refusesWhatWouldHurt()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", QByteArray(kTeaPlan).replace("0.5", "0"));
        folder.run("campaign shop.clientele create --plan plan.json");
        const CliRun refused = folder.run("export shop.clientele --campaign 1 --out list.csv --json");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.errorCode(), "export_refused");
        QVERIFY(refused.err.contains("held out"));
        QVERIFY(!folder.exists("list.csv"));
        const CliRun dry = folder.run("export shop.clientele --campaign 1 --dry-run --json");
        QCOMPARE(dry.exitCode, 1);
        COMPARE_JSON(dry.json()["checks"][0]["id"], "no_holdout");
        COMPARE_JSON(dry.json()["checks"][0]["severity"], "refuse");
        COMPARE_JSON(dry.json()["rows"], 2);
        QVERIFY(dry.err.contains("held out"));
    }

    // A misspelt product or members' group is told with its place, and nothing is made.
    void namesThatTheShopDoesNotKnow()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const auto create = [&](const char *offer) {
            const QByteArray usual(R"("kind": "coupon-percent", "percent": 10)");
            folder.write("named.json", QByteArray(kTeaPlan).replace(usual, offer));
            return folder.run("campaign shop.clientele create --plan named.json");
        };
        const CliRun sale = create(R"("kind": "flash-sale", "items": [{"product": "teaa", "price": 1}])");
        QCOMPARE(sale.exitCode, 2);
        QVERIFY2(sale.err.contains("offer.items.teaa"), sale.err.constData());
        QVERIFY2(sale.err.contains("this shop has nothing of that name"), sale.err.constData());
        const CliRun scoped = create(R"("kind": "coupon-percent", "percent": 5, "scope": {"categories": ["Teas"]})");
        QVERIFY2(scoped.err.contains("offer.scope.categories.Teas"), scoped.err.constData());
        const CliRun members = create(R"("kind": "member-price", "percent": 5, "members": ["eleven.champion"])");
        QVERIFY2(members.err.contains("eleven.champion"), members.err.constData());
        QCOMPARE(folder.run("campaign shop.clientele list --json").json()["campaigns"].size(), std::size_t {0});
    }

    void countsSealsAndRunsAgain()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", kTeaPlan);
        const json counted = folder.run("campaign shop.clientele audience --plan plan.json --json").json();
        COMPARE_JSON(counted["people"], 2);
        COMPARE_JSON(counted["holdout"], 1);
        folder.run("campaign shop.clientele create --plan plan.json");
        QVERIFY(folder.run("campaign shop.clientele show --campaign 1 --json").json()["seal"].is_null());
        QCOMPARE(folder.run("campaign shop.clientele rerun --campaign 1").exitCode, 2); // not exported yet
        folder.run("export shop.clientele --campaign 1 --format csv --out list.csv");
        const json shown = folder.run("campaign shop.clientele show --campaign 1 --json").json();
        COMPARE_JSON(shown["seal"]["holds"], true);
        QCOMPARE(shown["seal"]["sha256"].get<std::string>().size(), std::size_t {64});
        QCOMPARE(folder.run("verify shop.clientele").exitCode, 0);

        folder.run("do-not-contact shop.clientele add 17850");
        const json again = folder.run("campaign shop.clientele rerun --campaign 1 --from 2026-04-01 --json").json();
        COMPARE_JSON(again["name"], "Spring tea 2");
        COMPARE_JSON(again["state"], "draft");
        COMPARE_JSON(again["changes"]["before"], 2);
        COMPARE_JSON(again["changes"]["now"], 1);
        COMPARE_JSON(again["changes"]["left"], (json {{"do_not_contact", 1}}));
        const json plan = folder.run("campaign shop.clientele show --campaign 2 --json").json()["plan"];
        COMPARE_JSON(plan["offer"]["valid_from"], "2026-04-01");
        COMPARE_JSON(plan["offer"]["valid_to"], "2026-04-14");
        QCOMPARE(folder.run("campaign shop.clientele rerun --campaign 1 --from soon").exitCode, 2);
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

    void exportsToDestinations()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("customers.csv", "Customer ID,Email,Phone,Accepts Email Marketing,Accepts SMS Marketing\r\n"
                                      "17850,ann@example.com,+44 7911 123456,yes,yes\r\n"
                                      "17851,bob@example.com,+44 7911 654321,no,\r\n");
        QCOMPARE(folder.run("import shop.clientele customers.csv").exitCode, 0);
        folder.write("plan.json", QByteArray(kTeaPlan).replace("0.5", "0, \"holdout_reason\": \"too few\""));
        folder.run("campaign shop.clientele create --plan plan.json");

        const json dry = folder.run("export shop.clientele --campaign 1 --format meta --dry-run --json").json();
        COMPARE_JSON(dry["rows"], 1);
        COMPARE_JSON(dry["columns"][0], "email");
        QCOMPARE(dry["preview"][0][0].get<std::string>().size(), std::size_t {64});
        COMPARE_JSON(dry["rejected_by_reason"], (json {{"no_consent", 1}}));
        COMPARE_JSON(folder.run("campaign shop.clientele show --campaign 1 --json").json()["state"], "draft");

        const CliRun run
            = folder.run("export shop.clientele --campaign 1 --format meta --out meta.csv --codes codes.csv "
                         "--codes-format shopify-codes --rejected no.csv --purpose Lookalikes --json");
        const json written = run.json();
        COMPARE_JSON(written["rows"], 1);
        COMPARE_JSON(written["rejected"], 1);
        COMPARE_JSON(written["warnings"], (json {"few_people"}));
        QVERIFY(run.err.contains("100"));
        COMPARE_JSON(written["files"][0]["rows"], 1);
        COMPARE_JSON(written["codes_file"]["rows"], 2);
        COMPARE_JSON(written["rejected_file"]["rows"], 1);
        QVERIFY(folder.read("no.csv").contains("17851,no_consent"));
        QVERIFY(folder.read("codes.csv").contains("TEA-"));

        const json exports = folder.run("campaign shop.clientele exports --json").json()["exports"];
        QCOMPARE(exports.size(), std::size_t {2});
        COMPARE_JSON(exports[0]["purpose"], "Lookalikes");
        COMPARE_JSON(exports[0]["format"], "meta");
        COMPARE_JSON(exports[0]["rejected"], 1);
        COMPARE_JSON(exports[0]["sha256"], written["sha256"]);
        QVERIFY(folder.run("campaign shop.clientele exports").out.contains("Lookalikes"));

        const CliRun nobody
            = folder.run("export shop.clientele --campaign 1 --format tencent-md5 --out ids.zip --json");
        QCOMPARE(nobody.errorCode(), "audience_empty");
        QVERIFY(!folder.exists("ids.zip"));
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --out a --codes b").exitCode, 2);
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --out a --codes b --codes-format csv").exitCode, 2);
        QCOMPARE(folder.run("segments shop.clientele export buyers --out x --format meta").exitCode, 2);
    }

    void takesThePlatformsCodes()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json", kTeaPlan);
        folder.run("campaign shop.clientele create --plan plan.json");
        folder.write("codes.csv", "Code\r\nP-1\r\nP-2\r\np-1\r\n");
        const json taken = folder.run("campaign shop.clientele codes --campaign 1 --file codes.csv --json").json();
        COMPARE_JSON(taken["added"], 2);
        COMPARE_JSON(taken["repeated"], 1);
        COMPARE_JSON(taken["pool"], 2);
        COMPARE_JSON(taken["rejected"], (json {{{"line", 4}, {"code", "p-1"}, {"reason", "repeated"}}}));
        COMPARE_JSON(folder.run("campaign shop.clientele codes --campaign 1 --json").json()["offers"],
                     (json {{{"offer", 1}, {"pool", 2}}}));
        folder.run("export shop.clientele --campaign 1 --format csv --out list.csv");
        QVERIFY(folder.read("list.csv").contains(",P-1,"));
        const json owner = folder.run("campaign shop.clientele codes --campaign 1 --code P-1 --json").json();
        COMPARE_JSON(owner["campaign"], 1);
        QVERIFY(owner["customer"].is_string());
        COMPARE_JSON(folder.run("campaign shop.clientele codes --campaign 1 --code TEA-2345 --json").json()["mistyped"],
                     true);
        QCOMPARE(folder.run("campaign shop.clientele codes --campaign 1 --file codes.csv --json").errorCode(),
                 "campaign_sealed");
    }

    // What is told in a preview, and refused when it is to go out.
    void codesThatCouldBeGuessedAreRefused()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("plan.json",
                     QByteArray(kTeaPlan).replace("\"holdout\"", "\"code_alphabet\": \"ab\", \"holdout\""));
        folder.run("campaign shop.clientele create --plan plan.json");
        const json shown = folder.run("campaign shop.clientele show --campaign 1 --json").json();
        COMPARE_JSON(shown["plan"]["code_alphabet"], "AB");
        const json preview = folder.run("campaign shop.clientele preview --campaign 1 --json").json();
        const auto isCodes = [](const json &check) { return check["id"] == "guessable_codes"; };
        const auto found = std::ranges::find_if(preview["checks"], isCodes);
        QVERIFY(found != preview["checks"].end());
        COMPARE_JSON((*found)["severity"], "refuse");
        COMPARE_JSON(preview["knowledge"]["margins"]["costs"], 0);
        const CliRun refused = folder.run("export shop.clientele --campaign 1 --format csv --out list.csv --json");
        QCOMPARE(refused.errorCode(), "export_refused");
        const QByteArray said = refused.out + refused.err;
        QVERIFY2(said.contains("trying"), said.constData());
        QVERIFY(!folder.exists("list.csv"));
        folder.write("bad.json", QByteArray(kTeaPlan).replace("\"holdout\"", "\"code_alphabet\": \"0o\", \"holdout\""));
        const CliRun bad = folder.run("campaign shop.clientele create --plan bad.json");
        QVERIFY2(bad.err.contains("look alike"), bad.err.constData());
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
