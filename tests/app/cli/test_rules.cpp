#include <QtTest/QTest>

#include "tests/support/cli.h"
#include "tests/support/tea_shop.h"

using namespace clientele::test;
using nlohmann::json;

// Rules from the command line: who, why, kept, completed, overlapping.
class TestRules : public QObject
{
    Q_OBJECT

private:
    CliFolder m_folder;

    CliRun ask(const QStringList &more) const
    {
        return m_folder.runWords(QStringList {u"segments"_qs, u"shop.clientele"_qs} + more);
    }
    json answer(const QString &rule, const QStringList &more = {}) const
    {
        return ask(QStringList {u"--rule"_qs, rule, u"--json"_qs} + more).json();
    }

private Q_SLOTS:
    void initTestCase() { makeTeaShop(m_folder); }

    void countsWho()
    {
        const json two = answer(u"orders >= 2"_qs);
        COMPARE_JSON(two["customers"], 1);
        COMPARE_JSON(two["share"], 1 / 3.0);
        COMPARE_JSON(two["rule"], "orders >= 2");
        QVERIFY(two["warnings"].empty());
        COMPARE_JSON(answer(u"订单数≥2"_qs)["rule"], "orders >= 2");
        COMPARE_JSON(answer(QString())["customers"], 3); // no condition: everybody
        QCOMPARE(ask({u"--rule"_qs, u"orders >= 1"_qs, u"--count"_qs}).out.trimmed(), QByteArray("2"));
        COMPARE_JSON(answer(u"orders >= 2"_qs, {u"--as-of"_qs, u"2026-01-06"_qs})["customers"], 0);
        const QByteArray words = ask({u"--rule"_qs, u"orders >= 2"_qs, u"--lang=zh"_qs}).out;
        QVERIFY2(words.startsWith("订单数 >= 2"), words.constData());
    }

    void pointsAtWhatIsWrong()
    {
        const CliRun run = ask({u"--rule"_qs, u"国家 = 法国 and ordrs >= 2"_qs});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("            ^^^^^\n"), run.err.constData()); // letters, not bytes
        QVERIFY2(run.err.contains("Did you mean “orders”?"), run.err.constData());
        const json problem = answer(u"国家 = 法国 and ordrs >= 2"_qs)["error"];
        COMPARE_JSON(problem["code"], "rule_invalid");
        COMPARE_JSON(problem["problem"]["kind"], "field_expected");
        COMPARE_JSON(problem["problem"]["offset"], 12);
        COMPARE_JSON(problem["problem"]["length"], 5);
        COMPARE_JSON(problem["problem"]["found"], "ordrs");
        COMPARE_JSON(problem["problem"]["expected"], json::array({"field", "not", "open"}));
        COMPARE_JSON(answer(u"in segment nobody"_qs)["error"]["problem"]["kind"], "no_such_segment");
        const json warned = answer(u"bought category \"Clocks\""_qs);
        COMPARE_JSON(warned["customers"], 0);
        COMPARE_JSON(warned["warnings"][0]["kind"], "nothing_called_that");
    }

    void saysWhy()
    {
        const json why = answer(u"orders >= 2 and not net spend > 1000"_qs, {u"--why"_qs, u"17851"_qs})["why"];
        COMPARE_JSON(why["customer"], "17851");
        COMPARE_JSON(why["reason"]["holds"], false);
        COMPARE_JSON(why["reason"]["all"][0], json({{"holds", false}, {"condition", "orders >= 2"}, {"actual", "1"}}));
        COMPARE_JSON(why["reason"]["all"][1]["not"][0]["actual"], "4.5");
        COMPARE_JSON(answer(u"orders >= 2"_qs, {u"--why"_qs, u"nobody"_qs})["error"]["code"], "no_such_customer");
    }

    void keepsAndUsesIt()
    {
        const json saved = answer(u"orders >= 2"_qs, {u"--save"_qs, u"Regulars"_qs});
        QVERIFY(saved.contains("saved"));
        const std::string id = saved["saved"].get<std::string>();
        COMPARE_JSON(answer(u"orders >= 1"_qs, {u"--save"_qs, u"Regulars"_qs})["error"]["code"], "name_taken");
        COMPARE_JSON(answer(u"in segment Regulars"_qs)["rule"], "in segment \"Regulars\"");
        COMPARE_JSON(answer(u"not in segment Regulars"_qs, {u"--save"_qs, u"Others"_qs})["customers"], 2);
        const json list = ask({u"list"_qs, u"--json"_qs}).json();
        bool isListed = false;
        for (const json &segment : list["segments"])
            isListed = isListed || (segment["id"] == id && segment["customers"] == 1);
        QVERIFY(isListed);
        const json exported
            = ask({u"export"_qs, u"--segment"_qs, u"Regulars"_qs, u"--out"_qs, u"r.csv"_qs, u"--json"_qs}).json();
        COMPARE_JSON(exported["rows"], 1);
        const json why = ask({u"--segment"_qs, u"Regulars"_qs, u"--why"_qs, u"17850"_qs, u"--json"_qs}).json();
        COMPARE_JSON(why["why"]["reason"]["condition"], "orders >= 2");

        const json overlap = ask({u"--overlap"_qs, u"Regulars,Others,all"_qs, u"--json"_qs}).json();
        QCOMPARE(overlap["overlaps"].size(), std::size_t {8});
        std::size_t everybody = 0;
        for (const json &part : overlap["overlaps"])
            everybody += part["customers"].get<std::size_t>();
        QCOMPARE(everybody, std::size_t {3});
    }

    void writesItsCustomers()
    {
        const json written = answer(u"orders >= 1"_qs, {u"--csv"_qs, u"who.csv"_qs, u"--format"_qs, u"csv"_qs});
        COMPARE_JSON(written["rows"], 2);
        QVERIFY(m_folder.read("who.csv").startsWith("customer,name,email,phone,recency_days"));
    }

    void completes()
    {
        const json first = ask({u"--complete"_qs, u"国家 = 法国 and ord"_qs, u"--json"_qs}).json()["candidates"][0];
        COMPARE_JSON(first["text"], "orders");
        COMPARE_JSON(first["begin"], 12);
        COMPARE_JSON(first["length"], 3);
        COMPARE_JSON(first["kind"], "field");
        QVERIFY(ask({u"--complete"_qs, QString()}).out.contains("country"));
    }

    void listsItsFields()
    {
        const json fields = ask({u"fields"_qs, u"--json"_qs}).json()["fields"];
        QVERIFY(fields.size() > 40);
        for (const json &field : fields) {
            QVERIFY(!field["meaning"].get<std::string>().empty());
            QVERIFY(!field["operators"].empty());
        }
    }

    void wrongUse()
    {
        QCOMPARE(ask({}).exitCode, 2);
        QCOMPARE(ask({u"--count"_qs}).exitCode, 2);
        QCOMPARE(ask({u"--save"_qs, u"x"_qs, u"--why"_qs, u"17850"_qs}).exitCode, 2);
        QCOMPARE(ask({u"list"_qs, u"--rule"_qs, u"orders > 1"_qs}).exitCode, 2);
        QCOMPARE(ask({u"--overlap"_qs, u"all"_qs}).exitCode, 2);
        QCOMPARE(ask({u"--overlap"_qs, u"all,nobody"_qs}).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
