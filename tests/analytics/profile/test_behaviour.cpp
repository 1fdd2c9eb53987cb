#include <QtTest/QTest>

#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/profile/behaviour.h"
#include "analytics/profile/customer_profile.h"
#include "analytics/profile/day_patterns.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestBehaviour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFunnelKeepsTheOrder();
    void missingStepsAreLeftOut();
    void visitsEndWithSilenceOrSession();
    void pathsLeaveRepetitionsOut();
    void hoursOfOrders();
    void ordersStandForPurchases();
    void patternsOverDays();
    void patternsOfThreeSteps();
    void onePersonsProfile();
    void emptyShopAndNobody();
    void cancelling();

private:
    SilentMonitor m_monitor;
};

namespace {

struct Event
{
    const char *customer;
    const char *kind;
    const char *time; // "2011-12-01 10:00" or a day
    const char *product = "";
    std::uint32_t session = 0;
};

Dataset withEvents(const DatasetBuilder &shop, std::vector<Event> events)
{
    const auto built = shop.build(); // the indices of a copy are made by finishDataset()
    Dataset dataset = *built;
    const auto customerOf = [&](const Event &event) { return built->customerById.find(event.customer); };
    std::ranges::stable_sort(events, [&](const Event &a, const Event &b) {
        return std::pair(customerOf(a), parseTime(a.time)) < std::pair(customerOf(b), parseTime(b.time));
    });
    for (const Event &event : events) {
        EventTable &table = dataset.events;
        table.customer.push_back(customerOf(event));
        table.product.push_back(*event.product ? built->productById.find(event.product) : kNoIndex);
        table.kind.push_back(table.kinds.code(event.kind));
        table.time.push_back(*parseTime(event.time));
        table.hasTime.push_back(std::string_view(event.time).size() > 10);
        table.session.push_back(event.session);
        table.value.push_back(0);
    }
    finishDataset(dataset);
    return dataset;
}

DatasetBuilder people(std::initializer_list<const char *> ids)
{
    DatasetBuilder shop;
    shop.product({.id = "tea"});
    for (const char *id : ids)
        shop.customer({.id = id});
    return shop;
}

const Behaviour::Step *stepOf(const std::vector<Behaviour::Step> &steps, std::string_view kind)
{
    const auto found = std::ranges::find(steps, kind, &Behaviour::Step::kind);
    return found == steps.end() ? nullptr : &*found;
}

} // namespace

void TestBehaviour::theFunnelKeepsTheOrder()
{
    const Dataset dataset
        = withEvents(people({"ann", "bob", "eve"}), {{"ann", "view", "2011-12-01 10:00"},
                                                     {"ann", "click", "2011-12-01 10:01"},
                                                     {"ann", "cart", "2011-12-02 10:00"},
                                                     {"ann", "purchase", "2011-12-02 10:05"},
                                                     {"bob", "cart", "2011-12-01 10:00"}, // before he looked
                                                     {"bob", "view", "2011-12-01 11:00"},
                                                     {"bob", "click", "2011-12-01 11:01"},
                                                     {"eve", "view", "2011-12-03 11:00"},
                                                     {"eve", "favourite", "2011-12-03 11:00"}});
    const Behaviour result = behaviour(dataset, nullptr, {}, m_monitor);
    QCOMPARE(result.people, std::size_t {3});
    QCOMPARE(result.funnel.size(), std::size_t {4});
    std::vector<std::size_t> people;
    std::vector<std::size_t> inOrder;
    for (const Behaviour::Step &step : result.funnel) {
        people.push_back(step.people);
        inOrder.push_back(step.inOrder);
    }
    QCOMPARE(people, (std::vector<std::size_t> {3, 2, 2, 1}));
    QCOMPARE(inOrder, (std::vector<std::size_t> {3, 2, 1, 1}));
    QCOMPARE(result.others.size(), std::size_t {1});
    QCOMPARE(formatDay(result.asOf), std::string("2011-12-04"));
    QCOMPARE(result.funnel[0].medianDaysAgo, 3.0); // 3, 3 and 1 days
    QCOMPARE(result.funnel[0].timesPerPerson, 1.0);
    const CustomerSet onlyEve {dataset.customerById.find("eve")};
    QCOMPARE(behaviour(dataset, &onlyEve, {}, m_monitor).funnel.size(), std::size_t {1});
}

void TestBehaviour::missingStepsAreLeftOut()
{
    // A file without clicks: who viewed and put into the cart went all the way there is.
    const Dataset dataset
        = withEvents(people({"ann"}), {{"ann", "view", "2011-12-01 10:00"}, {"ann", "cart", "2011-12-01 10:01"}});
    const Behaviour result = behaviour(dataset, nullptr, {}, m_monitor);
    QCOMPARE(result.funnel.size(), std::size_t {2});
    QCOMPARE(result.funnel[1].inOrder, std::size_t {1});
}

