#include <QtTest/QTest>

#include "tests/support/cli.h"
#include "tests/support/tea_shop.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using clientele::test::makeTeaShop;
using nlohmann::json;

// campaign SHOP flash: products, forecast and the plan that is written.
class TestFlashSale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_folder.run("sample shop.clientele --customers 2000 --seed 7").exitCode, 0); }

    void proposesProductsAndSaysWhoComes()
    {
        const json sale = m_folder.run("campaign shop.clientele flash --products 4 --json").json();
        QCOMPARE(sale["picks"].size(), std::size_t {4});
        for (const json &pick : sale["picks"]) {
            QVERIFY(pick["flash_price"] < pick["price"]);
            QVERIFY(pick["margin"] >= 0.1);
            QVERIFY(pick["sale_stock"] >= 1 && pick["sale_stock"] <= pick["stock"]);
            QVERIFY(pick["per_person"] >= 1);
            QVERIFY(pick["wanted_by"] > 0);
            QVERIFY(pick["reason"]["id"].is_string());
        }
        COMPARE_JSON(sale["notes"], json::array());
        COMPARE_JSON(sale["forecast_of"], "picks");
        const json &forecast = sale["forecast"];
        COMPARE_JSON(forecast["times_known"], "yes");
        COMPARE_JSON(forecast["people"], sale["people"]);
        COMPARE_JSON(forecast["multiple"]["source"], "assumed");
        COMPARE_JSON(forecast["multiple"]["value"], 3.0);
        QCOMPARE(forecast["windows"].size(), std::size_t {1}); // the best two hours of the week to come
        QCOMPARE(forecast["best"].size(), std::size_t {3});
        COMPARE_JSON(forecast["windows"][0]["from"], forecast["best"][0]["from"]);
        const json &window = forecast["windows"][0];
        QVERIFY(window["orders"] > 0 && window["week_share"] > 0);
        QVERIFY(window["buyers_interval"][0] <= window["buyers"] && window["buyers"] <= window["buyers_interval"][1]);
        QCOMPARE(window["items"].size(), std::size_t {4});
    }

    void aWindowAndSegmentsOfTheirOwn()
    {
        const json evening
            = m_folder
                  .run("campaign shop.clientele flash --segment eleven.champions --from 2026-11-12T19:00 "
                       "--to 2026-11-12T23:00 --multiple 5 --depth 20 --margin-floor 15 --json")
                  .json();
        const json &window = evening["forecast"]["windows"][0];
        COMPARE_JSON(window["from"], "2026-11-12 19:00:00");
        COMPARE_JSON(window["to"], "2026-11-12 23:00:00");
        COMPARE_JSON(evening["forecast"]["multiple"]["source"], "plan");
        for (const json &pick : evening["picks"])
            QVERIFY(pick["flash_price"] >= pick["price"].get<double>() * 0.8 - 1e-6 && pick["margin"] >= 0.15);
        const json night
            = m_folder.run("campaign shop.clientele flash --from 2026-11-12T03:00 --json").json(); // two hours
        COMPARE_JSON(night["forecast"]["windows"][0]["to"], "2026-11-12 05:00:00");
        QVERIFY(night["forecast"]["windows"][0]["orders"] < night["forecast"]["best"][0]["orders"]);
        QVERIFY(evening["people"] < night["people"]);
    }

    void thePlanThatIsWrittenIsACampaign()
    {
        const json sale = m_folder
                              .run("campaign shop.clientele flash --from 2026-11-12T19:00 --products 3 --name Evening "
                                   "--write-plan plan.json --json")
                              .json();
        COMPARE_JSON(sale["plan"], "plan.json");
        const json plan = json::parse(m_folder.read("plan.json").toStdString());
        COMPARE_JSON(plan["offer"]["kind"], "flash-sale");
        QCOMPARE(plan["offer"]["items"].size(), std::size_t {3});
        COMPARE_JSON(plan["offer"]["items"][0]["product"], sale["picks"][0]["product"]);
        COMPARE_JSON(plan["offer"]["items"][0]["price"], sale["picks"][0]["flash_price"]);
        COMPARE_JSON(plan["offer"]["items"][0]["stock"], sale["picks"][0]["sale_stock"]);
        COMPARE_JSON(m_folder.run("campaign shop.clientele create --plan plan.json --json").json()["name"], "Evening");
        // a campaign's own products are forecast unless others are asked for
        const json own = m_folder.run("campaign shop.clientele flash --campaign Evening --json").json();
        COMPARE_JSON(own["forecast_of"], "plan");
        QCOMPARE(own["forecast"]["windows"][0]["items"].size(), std::size_t {3});
        COMPARE_JSON(
            m_folder.run("campaign shop.clientele flash --campaign Evening --products 2 --json").json()["forecast_of"],
            "picks");
        const CliRun words = m_folder.run("campaign shop.clientele flash --campaign Evening");
        QVERIFY(words.out.contains("Best windows") && words.out.contains("buyers"));
    }

    void stockOfAnExportedSaleIsNotPromisedAgain()
    {
        m_folder.run("campaign shop.clientele flash --from 2026-11-20T19:00 --products 2 --name First "
                     "--write-plan plan.json");
        json plan = json::parse(m_folder.read("plan.json").toStdString());
        plan["holdout"] = 0.2;
        for (json &item : plan["offer"]["items"])
            item.erase("stock"); // as many as there are
        m_folder.write("plan.json", QByteArray::fromStdString(plan.dump()));
        QCOMPARE(m_folder.run("campaign shop.clientele create --plan plan.json").exitCode, 0);
        const CliRun sent = m_folder.run("export shop.clientele --campaign First --out first.csv");
        QVERIFY2(sent.exitCode == 0, sent.err.constData());
        plan["name"] = "Second";
        m_folder.write("plan.json", QByteArray::fromStdString(plan.dump()));
        QCOMPARE(m_folder.run("campaign shop.clientele create --plan plan.json").exitCode, 0);
        const CliRun refused = m_folder.run("export shop.clientele --campaign Second --out second.csv --json");
        QCOMPARE(refused.errorCode(), "export_refused");
        QVERIFY2(refused.err.contains("First"), refused.err.constData());
        QVERIFY(!m_folder.exists("second.csv"));
    }

    void wrongUseIsRefused()
    {
        for (const char *words : {"--campaign 1 --segment buyers", "--to 2026-11-12", "--from tomorrow", "--products 0",
                                  "--depth 99", "--from 2026-11-12T20:00 --to 2026-11-12T19:00", "--multiple much"})
            QCOMPARE(m_folder.run(QByteArray("campaign shop.clientele flash ") + words).exitCode, 2);
        QCOMPARE(m_folder.run("campaign shop.clientele flash --segment heroes --json").errorCode(), "no_such_segment");
        QCOMPARE(m_folder.run("campaign shop.clientele flash --campaign 9 --json").errorCode(), "no_such_campaign");
    }

    // Five orders, no stock, no costs.
    void aSmallShopSaysWhatItDoesNotKnow()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const json sale = folder.run("campaign shop.clientele flash --json").json();
        COMPARE_JSON(sale["forecast"]["times_known"], "too_few");
        COMPARE_JSON(sale["forecast"]["windows"], json::array());
        QVERIFY(sale["notes"].dump().find("stock_unknown") != std::string::npos);
        QVERIFY(sale["notes"].dump().find("cost_unknown") != std::string::npos);
        QVERIFY(sale["picks"][0]["stock"].is_null());
        QVERIFY(folder.run("campaign shop.clientele flash").out.contains("too few"));
        QCOMPARE(folder.run("new empty.clientele --name Empty").exitCode, 0);
        const json empty = folder.run("campaign empty.clientele flash --json").json();
        COMPARE_JSON(empty["notes"], json::array({"no_products"}));
        COMPARE_JSON(empty["forecast"]["times_known"], "no_orders");
        // a plan without products is none: nothing is written
        QCOMPARE(folder.run("campaign empty.clientele flash --write-plan plan.json --json").errorCode(),
                 "plan_invalid");
        QVERIFY(!folder.exists("plan.json"));
    }

private:
    CliFolder m_folder;
};

QTEST_GUILESS_MAIN(TestFlashSale)
#include "test_flash_sale.moc"
