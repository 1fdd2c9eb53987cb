#include <QtCore/QDate>
#include <QtTest/QTest>

#include <set>

#include "analytics/segment/segment.h"
#include "analytics/store/store.h"
#include "tests/support/cli.h"
#include "tests/support/tea_shop.h"

using namespace clientele::test;
using nlohmann::json;

// Segments from the command line where data or rules are not as they should be: each has an answer in words.
class TestSegmentsCommand : public QObject
{
    Q_OBJECT

private:
    static CliFolder shopOf(const QByteArray &orders)
    {
        CliFolder folder;
        folder.write("orders.csv", "order_id,customer_id,order_date,product,quantity,price\n" + orders);
        folder.run("new shop.clientele --name Tea --currency EUR");
        folder.run("import shop.clientele orders.csv");
        return folder;
    }
    // 60 orders of 20 people, one a week; then one of 2091.
    static QByteArray ordersWithASlip()
    {
        QByteArray orders;
        for (int week = 0; week < 60; ++week) {
            const QDate day = QDate(2019, 1, 1).addDays(7 * week);
            orders += QStringLiteral("o%1,c%2,%3,tea,1,%4.50\n")
                          .arg(week)
                          .arg(week % 20)
                          .arg(day.toString(Qt::ISODate))
                          .arg(week + 1)
                          .toUtf8();
        }
        return orders + "slip,c1,2091-05-05,tea,1,9.50\n";
    }

private Q_SLOTS:
    void aSlipOfTheDateIsTold()
    {
        const CliFolder folder = shopOf(ordersWithASlip());
        const CliRun words = folder.run("rfm shop.clientele");
        QVERIFY2(words.err.contains("far behind all others"), words.err.constData());
        QVERIFY2(folder.run("rfm shop.clientele --lang zh").err.contains("2091"), "not in Chinese");
        const json rfm = folder.run("rfm shop.clientele --json").json();
        COMPARE_JSON(rfm["as_of"], "2091-05-06");
        COMPARE_JSON(rfm["future_orders"]["after_analysis_day"], 0);
        COMPARE_JSON(rfm["future_orders"]["far_ahead"]["orders"], 1);
        COMPARE_JSON(rfm["future_orders"]["far_ahead"]["latest"], "2091-05-05");
        for (const char *command :
             {"cohorts shop.clientele", "segments shop.clientele list", "movement shop.clientele --from 2019-06-30"})
            QVERIFY2(folder.run(command).err.contains("far behind all others"), command);
    }

    void whatComesAfterTheAnalysisDayDoesNotCount()
    {
        const CliFolder folder = shopOf(ordersWithASlip());
        const CliRun words = folder.run("rfm shop.clientele --as-of 2020-03-01");
        QVERIFY2(words.out.contains("after the analysis day"), words.out.constData());
        QVERIFY(words.err.isEmpty());
        const json rfm = folder.run("rfm shop.clientele --as-of 2020-03-01 --json").json();
        COMPARE_JSON(rfm["future_orders"], json({{"after_analysis_day", 1}, {"far_ahead", nullptr}}));
        QVERIFY(rfm["median_recency_days"] < 200);
        const json cohorts = folder.run("cohorts shop.clientele --as-of 2020-03-01 --json").json();
        COMPARE_JSON(cohorts["future_orders"]["after_analysis_day"], 1);
        QVERIFY(cohorts["curve"].size() < 20);
        const json moved = folder.run("movement shop.clientele --from 2019-06-30 --to 2020-03-01 --json").json();
        COMPARE_JSON(moved["future_orders"]["after_analysis_day"], 1);
        const json rule = folder
                              .runWords({u"segments"_qs, u"shop.clientele"_qs, u"--as-of"_qs, u"2020-03-01"_qs,
                                         u"--rule"_qs, u"last order > 2091-01-01"_qs, u"--json"_qs})
                              .json();
        COMPARE_JSON(rule["customers"], 0);
        COMPARE_JSON(rule["warnings"][0]["kind"], "date_in_future");
    }

    void aRuleThatNamesADeletedSegment()
    {
        CliFolder folder;
        makeTeaShop(folder);
        const auto segments = [&folder](const QStringList &more) {
            return folder.runWords(QStringList {u"segments"_qs, u"shop.clientele"_qs} + more);
        };
        const json first
            = segments({u"--rule"_qs, u"orders >= 2"_qs, u"--save"_qs, u"Regulars"_qs, u"--json"_qs}).json();
        QCOMPARE(segments({u"--rule"_qs, u"not in segment Regulars"_qs, u"--save"_qs, u"Others"_qs}).exitCode, 0);
        const std::int64_t number = std::stoll(first["saved"].get<std::string>().substr(6));
        {
            auto store
                = clientele::Store::open(folder.path("shop.clientele").toStdString(), clientele::Store::Access::Write);
            clientele::removeSegment(store, number);
        }
        const CliRun list = segments({u"list"_qs, u"--json"_qs});
        QCOMPARE(list.exitCode, 0);
        QVERIFY2(list.err.contains("Others"), list.err.constData());
        COMPARE_JSON(list.json()["segments"].back()["problem"], "rule_segment_missing");
        COMPARE_JSON(list.json()["segments"].back()["customers"], 0); // nobody rather than anybody
        COMPARE_JSON(segments({u"show"_qs, u"--segment"_qs, u"Others"_qs, u"--json"_qs}).json()["error"]["code"],
                     "rule_segment_missing");
        const json asked = segments({u"--rule"_qs, u"in segment Others"_qs, u"--json"_qs}).json();
        COMPARE_JSON(asked["error"]["problem"]["kind"], "segment_broken");
    }

