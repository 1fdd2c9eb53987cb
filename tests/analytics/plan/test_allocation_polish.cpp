#include <QtTest/QTest>

#include "analytics/plan/allocation_steps.h"
#include "tests/support/allocation_instances.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::uint8_t kNone = Allocation::kNone;
using Choice = std::vector<std::uint8_t>;

struct Option
{
    float gain;
    float cost;
};

Instance instanceOf(const std::vector<std::vector<Option>> &people)
{
    Instance instance(people.size(), people.front().size());
    std::size_t at = 0;
    for (const std::vector<Option> &options : people) {
        for (const Option &option : options) {
            instance.gain[at] = option.gain;
            instance.cost[at++] = option.cost;
        }
    }
    return instance;
}

// With a price of the budget as it is found beforehand.
Choice polished(Instance &instance, Choice choice, double perCost = 0)
{
    const AllocationProblem &problem = instance.get();
    const allocation::Prices prices = allocation::Prices::none(problem);
    allocation::polish(problem, prices, perCost, allocation::feasibleFloors(problem).targets, choice);
    return choice;
}

} // namespace

// Choices that are nearly within their bounds, put right by hand-made cases of which the best answer is seen at once.
class TestAllocationPolish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsAreLeftByWhoLosesLeast()
    {
        Instance instance = instanceOf({{{2, 1}}, {{1, 1}}, {{3, 1}}});
        instance.problem.limits = {2};
        QCOMPARE(polished(instance, {0, 0, 0}), (Choice {0, kNone, 0}));
    }

    void whoHasToLeaveTakesTheNextBestIfItPays()
    {
        Instance instance = instanceOf({{{2, 1}, {1.5, 1}}, {{3, 1}, {-5, 1}}});
        instance.problem.limits = {1, -1};
        QCOMPARE(polished(instance, {0, 0}), (Choice {1, 0})); // loses a half
        instance.problem.limits = {0, -1};
        QCOMPARE(polished(instance, {0, 0}), (Choice {1, kNone}));
    }

    void nextBestIsNotOverItsOwnLimit()
    {
        Instance instance = instanceOf({{{2, 1}, {1.9F, 1}}, {{2, 1}, {1.8F, 1}}, {{9, 1}, {0, 1}}});
        instance.problem.limits = {1, 1};
        QCOMPARE(polished(instance, {0, 0, 0}), (Choice {1, kNone, 0}));
    }

    void ownBudgetsAreLeftByWhoLosesLeastForTheMoney()
    {
        Instance instance = instanceOf({{{2, 2}}, {{2.2F, 2}}, {{0.5F, 1}}});
        instance.problem.offerBudgets = {3};
        QCOMPARE(polished(instance, {0, 0, 0}), (Choice {kNone, 0, 0}));
        Instance free = instanceOf({{{2, 0}}, {{1, 4}}}); // who costs nothing is over no budget
        free.problem.offerBudgets = {3};
        QCOMPARE(polished(free, {0, 0}), (Choice {0, kNone}));
    }

    void floorsAreMetByWhoLosesLeast()
    {
        Instance instance = instanceOf({{{-1, 1}}, {{-0.1F, 2}}, {{-0.2F, 1}}});
        instance.problem.budget = 2;
        instance.problem.floors = {{{0, 1}, 1}};
        QCOMPARE(polished(instance, {kNone, kNone, kNone}), (Choice {kNone, 0, kNone}));
        // Once the budget has a price, the cheaper one is the better one.
        QCOMPARE(polished(instance, {kNone, kNone, kNone}, 2), (Choice {0, kNone, kNone}));
    }

    void floorsAreMetWithOffersThatAreLeft()
    {
        Instance instance = instanceOf({{{-1, 1}, {-3, 1}}, {{-1.5F, 1}, {-2, 1}}});
        instance.problem.limits = {1, -1};
        instance.problem.floors = {{{0, 1}, 2}};
        QCOMPARE(polished(instance, {kNone, kNone}), (Choice {0, 1}));
    }

    void budgetsTakeBackWhatBringsLeastForTheMoney()
    {
        Instance instance = instanceOf({{{2, 1}, {5, 3}}, {{1, 1}, {0, 9}}});
        instance.problem.budget = 3;
        QCOMPARE(polished(instance, {1, 0}), (Choice {1, kNone}));
        instance.problem.budget = 2;
        QCOMPARE(polished(instance, {1, 0}), (Choice {0, 0}));
    }

    void budgetsTakeBackNobodyWhomAFloorNeeds()
    {
        Instance instance = instanceOf({{{1, 2}}, {{1.5F, 2}}, {{9, 2}}});
        instance.problem.budget = 2;
        instance.problem.floors = {{{0, 1}, 1}};
        QCOMPARE(polished(instance, {0, 0, 0}), (Choice {kNone, 0, kNone}));
    }

    // Cheaper offers for whom the floors need, and nothing for others.
    void floorsComeBeforeWhatEarnsMore()
    {
        Instance instance = instanceOf({{{-2, 1}, {-1, 2}}, {{-2, 1}, {-1, 2}}, {{9, 2}, {9, 2}}});
        instance.problem.budget = 2;
        instance.problem.floors = {{{0, 1}, 2}};
        QCOMPARE(polished(instance, {1, 1, 0}), (Choice {0, 0, kNone}));
    }

    void whatIsLeftIsSpentOnTheBestForTheMoney()
    {
        Instance instance = instanceOf({{{1, 1}, {2.5F, 4}}, {{3, 2}, {3, 3}}, {{5, 9}, {-1, 0}}});
        instance.problem.budget = 3;
        QCOMPARE(polished(instance, {kNone, kNone, kNone}), (Choice {0, 0, kNone}));
        instance.problem.budget = 6;
        QCOMPARE(polished(instance, {kNone, kNone, kNone}), (Choice {1, 0, kNone})); // and then the next better one
        instance.problem.offerBudgets = {2, 4};
        QCOMPARE(polished(instance, {kNone, kNone, kNone}), (Choice {1, 0, kNone}));
        instance.problem.offerBudgets = {2, 3};
        QCOMPARE(polished(instance, {kNone, kNone, kNone}), (Choice {kNone, 0, kNone}));
    }
};

QTEST_GUILESS_MAIN(TestAllocationPolish)
#include "test_allocation_polish.moc"
