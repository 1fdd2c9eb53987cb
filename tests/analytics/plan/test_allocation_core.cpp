#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/allocation_core.h"
#include "analytics/plan/allocation_sample.h"
#include "tests/support/allocation_instances.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::uint8_t kNone = Allocation::kNone;
constexpr std::size_t kPeople = 110'000; // so many that only a core of them is chosen for
constexpr std::size_t kOffers = 5;

// Every kind of bound at once, each of which takes something away.
Instance boundedInstance(std::uint64_t seed, std::size_t people = kPeople)
{
    Instance instance = largeInstance(people, kOffers, seed);
    Random random(seed, "bounds");
    const Allocation free = solve(instance);
    instance.problem.budget = free.cost * random.uniform(0.2, 0.8);
    instance.problem.limits = {-1, -1, -1, 0, -1};
    const Allocation within = solve(instance); // the budget alone
    const auto ones = static_cast<double>(std::ranges::count(within.choice, std::uint8_t {1}));
    instance.problem.limits[1] = 100 + static_cast<std::int64_t>(ones * random.uniform(0.3, 0.8));
    instance.problem.offerBudgets.assign(kOffers, std::numeric_limits<double>::infinity());
    instance.problem.offerBudgets[2] = 1 + costOf(instance, within.choice, 2) * random.uniform(0.3, 0.8);
    AllocationProblem::Floor &floor = instance.problem.floors.emplace_back();
    for (std::uint32_t person = 0; person < people; person += 10) // one row of the sample's tens
        floor.people.push_back(person);
    floor.atLeast = static_cast<std::size_t>(static_cast<double>(floor.people.size()) * random.uniform(0.5, 0.9));
    return instance;
}

struct Reduced
{
    std::optional<allocation::Located> located;
    std::optional<allocation::Core> core;
};

Reduced reduced(Instance &instance)
{
    SilentMonitor monitor;
    Reduced result;
    result.located = allocation::locatePrices(instance.get(), {}, monitor);
    if (result.located)
        result.core = allocation::coreOf(instance.get(), *result.located, monitor);
    return result;
}

// What earns most at prices, as the contract has them.
std::uint8_t bestAt(const Instance &instance, std::size_t person, const allocation::Prices &prices, double perCost,
                    double bonus)
{
    std::uint8_t best = kNone;
    double bestValue = 0;
    for (std::size_t offer = 0; offer < kOffers; ++offer) {
        const std::size_t at = person * kOffers + offer;
        const double cost = static_cast<double>(instance.cost[at]);
        const double value = static_cast<double>(instance.gain[at]) - (perCost + prices.perCost[offer]) * cost
                             - prices.offer[offer] + bonus;
        if (isAllowed(instance, person, offer) && value > bestValue) {
            best = static_cast<std::uint8_t>(offer);
            bestValue = value;
        }
    }
    return best;
}

double somewhere(Random &random, double low, double high)
{
    return std::isinf(low) || low == high ? low : random.uniform(low, std::isinf(high) ? 2 * low + 1 : high);
}

} // namespace

