#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/random.h"
#include "analytics/segment/movement.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestMovement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothDaysAreWhatTheyWere();
    void everybodyIsInOneFlow();
    void whoOrderedLaterComesFromNowhere();
    void theSameDayMovesNobody();
    void theLaterCutsMoveOnlyWhoDidSomething();
    void badDaysAndMaps();
    void emptyShop();

private:
    std::shared_ptr<const Dataset> m_dataset;
    const Day m_from = *parseDay("2011-06-30");
    const Day m_to = *parseDay("2011-12-31");
};

void TestMovement::initTestCase()
{
    DatasetBuilder shop;
    Random random(5);
    shop.customer({.id = "nobody"});
    for (int order = 0; order < 800; ++order) {
        const Day day = *parseDay("2011-01-01") + static_cast<Day>(random.below(365));
        shop.order(std::to_string(order), "c" + std::to_string(random.below(150)), formatDay(day));
        shop.line("tea", 1, 1 + static_cast<double>(random.below(90)));
    }
    m_dataset = shop.build();
}

void TestMovement::bothDaysAreWhatTheyWere()
{
    const Movement moved = movement(*m_dataset, {}, 0, m_from, m_to);
    const RfmAnalysis before = analyseRfm(*m_dataset, m_from);
    const RfmAnalysis after = analyseRfm(*m_dataset, m_to);
    for (CustomerIndex customer = 0; customer < m_dataset->customers.size(); ++customer) {
        QCOMPARE(moved.before[customer], before.groupOf(0, customer).value_or(moved.nowhere()));
        QCOMPARE(moved.after[customer], after.groupOf(0, customer).value_or(moved.nowhere()));
    }
}

void TestMovement::everybodyIsInOneFlow()
{
    for (std::size_t map = 0; map < rfmMaps().size(); ++map) {
        const Movement moved = movement(*m_dataset, {}, map, m_from, m_to);
        std::size_t people = 0;
        Money net;
        for (std::uint8_t before = 0; before <= moved.nowhere(); ++before) {
            for (std::uint8_t after = 0; after <= moved.nowhere(); ++after) {
                const CustomerSet movers = moversOf(moved, before, after);
                QCOMPARE(movers.size(), moved.flow(before, after).customers);
                people += movers.size();
                net += moved.flow(before, after).net;
            }
        }
        QCOMPARE(people, m_dataset->customers.size());
        Money all;
        for (const Money amount : analyseRfm(*m_dataset, m_to).values.monetary)
            all += amount;
        QCOMPARE(net, all);
    }
}

void TestMovement::whoOrderedLaterComesFromNowhere()
{
    const Movement moved = movement(*m_dataset, {}, 0, *parseDay("2010-12-31"), m_to);
    const CustomerIndex nobody = m_dataset->customerById.find("nobody");
    QCOMPARE(moved.after[nobody], moved.nowhere());
    for (const std::uint8_t before : moved.before)
        QCOMPARE(before, moved.nowhere());
}

void TestMovement::theSameDayMovesNobody()
{
    for (const MovementCuts cuts : {MovementCuts::OfEachDay, MovementCuts::OfTheLater}) {
        for (std::size_t map = 0; map < rfmMaps().size(); ++map) {
            const Movement moved = movement(*m_dataset, {}, map, m_to, m_to, cuts);
            QCOMPARE(moved.before, moved.after);
        }
    }
}

void TestMovement::theLaterCutsMoveOnlyWhoDidSomething()
{
    // Frequency alone: who ordered nothing between the days keeps the score when the cuts stay.
    RfmSetup setup;
    RfmMap byFrequency;
    byFrequency.name = "By frequency";
    byFrequency.groups = {{"g1", "1"}, {"g2", "2"}, {"g3", "3"}, {"g4", "4"}, {"g5", "5"}};
    byFrequency.axes = RfmMap::Axes::RecencyByFrequency;
    for (int cell = 0; cell < 25; ++cell)
        byFrequency.cells.push_back(static_cast<std::uint8_t>(cell % 5));
    setup.ownMaps = {byFrequency};
    const Movement moved = movement(*m_dataset, setup, rfmMaps().size(), m_from, m_to, MovementCuts::OfTheLater);
    const RfmValues before = computeRfm(*m_dataset, m_from);
    const RfmValues after = computeRfm(*m_dataset, m_to);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const CustomerIndex customer = before.customer[i];
        if (after.frequency[after.positionOf[customer]] == before.frequency[i])
            QCOMPARE(moved.before[customer], moved.after[customer]);
        else
            QVERIFY(moved.before[customer] <= moved.after[customer]);
    }
}

void TestMovement::badDaysAndMaps()
{
    QVERIFY_THROWS_EXCEPTION(Error, movement(*m_dataset, {}, 0, m_to, m_from));
    QVERIFY_THROWS_EXCEPTION(Error, movement(*m_dataset, {}, 9, m_from, m_to));
    RfmSetup nested;
    nested.options.isNested = true;
    QVERIFY_THROWS_EXCEPTION(Error, movement(*m_dataset, nested, 0, m_from, m_to, MovementCuts::OfTheLater));
    QCOMPARE(movement(*m_dataset, nested, 0, m_from, m_to).before.size(), m_dataset->customers.size());
    // A day after all orders is only later: nobody orders, everybody's last order is longer ago.
    QCOMPARE(movement(*m_dataset, {}, 0, m_to, m_to + 1'000).flows.size(), std::size_t {144});
}

void TestMovement::emptyShop()
{
    const auto nobody = DatasetBuilder().build();
    for (const MovementCuts cuts : {MovementCuts::OfEachDay, MovementCuts::OfTheLater})
        QCOMPARE(movement(*nobody, {}, 1, 0, 10, cuts).flow(0, 0).customers, std::size_t {0});
}

QTEST_GUILESS_MAIN(TestMovement)
#include "test_movement.moc"
