#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/plan/allocation.h"
#include "analytics/plan/allocation_steps.h"
#include "tests/support/allocation_instances.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr float kClosed = std::numeric_limits<float>::quiet_NaN();
constexpr std::uint8_t kNone = Allocation::kNone;

// Every choice there is. Minus infinity when none keeps the bounds.
double bruteForce(const Instance &instance)
{
    double best = -std::numeric_limits<double>::infinity();
    std::vector<std::uint8_t> choice(instance.problem.people, kNone);
    const std::function<void(std::size_t)> choose = [&](std::size_t person) {
        if (person == choice.size()) {
            if (whatIsWrong(instance, choice).empty())
                best = std::max(best, gainOf(instance, choice));
            return;
        }
        choice[person] = kNone;
        choose(person + 1);
        for (std::uint8_t offer = 0; offer < instance.problem.offers; ++offer) {
            choice[person] = offer;
            if (isAllowed(instance, person, offer))
                choose(person + 1);
        }
        choice[person] = kNone;
    };
    choose(0);
    return best;
}

} // namespace

class TestAllocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWithinOneStepOfBruteForce()
    {
        Random random(11);
        double sum = 0;
        double bestSum = 0;
        for (int i = 0; i < 1'000; ++i) {
            Instance instance = smallInstance(random);
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            const double best = bruteForce(instance);
            const double step = largestStep(instance);
            QVERIFY(result.gain >= best - step - 1e-6);
            QVERIFY(result.gain >= result.bound - step - 1e-6);
            QVERIFY(best <= result.bound + 1e-5);
            QVERIFY(result.gain <= best + 1e-6);
            QVERIFY(std::abs(result.gain - gainOf(instance, result.choice)) < 1e-9);
            QCOMPARE(result.cost, costOf(instance, result.choice));
            sum += result.gain;
            bestSum += best;
        }
        QVERIFY2(sum > 0.99 * bestSum, qPrintable(QString::number(sum / bestSum)));
    }

    void limitsHold()
    {
        Random random(12);
        double sum = 0;
        double bestSum = 0;
        for (int i = 0; i < 1'000; ++i) {
            Instance instance = smallInstance(random);
            for (std::size_t offer = 0; offer < instance.problem.offers; ++offer)
                instance.problem.limits.push_back(static_cast<std::int64_t>(random.below(5)) - 1);
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            const double best = bruteForce(instance);
            QVERIFY(best <= result.bound + 1e-5);
            QVERIFY(result.gain <= best + 1e-6);
            sum += result.gain;
            bestSum += best;
        }
        QVERIFY2(sum > 0.985 * bestSum, qPrintable(QString::number(sum / bestSum)));
    }

    // One offer may come to so much in all, with a whole budget beside it in half of the cases: of the relaxation's
    // best one person for each of the two is split, so nothing better is further away than two people's gains.
    void whatOneOfferMayComeTo()
    {
        Random random(14);
        double sum = 0;
        double bestSum = 0;
        int bound = 0;
        for (int i = 0; i < 2'000; ++i) {
            Instance instance = smallInstance(random);
            const auto offer = static_cast<std::size_t>(random.below(instance.problem.offers));
            instance.problem.offerBudgets.assign(instance.problem.offers, std::numeric_limits<double>::infinity());
            instance.problem.offerBudgets[offer] = random.chance(0.1) ? 0 : random.uniform(0, 8);
            if (random.chance(0.5))
                instance.problem.budget = std::numeric_limits<double>::infinity();
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            const double best = bruteForce(instance);
            double largest = 0;
            for (std::size_t at = 0; at < instance.gain.size(); ++at)
                if (isAllowed(instance, at / instance.problem.offers, at % instance.problem.offers))
                    largest = std::max(largest, static_cast<double>(instance.gain[at]));
            const double increments = std::isinf(instance.problem.budget) ? 1 : 2;
            QVERIFY2(result.gain >= best - increments * largest - 1e-6, qPrintable(QString::number(i)));
            QVERIFY(best <= result.bound + 1e-4);
            QVERIFY(result.gain <= best + 1e-6);
            QCOMPARE(result.cost, costOf(instance, result.choice));
            bound += result.offerMarginals[offer] > 0;
            sum += result.gain;
            bestSum += best;
        }
        QVERIFY(bound > 300);
        QVERIFY2(sum > 0.992 * bestSum, qPrintable(QString::number(sum / bestSum)));
    }

    // With many people an increment is next to nothing: the multipliers give what the bound allows, and all that may be
    // spent is.
    void manyPeopleAndWhatOffersMayComeTo()
    {
        Instance instance = largeInstance(30'000, 5);
        const Allocation free = solve(instance);
        std::vector<double> spent(5, 0.0);
        for (std::size_t person = 0; person < 30'000; ++person)
            if (free.choice[person] != kNone)
                spent[free.choice[person]] += static_cast<double>(instance.cost[person * 5 + free.choice[person]]);
        instance.problem.offerBudgets.assign(5, std::numeric_limits<double>::infinity());
        instance.problem.offerBudgets[1] = spent[1] / 2;
        instance.problem.offerBudgets[2] = spent[2] / 3;
        for (const bool hasBudget : {false, true}) {
            if (hasBudget)
                instance.problem.budget = solve(instance).cost / 2;
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            QVERIFY2(result.gap() < 0.002, qPrintable(QString::number(result.gap())));
            QVERIFY(result.gain < free.gain);
            if (!hasBudget) {
                QVERIFY(result.offerMarginals[1] > 0 && result.offerMarginals[2] > 0);
                QCOMPARE(result.offerMarginals[0], 0.0);
                QVERIFY(costOf(instance, result.choice, 2) > 0.999 * instance.problem.offerBudgets[2]);
            }
            QVERIFY(result.curve.size() > 10);
            std::size_t differing = 0; // whoever takes nothing from the bounds gets the same at the prices
            for (std::size_t person = 0; person < 30'000; ++person) {
                const std::span gain(instance.gain.data() + person * 5, 5);
                const std::span cost(instance.cost.data() + person * 5, 5);
                differing += choiceAtPrices(result, gain, cost, instance.problem.perPerson) != result.choice[person];
            }
            QVERIFY2(differing < 600, qPrintable(QString::number(differing)));
        }
    }

    // While the prior alone is known everybody earns as much for their cost: then no price of the budget leaves anything
    // for a limit to charge, and prices that are moved one after the other stop far from the best.
    void peopleWhoEarnAlikeForTheirCost()
    {
        constexpr std::size_t kPeople = 200;
        constexpr double kRate = 0.6;
        std::vector<float> gain, cost;
        for (std::size_t i = 1; i <= kPeople; ++i) {
            cost.push_back(static_cast<float>(i * 37 % 199 + 1)); // 1 … 199, mixed; one twice
            gain.push_back(static_cast<float>(kRate) * cost.back());
        }
        const float dearest = *std::ranges::max_element(cost);
        AllocationProblem problem;
        problem.people = kPeople;
        problem.offers = 1;
        problem.gain = gain;
        problem.cost = cost;
        SilentMonitor monitor;
        const auto gainAt = [&](double budget, std::int64_t limit, double liability) {
            problem.budget = budget;
            problem.limits = {limit};
            problem.offerBudgets = {liability};
            const Allocation result = allocate(problem, monitor);
            if (result.cost > budget || result.cost > liability || result.gain > result.bound * (1 + 1e-9))
                return -1.0;
            return result.gap() < 1e-3 + kRate * static_cast<double>(dearest) / result.bound ? result.gain : -2.0;
        };
        const double infinite = std::numeric_limits<double>::infinity();
        std::vector<float> sorted = cost;
        std::ranges::sort(sorted, std::greater {});
        const double best = kRate * std::accumulate(sorted.begin(), sorted.begin() + 50, 0.0);
        QVERIFY(std::abs(gainAt(infinite, 50, infinite) - best) < 1e-3);
        QVERIFY(std::abs(gainAt(10'000, 50, infinite) - best) < 1e-3); // the budget does not bind beside the limit
        QCOMPARE(allocate(problem, monitor).marginal, 0.0);
        QVERIFY(gainAt(3'000, 50, infinite) > kRate * 3'000 - kRate * static_cast<double>(dearest)); // both do
        QVERIFY(gainAt(5'000, -1, 500) > kRate * 500 * 0.99); // nor beside what the offer may come to
    }

    void floorsAreMetWhereTheyCanBe()
    {
        Random random(13);
        double sum = 0;
        double bestSum = 0;
        double steps = 0;
        int compared = 0;
        for (int i = 0; i < 1'000; ++i) {
            Instance instance = smallInstance(random);
            AllocationProblem::Floor floor;
            for (std::uint32_t person = 0; person < instance.problem.people; ++person)
                if (random.chance(0.6))
                    floor.people.push_back(person);
            floor.atLeast = random.below(floor.people.size() + 1);
            instance.problem.floors.push_back(floor);
            const Allocation result = solve(instance);
            const double best = bruteForce(instance);
            const std::string wrong = whatIsWrong(instance, result.choice);
            if (std::isinf(best)) { // nobody can meet it: as far as it goes
                QVERIFY(wrong.empty() || wrong == "under a floor");
                continue;
            }
            QCOMPARE(wrong, std::string());
            QVERIFY(best <= result.bound + 1e-4);
            sum += result.gain;
            bestSum += best;
            steps += largestStep(instance);
            ++compared;
        }
        QVERIFY(compared > 300);
        QVERIFY2(bestSum - sum < 0.03 * steps, qPrintable(QString::number((bestSum - sum) / steps)));
    }

    void manyPeople()
    {
        for (const double share : {0.0, 0.01, 0.2, 0.7, 1.0}) {
            Instance instance = largeInstance(30'000, 10);
            const double all = solve(instance).cost;
            instance.problem.budget = share * all;
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            QVERIFY2(result.gap() < 1e-4, qPrintable(QString::number(result.gap())));
            QVERIFY(share == 1.0 || result.cost >= 0.999 * instance.problem.budget);
        }
    }

    void marginalIsWhatOneMoreUnitBrings()
    {
        Instance instance = largeInstance(30'000, 6);
        const double all = solve(instance).cost;
        instance.problem.budget = 0.3 * all;
        const Allocation at = solve(instance);
        instance.problem.budget += 0.001 * all;
        const Allocation more = solve(instance);
        const double measured = (more.gain - at.gain) / (0.001 * all);
        QVERIFY2(std::abs(measured / at.marginal - 1) < 0.05, qPrintable(QString::number(measured / at.marginal)));
        instance.problem.budget = 2 * all;
        QCOMPARE(solve(instance).marginal, 0.0);
    }

    void curveIsTheBestOfEveryBudget()
    {
        Instance instance = largeInstance(10'000, 8);
        const Allocation whole = solve(instance);
        const auto &curve = whole.curve;
        QVERIFY(curve.size() > 50 && curve.size() <= 200);
        QCOMPARE(curve.front().cost, 0.0);
        QVERIFY(std::abs(curve.back().gain / whole.gain - 1) < 1e-9);
        QVERIFY(std::abs(curve.back().cost / whole.cost - 1) < 1e-9);
        for (std::size_t i = 1; i < curve.size(); ++i)
            QVERIFY(curve[i].cost > curve[i - 1].cost && curve[i].gain > curve[i - 1].gain);
        for (const std::size_t i : {curve.size() / 4, curve.size() / 2}) {
            instance.problem.budget = curve[i].cost;
            QVERIFY(std::abs(solve(instance).gain / curve[i].gain - 1) < 1e-3);
        }
    }

    void limitsAndFloorsAmongMany()
    {
        Instance instance = largeInstance(30'000, 5);
        const Allocation free = solve(instance);
        instance.problem.budget = free.cost / 2;
        const double unbounded = solve(instance).gain;
        instance.problem.limits = {-1, 500, 0, 2'000, -1};
        AllocationProblem::Floor floor;
        for (std::uint32_t person = 0; person < 30'000; person += 7)
            floor.people.push_back(person);
        floor.atLeast = 4'000; // of 4,286
        instance.problem.floors = {floor};
        const Allocation result = solve(instance);
        QCOMPARE(whatIsWrong(instance, result.choice), std::string());
        QVERIFY(result.gain < unbounded);
        QVERIFY2(result.gap() < 0.005, qPrintable(QString::number(result.gap())));
        QVERIFY(result.floorBonus[0] > 0);
        QVERIFY(std::isinf(result.offerPrices[2]));
        QVERIFY(result.curve.size() > 10);
        QVERIFY(result.curve.back().gain <= free.gain);
    }

    void whoIsOutsideGetsTheSameAtThePrices()
    {
        Instance instance = largeInstance(20'000, 6);
        instance.problem.budget = solve(instance).cost / 3;
        instance.problem.limits = {-1, -1, 100, -1, -1, -1};
        const Allocation result = solve(instance);
        std::size_t differing = 0;
        for (std::size_t person = 0; person < 20'000; ++person) {
            const std::span gain(instance.gain.data() + person * 6, 6);
            const std::span cost(instance.cost.data() + person * 6, 6);
            differing += choiceAtPrices(result, gain, cost, instance.problem.perPerson) != result.choice[person];
        }
        QVERIFY2(differing < 100, qPrintable(QString::number(differing)));
    }

    void whatPricesSayToOnePerson()
    {
        Allocation at;
        at.marginal = 1;
        at.offerPrices = {0, 5};
        at.offerMarginals = {0, 2};
        const std::vector<float> gain {4, 20}, cost {3, 2};
        const auto choose
            = [&](double bonus, double perPerson = 100) { return choiceAtPrices(at, gain, cost, perPerson, bonus); };
        QCOMPARE(choose(0), std::uint8_t {1}); // 4 − 3 against 20 − 3·2 − 5
        at.offerPrices[1] = 14; // 1 against 0
        QCOMPARE(choose(0), std::uint8_t {0});
        at.marginal = 2; // both −2
        QCOMPARE(choose(0), kNone);
        QCOMPARE(choose(2), kNone); // worth nothing is not worth sending
        QCOMPARE(choose(2.5), std::uint8_t {0});
        QCOMPARE(choose(2.5, 2.5), std::uint8_t {1}); // the other costs more than a person may
    }

    void floorsGoAsFarAsEveryBoundLets()
    {
        Instance instance(6, 2);
        instance.gain.assign(12, -1);
        instance.cost = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
        instance.problem.floors = {{{0, 1, 2, 3}, 4}, {{2, 3, 4, 5}, 3}};
        const auto targets = [&] { return allocation::feasibleFloors(instance.get()).targets; };
        using Targets = std::vector<std::size_t>;
        QCOMPARE(targets(), (Targets {4, 3}));
        QCOMPARE(std::ranges::count(allocation::feasibleFloors(instance.get()).choice, kNone), 1); // two are in both
        instance.problem.limits = {2, 1};
        QCOMPARE(targets(), (Targets {3, 1})); // of whom one is in the second
        instance.problem.limits = {};
        instance.problem.offerBudgets = {3.5, 2};
        QCOMPARE(targets(), (Targets {4, 2}));
        instance.problem.offerBudgets = {};
        instance.problem.budget = 2.5;
        QCOMPARE(targets(), (Targets {2, 0}));
    }

    // Bounds of many people are drawn for a third of them: the curve's end is what all of them come to without a
    // budget.
    void boundedCurvesAreOfEverybody()
    {
        for (const bool hasFloor : {false, true}) {
            Instance instance = largeInstance(30'000, 3);
            if (hasFloor) {
                AllocationProblem::Floor &floor = instance.problem.floors.emplace_back();
                for (std::uint32_t person = 0; person < 30'000; ++person)
                    floor.people.push_back(person);
                floor.atLeast = 9'000;
            } else {
                instance.problem.limits = {1'000, 1'000, 1'000};
            }
            const Allocation all = solve(instance);
            const Allocation::Point &end = all.curve.back();
            QVERIFY2(std::abs(end.gain / all.gain - 1) < 1e-3, qPrintable(QString::number(end.gain / all.gain)));
            QVERIFY2(std::abs(end.cost / all.cost - 1) < 1e-3, qPrintable(QString::number(end.cost / all.cost)));
            for (std::size_t i = 1; i < all.curve.size(); ++i)
                QVERIFY(all.curve[i].cost > all.curve[i - 1].cost);
            const Allocation::Point &half = all.curve[all.curve.size() / 2];
            instance.problem.budget = half.cost;
            const double gain = solve(instance).gain;
            QVERIFY2(std::abs(half.gain / gain - 1) < 0.03, qPrintable(QString::number(half.gain / gain)));
        }
    }

    // Budgets that buy no more than a smaller one are no points of the curve.
    void boundedCurvesOfFewHaveNoPointTwice()
    {
        Instance instance(1, 1);
        instance.gain = {5};
        instance.cost = {4};
        instance.problem.limits = {1};
        const auto curve = solve(instance).curve;
        QCOMPARE(curve.size(), std::size_t {2});
        QCOMPARE(curve[0].cost, 0.0);
        QCOMPARE(curve[1].cost, 4.0);
        QCOMPARE(curve[1].gain, 5.0);
    }

    void sameOnAnyNumberOfThreads()
    {
        Instance instance = largeInstance(50'000, 7);
        instance.problem.budget = 2'000;
        instance.problem.limits = {-1, 700, -1, -1, -1, -1, -1};
        setThreadCount(1);
        const Allocation one = solve(instance);
        setThreadCount(3);
        const Allocation three = solve(instance);
        setThreadCount(0);
        QVERIFY(one.choice == three.choice);
        QCOMPARE(one.gain, three.gain);
        QCOMPARE(one.bound, three.bound);
    }

    void edges()
    {
        Instance nobody(0, 3);
        QCOMPARE(solve(nobody).choice.size(), std::size_t {0});
        Instance nothing(3, 0);
        QCOMPARE(solve(nothing).choice, std::vector<std::uint8_t>(3, kNone));

        Instance closed(2, 1);
        closed.gain = {kClosed, kClosed};
        QCOMPARE(solve(closed).choice, std::vector<std::uint8_t>(2, kNone));

        Instance noMoney(2, 2);
        noMoney.gain = {1, 5, -1, 2};
        noMoney.cost = {0, 2, 0, 1};
        noMoney.problem.budget = 0;
        const Allocation free = solve(noMoney);
        QCOMPARE(free.choice, (std::vector<std::uint8_t> {0, kNone}));
        QCOMPARE(free.curve.front().gain, 1.0);
        QCOMPARE(free.marginal, 2.0);

        noMoney.problem.budget = 100;
        noMoney.problem.perPerson = 1.5;
        QCOMPARE(solve(noMoney).choice, (std::vector<std::uint8_t> {0, 1}));
    }

    void refusals()
    {
        Instance instance(2, 2);
        instance.get();
        SilentMonitor monitor;
        AllocationProblem problem = instance.problem;
        problem.people = 3;
        QVERIFY_EXCEPTION_THROWN(allocate(problem, monitor), Error);
        problem = instance.problem;
        problem.budget = -1;
        QVERIFY_EXCEPTION_THROWN(allocate(problem, monitor), Error);
        problem = instance.problem;
        problem.limits = {1};
        QVERIFY_EXCEPTION_THROWN(allocate(problem, monitor), Error);
        problem = instance.problem;
        problem.offerBudgets = {1};
        QVERIFY_EXCEPTION_THROWN(allocate(problem, monitor), Error);
        problem.offerBudgets = {1, -1};
        QVERIFY_EXCEPTION_THROWN(allocate(problem, monitor), Error);
        problem.offerBudgets = {1, 1};
        allocate(problem, monitor);
    }

    void stopsWhenAskedTo()
    {
        class Stop final : public Monitor
        {
        public:
            void stage(Stage) override { }
            void progress(double) override { }
            bool isCancelled() const override { return true; }
        };
        Instance instance = largeInstance(100, 3);
        Stop stop;
        QVERIFY_EXCEPTION_THROWN(allocate(instance.get(), stop), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestAllocation)
#include "test_allocation.moc"
