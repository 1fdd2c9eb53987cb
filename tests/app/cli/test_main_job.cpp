#include <QtTest/QTest>

#include "tests/support/cli.h"
#include "tests/support/real_data.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using nlohmann::json;

namespace {

QByteArray plan(const char *include)
{
    return QByteArray(R"({"clientele_plan": 1, "name": "Win back",
        "offer": {"kind": "coupon-amount", "amount": 5, "minimum_spend": 29.95,
                  "valid_from": "2026-11-01", "valid_to": "2026-11-30"},
        "audience": {"include": [)")
           + include + R"(], "top_n": 200}, "holdout": 0.1, "code_prefix": "BACK-"})";
}

// To the penny: the file has prices of 0.001, so that the exact gross is 8,911,407.904.
bool isMoney(const json &value, double expected)
{
    return value.is_number() && std::abs(value.get<double>() - expected) < 0.005;
}

} // namespace

// From an order file to a target list, with nothing but the command line.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleShop()
    {
        const CliFolder folder;
        const json made = folder.run("sample shop.clientele --customers 1500 --seed 7 --json").json();
        COMPARE_JSON(made["customers"], 1'500);
        QVERIFY(folder.run("verify shop.clientele --json").json()["sound"].get<bool>());
        const json rfm = folder.run("rfm shop.clientele --csv rfm.csv --json").json();
        QVERIFY(rfm["customers"] > 500);
        const QByteArray buyer = folder.read("rfm.csv").split('\n').at(1).split(',').at(0);
        const json items = folder.run("recommend shop.clientele --top 5 --json --customer " + buyer).json()["items"];
        QCOMPARE(items.size(), std::size_t {5});

        folder.write("plan.json", plan(R"("buyers")"));
        QCOMPARE(folder.run("campaign shop.clientele create --plan plan.json").exitCode, 0);
        for (const char *format : {"csv", "csv-spreadsheet", "xlsx"}) {
            const QByteArray line
                = "export shop.clientele --campaign 1 --json --format " + QByteArray(format) + " --out ";
            const json first = folder.run(line + "first").json();
            const json second = folder.run(line + "second").json();
            COMPARE_JSON(first["rows"], 180);
            COMPARE_JSON(first["holdout"], 20);
            COMPARE_JSON(first["sha256"], second["sha256"]);
            QCOMPARE(folder.read("first"), folder.read("second"));
        }
        QVERIFY(folder.run("verify shop.clientele --json").json()["sound"].get<bool>());
    }

    void theSampleIsTheSameEachTimeAndImportsAgain()
    {
        const CliFolder folder;
        QCOMPARE(folder.run("sample one --customers 300 --seed 3 --csv").exitCode, 0);
        QCOMPARE(folder.run("sample two --customers 300 --seed 3 --csv").exitCode, 0);
        for (const char *file : {"/customers.csv", "/products.csv", "/orders.csv"}) {
            QVERIFY(!folder.read(QByteArray("one").append(file)).isEmpty());
            QCOMPARE(folder.read(QByteArray("one").append(file)), folder.read(QByteArray("two").append(file)));
        }
        QCOMPARE(folder.run("sample one --customers 300 --csv --json").errorCode(), "file_exists");
        folder.run("new again.clientele");
        const CliRun import
            = folder.run("import again.clientele one/customers.csv one/products.csv one/orders.csv --strict --json");
        QVERIFY2(import.exitCode == 0, import.err.constData());
        QCOMPARE(import.json()["files"].size(), std::size_t {3});
        QCOMPARE(folder.run("sample shop.clientele --customers 300 --seed 3").exitCode, 0);
        json again = folder.run("overview again.clientele --json").json();
        json shop = folder.run("overview shop.clientele --json").json();
        again.erase("shop");
        shop.erase("shop");
        COMPARE_JSON(again, shop);
    }

    void onlineRetail()
    {
        REQUIRE_REAL_DATA("online_retail/data.csv", source);
        const CliFolder folder;
        folder.run("new shop.clientele");
        const json report
            = folder
                  .runWords({u"import"_qs, u"shop.clientele"_qs, QString::fromStdString(source.string()), u"--json"_qs})
                  .json();
        COMPARE_JSON(report["lines_read"], 541'909);
        COMPARE_JSON(report["customers"], 4'372);
        COMPARE_JSON(report["sale_lines"], 397'884);
        COMPARE_JSON(report["buyers"], 4'338);
        COMPARE_JSON(report["orders"], 18'532);
        COMPARE_JSON(report["refund_lines"], 8'905);
        COMPARE_JSON(report["gift_lines"], 40);
        COMPARE_JSON(report["no_customer_lines"], 135'080);
        COMPARE_JSON(report["duplicates"], 5'268);
        COMPARE_JSON(report["rejected"], 0);
        QVERIFY(isMoney(report["gross"], 8'911'407.90));
        QVERIFY(isMoney(report["refunds"], -611'342.09));
        QVERIFY(isMoney(report["net"], 8'300'065.81));
        QVERIFY(isMoney(report["guest_gross"], 1'755'276.64));

        const json rfm = folder.run("rfm shop.clientele --csv rfm.csv --json").json();
        COMPARE_JSON(rfm["as_of"], "2011-12-10");
        COMPARE_JSON(rfm["customers"], 4'338);
        COMPARE_JSON(rfm["median_recency_days"], 51);
        COMPARE_JSON(rfm["median_frequency"], 2);
        COMPARE_JSON(rfm["median_monetary"], 655.335);
        COMPARE_JSON(rfm["cuts"], (json {{"recency", {180, 72, 33, 13}},
                                         {"frequency", {1, 2, 3, 6}},
                                         {"monetary", {243.22, 475.28, 914.93, 2'018.91}}}));
        COMPARE_JSON(rfm["groups"], (json {{"champions", 598},
                                           {"loyal", 829},
                                           {"potential_loyalist", 499},
                                           {"new", 31},
                                           {"promising", 86},
                                           {"need_attention", 183},
                                           {"about_to_sleep", 354},
                                           {"at_risk", 584},
                                           {"cant_lose", 73},
                                           {"hibernating", 410},
                                           {"lost", 691}}));
        const QByteArray csv = folder.read("rfm.csv");
        QCOMPARE(csv.count('\n'), 4'339);
        QVERIFY(csv.contains("\n12346,"));
        QVERIFY(csv.contains(",0.00,")); // 12346 gave everything back
        QVERIFY(csv.contains(",209,33719.73,29072.10,"));
        QVERIFY(csv.contains(",279489.02,"));

        const json items = folder.run("recommend shop.clientele --customer 12748 --top 10 --json").json()["items"];
        QCOMPARE(items.size(), std::size_t {10});
        for (const auto &item : items)
            QVERIFY(item["product"] != "POST" && item["product"] != "M");

        folder.write("plan.json", plan(R"("eleven.at_risk", "eleven.cant_lose")"));
        folder.run("campaign shop.clientele create --plan plan.json");
        const json written = folder.run("export shop.clientele --campaign 1 --format csv --out list.csv --json").json();
        COMPARE_JSON(written["rows"], 180);
        COMPARE_JSON(written["holdout"], 20);
        QCOMPARE(folder.run("undo-import shop.clientele").exitCode, 0);
        QVERIFY(folder.run("verify shop.clientele --json").json()["sound"].get<bool>());
        // Nobody is left to write to; but who was promised what is not forgotten, and comes back with the file.
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --format csv --out again.csv --json").errorCode(),
                 "audience_empty");
        folder.runWords({u"import"_qs, u"shop.clientele"_qs, QString::fromStdString(source.string())});
        QCOMPARE(folder.run("export shop.clientele --campaign 1 --format csv --out again.csv").exitCode, 0);
        QCOMPARE(folder.read("again.csv"), folder.read("list.csv"));
    }
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "test_main_job.moc"
