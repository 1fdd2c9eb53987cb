#include <QtTest/QTest>

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/segment/rule/rule_completion.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/expect_error.h"
#include "tests/support/rule_shop.h"

using namespace clientele;
using namespace clientele::test;

// What a rule answers as a whole: on its analysis day, with why, on any number of threads, through other rules.
class RuleEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnalysisDayBounds()
    {
        const RuleEngine engine(shopOf(ruleShop(), *parseDay("2011-06-10")));
        QCOMPARE(idsOf(engine, "orders >= 2"), std::string());
        QCOMPARE(idsOf(engine, "orders = 1"), std::string("ann ben"));
        QCOMPARE(idsOf(engine, "days since last order = 9"), std::string("ann"));
        QCOMPARE(idsOf(engine, "events >= 1"), std::string());
        QCOMPARE(idsOf(engine, "bought product \"t\" since 2011-06-02"), std::string());
        QCOMPARE(idsOf(engine, "last order > 2011-12-31"), std::string());
    }

    void whyTellsValues()
    {
        const RuleEngine engine(shopOf(ruleShop()));
        const RuleNode rule = ruleOf("country = France and not (orders >= 3 or net spend < 1) and refund share > 50%");
        const RuleReason reason = engine.why(rule, 1);
        QVERIFY(!reason.holds);
        QCOMPARE(reason.children.size(), std::size_t {3});
        QVERIFY(!reason.children[0].holds);
        QCOMPARE(reason.children[0].actual->text, std::string("Spain"));
        QVERIFY(reason.children[1].holds);
        QCOMPARE(*reason.children[1].children[0].children[0].actual, RuleValue::ofWhole(1));
        QCOMPARE(*reason.children[1].children[0].children[1].actual, RuleValue::ofWhole(40));
        QCOMPARE(*reason.children[2].actual, RuleValue::ofNumber(3'333));
        QVERIFY(!engine.why(ruleOf("age > 3"), 1).actual);
        QCOMPARE(engine.why(ruleOf("last order > 2000-01-01"), 0).actual->date, *parseDay("2011-12-09"));
        QCOMPARE(engine.why(ruleOf("email consent = no"), 0).actual->text, std::string("yes"));
        QCOMPARE(engine.countsOf(rule, SilentMonitor()), (std::vector<std::size_t> {0, 1, 2, 1, 0, 1, 0}));
    }

    void sameOnAnyNumberOfThreads()
    {
        DatasetBuilder shop;
        for (int i = 0; i < 40'000; ++i) {
            shop.order(std::to_string(i), "c" + std::to_string(i % 9'973), formatDay(15'000 + i % 700));
            shop.line(i % 3 ? "tea" : "toy", 1 + i % 4, 2.5);
        }
        const auto dataset = shop.build();
        const RuleNode rule = ruleOf("orders in last 300 days >= 2 and bought product \"toy\" and not net spend > 26");
        setThreadCount(1);
        const CustomerSet one = RuleEngine(shopOf(dataset)).members(rule, SilentMonitor());
        setThreadCount(4);
        const RuleEngine engine(shopOf(dataset));
        QCOMPARE(engine.members(rule, SilentMonitor()), one);
        QCOMPARE(engine.members(rule, SilentMonitor()), one); // from what was kept
        setThreadCount(0);
        QVERIFY(!one.empty());
        for (CustomerIndex customer = 0; customer < 9'973; customer += 7)
            QCOMPARE(engine.why(rule, customer).holds, std::ranges::binary_search(one, customer));
    }

    void savedRulesFollowEachOther()
    {
        const auto dataset = ruleShop();
        const std::vector<SavedSegment> saved {ruleSegment(1, "A", "in segment saved.3 and in segment saved.2"),
                                               {2, "Drawn", {"ann", "cat"}, "lasso"},
                                               ruleSegment(3, "C", "orders >= 1"),
                                               ruleSegment(4, "Gone", "in segment saved.99"),
                                               ruleSegment(5, "On gone", "not in segment saved.4"),
                                               ruleSegment(6, "Round", "in segment saved.7"),
                                               ruleSegment(7, "About", "in segment saved.6"),
                                               ruleSegment(8, "Self", "in segment saved.8")};
        const auto segments = *shopOf(dataset, {}, saved).segments;
        QCOMPARE(findSegment(segments, "saved.1").members, CustomerSet {0});
        QCOMPARE(findSegment(segments, "C").members, (CustomerSet {0, 1}));
        for (const auto &[id, code] : {std::pair("saved.4", ErrorCode::RuleSegmentMissing),
                                       {"saved.5", ErrorCode::RuleSegmentMissing},
                                       {"saved.8", ErrorCode::RuleCycle}}) {
            EXPECT_ERROR(findSegment(segments, id), code, error);
        }
        for (const char *id : {"saved.6", "saved.7"})
            QVERIFY_THROWS_EXCEPTION(Error, findSegment(segments, id));
    }

    void overlaps()
    {
        const CustomerSet a {0, 1, 2};
        const CustomerSet b {1, 2, 3};
        const CustomerSet c {2};
        QCOMPARE(overlapCounts({&a, &b, &c}, 6), (std::vector<std::size_t> {2, 1, 1, 1, 0, 0, 0, 1}));
        QCOMPARE(overlapCounts({}, 3), std::vector<std::size_t> {3});
    }

    void emptyShop()
    {
        const RuleEngine engine(shopOf(DatasetBuilder().build()));
        for (const char *text : {"", "orders = 0", "bought category Toys", "not country = France", "received campaign",
                                 "reviews > 1", "in segment all", "group = \"champions\"", "events > 1"})
            QVERIFY(engine.members(ruleOf(text), SilentMonitor()).empty());
        QVERIFY(!completeRule("", 0, engine.data(), {}, RuleLanguage::English).empty());
    }

    void stopsWhenAsked()
    {
        struct Stopped final : Monitor
        {
            void stage(Stage) override { }
            void progress(double) override { }
            bool isCancelled() const override { return true; }
        };
        const RuleEngine engine(shopOf(ruleShop()));
        QVERIFY_THROWS_EXCEPTION(Cancelled, engine.members(ruleOf("orders > 1"), Stopped()));
    }
};

QTEST_GUILESS_MAIN(RuleEngineTest)
#include "test_engine.moc"
