#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <functional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/plan/allocation.h"
#include "analytics/plan/allocation_steps.h"

using namespace clientele;

namespace {

constexpr float kClosed = std::numeric_limits<float>::quiet_NaN();
constexpr std::uint8_t kNone = Allocation::kNone;

// Gains and costs that outlive the problem that points to them.
struct Instance
{
    std::vector<float> gain;
    std::vector<float> cost;
    AllocationProblem problem;

    Instance(std::size_t people, std::size_t offers)
        : gain(people * offers)
        , cost(people * offers)
    {
        problem.people = people;
        problem.offers = offers;
    }

    const AllocationProblem &get()
    {
        problem.gain = gain;
        problem.cost = cost;
        return problem;
    }
};

// Small numbers with many ties now and then, closed offers, free ones, losses.
Instance smallInstance(Random &random)
{
    Instance instance(1 + random.below(6), 1 + random.below(4));
    const bool isCoarse = random.chance(0.3);
    double all = 0;
    for (std::size_t i = 0; i < instance.gain.size(); ++i) {
        instance.gain[i]
            = static_cast<float>(isCoarse ? static_cast<double>(random.below(6)) - 1 : random.uniform(-2, 8));
        instance.cost[i] = static_cast<float>(isCoarse ? static_cast<double>(random.below(4)) : random.uniform(0, 5));
        if (random.chance(0.1))
            instance.gain[i] = kClosed;
        if (random.chance(0.05))
            instance.cost[i] = 0;
        all += static_cast<double>(instance.cost[i]);
    }
    instance.problem.budget = random.chance(0.1) ? 0 : random.uniform(0, all / 2);
    if (random.chance(0.2))
        instance.problem.perPerson = random.uniform(1, 5);
    return instance;
}

double gainOf(const Instance &instance, const std::vector<std::uint8_t> &choice)
{
    double gain = 0;
    for (std::size_t i = 0; i < choice.size(); ++i)
        if (choice[i] != kNone)
            gain += static_cast<double>(instance.gain[i * instance.problem.offers + choice[i]]);
    return gain;
}

// Of one offer, or of all.
double costOf(const Instance &instance, const std::vector<std::uint8_t> &choice, std::uint8_t offer = kNone)
{
    double cost = 0;
    for (std::size_t i = 0; i < choice.size(); ++i)
        if (choice[i] != kNone && (offer == kNone || choice[i] == offer))
            cost += static_cast<double>(instance.cost[i * instance.problem.offers + choice[i]]);
    return cost;
}

bool isAllowed(const Instance &instance, std::size_t person, std::size_t offer)
{
    const std::size_t at = person * instance.problem.offers + offer;
    return !std::isnan(instance.gain[at]) && static_cast<double>(instance.cost[at]) <= instance.problem.perPerson;
}

std::string whatIsWrong(const Instance &instance, const std::vector<std::uint8_t> &choice)
{
    const AllocationProblem &problem = instance.problem;
    if (costOf(instance, choice) > problem.budget)
        return "over the budget";
    std::vector<std::int64_t> used(problem.offers, 0);
    for (std::size_t i = 0; i < choice.size(); ++i) {
        if (choice[i] == kNone)
            continue;
        if (!isAllowed(instance, i, choice[i]))
            return "a closed offer";
        ++used[choice[i]];
    }
    for (std::size_t offer = 0; offer < problem.limits.size(); ++offer)
        if (problem.limits[offer] >= 0 && used[offer] > problem.limits[offer])
            return "over a limit";
    for (std::size_t offer = 0; offer < problem.offerBudgets.size(); ++offer)
        if (costOf(instance, choice, static_cast<std::uint8_t>(offer)) > problem.offerBudgets[offer])
            return "over an offer's own budget";
    for (const AllocationProblem::Floor &floor : problem.floors) {
        const auto inside
            = std::ranges::count_if(floor.people, [&](std::uint32_t person) { return choice[person] != kNone; });
        if (static_cast<std::size_t>(inside) < floor.atLeast)
            return "under a floor";
    }
    return {};
}

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

// The largest step of anybody's hull, walked from option to steepest next option.
double largestStep(const Instance &instance)
{
    double largest = 0;
    for (std::size_t person = 0; person < instance.problem.people; ++person) {
        double cost = 0;
        double gain = 0;
        while (true) {
            double slope = -1, nextCost = 0, nextGain = 0;
            for (std::size_t offer = 0; offer < instance.problem.offers; ++offer) {
                const std::size_t at = person * instance.problem.offers + offer;
                const double g = static_cast<double>(instance.gain[at]);
                const double c = static_cast<double>(instance.cost[at]);
                if (!isAllowed(instance, person, offer) || g <= gain || c < cost)
                    continue;
                const double s = c > cost ? (g - gain) / (c - cost) : std::numeric_limits<double>::infinity();
                if (s > slope || (s == slope && g > nextGain)) {
                    slope = s;
                    nextCost = c;
                    nextGain = g;
                }
            }
            if (slope < 0)
                break;
            largest = std::max(largest, nextGain - gain);
            cost = nextCost;
            gain = nextGain;
        }
    }
    return largest;
}

// Deeper coupons cost more and bring more, ever less so; some people lose.
Instance largeInstance(std::size_t people, std::size_t offers, std::uint64_t seed = 5)
{
    Instance instance(people, offers);
    Random random(seed);
    for (std::size_t i = 0; i < people; ++i) {
        const double spend = std::exp(random.normal() + 3);
        const double buy = random.beta(2, 30);
        const double effect = random.normal() * 0.3 + 0.4;
        for (std::size_t o = 0; o < offers; ++o) {
            const double depth = 0.03 * static_cast<double>(o + 1);
            const double with = std::min(1.0, buy * (1 + effect * std::sqrt(depth) * 3));
            instance.cost[i * offers + o] = static_cast<float>(with * depth * spend);
            instance.gain[i * offers + o]
                = static_cast<float>((with - buy) * spend * 0.5) - instance.cost[i * offers + o];
        }
    }
    return instance;
}

Allocation solve(Instance &instance)
{
    SilentMonitor monitor;
    return allocate(instance.get(), monitor);
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
            QVERIFY2(std::abs(end.gain / all.gain - 1) < 0.05, qPrintable(QString::number(end.gain / all.gain)));
            QVERIFY2(std::abs(end.cost / all.cost - 1) < 0.05, qPrintable(QString::number(end.cost / all.cost)));
            for (std::size_t i = 1; i < all.curve.size(); ++i)
                QVERIFY(all.curve[i].cost > all.curve[i - 1].cost);
        }
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
