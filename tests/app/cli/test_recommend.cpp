#include "tests/support/tea_shop.h"

using namespace clientele::test;
using json = nlohmann::json;

// recommend and evaluate on a shop: every direction, rules, and the method that is measured best.
class TestRecommend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDirection()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const json similar = folder.run("recommend shop.clientele --product TEA --similar --json").json();
        COMPARE_JSON(similar["product"], "TEA");
        COMPARE_JSON(similar["items"][0]["reason"]["kind"], "bought_together");
        const json people = folder.run("recommend shop.clientele --product POT --reverse --top 1 --json").json();
        COMPARE_JSON(people["customers"].size(), 1u);
        COMPARE_JSON(people["customers"][0]["customer"], "17851");
        COMPARE_JSON(people["customers"][0]["times_bought"], 0);
        const json segment = folder.run("recommend shop.clientele --segment buyers --top 2 --json").json();
        COMPARE_JSON(segment["customers"], 2);
        COMPARE_JSON(segment["items"].size(), 2u);
        QCOMPARE(folder.run("recommend shop.clientele --segment heroes --json").errorCode(), "no_such_segment");
        for (const char *wrong :
             {"--product TEA", "--similar", "--product TEA --similar --reverse", "--customer 17851 --segment all",
              "--product WINE --similar", "--customer 17851 --rhythm", "--customer 17851 --rules some",
              "--customer 17851 --diversity much"})
            QCOMPARE(folder.run(QByteArray("recommend shop.clientele ") + wrong).exitCode, 2);
    }

    void rulesAreFollowedAndToldWhenTheyCannotBe()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const CliRun run = folder.run("recommend shop.clientele --customer 17851 --in-stock --not-returned "
                                      "--diversity 0.3 --novelty -0.2 --json");
        const json list = run.json();
        COMPARE_JSON(list["ignored_rules"][0], "in_stock");
        COMPARE_JSON(list["rules"]["novelty"], -0.2);
        QVERIFY(!list["items"].empty());
        QVERIFY(run.err.contains("In stock"));
        const json own = folder.run("recommend shop.clientele --customer 17850 --not-returned --json").json();
        for (const json &item : own["items"])
            QVERIFY(item["product"] != "POT"); // they sent it back
        QCOMPARE(folder.run("recommend shop.clientele --customer 17851 --novelty 7 --json").errorCode(),
                 "parameter_invalid");
    }

    void rulesOfTheShopAreWhereListsBegin()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const auto ask = [&folder](const QByteArray &options) {
            return folder.run("recommend shop.clientele " + options + " --json").json();
        };
        COMPARE_JSON(ask("--customer 17851")["rules_of_shop"], false);
        COMPARE_JSON(ask("--customer 17851 --category Pots --keep-rules")["rules"]["categories"][0], "Pots");
        const json kept = ask("--customer 17851 --diversity 0.5");
        COMPARE_JSON(kept["rules_of_shop"], true);
        COMPARE_JSON(kept["rules"]["categories"][0], "Pots");
        COMPARE_JSON(kept["rules"]["diversity"], 0.5);
        COMPARE_JSON(ask("--customer 17851 --category Cups")["rules"]["categories"][0], "Cups"); // an option wins
        QVERIFY(ask("--customer 17851 --rules none")["rules"].empty());
        QVERIFY(folder.run("recommend shop.clientele --customer 17851").out.contains("--rules none"));
        ask("--customer 17851 --rules none --keep-rules");
        COMPARE_JSON(ask("--customer 17851")["rules_of_shop"], false);
    }

    void rulesAreFollowedFromProductsToo()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        folder.write("products.csv", "StockCode,Category,Stock\nTEA,Drinks,5\nPOT,China,5\nCUP,China,0\n");
        QCOMPARE(folder.run("import shop.clientele products.csv").exitCode, 0);
        const auto people = [&folder](const QByteArray &options) {
            return folder.run("recommend shop.clientele --product POT --reverse --owners --json" + options).json();
        };
        QVERIFY(people("").at("kept_out_by").empty());
        QCOMPARE(people("").at("customers").size(), std::size_t {2});
        const json without = people(" --not-returned"); // 17850 sent it back
        QCOMPARE(without["customers"].size(), std::size_t {1});
        COMPARE_JSON(without["customers"][0]["customer"], "17851");
        const json none = people(" --exclude-category China");
        COMPARE_JSON(none["kept_out_by"][0], "category");
        QVERIFY(none["customers"].empty());
        const json similar
            = folder.run("recommend shop.clientele --product TEA --similar --exclude-category China --json").json();
        QVERIFY(similar["items"].empty());
        COMPARE_JSON(similar["rhythm"]["buyers"], 2);
    }

    void saysWhatIsBoughtAgain()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        const json rhythm = folder.run("recommend shop.clientele --rhythm --json").json();
        COMPARE_JSON(rhythm["categories"].size(), 1u);
        COMPARE_JSON(rhythm["categories"][0]["products"], 3);
        COMPARE_JSON(rhythm["shop"]["again"], 0);
        QVERIFY(rhythm["shop"]["usual_days"].is_null());
        QVERIFY(folder.run("recommend shop.clientele --rhythm").out.contains("Bought again by"));
    }

    void theBestMethodBecomesAutomatic()
    {
        const CliFolder folder;
        makeTeaShop(folder);
        COMPARE_JSON(folder.run("recommend shop.clientele --customer 17851 --json").json()["method"], "item-kernel");
        const json dry = folder.run("evaluate shop.clientele --methods content --days 10 --dry-run --json").json();
        COMPARE_JSON(dry["stored"], false);
        const json board = folder.run("evaluate shop.clientele --methods content --days 10 --at 2 --json").json();
        COMPARE_JSON(board["methods"].size(), 3u);
        COMPARE_JSON(board["customers"], 1);
        COMPARE_JSON(board["at"], 2);
        QVERIFY(board["methods"][0]["metrics"].contains("recall@2"));
        QVERIFY(!board["verdict"]["text"].get<std::string>().empty());
        COMPARE_JSON(folder.run("recommend shop.clientele --customer 17851 --json").json()["method"],
                     board["verdict"]["best"].get<std::string>());
        QCOMPARE(folder.run("evaluate shop.clientele --methods magic --json").errorCode(), "no_such_method");
        QCOMPARE(folder.run("evaluate shop.clientele --days 1 --json").errorCode(), "nothing_to_test");
        QVERIFY(folder.run("evaluate shop.clientele --methods content --days 10 --dry-run").out.contains("Recall"));
        QCOMPARE(folder.run("evaluate").exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestRecommend)
#include "test_recommend.moc"
