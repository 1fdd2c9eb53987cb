#include <QtTest/QTest>

#include <set>

#include "analytics/base/error.h"
#include "analytics/segment/rule/rule_check.h"
#include "analytics/segment/rule/rule_fields.h"
#include "analytics/segment/rule/rule_json.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_printer.h"
#include "analytics/segment/rule/rule_words.h"
#include "tests/support/expect_error.h"
#include "tests/support/rule_shop.h"

using namespace clientele;
using clientele::test::kSegmentNames;
using Kind = RuleProblem::Kind;

namespace {

std::string canonical(std::string_view text, RuleLanguage language = RuleLanguage::English)
{
    const ParsedRule parsed = parseRule(text, kSegmentNames);
    return parsed.isValid() ? printRule(parsed.rule, kSegmentNames, language)
                            : "! " + std::string(problemId(parsed.problems.front().kind));
}

} // namespace

class TestRuleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasPhrases()
    {
        std::set<std::string> seen;
        for (const RulePhrase &phrase : rulePhrases(RuleFamily::Field)) {
            QVERIFY2(findRuleField(phrase.id), phrase.id.c_str());
            QVERIFY2(seen.insert(phrase.text).second || phrase.text == phrase.id, phrase.text.c_str());
        }
        for (const RuleField &field : ruleFields()) {
            for (const RuleLanguage language : {RuleLanguage::English, RuleLanguage::Chinese}) {
                const std::string_view phrase = rulePhrase(RuleFamily::Field, field.id, language);
                const bool isOwn = phrase != field.id || field.id.find('_') == std::string_view::npos;
                QVERIFY2(!phrase.empty() && isOwn, field.id.data());
            }
        }
        for (std::size_t i = 1; i <= static_cast<std::size_t>(RuleOperator::Unknown); ++i) {
            const std::string_view id = operatorId(static_cast<RuleOperator>(i));
            QCOMPARE(*findOperator(id), static_cast<RuleOperator>(i));
            QVERIFY2(rulePhrase(RuleFamily::Operator, id, RuleLanguage::Chinese) != id, id.data());
        }
    }

    void canonicalText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *typed, const char *printed) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(printed);
        };
        row("", "");
        row("   ", "");
        row("country=France", "country = \"France\"");
        row("COUNTRY is \"Fran\\\"ce\"", "country = \"Fran\\\"ce\"");
        row("country = \"France\" and orders in the last 90 days >= 2 and not bought category \"Toys\"",
            "country = \"France\" and orders in last 90 days >= 2 and not bought category \"Toys\"");
        row("国家=“法国”且订单数最近90天内≥2且非买过品类「玩具」",
            "country = \"法国\" and orders in last 90 days >= 2 and not bought category \"玩具\"");
        row("a", "! field_expected");
        row("age >= 18 or age < 3 and r = 5", "age >= 18 or (age < 3 and r score = 5)");
        row("(age >= 18 or age < 3) and r = 5", "(age >= 18 or age < 3) and r score = 5");
        row("((age >= 18))", "age >= 18");
        row("not (age >= 18 and r > 2)", "not (age >= 18 and r score > 2)");
        row("! do not contact", "not do not contact");
        row("orders between 2 and 5", "orders between 2 and 5");
        row("orders between 2011-01-01 and 2011-06-30 between 2 and 5",
            "orders between 2011-01-01 and 2011-06-30 between 2 and 5");
        row("net spend between 90 and 180 days ago > 12.50", "net spend between 180 and 90 days ago > 12.5");
        row("net spend between 90 and 180", "net spend between 90 and 180");
        row("refund share > 12.5%", "refund share > 12.5%");
        row("refund share > 0.125", "refund share > 12.5%");
        row("last order >= 30 days ago", "last order >= 30 days ago");
        row("last order >= 2011/12/1", "last order >= 2011-12-01");
        row("days since last order <= 30 days", "days since last order <= 30");
        row("region in (Leeds, \"York\")", "region in (\"Leeds\", \"York\")");
        row("region not in (\"Leeds\")", "region not in (\"Leeds\")");
        row("gender is unknown", "gender is unknown");
        row("gender is not \"F\"", "gender != \"F\"");
        row("email consent = yes", "email consent = yes");
        row("邮件许可 = 是", "email consent = yes");
        row("attribute \"Points\" >= 100", "attribute \"Points\" >= 100");
        row("attribute Level = \"3\"", "attribute \"Level\" = \"3\"");
        row("in segment \"Spring\"", "in segment \"Spring\"");
        row("in segment saved.3", "in segment \"Spring\"");
        row("in segment \"saved.4\"", "in segment \"saved.4\""); // its name is another's id
        row("in segment \"eleven.at_risk\"", "in segment \"At Risk\"");
        row("in segment \"ALL CUSTOMERS\"", "in segment \"All customers\"");
        row("group = \"At Risk\"", "rfm group = \"At Risk\"");
        row("group \"chinese_eight\" = 重要价值客户", "rfm group \"chinese_eight\" = \"重要价值客户\"");
        row("received campaign \"A\" in last 1 month", "received campaign \"A\" in last 1 months");
        row("received campaign >= 2", "received campaign >= 2");
        row("events \"cart\" since 2011-01-01 >= 3", "events \"cart\" since 2011-01-01 >= 3");
        row("days_since_last_order <= 3", "days since last order <= 3");
    }

    void canonicalText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, printed);
        QCOMPARE(QString::fromStdString(canonical(typed.toStdString())), printed);
        const std::string chinese = canonical(typed.toStdString(), RuleLanguage::Chinese);
        if (!printed.startsWith(u'!'))
            QCOMPARE(QString::fromStdString(canonical(chinese)), printed);
    }

    void problems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<int>("offset"); // in bytes, as the parser says it
        QTest::addColumn<int>("length");
        const auto row = [](const char *text, const char *problem, int offset, int length) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(problem) << offset << length;
        };
        row("contry = \"France\"", "field_expected", 0, 6);
        row("country = \"France\" and", "field_expected", 22, 0);
        row("country = \"France", "text_unended", 10, 7);
        row("country \"France\"", "operator_expected", 8, 1);
        row("country > \"France\"", "operator_not_allowed", 8, 1);
        row("country =", "value_expected", 9, 0);
        row("country = \"a\" country = \"b\"", "connector_expected", 14, 7);
        row("(age > 3", "close_expected", 0, 1);
        row("age > 3)", "connector_expected", 7, 1);
        row("age > old", "number_expected", 6, 3);
        row("age > 3x", "number_invalid", 6, 2);
        row("orders > 2.5", "number_invalid", 9, 3);
        row("net spend > 1.00001", "number_invalid", 12, 7);
        row("net spend > 99999999999999999999", "number_invalid", 12, 20);
        row("orders in last many days > 1", "number_expected", 15, 4);
        row("orders in last 90 > 1", "unit_expected", 18, 1);
        row("orders in last 99999999 days > 1", "number_invalid", 15, 8);
        row("orders since yesterday > 1", "date_expected", 13, 9);
        row("orders since 2011-02-30 > 1", "date_invalid", 13, 10);
        row("orders between 2011-06-30 and 2011-01-01 > 1", "range_reversed", 7, 33);
        row("orders between 5 and 2", "range_reversed", 15, 7);
        row("orders between 5", "to_expected", 16, 0);
        row("region in Leeds", "list_expected", 10, 5);
        row("region in (Leeds", "list_expected", 16, 0);
        row("bought category", "subject_expected", 15, 0);
        row("bought category \"\"", "subject_expected", 16, 2);
        row("do not contact = yes", "connector_expected", 15, 1);
        row("last order > 30 days", "date_expected", 20, 0);
        row("国家 大 1", "operator_expected", 7, 3);
        row("()", "field_expected", 1, 1);
        row("and age > 3", "field_expected", 0, 3);
        row("not", "field_expected", 3, 0);
    }

    void problems()
    {
        QFETCH(QString, text);
        const ParsedRule parsed = parseRule(text.toStdString());
        QCOMPARE(parsed.problems.size(), std::size_t {1});
        const RuleProblem &problem = parsed.problems.front();
        QTEST(QString::fromUtf8(problemId(problem.kind).data()), "problem");
        QTEST(static_cast<int>(problem.span.offset), "offset");
        QTEST(static_cast<int>(problem.span.length), "length");
        QVERIFY(parsed.rule.isEmpty());
    }

    void tellsWhatCouldStandThere()
    {
        const auto expected = [](std::string_view text) { return parseRule(text).problems.at(0).expected; };
        QCOMPARE(expected("x"), (std::vector {RuleExpected::Field, RuleExpected::Not, RuleExpected::Open}));
        QCOMPARE(expected("orders \"x\""), (std::vector {RuleExpected::Window, RuleExpected::Operator}));
        QCOMPARE(expected("(age > 3 x"), (std::vector {RuleExpected::Connector, RuleExpected::Close}));
        QCOMPARE(parseRule("contry = 1").problems.at(0).nearest, std::string("country"));
        QCOMPARE(parseRule("zzzzzzz = 1").problems.at(0).nearest, std::string());
    }

    void limits()
    {
        const auto problem = [](const std::string &text) {
            const ParsedRule parsed = parseRule(text);
            return parsed.isValid() ? std::string() : std::string(problemId(parsed.problems.front().kind));
        };
        QCOMPARE(problem(std::string(kMaxRuleText + 1, ' ')), std::string("too_long"));
        QCOMPARE(problem(std::string(10'000, '(')), std::string("too_deep"));
        QCOMPARE(problem(std::string(10'000, '!')), std::string("too_deep"));
        QCOMPARE(problem("age > 3\xff"), std::string("not_text"));
        QCOMPARE(problem("\xe7\x8e"), std::string("not_text"));
        std::string many = "age > 1";
        for (std::size_t i = 1; i < kMaxRuleConditions; ++i)
            many += " and age > 1";
        QCOMPARE(problem(many), std::string());
        QCOMPARE(problem(many + " and age > 1"), std::string("too_many_conditions"));
        const std::string nested = std::string(kMaxRuleDepth, '(') + "age > 1" + std::string(kMaxRuleDepth, ')');
        QCOMPARE(problem(nested), std::string());
    }

    void refusesJsonThatIsNoRule()
    {
        const auto refuse
            = [](const std::string &json) { EXPECT_ERROR(ruleFromJson(json), ErrorCode::RuleInvalid, error); };
        for (const char *json :
             {"", "[]", "{}", "{\"rule\":2,\"all\":[]}", "{\"rule\":1}", "{\"rule\":1,\"all\":{}}",
              "{\"rule\":1,\"field\":\"height\"}", "{\"rule\":1,\"field\":\"age\"}",
              "{\"rule\":1,\"field\":\"age\",\"is\":\"more\",\"values\":[\"x\"]}",
              "{\"rule\":1,\"field\":\"age\",\"is\":\"more\",\"values\":[1,2]}",
              "{\"rule\":1,\"field\":\"age\",\"is\":\"more\",\"values\":[1e300]}",
              "{\"rule\":1,\"field\":\"age\",\"is\":\"contains\",\"values\":[1]}",
              "{\"rule\":1,\"field\":\"age\",\"of\":\"x\",\"is\":\"more\",\"values\":[1]}",
              "{\"rule\":1,\"field\":\"age\",\"window\":{\"last\":1,\"unit\":\"day\"},\"is\":\"more\",\"values\":[1]}",
              "{\"rule\":1,\"field\":\"orders\",\"window\":{\"last\":-1,\"unit\":\"day\"},\"is\":\"more\",\"values\":["
              "1]}",
              "{\"rule\":1,\"field\":\"orders\",\"window\":{},\"is\":\"more\",\"values\":[1]}",
              "{\"rule\":1,\"field\":\"segment\"}", "{\"rule\":1,\"field\":\"do_not_contact\",\"colour\":1}"})
            refuse(json);
        std::string deep = "{\"rule\":1,\"not\":";
        for (int i = 0; i < 200; ++i)
            deep += "{\"not\":";
        refuse(deep + "{\"field\":\"do_not_contact\"}" + std::string(201, '}'));
    }

    void countsBackInCalendarMonths()
    {
        QCOMPARE(formatDay(dayBefore(*parseDay("2011-12-31"), 1, RuleUnit::Month)), std::string("2011-11-30"));
        QCOMPARE(formatDay(dayBefore(*parseDay("2012-02-29"), 1, RuleUnit::Year)), std::string("2011-02-28"));
        QCOMPARE(formatDay(dayBefore(*parseDay("2012-01-15"), 13, RuleUnit::Month)), std::string("2010-12-15"));
        QCOMPARE(formatDay(dayBefore(*parseDay("2012-01-15"), 2, RuleUnit::Week)), std::string("2012-01-01"));
        QCOMPARE(lettersBefore("国家 x", 7), std::size_t {3});
    }
};

QTEST_GUILESS_MAIN(TestRuleText)
#include "test_text.moc"
