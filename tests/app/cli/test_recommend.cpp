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
              "--product WINE --similar", "--product TEA --similar --in-stock", "--customer 17851 --diversity much"})
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