// Many people under many bounds: most are decided by where prices must be, the rest are chosen for among themselves.
class TestAllocationCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBoundHoldsAndTheBoundIsNear()
    {
        int limited = 0, liable = 0;
        for (const std::uint64_t seed : {1, 2, 3, 4}) {
            Instance instance = boundedInstance(seed);
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            QVERIFY2(result.gap() < 2e-4, qPrintable(QString::number(result.gap())));
            QVERIFY(std::abs(result.gain - gainOf(instance, result.choice)) < 1e-9);
            QCOMPARE(result.cost, costOf(instance, result.choice));
            QVERIFY(result.marginal == 0 || result.cost > 0.9999 * instance.problem.budget);
            QVERIFY(std::isinf(result.offerPrices[3]));
            limited += result.offerPrices[1] > 0;
            liable += result.offerMarginals[2] > 0;
        }
        QVERIFY2(limited > 0 && liable > 0, qPrintable(QStringLiteral("%1 %2").arg(limited).arg(liable)));
    }

    // The bound is one for any choice within the bounds, also where it was summed up from those who were decided: it is the
    // value of the relaxation at the prices that are handed out.
    void theBoundIsWhatThePricesProve()
    {
        Instance instance = boundedInstance(5);
        const Allocation result = solve(instance);
        double proven = instance.problem.budget * result.marginal;
        for (std::size_t offer = 0; offer < kOffers; ++offer) {
            if (instance.problem.limits[offer] > 0)
                proven += result.offerPrices[offer] * static_cast<double>(instance.problem.limits[offer]);
            if (!std::isinf(instance.problem.offerBudgets[offer]))
                proven += result.offerMarginals[offer] * instance.problem.offerBudgets[offer];
        }
        proven -= result.floorBonus[0] * static_cast<double>(instance.problem.floors[0].atLeast);
        allocation::Prices prices;
        prices.offer = result.offerPrices;
        prices.perCost = result.offerMarginals;
        for (std::size_t person = 0; person < kPeople; ++person) {
            const double bonus = person % 10 == 0 ? result.floorBonus[0] : 0;
            const std::uint8_t best = bestAt(instance, person, prices, result.marginal, bonus);
            if (best == kNone)
                continue;
            const std::size_t at = person * kOffers + best;
            proven += static_cast<double>(instance.gain[at]) + bonus - result.offerPrices[best]
                      - (result.marginal + result.offerMarginals[best]) * static_cast<double>(instance.cost[at]);
        }
        QVERIFY2(std::abs(proven / result.bound - 1) < 1e-6, qPrintable(QString::number(proven / result.bound - 1)));
    }

    void whoIsDecidedTakesTheSameAnywhereInTheBox()
    {
        Instance instance = boundedInstance(6);
        const Reduced from = reduced(instance);
        QVERIFY(from.core);
        QVERIFY2(from.core->people.size() < kPeople / 3, qPrintable(QString::number(from.core->people.size())));
        const allocation::PriceBox &box = from.located->box;
        Random random(6);
        for (int draw = 0; draw < 8; ++draw) {
            allocation::Prices prices = box.low;
            for (std::size_t offer = 0; offer < kOffers; ++offer) {
                prices.offer[offer] = somewhere(random, box.low.offer[offer], box.high.offer[offer]);
                prices.perCost[offer] = somewhere(random, box.low.perCost[offer], box.high.perCost[offer]);
            }
            const double floor = somewhere(random, box.low.floor[0], box.high.floor[0]);
            const double perCost = somewhere(random, box.perCostLow, box.perCostHigh);
            for (std::size_t person = 0; person < kPeople; person += 3) {
                const std::uint8_t decided = from.core->decided[person];
                if (decided != allocation::Core::kOpen)
                    QCOMPARE(decided, bestAt(instance, person, prices, perCost, person % 10 == 0 ? floor : 0));
            }
        }
    }

    void theCoreGetsWhatTheOthersLeave()
    {
        Instance instance = boundedInstance(7);
        const Reduced from = reduced(instance);
        QVERIFY(from.core);
        std::vector<std::uint8_t> decided = from.core->decided;
        QCOMPARE(static_cast<std::size_t>(std::ranges::count(decided, allocation::Core::kOpen)),
                 from.core->people.size());
        std::ranges::replace(decided, allocation::Core::kOpen, kNone);
        const auto near = [](double a, double b) { return std::abs(a - b) < 1e-6 * std::max(1.0, std::abs(b)); };
        const AllocationProblem &left = from.core->problem;
        QVERIFY(near(left.budget, instance.problem.budget - costOf(instance, decided)));
        QVERIFY(near(left.offerBudgets[2], instance.problem.offerBudgets[2] - costOf(instance, decided, 2)));
        QCOMPARE(left.limits[1], instance.problem.limits[1] - std::ranges::count(decided, std::uint8_t {1}));
        QCOMPARE(left.limits[0], std::int64_t {-1});
        QVERIFY(near(from.core->decidedGain, gainOf(instance, decided)));
        std::size_t given = 0;
        for (std::size_t person = 0; person < kPeople; person += 10)
            given += decided[person] != kNone;
        QCOMPARE(left.floors[0].atLeast,
                 instance.problem.floors[0].atLeast - std::min(given, instance.problem.floors[0].atLeast));
        for (const std::uint32_t position : left.floors[0].people)
            QCOMPARE(from.core->people[position] % 10, 0u);
        for (std::size_t i = 0; i < from.core->people.size(); ++i)
            QCOMPARE(left.cost[i * kOffers], instance.cost[from.core->people[i] * kOffers]);
    }

    void noCoreWhereTheOthersTakeTooMuch()
    {
        Instance instance = boundedInstance(8);
        SilentMonitor monitor;
        const auto located = allocation::locatePrices(instance.get(), {}, monitor);
        QVERIFY(located);
        QVERIFY(allocation::coreOf(instance.get(), *located, monitor));
        for (const int bound : {0, 1, 2}) {
            Instance less = instance;
            if (bound == 0)
                less.problem.budget /= 10;
            else if (bound == 1)
                less.problem.limits[1] = 1;
            else
                less.problem.offerBudgets[2] = 1e-3;
            QVERIFY(!allocation::coreOf(less.get(), *located, monitor));
        }
    }

    void boxesSayWhatIsInThem()
    {
        allocation::PriceBox box;
        box.low.offer = {1, 0};
        box.high.offer = {2, std::numeric_limits<double>::infinity()};
        box.low.perCost = box.high.perCost = {0, 0};
        box.perCostLow = 0.5;
        box.perCostHigh = 0.6;
        allocation::Prices prices = box.low;
        QVERIFY(box.holds(prices, 0.5) && box.holds(prices, 0.6));
        QVERIFY(!box.holds(prices, 0.49) && !box.holds(prices, 0.61));
        prices.offer = {1.5, 1e9};
        QVERIFY(box.holds(prices, 0.55));
        prices.offer = {2.5, 0};
        QVERIFY(!box.holds(prices, 0.55));
        prices.offer = {0.5, 0};
        QVERIFY(!box.holds(prices, 0.55));
        prices.offer = {1.5, 0};
        prices.perCost = {0, 0.1};
        QVERIFY(!box.holds(prices, 0.55));

        box.centre({}, {{3, 4}, {0, 0}, {}, {}}, 0.7, 2);
        QCOMPARE(box.low.offer[0], 2.0); // twice as wide, about the new price
        QCOMPARE(box.high.offer[0], 4.0);
        QCOMPARE(box.low.offer[1], 0.0);
        QVERIFY(std::abs(box.perCostLow - 0.6) < 1e-12 && std::abs(box.perCostHigh - 0.8) < 1e-12);
    }

    // However few may have an offer, and wherever those who are meant stand in the row.
    void smallLimitsAndTightFloors()
    {
        for (const std::int64_t limit : {1, 5, 40}) {
            Instance instance = boundedInstance(9);
            instance.problem.limits = {-1, limit, limit, -1, -1};
            const Allocation result = solve(instance);
            QCOMPARE(whatIsWrong(instance, result.choice), std::string());
            QVERIFY2(result.gap() < 2e-4, qPrintable(QString::number(result.gap())));
        }
        Instance all = boundedInstance(10);
        all.problem.floors[0].atLeast = all.problem.floors[0].people.size();
        const Allocation result = solve(all);
        QCOMPARE(whatIsWrong(all, result.choice), std::string());
        QVERIFY2(result.gap() < 1e-3, qPrintable(QString::number(result.gap())));
    }

    // More than the budget can pay for is asked: as far as it goes.
    void floorsThatCannotBeMet()
    {
        Instance instance = boundedInstance(11);
        instance.problem.floors[0].atLeast = instance.problem.floors[0].people.size();
        instance.problem.budget /= 1'000;
        const Allocation result = solve(instance);
        const std::string wrong = whatIsWrong(instance, result.choice);
        QVERIFY(wrong.empty() || wrong == "under a floor");
        QVERIFY(result.cost > 0.99 * instance.problem.budget);
    }

    void nobodyCostsMoreThanOnePersonMay()
    {
        Instance instance = boundedInstance(15);
        const Allocation free = solve(instance);
        instance.problem.perPerson = 0.2;
        QCOMPARE(whatIsWrong(instance, free.choice), std::string("a closed offer"));
        const Allocation result = solve(instance);
        QCOMPARE(whatIsWrong(instance, result.choice), std::string());
        QVERIFY2(result.gap() < 1e-3, qPrintable(QString::number(result.gap())));
    }

    void sameOnAnyNumberOfThreads()
    {
        Instance instance = boundedInstance(12);
        setThreadCount(1);
        const Allocation one = solve(instance);
        setThreadCount(3);
        const Allocation three = solve(instance);
        setThreadCount(0);
        QVERIFY(one.choice == three.choice);
        QCOMPARE(one.gain, three.gain);
        QCOMPARE(one.bound, three.bound);
        QCOMPARE(one.marginal, three.marginal);
    }

    void theOrderOfPeopleIsNoMatter()
    {
        Instance instance = boundedInstance(13);
        const Allocation before = solve(instance);
        std::vector<std::uint32_t> order(kPeople);
        std::iota(order.begin(), order.end(), 0u);
        Random(13).shuffle(std::span(order));
        Instance shuffled(kPeople, kOffers);
        shuffled.problem = instance.problem;
        shuffled.problem.floors[0].people.clear();
        for (std::uint32_t to = 0; to < kPeople; ++to) {
            for (std::size_t offer = 0; offer < kOffers; ++offer) {
                shuffled.gain[to * kOffers + offer] = instance.gain[order[to] * kOffers + offer];
                shuffled.cost[to * kOffers + offer] = instance.cost[order[to] * kOffers + offer];
            }
            if (order[to] % 10 == 0)
                shuffled.problem.floors[0].people.push_back(to);
        }
        const Allocation after = solve(shuffled);
        QCOMPARE(whatIsWrong(shuffled, after.choice), std::string());
        // Both are between the bounds and what they gain.
        QVERIFY(after.gain <= before.bound * (1 + 1e-9) && before.gain <= after.bound * (1 + 1e-9));
        QVERIFY(std::abs(after.gain / before.gain - 1) < 2e-4);
    }

    void samplesStandForEverybody()
    {
        Instance instance = boundedInstance(14);
        const allocation::Sample sample = allocation::sampleOf(instance.get(), 10'000);
        QCOMPARE(sample.problem.people, std::size_t {10'000});
        QCOMPARE(sample.scale, 11.0);
        QCOMPARE(sample.problem.budget, instance.problem.budget / 11);
        QCOMPARE(sample.problem.limits[1], std::llround(static_cast<double>(instance.problem.limits[1]) / 11));
        QCOMPARE(sample.problem.limits[0], std::int64_t {-1});
        QCOMPARE(sample.problem.offerBudgets[2], instance.problem.offerBudgets[2] / 11);
        const AllocationProblem::Floor &floor = sample.problem.floors[0];
        QVERIFY(std::abs(static_cast<double>(floor.people.size()) - 1'000) < 120); // every tenth of them
        const double wanted = static_cast<double>(instance.problem.floors[0].atLeast)
                              / static_cast<double>(instance.problem.floors[0].people.size());
        QVERIFY(std::abs(static_cast<double>(floor.atLeast) - wanted * static_cast<double>(floor.people.size()))
                <= 0.5);
        QVERIFY(floor.people.back() < 10'000);

        const allocation::Sample everybody = allocation::sampleOf(instance.get(), kPeople);
        QCOMPARE(everybody.scale, 1.0);
        QVERIFY(everybody.gain == instance.gain);
    }
};

QTEST_GUILESS_MAIN(TestAllocationCore)
#include "test_allocation_core.moc"
