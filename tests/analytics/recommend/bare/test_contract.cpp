#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/evaluate/tuner.h"

using namespace clientele;

// What every bare method promises, asked of every row of the registry on interactions that are hard to learn from.
class TestBareContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finiteOnHardData_data();
    void finiteOnHardData();
    void sameBitsOnAnyNumberOfThreads_data();
    void sameBitsOnAnyNumberOfThreads();
    void batchesDoNotMatter_data();
    void batchesDoNotMatter();
    void oneItemIsScoredLikeAll_data();
    void oneItemIsScoredLikeAll();
    void searchStaysWithinParameters_data();
    void searchStaysWithinParameters();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
    void starsOnlyFromStars();
    void unknownMethod();
};

namespace {

void eachKind()
{
    QTest::addColumn<QString>("id");
    for (const ScorerKind &kind : scorerKinds())
        QTest::addRow("%s", std::string(kind.id).c_str()) << QString::fromStdString(std::string(kind.id));
}

// Small enough for hundreds of fits.
ParamSet smallSettings(const ScorerKind &kind)
{
    ParamSet settings(kind.parameters());
    for (const Parameter &parameter : settings.parameters()) {
        if (parameter.name.ends_with("factors"))
            settings.set(parameter.name, 4);
        if (parameter.name.ends_with("epochs"))
            settings.set(parameter.name, 6);
    }
    return settings;
}

Interactions rows(std::size_t items, const std::vector<std::vector<std::uint32_t>> &users, bool isOrdered = false)
{
    Interactions result;
    result.items = items;
    for (const std::vector<std::uint32_t> &user : users) {
        std::vector<std::uint32_t> order(isOrdered ? user.size() : 0);
        for (std::size_t at = 0; at < order.size(); ++at)
            order[at] = static_cast<std::uint32_t>(at / 2);
        const std::vector<float> stars(user.size(), 4);
        appendUser(result, {user, order, {}, stars});
    }
    return result;
}

std::vector<std::pair<const char *, Interactions>> hardData()
{
    std::vector<std::pair<const char *, Interactions>> data;
    data.emplace_back("one user", rows(3, {{0, 1}}));
    data.emplace_back("one item", rows(1, {{0}, {0}, {}}));
    data.emplace_back("everybody owns everything", rows(3, {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}, {0, 1, 2}}));
    data.emplace_back("nobody shares anything", rows(6, {{0, 1}, {2, 3}, {4, 5}}));
    data.emplace_back("an item nobody bought", rows(5, {{0, 1}, {1, 2}, {}}));
    data.emplace_back("the same again and again", rows(2, {{0, 0, 0, 1, 0, 0}, {1, 1, 1}, {0}}, true));
    Interactions pieces = rows(4, {{0, 1}, {1, 2, 3}, {0, 3}, {2}});
    pieces.weight = {1e9f, .001f, 3e8f, 1, 1e-6f, 2, 5e9f, 1};
    data.emplace_back("a wholesaler's quantities", pieces);
    std::vector<std::uint32_t> wholesaler(40);
    for (std::uint32_t item = 0; item < wholesaler.size(); ++item)
        wholesaler[item] = item;
    data.emplace_back("one wholesaler", rows(40, {wholesaler, {3}, {4, 5}, {}}));
    return data;
}

Interactions randomData(bool isOrdered)
{
    Random random(4);
    std::vector<std::vector<std::uint32_t>> users(120);
    for (std::vector<std::uint32_t> &user : users) {
        for (std::uint32_t item = 0; item < 70; ++item) {
            if (random.chance(0.6 / (1 + item % 9)))
                user.push_back(item);
        }
    }
    Interactions data = rows(70, users, isOrdered);
    for (float &stars : data.stars)
        stars = static_cast<float>(1 + random.below(5));
    return data;
}

std::vector<float> scoresOf(const ScorerKind &kind, const Interactions &train, std::size_t batch)
{
    SilentMonitor monitor;
    const std::unique_ptr<ItemScorer> scorer = kind.fit(train, smallSettings(kind), monitor);
    std::vector<float> scores(train.users() * train.items, std::nanf(""));
    std::vector<History> histories;
    for (std::size_t user = 0; user < train.users(); ++user)
        histories.push_back(train.of(user));
    for (std::size_t first = 0; first < histories.size(); first += batch) {
        const std::size_t count = std::min(batch, histories.size() - first);
        scorer->score(std::span(histories).subspan(first, count),
                      std::span(scores).subspan(first * train.items, count * train.items));
    }
    return scores;
}

const ScorerKind &kindOf(const QString &id)
{
    return scorerKind(id.toStdString());
}

} // namespace

