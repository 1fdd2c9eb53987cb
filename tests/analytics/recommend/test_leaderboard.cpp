#include <QtTest/QTest>

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/default_method.h"
#include "analytics/recommend/evaluate/stored_leaderboard.h"
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
    void theTestPlaysNoPartInTheChoice();
    void moreTimeIsNeverWorse();
    void tooShortToChooseOnAnotherSpan();
    void nothingToTestIsSaid();
    void theWinnerBecomesTheDefault();
    void theDefaultIsKeptUntilSomebodyChooses();
    void whatWasMeasuredIsThereAgain();
};

namespace {

// Forty people who buy their own product every ten days, and now and then something else; after a day everybody what
// nobody could know.
std::shared_ptr<const Dataset> shopOfHabits(Day lastHabit = 20'000)
{
    DatasetBuilder shop;
    Random random(3);
    for (int week = 0; week < 20; ++week) {
        for (int person = 0; person < 40; ++person) {
            const Day day = 15'000 + 10 * week + person % 5;
            shop.order(std::to_string(week) + "-" + std::to_string(person), "c" + std::to_string(person),
                       formatDay(day));
            shop.line(day > lastHabit ? "new" : "p" + std::to_string(person), 1, 5)
                .line("q" + std::to_string(random.below(30)), 1, 5);
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
        QVERIFY(row.choosingRecall <= board.rows.front().choosingRecall);
        QCOMPARE(row.settingsTried, 1);
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

// Two shops that differ in the test's days only.
void TestLeaderboard::theTestPlaysNoPartInTheChoice()
{
    const Leaderboard as = measured(shopOfHabits());
    const Leaderboard other = measured(shopOfHabits(as.lastKnownDay));
    QCOMPARE(other.lastKnownDay, as.lastKnownDay);
    QCOMPARE(other.choosing.lastKnownDay, as.lastKnownDay - as.days);
    QCOMPARE(other.choosing.customers, std::size_t {40});
    for (std::size_t row = 0; row < as.rows.size(); ++row) {
        QCOMPARE(other.rows[row].method, as.rows[row].method);
        QCOMPARE(other.rows[row].choosingRecall, as.rows[row].choosingRecall);
    }
    // What was chosen is what is measured, though it turned out badly.
    QVERIFY(other.rows.front().figure("recall") < 0.7 * as.rows.front().figure("recall"));
    QCOMPARE(other.verdict.best, as.verdict.best);
    QVERIFY(other.verdict.lift < as.verdict.lift);
}

void TestLeaderboard::moreTimeIsNeverWorse()
{
    SilentMonitor monitor;
    const auto shop = shopOfHabits();
    LeaderboardOptions options;
    options.methods = {"item-kernel"};
    options.cut = 3;
    const Leaderboard untuned = buildLeaderboard(shop, shop->lastDay + 1, options, monitor);
    options.tuneSeconds = 0.5;
    const Leaderboard tuned = buildLeaderboard(shop, shop->lastDay + 1, options, monitor);
    for (const LeaderboardRow &row : tuned.rows) {
        const auto before = std::ranges::find(untuned.rows, row.method, &LeaderboardRow::method);
        QVERIFY(row.choosingRecall >= before->choosingRecall);
        QVERIFY(row.settingsTried >= 1);
    }
}

// One purchase each before the last span, so that nobody is known any earlier: the test itself must choose.
void TestLeaderboard::tooShortToChooseOnAnotherSpan()
{
    DatasetBuilder shop;
    for (const char *person : {"ann", "bob", "cat"}) {
        shop.order(std::string("1") + person, person, "2011-12-10").line("tea", 1, 1);
        shop.order(std::string("2") + person, person, "2011-12-12").line("cup", 1, 1);
    }
    SilentMonitor monitor;
    LeaderboardOptions options;
    options.methods = {"item-kernel"};
    options.days = 1;
    const Leaderboard board = buildLeaderboard(shop.build(), *parseDay("2011-12-12"), options, monitor);
    QCOMPARE(board.choosing.customers, std::size_t {0});
    QCOMPARE(board.customers, std::size_t {3});
    for (std::size_t row = 1; row < board.rows.size(); ++row)
        QVERIFY(board.rows[row].figure("recall") <= board.rows[row - 1].figure("recall"));
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

void TestLeaderboard::theDefaultIsKeptUntilSomebodyChooses()
{
    const test::TempFolder folder;
    Store store = Store::create(folder.path() / "shop.clientele", {});
    Leaderboard board;
    board.rows.resize(1);
    board.rows[0].method = "popular";
    board.rows[0].parameters = ParamSet(recommenderKind("popular").parameters());
    storeLeaderboard(store, board, DefaultAfterBoard::Kept);
    QCOMPARE(defaultMethod(store).method, std::string(recommenderKinds().front().id));

    MethodChoice chosen {"repeat", ParamSet(recommenderKind("repeat").parameters())};
    chosen.parameters.set("half_life_days", 33);
    setDefaultMethod(store, chosen);
    storeLeaderboard(store, board, DefaultAfterBoard::Kept);
    QCOMPARE(defaultMethod(store).method, std::string("repeat"));
    QCOMPARE(defaultMethod(store).parameters.real("half_life_days"), 33.0);
    QCOMPARE(storedModels(store).size(), std::size_t {2});

    setDefaultMethod(store, {"popular", board.rows[0].parameters}); // as it was measured: no row of its own
    QCOMPARE(defaultMethod(store).method, std::string("popular"));
    QCOMPARE(storedModels(store).size(), std::size_t {2});
}

void TestLeaderboard::whatWasMeasuredIsThereAgain()
{
    const test::TempFolder folder;
    Store store = Store::create(folder.path() / "shop.clientele", {});
    QVERIFY(!keptLeaderboard(store));
    Leaderboard board = measured(shopOfHabits());
    board.dataVersion = 7;
    const auto repeat = std::ranges::find(board.rows, "repeat", &LeaderboardRow::method);
    repeat->parameters.set("half_life_days", 33);
    storeLeaderboard(store, board);
    const std::optional<StoredLeaderboard> kept = keptLeaderboard(store);
    QVERIFY(kept);
    QCOMPARE(kept->board.dataVersion, board.dataVersion);
    QVERIFY(!kept->measuredAt.empty());
    QCOMPARE(leaderboardToJson({kept->board, {}}), leaderboardToJson({board, {}}));
    QCOMPARE(kept->board.rows[static_cast<std::size_t>(repeat - board.rows.begin())].parameters.real("half_life_days"),
             33.0);
    QCOMPARE(kept->board.choosing.customers, board.choosing.customers);
    QVERIFY(kept->board.rows.front().figures.front().interval == board.rows.front().figures.front().interval);

    const std::string text = leaderboardToJson(*kept);
    QVERIFY(leaderboardFromJson(text));
    QVERIFY(!leaderboardFromJson(text.substr(0, text.size() / 2)));
    QVERIFY(!leaderboardFromJson("{}"));
    std::string other = text;
    other.replace(other.find("\"repeat\""), 8, "\"wizard\"");
    QVERIFY(!leaderboardFromJson(other));
}

QTEST_GUILESS_MAIN(TestLeaderboard)
#include "test_leaderboard.moc"
