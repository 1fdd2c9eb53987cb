#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/default_method.h"
#include "analytics/recommend/evaluate/leaderboard.h"
#include "analytics/store/store.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// The back-test of a shop's methods on its own history.
class TestLeaderboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void habitsWinWhereEverybodyHasTheirOwn();
    void sameOnAnyNumberOfThreads();
    void nothingToTestIsSaid();
    void theWinnerBecomesTheDefault();
};

namespace {

// Forty people who buy their own product every ten days, and now and then something else.
std::shared_ptr<const Dataset> shopOfHabits()
{
    DatasetBuilder shop;
    Random random(3);
    for (int week = 0; week < 20; ++week) {
        for (int person = 0; person < 40; ++person) {
            shop.order(std::to_string(week) + "-" + std::to_string(person), "c" + std::to_string(person),
                       formatDay(15'000 + 10 * week + person % 5));
            shop.line("p" + std::to_string(person), 1, 5).line("q" + std::to_string(random.below(30)), 1, 5);
        }
    }
    return shop.build();
}

Leaderboard measured(const std::shared_ptr<const Dataset> &shop)
{
    SilentMonitor monitor;
    LeaderboardOptions options;
    options.methods = {"item-kernel", "upcf"};
    options.cut = 3;
    return buildLeaderboard(shop, shop->lastDay + 1, options, monitor);
}

} // namespace

void TestLeaderboard::habitsWinWhereEverybodyHasTheirOwn()
{
    const auto shop = shopOfHabits();
    const Leaderboard board = measured(shop);
    QCOMPARE(board.rows.size(), std::size_t {4}); // the two asked for, popular and repeat
    QCOMPARE(board.customers, std::size_t {40});
    QVERIFY(board.days >= 30 && board.days <= 50); // a fifth of 190 days of repeat orders
    QVERIFY(board.rows.front().method == "repeat" || board.rows.front().method == "upcf");
    QVERIFY(board.verdict.lift > 1 && !board.verdict.isLiftNoise);
    QVERIFY(board.verdict.liftInterval && board.verdict.liftInterval->first <= board.verdict.lift
            && board.verdict.lift <= board.verdict.liftInterval->second);
    for (const LeaderboardRow &row : board.rows) {
        const Figure &recall = row.figures.front();
        QCOMPARE(recall.name, std::string("recall"));
        QVERIFY(recall.interval->first <= recall.value && recall.value <= recall.interval->second);
        QVERIFY(recall.value <= board.rows.front().figures.front().value);
        QVERIFY(row.figure("coverage") > 0 && row.figure("coverage") <= 1);
    }
}

void TestLeaderboard::sameOnAnyNumberOfThreads()
{
    const auto shop = shopOfHabits();
    setThreadCount(1);
    const Leaderboard one = measured(shop);
    setThreadCount(5);
    const Leaderboard five = measured(shop);
    setThreadCount(0);
    for (std::size_t row = 0; row < one.rows.size(); ++row) {
        QCOMPARE(one.rows[row].method, five.rows[row].method);
        for (std::size_t at = 0; at < one.rows[row].figures.size(); ++at) {
            QCOMPARE(one.rows[row].figures[at].value, five.rows[row].figures[at].value);
            QVERIFY(one.rows[row].figures[at].interval == five.rows[row].figures[at].interval);
        }
    }
}

void TestLeaderboard::nothingToTestIsSaid()
{
    DatasetBuilder shop;
    shop.order("1", "a", "2011-12-01").line("tea", 1, 1);
    SilentMonitor monitor;
    QVERIFY_THROWS_EXCEPTION(Error, buildLeaderboard(shop.build(), *parseDay("2011-12-02"), {}, monitor));
    LeaderboardOptions options;
    options.methods = {"magic"};
    QVERIFY_THROWS_EXCEPTION(Error, buildLeaderboard(shopOfHabits(), 15'200, options, monitor));
}

void TestLeaderboard::theWinnerBecomesTheDefault()
{
    const test::TempFolder folder;
    Store store = Store::create(folder.path() / "shop.clientele", {});
    QCOMPARE(defaultMethod(store).method, std::string(recommenderKinds().front().id));
    Leaderboard board;
    board.rows.resize(2);
    board.rows[0].method = "repeat";
    board.rows[0].parameters = ParamSet(recommenderKind("repeat").parameters());
    board.rows[0].parameters.set("half_life_days", 33);
    board.rows[0].figures = {{"recall", 0.5}};
    board.rows[1].method = "popular";
    board.rows[1].parameters = ParamSet(recommenderKind("popular").parameters());
    storeLeaderboard(store, board);
    storeLeaderboard(store, board); // takes the place of the one before
    QCOMPARE(storedModels(store).size(), std::size_t {2});
    const MethodChoice best = chosenMethod(kAutomaticMethod, defaultMethod(store));
    QCOMPARE(best.method, std::string("repeat"));
    QCOMPARE(best.parameters.real("half_life_days"), 33.0);
    QCOMPARE(chosenMethod("popular", best).method, std::string("popular"));
    QVERIFY_THROWS_EXCEPTION(Error, chosenMethod("magic", best));
}

QTEST_GUILESS_MAIN(TestLeaderboard)
#include "test_leaderboard.moc"
