#include <QtTest/QTest>

#include "tests/support/cli.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;
using nlohmann::json;

namespace {

constexpr const char *kOrders = "A;B;C;D;E;F\n1;TEA;2;13.01.2026;4,50;K7\n2;CUP;1;14.01.2026;3,25;K8\n";
constexpr const char *kSaid = " --column A=order_id --column B=product_id --column C=quantity --column D=order_time "
                              "--column E=unit_price --column F=customer_id";

} // namespace

class TestRecipesCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedRecipeIsFoundAgain()
    {
        const CliFolder folder;
        folder.write("january.csv", kOrders);
        folder.write("february.csv", "F;E;D;C;B;A\nK7;4,50;13.02.2026;2;TEA;3\n");
        folder.run("new shop.clientele");
        const CliRun first = folder.run(QByteArray("import shop.clientele january.csv --json --save-recipe-as Till")
                                        + QByteArray(kSaid));
        QVERIFY2(first.exitCode == 0, first.err.constData());
        QVERIFY(first.json()["recipe"].is_null());
        COMPARE_JSON(first.json()["recipe_saved"], "Till");

        const json next = folder.run("import shop.clientele february.csv --json").json();
        COMPARE_JSON(next["recipe"], (json {{"name", "Till"}, {"matched_by", "fingerprint"}}));
        COMPARE_JSON(next["gross"], 9);
        QVERIFY(folder.run("import shop.clientele february.csv").out.contains("Till"));
        const json listed = folder.run("recipes shop.clientele --json").json()["recipes"];
        QCOMPARE(listed.size(), std::size_t {1});
        COMPARE_JSON(listed[0]["columns"], 6);
        QVERIFY(listed[0]["last_used_at"].is_string());
        const json named = folder.run("import shop.clientele february.csv --recipe Till --dry-run --json").json();
        COMPARE_JSON(named["recipe"]["matched_by"], "name");
        QVERIFY(folder.run("inspect february.csv shop.clientele --json").json()["recipe"].is_object());
        const json refused = folder.run("import shop.clientele february.csv --no-saved-recipe --json").json();
        QVERIFY(!refused.contains("recipe") || refused["recipe"].is_null());
    }

    void recipesAreRenamedRemovedAndWritten()
    {
        const CliFolder folder;
        folder.write("january.csv", kOrders);
        folder.run("new shop.clientele");
        folder.run(QByteArray("import shop.clientele january.csv --save-recipe-as Till") + QByteArray(kSaid));
        QCOMPARE(folder.run("recipes shop.clientele rename Till Counter").exitCode, 0);
        COMPARE_JSON(folder.run("recipes shop.clientele export Counter --out r.json --json").json()["out"], "r.json");
        COMPARE_JSON(json::parse(folder.read("r.json").toStdString())["name"], "Counter");
        const json byFile = folder.run("import shop.clientele january.csv --recipe r.json --json").json();
        COMPARE_JSON(byFile["recipe"], (json {{"name", "r.json"}, {"matched_by", "file"}}));
        COMPARE_JSON(folder.run("recipes shop.clientele remove Counter --json").json(),
                     (json {{"removed", "Counter"}}));
        COMPARE_JSON(folder.run("recipes shop.clientele --json").json()["recipes"], json::array());
        QCOMPARE(folder.run("recipes shop.clientele remove Counter --json").errorCode(), "no_such_recipe");
        QCOMPARE(folder.run("import shop.clientele january.csv --recipe Counter --json").errorCode(), "no_such_recipe");
        QCOMPARE(folder.run("recipes shop.clientele rename Counter").exitCode, 2);
        QCOMPARE(folder.run("recipes shop.clientele export Counter").exitCode, 2); // where to?
    }

    void moreCanBeSaid()
    {
        const CliFolder folder;
        folder.write("list.csv", "A list of ours\nid,'name, first'\n1,'Ann, A'\n");
        folder.run("new shop.clientele --currency GBP");
        const CliRun told
            = folder.run("import shop.clientele list.csv --kind customers --quote ' --skip-lines 1 --dry-run "
                         "--json --column id=customer_id");
        QVERIFY2(told.exitCode == 0, told.err.constData());
        COMPARE_JSON(told.json()["kind"], "customers");
        COMPARE_JSON(told.json()["customers"], 1);

        folder.write("orders.csv", "order id,date,customer id,currency,line total\n"
                                   "1,2026-01-05 10:00:00 +0000,7,USD,10\n2,2026-01-06 10:00:00 +0000,7,GBP,10\n");
        COMPARE_JSON(folder.run("import shop.clientele orders.csv --dry-run --json").json()["gross"], 10);
        const CliRun rated = folder.run(
            "import shop.clientele orders.csv --rate usd=0.5 --time-zone +14:00 --json --save-recipe r.json");
        QVERIFY2(rated.exitCode == 0, rated.err.constData());
        COMPARE_JSON(rated.json()["gross"], 15);
        COMPARE_JSON(folder.run("overview shop.clientele --json").json()["last_day"], "2026-01-07");
        COMPARE_JSON(json::parse(folder.read("r.json").toStdString())["rates"], (json {{"USD", 0.5}}));
        QCOMPARE(folder.run("import shop.clientele orders.csv --rate USD").exitCode, 2);
        QCOMPARE(folder.run("import shop.clientele orders.csv --time-zone nowhere").exitCode, 2);
        QCOMPARE(folder.run("import shop.clientele orders.csv --kind songs").exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestRecipesCommand)
#include "test_recipes.moc"