void TestBareContract::finiteOnHardData_data()
{
    eachKind();
}

void TestBareContract::finiteOnHardData()
{
    QFETCH(QString, id);
    for (const auto &[name, train] : hardData()) {
        for (const float score : scoresOf(kindOf(id), train, 3))
            QVERIFY2(std::isfinite(score), name);
    }
}

void TestBareContract::sameBitsOnAnyNumberOfThreads_data()
{
    eachKind();
}

void TestBareContract::sameBitsOnAnyNumberOfThreads()
{
    QFETCH(QString, id);
    for (const bool isOrdered : {false, true}) {
        const Interactions train = randomData(isOrdered);
        setThreadCount(1);
        const std::vector<float> one = scoresOf(kindOf(id), train, 50);
        setThreadCount(5);
        const std::vector<float> five = scoresOf(kindOf(id), train, 50);
        setThreadCount(0);
        QVERIFY(one == five);
    }
}

void TestBareContract::batchesDoNotMatter_data()
{
    eachKind();
}

void TestBareContract::batchesDoNotMatter()
{
    QFETCH(QString, id);
    const Interactions train = randomData(true);
    const std::vector<float> alone = scoresOf(kindOf(id), train, 1);
    const std::vector<float> together = scoresOf(kindOf(id), train, 70);
    for (std::size_t i = 0; i < alone.size(); ++i)
        QVERIFY(std::abs(alone[i] - together[i]) <= 1e-5f * (1 + std::abs(alone[i])));
}

void TestBareContract::oneItemIsScoredLikeAll_data()
{
    eachKind();
}

void TestBareContract::oneItemIsScoredLikeAll()
{
    QFETCH(QString, id);
    const ScorerKind &kind = kindOf(id);
    const Interactions train = randomData(false);
    SilentMonitor monitor;
    const std::unique_ptr<ItemScorer> scorer = kind.fit(train, smallSettings(kind), monitor);
    const std::vector<float> scores = scoresOf(kind, train, 1);
    if (id == QLatin1String("spectral") || id == QLatin1String("ease"))
        QVERIFY(!scorer->towards(0).empty());
    for (std::uint32_t item = 0; item < train.items; ++item) {
        const std::vector<float> weights = scorer->towards(item);
        if (weights.empty())
            continue;
        QCOMPARE(weights.size(), train.items);
        for (std::size_t user = 0; user < train.users(); ++user) {
            float sum = 0;
            for (const std::uint32_t own : train.itemsOf(user))
                sum += weights[own];
            const float score = scores[user * train.items + item];
            QVERIFY(std::abs(sum - score) <= 1e-5f * (1 + std::abs(score)));
        }
    }
}

void TestBareContract::searchStaysWithinParameters_data()
{
    eachKind();
}

void TestBareContract::searchStaysWithinParameters()
{
    QFETCH(QString, id);
    const ScorerKind &kind = kindOf(id);
    for (const bool isOrdered : {false, true}) {
        const SearchSpace space = kind.search(randomData(isOrdered));
        for (const SearchSpace::Range &range : space.ranges) {
            ParamSet settings(kind.parameters());
            settings.set(range.name, range.low); // throws for an unknown name or a value out of range
            settings.set(range.name, range.high);
            QVERIFY(range.low < range.high);
            QVERIFY(!range.isLogarithmic || range.low > 0);
        }
        for (const SearchSpace::Settings &start : space.starts) {
            ParamSet settings(kind.parameters());
            for (const auto &[name, value] : start)
                settings.set(name, value);
        }
    }
}

void TestBareContract::stopsWhenAsked_data()
{
    eachKind();
}

void TestBareContract::stopsWhenAsked()
{
    QFETCH(QString, id);
    struct Stopped final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } monitor;
    const Interactions train = randomData(true);
    // Tuning is the long part of every method.
    QVERIFY_THROWS_EXCEPTION(Cancelled, tune(kindOf(id), smallSettings(kindOf(id)), train, {10, {}, 1}, monitor));
}

void TestBareContract::starsOnlyFromStars()
{
    Interactions train = randomData(false);
    train.stars.clear();
    SilentMonitor monitor;
    try {
        scorerKind("biased-mf").fit(train, ParamSet(scorerKind("biased-mf").parameters()), monitor);
        QFAIL("learned stars from none");
    } catch (const Error &error) {
        QCOMPARE(error.code, ErrorCode::NoStars);
    }
}

void TestBareContract::unknownMethod()
{
    QVERIFY_THROWS_EXCEPTION(Error, scorerKind("crystal-ball"));
}

QTEST_GUILESS_MAIN(TestBareContract)
#include "test_contract.moc"