void TestBehaviour::visitsEndWithSilenceOrSession()
{
    const Dataset dataset = withEvents(people({"ann", "bob", "eve"}), {{"ann", "view", "2011-12-01 10:00"},
                                                                       {"ann", "view", "2011-12-01 10:30"},
                                                                       {"ann", "view", "2011-12-01 11:01"},
                                                                       {"bob", "view", "2011-12-01 10:00", "", 1},
                                                                       {"bob", "view", "2011-12-01 12:00", "", 1},
                                                                       {"bob", "view", "2011-12-01 12:01", "", 2},
                                                                       {"eve", "view", "2011-12-01"},
                                                                       {"eve", "view", "2011-12-01"},
                                                                       {"eve", "view", "2011-12-02"}});
    const Behaviour result = behaviour(dataset, nullptr, {}, m_monitor);
    QCOMPARE(result.visits, std::size_t {6});
    QCOMPARE(result.depth.visits, std::size_t {6});
    QCOMPARE(result.depth.meanViews, 1.5);
    QCOMPARE(result.depth.medianViews, 1.5);
    QCOMPARE(result.depth.byViews, (std::array<std::size_t, 5> {3, 3, 0, 0, 0}));
}

void TestBehaviour::pathsLeaveRepetitionsOut()
{
    const Dataset dataset = withEvents(people({"ann", "bob"}), {{"ann", "view", "2011-12-01 10:00"},
                                                                {"ann", "view", "2011-12-01 10:01"},
                                                                {"ann", "cart", "2011-12-01 10:02"},
                                                                {"ann", "view", "2011-12-02 10:00"},
                                                                {"ann", "cart", "2011-12-02 10:01"},
                                                                {"bob", "view", "2011-12-02 10:01"}});
    const Behaviour result = behaviour(dataset, nullptr, {}, m_monitor);
    QCOMPARE(result.paths.size(), std::size_t {2});
    QCOMPARE(result.paths[0].kinds, (std::vector<std::string> {"view", "cart"}));
    QCOMPARE(result.paths[0].visits, std::size_t {2});
    QCOMPARE(result.paths[0].people, std::size_t {1});
    QVERIFY(!result.paths[0].goesOn);
    QCOMPARE(behaviour(dataset, nullptr, {}, m_monitor, 1).paths.size(), std::size_t {1});
}

void TestBehaviour::hoursOfOrders()
{
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-12-09 18:59").line("tea", 1, 4); // a Friday
    shop.order("2", "ann", "2011-12-11 00:00").line("tea", 1, 4); // a Sunday
    shop.order("3", "ann", "2011-12-12").line("tea", 1, 4);
    shop.order("R3", "ann", "2011-12-12 10:00").line("tea", -1, 4);
    const Behaviour result = behaviour(*shop.build(), nullptr, {}, m_monitor);
    QCOMPARE(result.orders[4][18], std::size_t {1});
    QCOMPARE(result.orders[6][0], std::size_t {1});
    QCOMPARE(result.orders[0][10], std::size_t {0}); // money back is no purchase
    QCOMPARE(result.ordersWithoutTime, std::size_t {1});
}

void TestBehaviour::ordersStandForPurchases()
{
    DatasetBuilder shop = people({"ann"});
    shop.order("1", "ann", "2011-12-01 10:05").line("tea", 1, 4);
    const Dataset dataset
        = withEvents(shop, {{"ann", "cart", "2011-12-01 10:00"}, {"ann", "purchase", "2011-12-01 10:05"}});
    const Behaviour result = behaviour(dataset, nullptr, {}, m_monitor);
    QCOMPARE(stepOf(result.funnel, "purchase")->times, std::size_t {1}); // not twice
    QCOMPARE(result.visits, std::size_t {1});
    QCOMPARE(behaviour(dataset, nullptr, parseDay("2011-11-30"), m_monitor).people, std::size_t {0});
}

void TestBehaviour::patternsOverDays()
{
    DatasetBuilder shop = people({"a", "b", "c", "d"});
    std::vector<Event> events;
    for (const char *id : {"a", "b", "c"})
        events.push_back({id, "cart", "2011-12-02 20:00"}); // a Friday
    for (const char *id : {"a", "b"})
        events.push_back({id, "purchase", "2011-12-04 10:00"}); // the Sunday after
    events.push_back({"c", "purchase", "2011-12-18 10:00"}); // a Sunday, but too late
    events.push_back({"d", "view", "2011-12-05 10:00"});
    const DayPatterns result = dayPatterns(withEvents(shop, events), nullptr, {.minimumPeople = 1}, m_monitor);
    QCOMPARE(result.people, std::size_t {4});
    QCOMPARE(result.patterns.size(), std::size_t {1});
    const DayPatterns::Pattern &pattern = result.patterns[0];
    QVERIFY(pattern.steps == (std::vector<DayPatterns::Step> {{"cart", 4}, {"purchase", 6}}));
    QCOMPARE(pattern.people, std::size_t {2});
    QCOMPARE(pattern.support, 0.5);
    QCOMPARE(pattern.confidence, 2.0 / 3);
    QCOMPARE(pattern.lift, 1.0); // everybody buys on Sundays anyway
    QVERIFY(dayPatterns(withEvents(shop, events), nullptr, {.minimumPeople = 3}, m_monitor).patterns.empty());
    QCOMPARE(dayPatterns(withEvents(shop, events), nullptr, {.withinDays = 16, .minimumPeople = 3}, m_monitor)
                 .patterns.size(),
             std::size_t {1});
}

