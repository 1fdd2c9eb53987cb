#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analytics/base/parallel.h"
#include "tests/support/allocation_instances.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::uint8_t kNone = Allocation::kNone;

std::vector<std::uint8_t> anyChoice(const Instance &instance, Random &random)
{
    std::vector<std::uint8_t> choice(instance.problem.people, kNone);
    for (std::size_t person = 0; person < choice.size(); ++person) {
        const auto offer = static_cast<std::uint8_t>(random.below(instance.problem.offers));
        if (random.chance(0.5) && isAllowed(instance, person, offer))
            choice[person] = offer;
    }
    return choice;
}

// Bounds of every kind, most of which take something away, and which some choice is sure to keep.
void addBounds(Instance &instance, Random &random)
{
    AllocationProblem &problem = instance.problem;
    const std::vector<std::uint8_t> kept = anyChoice(instance, random);
    problem.budget = costOf(instance, kept) * random.uniform(1.2, 2);
    for (std::size_t offer = 0; offer < problem.offers; ++offer) {
        const auto own = static_cast<std::uint8_t>(offer);
        const auto used = std::ranges::count(kept, own);
        problem.limits.push_back(random.chance(0.4) ? -1 : used + static_cast<std::int64_t>(random.below(3)));
        const double spent = costOf(instance, kept, own) * random.uniform(1.2, 2);
        problem.offerBudgets.push_back(random.chance(0.6) ? std::numeric_limits<double>::infinity() : spent);
    }
    for (std::uint64_t floors = random.below(3); floors > 0; --floors) {
        AllocationProblem::Floor &floor = problem.floors.emplace_back();
        std::size_t given = 0;
        for (std::uint32_t person = 0; person < problem.people; ++person) {
            if (!random.chance(0.4))
                continue;
            floor.people.push_back(person);
            given += kept[person] != kNone;
        }
        floor.atLeast = given / 2;
    }
}

Instance boundedInstance(Random &random)
{
    Instance instance(20 + random.below(100), 1 + random.below(5));
    const bool isCoarse = random.chance(0.3);
    for (std::size_t i = 0; i < instance.gain.size(); ++i) {
        instance.gain[i]
            = static_cast<float>(isCoarse ? static_cast<double>(random.below(6)) - 1 : random.uniform(-2, 8));
        instance.cost[i] = static_cast<float>(isCoarse ? static_cast<double>(random.below(4)) : random.uniform(0, 5));
        if (random.chance(0.1))
            instance.gain[i] = std::numeric_limits<float>::quiet_NaN();
    }
    if (random.chance(0.2))
        instance.problem.perPerson = random.uniform(2, 5);
    addBounds(instance, random);
    return instance;
}

// No rounding of the relaxation costs more than one increment for each bound: as many people at most are split.
double increments(const Instance &instance)
{
    double largest = 0;
    for (std::size_t at = 0; at < instance.gain.size(); ++at)
        if (isAllowed(instance, at / instance.problem.offers, at % instance.problem.offers))
            largest = std::max(largest, static_cast<double>(instance.gain[at]));
    std::size_t bounds = 1 + instance.problem.floors.size();
    for (const std::int64_t limit : instance.problem.limits)
        bounds += limit >= 0;
    for (const double budget : instance.problem.offerBudgets)
        bounds += !std::isinf(budget);
    return static_cast<double>(bounds) * largest;
}

// The same people in another order.
Instance shuffled(const Instance &instance, Random &random)
{
    const std::size_t offers = instance.problem.offers;
    std::vector<std::uint32_t> order(instance.problem.people); // where each comes to stand
    std::iota(order.begin(), order.end(), 0u);
    random.shuffle(std::span(order));
    Instance other(instance.problem.people, offers);
    other.problem = instance.problem;
    for (std::size_t person = 0; person < order.size(); ++person) {
        for (std::size_t offer = 0; offer < offers; ++offer) {
            other.gain[order[person] * offers + offer] = instance.gain[person * offers + offer];
            other.cost[order[person] * offers + offer] = instance.cost[person * offers + offer];
        }
    }
    for (AllocationProblem::Floor &floor : other.problem.floors) {
        for (std::uint32_t &person : floor.people)
            person = order[person];
        std::ranges::sort(floor.people);
    }
    return other;
}

} // namespace

// What holds for any choice under all kinds of bounds at once, whatever the numbers are.
class TestAllocationProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBounds()
    {
        Random random(31);
        double gap = 0;
        int bound = 0;
        int further = 0;
        for (int i = 0; i < 600; ++i) {
            Instance instance = boundedInstance(random);
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            QCOMPARE(result.cost, costOf(instance, result.choice));
            QVERIFY(result.gain <= result.bound + 1e-6);
            further += result.gain < result.bound - increments(instance) - 1e-6;
            gap += result.gap() / 600;
            bound += result.marginal > 0 || std::ranges::any_of(result.offerPrices, [](double p) { return p > 0; });
        }
        QVERIFY2(further <= 6, qPrintable(QString::number(further))); // prices that prove less than others would
        QVERIFY2(gap < 0.05, qPrintable(QString::number(gap)));
        QVERIFY(bound > 300);
    }

    void anyOrder()
    {
        Random random(32);
        for (int i = 0; i < 300; ++i) {
            Instance instance = boundedInstance(random);
            Instance other = shuffled(instance, random);
            const Allocation a = solve(instance);
            const Allocation b = solve(other);
            QCOMPARE(whatIsWrong(other, b.choice), std::string());
            QVERIFY(a.gain <= b.bound + 1e-6 && b.gain <= a.bound + 1e-6);
            QVERIFY2(std::abs(a.gain - b.gain) <= increments(instance) + 1e-6, qPrintable(QString::number(i)));
        }
    }

    void anyNumberOfThreads()
    {
        Random random(33);
        for (int i = 0; i < 5; ++i) {
            Instance instance = largeInstance(9'000, 4, random.next());
            addBounds(instance, random);
            std::vector<Allocation> results;
            for (const int threads : {1, 2, 5}) {
                setThreadCount(threads);
                results.push_back(solve(instance));
            }
            setThreadCount(0);
            for (const Allocation &result : results) {
                QVERIFY(result.choice == results.front().choice);
                QCOMPARE(result.gain, results.front().gain);
                QCOMPARE(result.bound, results.front().bound);
                QCOMPARE(result.curve.size(), results.front().curve.size());
                QCOMPARE(result.curve.back().gain, results.front().curve.back().gain);
            }
            QCOMPARE(whatIsWrong(instance, results.front().choice), std::string());
        }
    }
};

QTEST_GUILESS_MAIN(TestAllocationProperties)
#include "test_allocation_properties.moc"