    void aCustomerWithSegmentsAndANote()
    {
        CliFolder folder;
        makeTeaShop(folder);
        QCOMPARE(folder
                     .runWords({u"segments"_qs, u"shop.clientele"_qs, u"--rule"_qs, u"orders >= 2"_qs, u"--save"_qs,
                                u"Regulars"_qs})
                     .exitCode,
                 0);
        const auto customer = [&folder](const QStringList &more) {
            return folder.runWords(QStringList {u"customer"_qs, u"shop.clientele"_qs, u"17850"_qs} + more);
        };
        const json first = customer({u"--json"_qs}).json();
        COMPARE_JSON(first["id"], "17850");
        COMPARE_JSON(first["note"], "");
        COMPARE_JSON(first["rfm"]["frequency"], 2);
        COMPARE_JSON(first["segments"].back()["name"], "Regulars");
        COMPARE_JSON(first["segments"].back()["reason"],
                     json({{"holds", true}, {"condition", "orders >= 2"}, {"actual", "2"}}));
        QCOMPARE(customer({u"--note"_qs, u"Likes 绿茶"_qs}).exitCode, 0);
        QVERIFY(customer({}).out.contains("Note: Likes 绿茶"));
        QCOMPARE(folder.run("import shop.clientele orders.csv").exitCode, 0); // no file changes it
        COMPARE_JSON(customer({u"--json"_qs}).json()["note"], "Likes 绿茶");
        QCOMPARE(customer({u"--note"_qs, u" "_qs}).exitCode, 0);
        COMPARE_JSON(customer({u"--json"_qs}).json()["note"], "");
        COMPARE_JSON(folder.run("customer shop.clientele nobody --json").json()["error"]["code"], "no_such_customer");
        const json none = folder.run("customer shop.clientele 17852 --json").json(); // a gift is no order
        COMPARE_JSON(none["rfm"], nullptr);
        QVERIFY(none["segments"].empty());
    }

    void groupsOfRowsHaveNames()
    {
        CliFolder folder;
        QByteArray rows = "Income,Score,Note\n";
        for (int i = 0; i < 30; ++i)
            rows += QByteArray::number(i < 10 ? 20 + i % 3 : 80 + i % 3) + ','
                    + QByteArray::number(i % 20 < 10 ? 10 + i % 2 : 90 + i % 2) + ",x\n";
        folder.write("points.csv", rows);
        const json found = folder.run("cluster --points points.csv --k 3 --json").json();
        QCOMPARE(found["clusters"].size(), std::size_t {3});
        std::set<std::string> names;
        for (const json &group : found["clusters"]) {
            names.insert(group["name"].get<std::string>());
            QVERIFY(!group["drivers"].empty());
        }
        QCOMPARE(names.size(), std::size_t {3});
        QVERIFY(folder.run("cluster --points points.csv --k 3").out.contains("Income"));
    }

    void shopsThatAreHardToGroup()
    {
        const CliFolder one = shopOf("1,ann,2019-01-01,tea,1,5\n");
        QVERIFY(one.run("cluster shop.clientele").out.contains("only one buyer"));
        const CliFolder same = shopOf("1,ann,2019-01-01,tea,1,5\n2,ben,2019-01-01,tea,1,5\n3,cat,2019-01-01,tea,1,5\n");
        QVERIFY(same.run("cluster shop.clientele --k 3").out.contains("are the same in what was chosen"));
        QVERIFY(same.run("cluster shop.clientele --features engagement").out.contains("Nothing is known"));
        QVERIFY(same.run("cluster shop.clientele --features rfm,age").out.contains("Not known in this shop: Age"));
        const CliFolder two
            = shopOf("1,ann,2019-01-01,tea,1,5\n2,ben,2019-01-01,tea,1,5\n3,cat,2019-03-01,tea,1,500\n");
        const CliRun five = two.run("cluster shop.clientele --k 5");
        QVERIFY2(five.out.contains("5 groups were asked for, but there are only 2"), five.out.constData());
        const json empty = shopOf(QByteArray()).run("cluster shop.clientele --json").json();
        COMPARE_JSON(empty["count"], 0);
        QVERIFY(empty["summary"].get<std::string>().find("Nobody has ordered") == 0);
    }
};

QTEST_GUILESS_MAIN(TestSegmentsCommand)
#include "test_segments.moc"
