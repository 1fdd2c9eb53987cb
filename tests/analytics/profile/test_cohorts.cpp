#include <QtTest/QTest>

#include "analytics/profile/cohorts.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;
using Period = CohortTable::Period;

class TestCohorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAndMoneyByMonth();
    void periodsThatHaveNotEndedAreEmpty();
    void anEndedLastPeriodCounts();
    void weeksBeginOnMondayAndQuartersInJanuary();
    void whoIsBehindACell();
    void earlierAnalysisDay();
    void emptyOneAndFuture();

private:
    static std::shared_ptr<const Dataset> shop()
    {
        DatasetBuilder shop;
        shop.order("1", "ann", "2011-01-05").line("tea", 1, 10);
        shop.order("2", "ann", "2011-01-20").line("tea", 1, 5);
        shop.order("3", "ann", "2011-03-01").line("tea", 1, 7);
        shop.order("R3", "ann", "2011-04-02").line("tea", -1, 7); // money back, no activity
        shop.order("4", "bob", "2011-01-31").line("tea", 1, 20);
        shop.order("5", "eve", "2011-02-01").line("tea", 1, 30);
        shop.order("6", "eve", "2011-03-31").line("tea", 1, 3);
        shop.order("7", "", "2011-02-10").line("tea", 1, 100); // a guest has no cohort
        shop.order("8", "zoe", "2011-04-10").line("tea", 1, 4);
        return shop.build();
    }
    static CohortTable::Cell cell(std::size_t customers, std::int64_t net)
    {
        return {customers, Money::fromWhole(net)};
    }
};

void TestCohorts::peopleAndMoneyByMonth()
{
    const CohortTable table = cohortTable(*shop(), Period::Month);
    QCOMPARE(table.cohorts.size(), std::size_t {3});
    QCOMPARE(formatDay(table.cohorts[0].start), std::string("2011-01-01"));
    QCOMPARE(table.cohorts[0].customers, std::size_t {2});
    QVERIFY(table.cohorts[0].cells == (std::vector {cell(2, 35), cell(0, 0), cell(1, 7)}));
    QVERIFY(table.cohorts[1].cells == (std::vector {cell(1, 30), cell(1, 3)}));
    QCOMPARE(table.curve.size(), std::size_t {3});
    QCOMPARE(table.curve[1].customers, std::size_t {3}); // February of two, March of one
    QCOMPARE(table.curve[1].active, std::size_t {1});
    QCOMPARE(table.curve[2].customers, std::size_t {2}); // only January's have a second month after
}

void TestCohorts::periodsThatHaveNotEndedAreEmpty()
{
    const CohortTable table = cohortTable(*shop(), Period::Month);
    // April runs until the 30th, the last day known is the 10th: its cells are unknown, never zero.
    QCOMPARE(table.lastDay, *parseDay("2011-04-10"));
    QCOMPARE(table.cohorts[0].cells.size(), std::size_t {3});
    QVERIFY(table.cohorts[0].running == cell(0, -7));
    QVERIFY(table.cohorts[2].cells.empty());
    QCOMPARE(table.cohorts[2].customers, std::size_t {1});
    QVERIFY(table.cohorts[2].running == cell(1, 4));
}

void TestCohorts::anEndedLastPeriodCounts()
{
    DatasetBuilder builder;
    builder.order("1", "ann", "2011-01-05").line("tea", 1, 10);
    builder.order("2", "ann", "2011-02-28").line("tea", 1, 10);
    const CohortTable table = cohortTable(*builder.build(), Period::Month);
    QCOMPARE(table.cohorts[0].cells.size(), std::size_t {2});
    QVERIFY(!table.cohorts[0].running);
}

void TestCohorts::weeksBeginOnMondayAndQuartersInJanuary()
{
    const auto start = [](const char *day, Period period) { return formatDay(startOfPeriod(*parseDay(day), period)); };
    QCOMPARE(start("2011-12-11", Period::Week), std::string("2011-12-05")); // a Sunday
    QCOMPARE(start("2011-12-12", Period::Week), std::string("2011-12-12"));
    QCOMPARE(start("1969-12-31", Period::Week), std::string("1969-12-29"));
    QCOMPARE(start("2011-12-11", Period::Quarter), std::string("2011-10-01"));
    QCOMPARE(start("2011-03-31", Period::Quarter), std::string("2011-01-01"));
    const CohortTable weeks = cohortTable(*shop(), Period::Week);
    QCOMPARE(formatDay(weeks.cohorts[0].start), std::string("2011-01-03"));
    QVERIFY(weeks.cohorts[0].cells[2] == cell(1, 5));
    QCOMPARE(cohortTable(*shop(), Period::Quarter).cohorts.size(), std::size_t {2});
}

void TestCohorts::whoIsBehindACell()
{
    const auto dataset = shop();
    const CohortTable table = cohortTable(*dataset, Period::Month);
    const CustomerIndex ann = dataset->customerById.find("ann");
    const CustomerIndex bob = dataset->customerById.find("bob");
    QCOMPARE(cohortCustomers(*dataset, table, 0), (CustomerSet {std::min(ann, bob), std::max(ann, bob)}));
    QCOMPARE(cohortCustomers(*dataset, table, 0, 2), (CustomerSet {ann}));
    QVERIFY(cohortCustomers(*dataset, table, 0, 1).empty());
}

void TestCohorts::earlierAnalysisDay()
{
    const CohortTable table = cohortTable(*shop(), Period::Month, parseDay("2011-02-28"));
    QCOMPARE(table.cohorts.size(), std::size_t {2});
    QCOMPARE(table.cohorts[0].cells.size(), std::size_t {2});
    QCOMPARE(table.cohorts[1].cells.size(), std::size_t {1});
}

void TestCohorts::emptyOneAndFuture()
{
    QVERIFY(cohortTable(*DatasetBuilder().build(), Period::Month).cohorts.empty());
    QVERIFY(cohortTable(*DatasetBuilder().build(), Period::Week, parseDay("2030-01-01")).curve.empty());
    DatasetBuilder one;
    one.order("1", "ann", "2011-01-05").line("tea", 1, 10);
    // An analysis day years ahead does not make the years between observed: nothing is known of them.
    const CohortTable table = cohortTable(*one.build(), Period::Month, parseDay("2031-01-01"));
    QCOMPARE(table.cohorts.size(), std::size_t {1});
    QVERIFY(table.cohorts[0].cells.empty());
    QVERIFY(table.cohorts[0].running == cell(1, 10));
}

QTEST_GUILESS_MAIN(TestCohorts)
#include "test_cohorts.moc"
