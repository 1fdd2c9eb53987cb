#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/segment/rule/rule_check.h"
#include "tests/support/rule_shop.h"

using namespace clientele;
using namespace clientele::test;

// What a rule names that the shop does not have.
class RuleCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsNotThere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<int>("offset");
        const auto row = [](const char *text, const char *problem, int offset) {
            QTest::newRow(text) << text << problem << offset;
        };
        row("country = France", "", 0);
        row("country = Frnace", "nothing_called_that", 10);
        row("country contains zz", "nothing_called_that", 17);
        row("age > 3 and bought category \"Clocks\"", "nothing_called_that", 28);
        row("bought product \"x\"", "nothing_called_that", 15);
        row("events \"dance\" > 1", "nothing_called_that", 7);
        row("received campaign \"x\"", "nothing_called_that", 18);
        row("attribute Height > 1", "nothing_called_that", 10);
        row("attribute City > 1", "value_does_not_fit", 17);
        row("attribute Points = \"many\"", "value_does_not_fit", 19);
        row("attribute Points contains 1", "value_does_not_fit", 26);
        row("group = \"heroes\"", "nothing_called_that", 8);
        row("group \"twelve\" = \"heroes\"", "value_does_not_fit", 6);
        row("orders since 2030-01-01 > 1", "date_in_future", 7);
        row("last order > 2030-01-01", "date_in_future", 13);
        row("in segment nobody", "no_such_segment", 11);
        row("in segment saved.9", "refers_to_itself", 11);
        row("in segment \"saved.1\"", "segment_broken", 11);
    }

    void tellsWhatIsNotThere()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        QFETCH(int, offset);
        const RuleEngine engine(shopOf(ruleShop(), {}, {ruleSegment(1, "Broken", "in segment saved.77")}));
        const std::vector<RuleProblem> problems = checkRule(ruleOf(text.toStdString()), engine.data(), "saved.9");
        QCOMPARE(problems.size(), std::size_t(problem.isEmpty() ? 0 : 1));
        if (problem.isEmpty())
            return;
        QCOMPARE(QString::fromUtf8(problemId(problems[0].kind).data()), problem);
        QCOMPARE(static_cast<int>(problems[0].span.offset), offset);
        if (problems[0].isWarning()) // it is answered all the same
            engine.members(ruleOf(text.toStdString()), SilentMonitor());
        else
            QVERIFY_THROWS_EXCEPTION(Error, throwFirstError(problems, text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(RuleCheckTest)
#include "test_check.moc"
