#include <QtTest/QTest>

#include <set>

#include "analytics/base/monitor.h"
#include "analytics/segment/rule/rule_parser.h"
#include "tests/support/rule_shop.h"

using namespace clientele;
using namespace clientele::test;

// Every field a rule can ask, of three customers whose answers are known by hand.
class RuleFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char *text, const char *ids) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(ids);
        };
        row("", "ann ben cat");
        row("country = france", "ann");
        row("country != France", "ben cat"); // whose country is not known is not French
        row("country in (France, Spain)", "ann ben");
        row("country not in (France, Spain)", "cat");
        row("country contains ran", "ann");
        row("country is unknown", "cat");
        row("country is known", "ann ben");
        row("region = Nord", "ann");
        row("gender = F", "ann");
        row("age = 30", "ann");
        row("age < 99", "ann");
        row("not age < 99", "ben cat");
        row("member since <= 2010-12-01", "ann");
        row("member since <= 12 months ago", "ann");
        row("days as member >= 374", "ann");
        row("days as member > 374", "");
        row("attribute Points >= 8", "ann");
        row("attribute points in (7, 8)", "ben");
        row("attribute Points = 120 or attribute City = palma", "ann ben");
        row("attribute City contains \"a\"", "ben");
        row("attribute Height > 3", "");
        row("attribute City > 3", "");
        row("email consent = yes", "ann");
        row("email consent != yes", "ben cat");
        row("sms consent = no", "ann");
        row("sms consent is unknown", "ben cat");
        row("do not contact", "ben");
        row("has email", "ann");
        row("has phone", "ben");
        row("orders >= 2", "ann");
        row("orders = 0", "cat");
        row("orders in last 1 days >= 1", "ann");
        row("orders in last 192 days >= 2", "ann");
        row("orders in last 191 days >= 2", "");
        row("orders between 366 and 200 days ago >= 1", "ben");
        row("orders since 2011-06-01 until 2011-06-01 >= 1", "!");
        row("orders between 2011-06-01 and 2011-06-01 = 1", "ann");
        row("orders until 2010-12-31 >= 1", "ben");
        row("orders since 2030-01-01 >= 1", ""); // nothing happened yet
        row("orders until 2030-01-01 >= 2", "ann");
        row("net spend = 40", "ben");
        row("net spend between 2011-01-01 and 2011-12-31 >= 43", "ann");
        row("net spend since 2010-12-10 < 0", "ben");
        row("gross spend = 60", "ben");
        row("average order = 21.5", "ann");
        row("average order in last 90 days = 13", "ann");
        row("average order is unknown", "cat");
        row("largest order = 30", "ann");
        row("days since last order = 1", "ann");
        row("days since last order <= 366", "ann ben");
        row("days since first order = 192", "ann");
        row("last order = 2011-12-09", "ann");
        row("first order < 2011-01-01", "ben");
        row("orders with refund >= 1", "ben");
        row("refunded = 20", "ben");
        row("refund share > 33%", "ben");
        row("refund share is unknown", "cat");
        row("discount share is unknown", "ann ben cat");
        row("bought product t", "ann");
        row("bought product \"green tea\" >= 2", "ann");
        row("bought category Toys", "ann ben");
        row("bought category Toys in last 365 days", "ann");
        row("bought brand leaf since 2011-12-01", "ann");
        row("bought category Clocks", "");
        row("spent on category Toys = 40", "ben");
        row("spent on product t >= 20", "ann");
        row("spent on brand Leaf = 20", "ann");
        row("pieces of product t = 3", "ann");
        row("pieces of category Toys = 3", "ben");
        row("pieces of brand Leaf > 0", "ann");
        row("different products = 2", "ann"); // postage is no product
        row("events >= 1", "ann cat");
        row("events \"view\" = 2", "ann");
        row("events \"cart\" in last 7 days >= 1", "");
        row("events \"cart\" in last 8 days >= 1", "ann");
        row("events \"dance\" >= 1", "");
        row("days since event \"cart\" = 8", "ann");
        row("days since event = 5", "cat");
        row("reviews = 2", "ann");
        row("reviews in last 7 days = 1", "ann"); // one has no day
        row("mean stars = 4", "ann");
        row("mean stars in last 7 days = 5", "ann");
        row("mean stars = 1", "ben");
        row("received campaign", "ann ben cat");
        row("received campaign \"spring\"", "ann ben");
        row("received campaign \"autumn\"", "ann cat"); // ben was in the control group
        row("received campaign >= 2", "ann");
        row("received campaign \"Spring Sale\" in last 90 days", "");
        row("opened campaign \"spring\"", "ann");
        row("clicked campaign \"autumn\"", "");
        row("clicked campaign since 2011-04-01", "ann"); // when is not told: the day it was sent
        row("redeemed campaign", "ann ben");
        row("redeemed campaign \"spring\"", "ann");
        row("unsubscribed from campaign \"autumn\"", "ann");
        row("r = 3", "ann");
        row("r >= 1", "ann ben");
        row("f is known", "ann ben");
        row("m is unknown", "cat");
        row("group is unknown", "cat");
        row("in segment no_orders", "cat");
        row("in segment saved.1 and not in segment \"saved.2\"", "ann");
        row("not (country = France or orders = 0)", "ben");
    }

    void everyField()
    {
        QFETCH(QString, text);
        QFETCH(QString, ids);
        const RuleEngine engine(shopOf(
            ruleShop(), {}, {{1, "drawn", {"ann", "ben"}, "lasso"}, ruleSegment(2, "Spain", "country = Spain")}));
        if (ids == QLatin1String("!")) {
            QVERIFY(!parseRule(text.toStdString()).isValid());
            return;
        }
        QCOMPARE(QString::fromStdString(idsOf(engine, text.toStdString())), ids);
        const RuleNode rule = ruleOf(text.toStdString());
        noteFields(rule);
        const CustomerBits bits = engine.evaluate(rule, SilentMonitor());
        for (CustomerIndex customer = 0; customer < 3; ++customer)
            QCOMPARE(engine.why(rule, customer).holds, bits[customer]);
    }

    void everyFieldWasAsked()
    {
        for (const RuleField &field : ruleFields())
            QVERIFY2(m_asked.contains(std::string(field.id)), field.id.data());
    }

private:
    void noteFields(const RuleNode &rule)
    {
        m_asked.insert(rule.condition.field);
        for (const RuleNode &child : rule.children)
            noteFields(child);
    }

    std::set<std::string> m_asked;
};

QTEST_GUILESS_MAIN(RuleFieldsTest)
#include "test_fields.moc"
