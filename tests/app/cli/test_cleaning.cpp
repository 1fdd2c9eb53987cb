#include <QtTest/QTest>

#include "tests/support/cli.h"

using namespace clientele::test;

namespace {

const QByteArray kOrders = "Order ID,Date,Customer ID,SKU,Description,Quantity,Price\n"
                           "1,2021-01-02,7,A,Tea,2,2.50\n"
                           "2,2021-01-03,7,A,Tea,2,2.50\n"
                           "2,2021-01-03,7,A,Tea,2,2.50\n"
                           "3,2021-01-04,8,A,Tea,2,\n"
                           "4,2021-01-05,9,X,test,1,5.00\n";

const nlohmann::json *found(const nlohmann::json &json, const std::string &id)
{
    for (const nlohmann::json &finding : json["findings"]) {
        if (finding["id"] == id)
            return &finding;
    }
    return nullptr;
}

} // namespace

// inspect, import --clean and merges, as a person and as a program would use them.
class TestCleaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inspectTellsWhatImportWouldChange()
    {
        const CliFolder folder;
        folder.write("orders.csv", kOrders);
        const CliRun run = folder.run("inspect orders.csv --json");
        QCOMPARE(run.exitCode, 0);
        const nlohmann::json json = run.json();
        COMPARE_JSON(json["lines_read"], 5);
        const nlohmann::json *tests = found(json, "test_orders");
        QVERIFY(tests);
        COMPARE_JSON((*tests)["count"], 1);
        COMPARE_JSON((*tests)["examples"][0]["line"], 6);
        COMPARE_JSON((*tests)["choices"]["drop"], nlohmann::json({{"rows", 1}, {"orders", 1}, {"money", -5.0}}));
        COMPARE_JSON((*found(json, "missing.unit_price"))["choices"]["fill_median"]["money"], 5.0);
        COMPARE_JSON((*found(json, "duplicates"))["count"], 1);
        COMPARE_JSON(json["effect"]["rows"], 0);
        QVERIFY(folder.run("inspect orders.csv").out.contains("Test orders"));
    }

    void choicesAreKeptInTheRecipe()
    {
        const CliFolder folder;
        folder.write("orders.csv", kOrders);
        QCOMPARE(folder.run("new shop.clientele").exitCode, 0);
        const CliRun run = folder.run("import shop.clientele orders.csv --clean test_orders=drop --clean "
                                      "missing.unit_price=fill_median --save-recipe r.json --json");
        QCOMPARE(run.exitCode, 0);
        COMPARE_JSON(run.json()["cleaned"], nlohmann::json({{"test_orders", 1}, {"missing.unit_price", 1}}));
        COMPARE_JSON(run.json()["rejected_by"], nlohmann::json({{"test_order", 1}}));
        COMPARE_JSON(run.json()["gross"], 20.0);
        QVERIFY(folder.read("r.json").contains("\"test_orders\": \"drop\""));

        QCOMPARE(folder.run("new next.clientele").exitCode, 0);
        const CliRun again = folder.run("import next.clientele orders.csv --recipe r.json --json");
        COMPARE_JSON(again.json()["cleaned"], nlohmann::json({{"test_orders", 1}, {"missing.unit_price", 1}}));
        const CliRun rejected = folder.run("rejected next.clientele --out rejected.csv");
        QCOMPARE(rejected.exitCode, 0);
        QVERIFY(folder.read("rejected.csv").contains("test_order"));
        // What is in the shop already is said before it is left alone.
        const CliRun known = folder.run("inspect orders.csv next.clientele --recipe r.json --json");
        COMPARE_JSON((*found(known.json(), "already_there"))["count"], 3);
        COMPARE_JSON(known.json()["effect"]["rows"], 2);
    }

    void wrongUse()
    {
        const CliFolder folder;
        folder.write("orders.csv", kOrders);
        QCOMPARE(folder.run("inspect orders.csv --clean dogs=drop").exitCode, 2);
        QCOMPARE(folder.run("inspect orders.csv --clean duplicates=fill_mean").exitCode, 2);
        QCOMPARE(folder.run("inspect orders.csv a b").exitCode, 2);
        QCOMPARE(folder.run("inspect").exitCode, 2);
    }

    void merges()
    {
        const CliFolder folder;
        folder.write("people.csv", "Customer ID,Name,Email\n1,Ann,Ann@shop.de\n2,Ann,ann@shop.de \n3,Bob,bob@shop.de\n"
                                   "4,Bo,bob@shop.de\n5,Eve,eve@shop.de\n6,Eve,EVE@shop.de\n");
        folder.run("new shop.clientele");
        COMPARE_JSON(folder.run("import shop.clientele people.csv --json").json()["merges_proposed"], 2);
        const nlohmann::json list = folder.run("merges shop.clientele --list --json").json();
        QCOMPARE(list["proposals"].size(), std::size_t(3));
        COMPARE_JSON(list["proposals"][0]["entries"][0]["customer"], "1");
        COMPARE_JSON(list["proposals"][0]["evidence"][0],
                     nlohmann::json({{"kind", "email"}, {"value", "ann@shop.de"}}));
        COMPARE_JSON(list["proposals"][2]["doubt"], "other_names");

        COMPARE_JSON(folder.run("merges shop.clientele --refuse 3 --json").json()["refused"], 1);
        COMPARE_JSON(folder.run("merges shop.clientele --apply all --json").json()["applied"],
                     nlohmann::json::array({1, 2}));
        const nlohmann::json after = folder.run("merges shop.clientele --json").json();
        QVERIFY(after["proposals"].empty());
        QCOMPARE(after["merges"].size(), std::size_t(2));
        COMPARE_JSON(folder.run("overview shop.clientele --json").json()["customers"], 4);
        COMPARE_JSON(folder.run("merges shop.clientele --undo 1,2 --json").json()["undone"],
                     nlohmann::json::array({1, 2}));
        COMPARE_JSON(folder.run("overview shop.clientele --json").json()["customers"], 6);
        QCOMPARE(folder.run("merges shop.clientele --undo 1").exitCode, 1);
        QCOMPARE(folder.run("merges shop.clientele --apply 9").exitCode, 2);
        QCOMPARE(folder.run("merges shop.clientele --apply x").exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestCleaning)
#include "test_cleaning.moc"
