#include <QtTest/QTest>

#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/evaluate/tuner.h"
#include "analytics/recommend/evaluate/validation_split.h"

using namespace clientele;

class TestTuner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsOutTheLastOrder();
    void holdsOutRandomItems();
    void holdsOutStars();
    void starsAreOnlyForStars();
    void othersKeepEverything();
    void findsSomethingBetter();
    void leavesWhatIsSet();
    void blendIsNoWorseThanItsBest();
    void aLongerSearchHoldsAShorterOne();
    void noTimeLeavesWhatWasGiven();
};

namespace {

// People who go through items in circles: what comes next is one further.
Interactions circles(std::size_t users, std::uint32_t items)
{
    Random random(7);
    Interactions data;
    data.items = items;
    for (std::size_t user = 0; user < users; ++user) {
        std::vector<std::uint32_t> item;
        std::vector<std::uint32_t> order;
        const auto start = static_cast<std::uint32_t>(random.below(items));
        for (std::uint32_t at = 0; at < 8; ++at) {
            item.push_back(random.chance(.8) ? (start + at) % items : static_cast<std::uint32_t>(random.below(items)));
            order.push_back(at);
        }
        appendUser(data, {item, order, {}, {}});
    }
    return data;
}

// So many settings, however long they take: the clock decides nothing.
TuneOptions trials(int count, std::uint64_t seed = 1)
{
    return {.seconds = 3'600, .protocol = {{3}, true}, .seed = seed, .mostTrials = count};
}

Interactions unordered(const Interactions &data)
{
    return distinctPairs(data);
}

} // namespace

void TestTuner::holdsOutTheLastOrder()
{
    const Interactions data = circles(50, 20);
    const ValidationSplit split = splitForValidation(data, 1'000, 1);
    QCOMPARE(split.users.size(), std::size_t {50});
    for (std::size_t user = 0; user < 50; ++user) {
        QCOMPARE(split.data.train.itemsOf(user).size(), std::size_t {7});
        QCOMPARE(split.data.test.itemsOf(user).size(), std::size_t {1});
        QCOMPARE(split.data.test.itemsOf(user)[0], data.itemsOf(user)[7]);
    }
    QVERIFY(split.data.test.order.empty());
}

void TestTuner::holdsOutRandomItems()
{
    const Interactions data = unordered(circles(60, 30));
    const ValidationSplit split = splitForValidation(data, 1'000, 1);
    for (std::size_t user = 0; user < 60; ++user) {
        std::set<std::uint32_t> both(split.data.train.itemsOf(user).begin(), split.data.train.itemsOf(user).end());
        QVERIFY(!split.data.test.itemsOf(user).empty());
        for (const std::uint32_t item : split.data.test.itemsOf(user))
            QVERIFY(both.insert(item).second); // in one of the two only
        QCOMPARE(both.size(), data.itemsOf(user).size());
    }
    QVERIFY(splitForValidation(data, 1'000, 1).data.test.item == split.data.test.item);
    QVERIFY(splitForValidation(data, 1'000, 2).data.test.item != split.data.test.item);
}

void TestTuner::holdsOutStars()
{
    Interactions data = unordered(circles(60, 30));
    data.stars.assign(data.item.size(), 3);
    const ValidationSplit split = splitStarsForValidation(data, 1);
    QCOMPARE(split.data.train.stars.size() + split.data.test.stars.size(), data.stars.size());
    QVERIFY(split.data.test.stars.size() > data.stars.size() / 20);
    QVERIFY(split.data.test.stars.size() < data.stars.size() / 5);
}

// Methods that rank are chosen by what was bought, also where there are stars.
void TestTuner::starsAreOnlyForStars()
{
    Interactions data = unordered(circles(60, 30));
    data.stars.assign(data.item.size(), 3);
    SilentMonitor monitor;
    const ScorerKind &ranks = scorerKind("item-kernel");
    const Tuned ranking = tune(ranks, ParamSet(ranks.parameters()), data, trials(1), monitor);
    QCOMPARE(ranking.how, splitForValidation(data, 8'000, 1).how);
    QVERIFY(ranking.goal != "rmse");
    const ScorerKind &predicts = scorerKind("biased-mf");
    const Tuned stars = tune(predicts, ParamSet(predicts.parameters()), data, trials(1), monitor);
    QCOMPARE(stars.how, splitStarsForValidation(data, 1).how);
}

void TestTuner::othersKeepEverything()
{
    const Interactions data = circles(50, 20);
    const ValidationSplit split = splitForValidation(data, 10, 3);
    QCOMPARE(split.users.size(), std::size_t {10});
    QCOMPARE(split.data.train.item.size(), data.item.size() - 10);
}

void TestTuner::findsSomethingBetter()
{
    const Interactions data = circles(300, 60);
    const ScorerKind &kind = scorerKind("item-kernel");
    SilentMonitor monitor;
    const Tuned tuned = tune(kind, ParamSet(kind.parameters()), data, trials(30), monitor);
    QCOMPARE(tuned.trials, 30);
    QCOMPARE(tuned.users, std::size_t {300});
    QVERIFY(tuned.value > tuned.initialValue);
    QVERIFY(tuned.parameters.real("backward_weight") < 1); // what comes next is not what came before
}

void TestTuner::leavesWhatIsSet()
{
    const ScorerKind &kind = scorerKind("item-kernel");
    ParamSet given(kind.parameters());
    given.set("neighbours", 7);
    given.set("distance_decay", 1);
    SilentMonitor monitor;
    const Tuned tuned = tune(kind, given, circles(100, 30), trials(8), monitor);
    QCOMPARE(tuned.parameters.whole("neighbours"), 7);
    QCOMPARE(tuned.parameters.real("distance_decay"), 1.0);
}

void TestTuner::blendIsNoWorseThanItsBest()
{
    const ScorerKind &kind = scorerKind("blend");
    SilentMonitor monitor;
    const Tuned tuned = tune(kind, ParamSet(kind.parameters()), circles(200, 40), trials(2), monitor);
    QVERIFY(tuned.value >= tuned.initialValue);
    double weights = 0;
    for (const Parameter &parameter : tuned.parameters.parameters()) {
        if (parameter.name.ends_with(".weight"))
            weights += tuned.parameters.real(parameter.name);
    }
    QVERIFY(weights > 0);
}

// Trials are the same in the same order, so that with more of them the value is never lower, and each search is the same
// whenever it is run.
void TestTuner::aLongerSearchHoldsAShorterOne()
{
    const Interactions data = circles(200, 40);
    for (const char *id : {"item-kernel", "blend"}) {
        const ScorerKind &kind = scorerKind(id);
        double value = 0;
        for (const int count : {1, 3, 7}) {
            SilentMonitor monitor;
            const Tuned tuned = tune(kind, ParamSet(kind.parameters()), data, trials(count, 5), monitor);
            const Tuned again = tune(kind, ParamSet(kind.parameters()), data, trials(count, 5), monitor);
            QVERIFY2(tuned.value >= value, id);
            QCOMPARE(again.value, tuned.value);
            QCOMPARE(again.trials, tuned.trials);
            value = tuned.value;
        }
        QVERIFY(value > 0);
    }
}

// Time ends a search too: at once, where there is none, with what was given.
void TestTuner::noTimeLeavesWhatWasGiven()
{
    const ScorerKind &kind = scorerKind("item-kernel");
    SilentMonitor monitor;
    const Tuned tuned = tune(kind, ParamSet(kind.parameters()), circles(50, 20), {0, {{3}, true}, 1}, monitor);
    QCOMPARE(tuned.trials, 0);
    QVERIFY(!tuned.parameters.isSet("target_exponent"));
}

QTEST_GUILESS_MAIN(TestTuner)
#include "test_tuner.moc"