void TestBehaviour::patternsOfThreeSteps()
{
    DatasetBuilder shop = people({"a", "b"});
    std::vector<Event> events;
    for (const char *id : {"a", "b"}) {
        events.push_back({id, "view", "2011-12-01 20:00"});
        events.push_back({id, "cart", "2011-12-02 20:00"});
    }
    events.push_back({"a", "purchase", "2011-12-04 10:00"});
    const DayPatterns result = dayPatterns(withEvents(shop, events), nullptr, {.minimumPeople = 1}, m_monitor);
    const auto three = std::ranges::find_if(result.patterns, [](const auto &p) { return p.steps.size() == 3; });
    QVERIFY(three != result.patterns.end());
    QCOMPARE(three->confidence, 0.5); // one of two who viewed on a Thursday and carted on a Friday
    QCOMPARE(three->lift, 1.0);

    // Half of all buy on a Monday; after a cart on a Friday all do so on a Sunday.
    events.push_back({"b", "purchase", "2011-12-19 10:00"});
    const DayPatterns more = dayPatterns(withEvents(shop, events), nullptr, {.minimumPeople = 1}, m_monitor);
    QCOMPARE(more.patterns.front().lift, 2.0);
}

void TestBehaviour::onePersonsProfile()
{
    DatasetBuilder shop;
    shop.customer({.id = "ann", .memberSince = "2011-01-01"});
    shop.product({.id = "tea", .category = "drinks", .brand = "Leaf", .price = 4.});
    shop.product({.id = "cup", .category = "kitchen", .price = 9.});
    shop.order("1", "ann", "2011-06-13 18:10").line("tea", 1, 4);
    shop.order("2", "ann", "2011-12-05 18:50").line("cup", 1, 9);
    shop.order("3", "ann", "2011-12-09 09:00").line("cup", 1, 9);
    shop.order("R3", "ann", "2011-12-10 09:00").line("cup", -1, 9);
    const Dataset dataset
        = withEvents(shop, {{"ann", "view", "2011-12-05 18:40", "tea"}, {"ann", "view", "2011-12-05 18:41", "cup"}});
    const CustomerProfile profile = customerProfile(dataset, 0, parseDay("2011-12-10"));
    QCOMPARE(profile.orders, std::size_t {3});
    QCOMPARE(formatDay(*profile.firstOrder), std::string("2011-06-13"));
    QCOMPARE(formatDay(*profile.lastOrder), std::string("2011-12-09"));
    QCOMPARE(*profile.medianGapDays, (175 + 4) / 2.0);
    QCOMPARE(profile.refundedShare, 9.0 / 22);
    QCOMPARE(profile.favouriteHour, std::optional(18));
    QCOMPARE(profile.categories.size(), std::size_t {2});
    // Two cups lately outweigh one tea half a year ago; the shares of all interest sum to one.
    QCOMPARE(dataset.words[profile.categories[0].code], std::string_view("kitchen"));
    QVERIFY(profile.categories[0].share > 0.75);
    QCOMPARE(profile.categories[0].share + profile.categories[1].share, 1.0);
    QVERIFY(profile.categories[0].share > profile.categories[0].lifetimeShare);
    QCOMPARE(profile.brands.size(), std::size_t {1});
    QCOMPARE(profile.brands[0].share, 1.0);
    QCOMPARE(profile.steps.size(), std::size_t {2}); // views and purchases
    QCOMPARE(profile.viewsPerVisit, 2.0);

    const CustomerProfile nobody = customerProfile(*people({"bob"}).build(), 0, parseDay("2011-12-10"));
    QCOMPARE(nobody.orders, std::size_t {0});
    QVERIFY(!nobody.firstOrder && !nobody.medianGapDays && nobody.categories.empty());
}

void TestBehaviour::emptyShopAndNobody()
{
    const auto nothing = DatasetBuilder().build();
    const Behaviour result = behaviour(*nothing, nullptr, {}, m_monitor);
    QVERIFY(result.funnel.empty() && result.paths.empty());
    QCOMPARE(result.depth.meanViews, 0.0);
    QVERIFY(dayPatterns(*nothing, nullptr, {}, m_monitor).patterns.empty());
    const CustomerSet none;
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-12-09 18:59").line("tea", 1, 4);
    QCOMPARE(behaviour(*shop.build(), &none, {}, m_monitor).people, std::size_t {0});
}

void TestBehaviour::cancelling()
{
    struct Stop final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } stop;
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-12-09 18:59").line("tea", 1, 4);
    const auto dataset = shop.build();
    QVERIFY_THROWS_EXCEPTION(Cancelled, behaviour(*dataset, nullptr, {}, stop));
    QVERIFY_THROWS_EXCEPTION(Cancelled, dayPatterns(*dataset, nullptr, {}, stop));
}

QTEST_GUILESS_MAIN(TestBehaviour)
#include "test_behaviour.moc"
