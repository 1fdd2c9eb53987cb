#include <QtTest/QTest>

#include <cmath>
#include <map>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/evaluate/evaluation.h"
#include "analytics/recommend/bare/top_items.h"

using namespace clientele;

// Figures by hand, so that a metric means what its name says.
class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listQuality();
    void topItems();
    void topItemsAgreeWithSorting();
    void fillsUpAndHidesOwn();
    void means();
    void starErrorsByHand();
};

namespace {

// Always the same scores.
class Fixed final : public SingleScorer
{
public:
    explicit Fixed(std::vector<float> scores)
        : m_scores(std::move(scores))
    {
    }

private:
    void scoreOne(const History &, std::span<float> scores) const override
    {
        std::ranges::copy(m_scores, scores.begin());
    }
    std::vector<float> m_scores;
};

class ThreeStars final : public StarPredictor
{
public:
    void score(std::span<const History>, std::span<float> scores) const override { std::ranges::fill(scores, 3.f); }
    std::vector<float> stars(const History &, std::span<const std::uint32_t> items) const override
    {
        return std::vector<float>(items.size(), 3);
    }
};

Interactions rows(std::size_t items, const std::vector<std::vector<std::uint32_t>> &users)
{
    Interactions result;
    result.items = items;
    for (const std::vector<std::uint32_t> &user : users)
        appendUser(result, {user, {}, {}, {}});
    return result;
}

void compare(double actual, double expected)
{
    QVERIFY2(std::abs(actual - expected) < 1e-12, qPrintable(QStringLiteral("%1 is not %2").arg(actual).arg(expected)));
}

} // namespace

void TestEvaluation::listQuality()
{
    // Item 0 has 4 of 8 purchases and is the popular half; 8 users.
    const CatalogueFacts facts(rows(6, {{0}, {0}, {0}, {0}, {1}, {1}, {2}, {3}}));
    QVERIFY(!facts.isTail(0) && facts.isTail(1) && facts.isTail(5));
    const std::vector<std::uint32_t> list {3, 0, 5, 1};
    const std::vector<std::uint32_t> wanted {0, 1, 4};
    const ListQuality quality = qualityOf(list, wanted, 4, facts);
    compare(quality.recall, 2. / 3);
    compare(quality.precision, 2. / 4);
    compare(quality.f1, 4. / 7);
    const double gain = 1 / std::log2(3) + 1 / std::log2(5);
    compare(quality.ndcg, gain / (1 + 1 / std::log2(3) + .5));
    compare(quality.map, (1. / 2 + 2. / 4) / 3);
    compare(quality.mrr, 1. / 2);
    compare(quality.hitRate, 1);
    compare(quality.tailRecall, 1. / 2); // 1 and 4 are wanted of the tail
    compare(quality.novelty, (3 + 1 + 3 + 2) / 4.);

    const ListQuality cut = qualityOf(list, wanted, 2, facts);
    compare(cut.recall, 1. / 3);
    compare(cut.ndcg, (1 / std::log2(3)) / (1 + 1 / std::log2(3)));
    compare(cut.ndcgUncut, (1 / std::log2(3)) / (1 + 1 / std::log2(3) + .5));
    compare(cut.map, .5 / 2);

    const ListQuality missed = qualityOf(std::vector<std::uint32_t> {5}, wanted, 10, facts);
    compare(missed.f1 + missed.ndcg + missed.map + missed.mrr + missed.hitRate, 0);
}

void TestEvaluation::topItems()
{
    std::vector<std::uint32_t> top;
    findTopItems(std::vector<float> {1, 3, -1, 3, 0, 2}, 3, top);
    QCOMPARE(top, (std::vector<std::uint32_t> {1, 3, 5}));
    findTopItems(std::vector<float> {0, 0, -2}, 3, top);
    QVERIFY(top.empty());
}

void TestEvaluation::topItemsAgreeWithSorting()
{
    Random random(3);
    for (int round = 0; round < 50; ++round) {
        std::vector<float> scores(random.below(400));
        for (float &score : scores)
            score = static_cast<float>(random.below(40)) - 10; // many ties
        std::vector<std::uint32_t> expected;
        for (std::uint32_t item = 0; item < scores.size(); ++item) {
            if (scores[item] > 0)
                expected.push_back(item);
        }
        std::ranges::stable_sort(expected, [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
        expected.resize(std::min<std::size_t>(expected.size(), 7));
        std::vector<std::uint32_t> top;
        findTopItems(scores, 7, top);
        QCOMPARE(top, expected);
    }
}

void TestEvaluation::fillsUpAndHidesOwn()
{
    // Item 2 is the most popular, then 0; the scorer knows item 1 only.
    const Interactions train = rows(4, {{2}, {0, 2}, {0, 2}});
    const Interactions test = rows(4, {{0, 1}, {}, {1}});
    SilentMonitor monitor;
    const Fixed scorer({0, 1, 0, 0});
    const Evaluation hidden = evaluate(scorer, train, test, {{2}, true}, monitor);
    QCOMPARE(hidden.users, (std::vector<std::uint32_t> {0, 2}));
    compare(hidden.quality[0][0].recall, 1); // 1, then 0: 2 is own
    compare(hidden.quality[1][0].precision, .5); // 1 alone: 0 and 2 are own, nobody ever bought 3
    compare(hidden.coverage[0], 2. / 4);
    const Evaluation offered = evaluate(scorer, train, test, {{2}, false}, monitor);
    compare(offered.quality[0][0].recall, .5); // 1, then 2
}

void TestEvaluation::means()
{
    const Interactions train = rows(3, {{0}, {0}, {1}});
    const Interactions test = rows(3, {{1}, {2}, {0}});
    SilentMonitor monitor;
    const Protocol protocol {{1, 2}, true};
    setThreadCount(1);
    const auto one = meansOf(evaluate(Fixed({.5f, 1, .25f}), train, test, protocol, monitor), protocol);
    setThreadCount(3);
    const auto three = meansOf(evaluate(Fixed({.5f, 1, .25f}), train, test, protocol, monitor), protocol);
    setThreadCount(0);
    QCOMPARE(one, three);
    std::map<std::string, double> named(one.begin(), one.end());
    compare(named.at("recall@1"), 2. / 3);
    compare(named.at("recall@2"), 1);
    compare(named.at("tail_recall@1"), .5); // of those who want 1 or 2
    compare(named.at("coverage@2"), 1);
}

void TestEvaluation::starErrorsByHand()
{
    Interactions test = rows(2, {{0, 1}, {1}});
    test.stars = {5, 2, 3};
    const StarErrors errors = starErrors(ThreeStars(), rows(2, {{}, {}}), test);
    compare(errors.mae, 1);
    compare(errors.rmse, std::sqrt(5. / 3));
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "test_evaluation.moc"
