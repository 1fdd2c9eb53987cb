#include <QtTest/QTest>

#include <algorithm>

#include "analytics/segment/rule/rule_completion.h"
#include "analytics/segment/rule/rule_parser.h"
#include "tests/support/rule_shop.h"

using namespace clientele;
using namespace clientele::test;

// What may be typed next.
class RuleCompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("begin");
        const auto row = [](const char *text, const char *first, int begin) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(first) << begin;
        };
        row("", "country", 0);
        row("coun", "country", 0);
        row("国", "country", 0);
        row("country = ", "\"France\"", 10);
        row("country = Sp", "\"Spain\"", 10);
        row("country = \"sp", "\"Spain\"", 10);
        row("country = \"ain", "\"Spain\"", 10);
        row("country = \"Spain\" a", "and", 18);
        row("country = \"Spain\" and bought ca", "bought category", 22);
        row("bought category ", "\"Drinks\"", 16);
        row("bought product gree", "\"t\"", 15);
        row("orders in la", "in last 30 days", 7);
        row("orders ", "in last 30 days", 7);
        row("orders in last 30 ", "days", 18);
        row("email consent = ", "yes", 16);
        row("attribute ", "\"Points\"", 10);
        row("attribute City = ", "\"Lille\"", 17);
        row("events \"", "\"view\"", 7);
        row("received campaign \"s", "\"spring\"", 18);
        row("in segment \"no", "\"no_orders\"", 11);
        row("orders between 2 ", "and", 17);
        row("age >", ">=", 4);
    }

    void completes()
    {
        QFETCH(QString, text);
        const RuleEngine engine(shopOf(ruleShop()));
        const std::string typed = text.toStdString();
        const auto candidates = completeRule(typed, typed.size(), engine.data(), {}, RuleLanguage::English);
        QVERIFY(!candidates.empty());
        QTEST(QString::fromStdString(candidates[0].text), "first");
        QTEST(static_cast<int>(candidates[0].begin), "begin");
        QCOMPARE(candidates[0].begin + candidates[0].length, typed.size());
    }

    void completionGoesOn()
    {
        const RuleEngine engine(shopOf(ruleShop()));
        const auto candidates = completeRule("orders", 6, engine.data(), {}, RuleLanguage::Chinese);
        const auto has = [&](const char *text) {
            return std::ranges::find(candidates, text, &RuleCandidate::text) != candidates.end();
        };
        QVERIFY(has("退款订单数")); // "orders with refund" begins so too
        QVERIFY(has(" 最近 30 天"));
        QVERIFY(has(" >="));
        // Whatever is chosen again and again never makes a rule that cannot be read before the cursor.
        std::string text;
        for (int step = 0; step < 40; ++step) {
            const auto next = completeRule(text, text.size(), engine.data(), {}, RuleLanguage::English);
            if (next.empty())
                break;
            const RuleCandidate &choice = next[static_cast<std::size_t>(step * 7) % next.size()];
            text = text.substr(0, choice.begin) + choice.text + " ";
            const ParsedRule parsed = parseRule(text);
            QVERIFY2(parsed.isValid() || parsed.problems[0].span.offset + parsed.problems[0].span.length >= text.size()
                         || parsed.problems[0].kind == RuleProblem::Kind::CloseExpected,
                     text.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(RuleCompletionTest)
#include "test_completion.moc"
