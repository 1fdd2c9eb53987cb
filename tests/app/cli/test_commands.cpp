#include <QtTest/QTest>

#include <csignal>
#include <set>

#include "analytics/store/store.h"
#include "app/cli/command.h"
#include "tests/support/cli.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using clientele::test::runCli;
using nlohmann::json;

namespace {

constexpr const char *kOrders = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n"
                                "1001,TEA,Green tea,2,2026-01-05 10:00:00,4.50,17850,United Kingdom\r\n"
                                "1001,POT,Tea pot,1,2026-01-05 10:00:00,20.00,17850,United Kingdom\r\n"
                                "1002,TEA,Green tea,1,2026-01-20 09:00:00,4.50,17851,France\r\n"
                                "1003,CUP,Cup,4,2026-02-01 12:00:00,3.25,17850,United Kingdom\r\n"
                                "1004,TEA,Green tea,10,2026-02-02 12:00:00,4.00,,Germany\r\n"
                                "C1005,POT,Tea pot,-1,2026-02-03 12:00:00,20.00,17850,United Kingdom\r\n"
                                "1006,GIFT,Sample,1,2026-02-04 12:00:00,0.00,17852,France\r\n"
                                "1007,CUP,Cup,many,2026-02-05 12:00:00,3.25,17852,France\r\n";

constexpr const char *kPlan = R"({
  "clientele_plan": 1,
  "name": "Spring tea",
  "offer": {"kind": "coupon-percent", "percent": 10, "valid_from": "2026-03-01", "valid_to": "2026-03-14"},
  "audience": {"include": ["buyers"]},
  "holdout": 0.5,
  "recommendations": 2,
  "code_prefix": "TEA-"
})";

// A shop with the orders above in it.
void makeShop(const CliFolder &folder)
{
    folder.write("orders.csv", kOrders);
    QCOMPARE(folder.run("new shop.clientele --name Tea --currency EUR").exitCode, 0);
    const CliRun import = folder.run("import shop.clientele orders.csv");
    QVERIFY2(import.exitCode == 0, import.err.constData());
}

} // namespace

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

    void importReports()
    {
        const CliFolder folder;
        folder.write("orders.csv", kOrders);
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

    void severalFilesAddUp()
    {
        const CliFolder folder;
        folder.write("orders.csv", kOrders);
        folder.write("a%1b.csv", QByteArray(kOrders).replace("100", "200"));
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
        folder.write("orders.csv", kOrders);
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
        makeShop(folder);
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

    void rfm()
    {
        const CliFolder folder;
        makeShop(folder);
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
        makeShop(folder);
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
        makeShop(folder);
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

    void campaigns()
    {
        const CliFolder folder;
        makeShop(folder);
        folder.write("plan.json", kPlan);
        const json made = folder.run("campaign shop.clientele create --plan plan.json --json").json();
        COMPARE_JSON(made["campaign"], 1);
        COMPARE_JSON(made["name"], "Spring tea");
        COMPARE_JSON(made["state"], "draft");
        QVERIFY(made["sealed_at"].is_null());
        QCOMPARE(folder.run("campaign shop.clientele create --plan plan.json --json").errorCode(), "name_taken");
        folder.write("bad.json", QByteArray(kPlan).replace("holdout", "hold_out"));
        const CliRun bad = folder.run("campaign shop.clientele create --plan bad.json --json");
        QCOMPARE(bad.exitCode, 2);
        QCOMPARE(bad.errorCode(), "plan_invalid");
        QVERIFY(bad.err.contains("hold_out"));
        folder.write("bad.json", QByteArray(kPlan).replace("\"buyers\"", "\"heroes\""));
        QCOMPARE(folder.run("campaign shop.clientele create --plan bad.json --json").errorCode(), "no_such_segment");
        folder.write("bad.json", QByteArray(kPlan).replace("\"holdout\"", "\"recommender\": \"magic\", \"holdout\""));
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
        makeShop(folder);
        folder.write("plan.json", kPlan);
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

    void noFileReplacesAShop()
    {
        const CliFolder folder;
        makeShop(folder);
        folder.write("plan.json", kPlan);
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

    void doNotContact()
    {
        const CliFolder folder;
        makeShop(folder);
        COMPARE_JSON(folder.run("do-not-contact shop.clientele add 17850 17851 --json").json(),
                     (json {{"changed", 2}}));
        COMPARE_JSON(folder.run("do-not-contact shop.clientele list --json").json()["customers"],
                     (json {"17850", "17851"}));
        folder.write("plan.json", kPlan);
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

    void copiesAndVerifies()
    {
        const CliFolder folder;
        makeShop(folder);
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
        makeShop(folder);
        folder.write("plan.json", kPlan);
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
        makeShop(folder);
        folder.write("plan.json", kPlan);
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
