#include <QtTest/QTest>

#include <cmath>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/segment/rule/rule_check.h"
#include "analytics/segment/rule/rule_completion.h"
#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_printer.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/expect_error.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

namespace {

// ann: two orders of tea and toys, the later on the shop's last day; ben: one long ago, partly paid back; cat: none.
std::shared_ptr<const Dataset> smallShop()
{
    DatasetBuilder shop;
    shop.customer({.id = "ann",
                   .email = "ann@example.com",
                   .country = "France",
                   .region = "Nord",
                   .gender = "F",
                   .birthYear = 1981,
                   .memberSince = "2010-12-01",
                   .emailConsent = Consent::Yes,
                   .smsConsent = Consent::No});
    shop.customer({.id = "ben", .phone = "1", .country = "Spain", .doNotContact = true});
    shop.customer({.id = "cat"});
    shop.product({.id = "t", .name = "Green Tea", .category = "Drinks", .brand = "Leaf"});
    shop.product({.id = "c", .name = "Car", .category = "Toys"});
    shop.product({.id = "p", .name = "Postage", .isMerchandise = false});
    shop.order("1", "ann", "2011-06-01 10:00").line("t", 2, 5).line("c", 1, 20);
    shop.order("2", "ann", "2011-12-09 12:00").line("t", 1, 10).line("p", 1, 3);
    shop.order("3", "ben", "2010-12-09").line("c", 3, 20);
    shop.order("4", "ben", "2010-12-20").line("c", -1, 20);
    const auto dataset = std::const_pointer_cast<Dataset>(shop.build());
    dataset->customerAttributes.push_back({"Points", Attribute::Type::Integer, {0, 0, 0}, {}, {}});
    Attribute &points = dataset->customerAttributes.back();
    points.value = {points.texts.code("120"), points.texts.code("7"), 0};
    points.number = {std::nan(""), 120, 7};
    dataset->customerAttributes.push_back({"City", Attribute::Type::Text, {0, 0, 0}, {}, {}});
    Attribute &city = dataset->customerAttributes.back();
    city.value = {city.texts.code("Lille"), city.texts.code("Palma"), 0};

    const auto at = [](const char *time) { return *parseTime(time); };
    EventTable &events = dataset->events;
    const std::uint32_t view = events.kinds.code("view");
    const std::uint32_t cart = events.kinds.code("cart");
    events.customer = {0, 0, 0, 2};
    events.product.assign(4, kNoIndex);
    events.kind = {view, view, cart, view};
    events.time = {at("2011-11-01"), at("2011-12-01"), at("2011-12-02"), at("2011-12-05")};
    ReviewTable &reviews = dataset->reviews;
    reviews.customer = {0, 0, 1};
    reviews.time = {at("2011-12-09"), kNoTime, at("2010-12-30")};
    reviews.rating = {1.0f, 0.5f, 0.0f};

    CampaignTable &campaigns = dataset->campaigns;
    for (const char *id : {"spring", "autumn"}) {
        campaigns.id.add(id);
        campaigns.name.add(id == std::string("spring") ? "Spring sale" : "");
    }
    MessageTable &messages = dataset->messages;
    messages.campaign = {0, 0, 1};
    messages.customer = {0, 1, 0};
    messages.steps = {MessageTable::Sent | MessageTable::Opened | MessageTable::Clicked, MessageTable::Sent,
                      MessageTable::Sent | MessageTable::Unsubscribed};
    messages.sent = {at("2011-04-01"), at("2011-04-01"), at("2011-10-01")};
    messages.opened = {at("2011-04-02"), kNoTime, kNoTime};
    messages.clicked = {kNoTime, kNoTime, kNoTime};
    TargetingTable &targetings = dataset->targetings;
    targetings.campaign = {0, 1, 1};
    targetings.customer = {0, 1, 2};
    targetings.arm = {0, dataset->words.code("control"), dataset->words.code("offer")};
    targetings.time.assign(3, kNoTime);
    RedemptionTable &redemptions = dataset->redemptions;
    redemptions.campaign = {0, kNoIndex};
    redemptions.customer = {0, 1};
    redemptions.time = {at("2011-06-01"), at("2010-12-09")};
    finishDataset(*dataset);
    return dataset;
}

RuleShop shopOf(const std::shared_ptr<const Dataset> &dataset, std::optional<Day> asOf = {},
                const std::vector<SavedSegment> &saved = {})
{
    const auto rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*dataset, asOf));
    return {dataset, rfm, std::make_shared<const std::vector<Segment>>(allSegments(*dataset, *rfm, saved))};
}

RuleNode ruleOf(std::string_view text)
{
    ParsedRule parsed = parseRule(text);
    if (!parsed.isValid())
        throw std::invalid_argument(std::string(text));
    return std::move(parsed.rule);
}

std::string idsOf(const RuleEngine &engine, std::string_view text)
{
    std::string ids;
    for (const CustomerIndex customer : engine.members(ruleOf(text), SilentMonitor()))
        ids += (ids.empty() ? "" : " ") + std::string(engine.data().dataset().customers.id[customer]);
    return ids;
}

SavedSegment ruleSegment(std::int64_t number, const std::string &name, std::string_view text)
{
    return {number, name, {}, "rule", ruleOf(text)};
}

} // namespace

class TestRuleEngine : public QObject
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
            smallShop(), {}, {{1, "drawn", {"ann", "ben"}, "lasso"}, ruleSegment(2, "Spain", "country = Spain")}));
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

    void theAnalysisDayBounds()
    {
        const RuleEngine engine(shopOf(smallShop(), *parseDay("2011-06-10")));
        QCOMPARE(idsOf(engine, "orders >= 2"), std::string());
        QCOMPARE(idsOf(engine, "orders = 1"), std::string("ann ben"));
        QCOMPARE(idsOf(engine, "days since last order = 9"), std::string("ann"));
        QCOMPARE(idsOf(engine, "events >= 1"), std::string());
        QCOMPARE(idsOf(engine, "bought product \"t\" since 2011-06-02"), std::string());
        QCOMPARE(idsOf(engine, "last order > 2011-12-31"), std::string());
    }

    void whyTellsValues()
    {
        const RuleEngine engine(shopOf(smallShop()));
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
        const auto dataset = smallShop();
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
        const RuleEngine engine(shopOf(smallShop(), {}, {ruleSegment(1, "Broken", "in segment saved.77")}));
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
        const RuleEngine engine(shopOf(smallShop()));
        const std::string typed = text.toStdString();
        const auto candidates = completeRule(typed, typed.size(), engine.data(), {}, RuleLanguage::English);
        QVERIFY(!candidates.empty());
        QTEST(QString::fromStdString(candidates[0].text), "first");
        QTEST(static_cast<int>(candidates[0].begin), "begin");
        QCOMPARE(candidates[0].begin + candidates[0].length, typed.size());
    }

    void completionGoesOn()
    {
        const RuleEngine engine(shopOf(smallShop()));
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
        const RuleEngine engine(shopOf(smallShop()));
        QVERIFY_THROWS_EXCEPTION(Cancelled, engine.members(ruleOf("orders > 1"), Stopped()));
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

QTEST_GUILESS_MAIN(TestRuleEngine)
#include "test_rule_engine.moc"
