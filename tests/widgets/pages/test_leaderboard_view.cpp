#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/notice.h"
#include "widgets/pages/leaderboard_view.h"

using namespace clientele;

namespace {

LeaderboardRow rowOf(const char *method, double recall)
{
    LeaderboardRow row;
    row.method = method;
    row.parameters = ParamSet(recommenderKind(method).parameters());
    row.figures = {{"recall", recall, std::pair(recall - 0.01, recall + 0.02)},
                   {"ndcg", recall / 2, std::pair(recall / 2 - 0.01, recall / 2 + 0.01)},
                   {"coverage", 0.25},
                   {"popularity_bias", 1.4}};
    row.fitSeconds = 1.25;
    return row;
}

std::shared_ptr<const StoredLeaderboard> someBoard()
{
    auto stored = std::make_shared<StoredLeaderboard>();
    Leaderboard &board = stored->board;
    board.dataVersion = 4;
    board.lastKnownDay = *parseDay("2011-11-01");
    board.days = 30;
    board.customers = 1'234;
    board.cut = 10;
    board.rows = {rowOf("repeat", 0.31), rowOf("item-kernel", 0.28), rowOf("popular", 0.11)};
    board.rows.front().parameters.set("half_life_days", 33);
    board.verdict.best = "repeat";
    board.verdict.lift = 1.8;
    board.verdict.second = "item-kernel";
    stored->measuredAt = "2011-12-10 08:26:00";
    return stored;
}

MethodChoice usual()
{
    return {"item-kernel", ParamSet(recommenderKind("item-kernel").parameters())};
}

} // namespace

class TestLeaderboardView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void offersToMeasureWhereNothingWas()
    {
        LeaderboardView view;
        view.setBoard(nullptr, usual(), 4, false);
        QSignalSpy asked(&view, &LeaderboardView::measureRequested);
        for (QPushButton *action : view.findChildren<QPushButton *>(QStringLiteral("stateAction")))
            if (action->isVisibleTo(&view))
                action->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last().first().value<LeaderboardOptions>().tuneSeconds, 0.0);
        QVERIFY(!test::child<QPushButton>(view, "buttonMeasure")->isVisibleTo(&view)); // one way to begin is enough
    }

    void takesTheOptions()
    {
        LeaderboardView view;
        view.setBoard(someBoard(), usual(), 4, false);
        QSignalSpy asked(&view, &LeaderboardView::measureRequested);
        test::child<QSpinBox>(view, "leaderboardCut")->setValue(5);
        test::child<QComboBox>(view, "leaderboardTune")->setCurrentIndex(1);
        test::child<QPushButton>(view, "buttonMeasure")->click();
        QCOMPARE(asked.last().first().value<LeaderboardOptions>().cut, 5);
        QCOMPARE(asked.last().first().value<LeaderboardOptions>().tuneSeconds, 120.0);
    }

    void namesFiguresExactlyWithTheirIntervals()
    {
        LeaderboardView view;
        view.setBoard(someBoard(), usual(), 4, false);
        const QList<QStringList> table = test::child<DataTable>(view, "leaderboardTable")->contents();
        QCOMPARE(table.size(), 4);
        const qsizetype recall = table.first().indexOf(QStringLiteral("recall@10"));
        QVERIFY(recall > 0);
        QCOMPARE(table.at(1).at(0), QStringLiteral("Buy again"));
        QCOMPARE(table.at(1).at(recall), QStringLiteral("0.3100"));
        QCOMPARE(table.at(1).at(table.first().indexOf(QStringLiteral("recall@10, from"))), QStringLiteral("0.3000"));
        QCOMPARE(table.at(1).at(table.first().indexOf(QStringLiteral("recall@10, to"))), QStringLiteral("0.3300"));
        for (const char *name : {"ndcg@10", "coverage@10", "popularity_bias@10"})
            QVERIFY(table.first().contains(QLatin1String(name)));
        QVERIFY(!table.first().contains(QStringLiteral("rmse"))); // nobody gave stars
        QVERIFY(test::child<QLabel>(view, "leaderboardVerdict")->text().contains(QStringLiteral("180")));
        QCOMPARE(test::unnamedControls(view), QString());
        test::shoot(view, "leaderboard");
    }

    void makesTheWinnerTheDefault()
    {
        LeaderboardView view;
        view.setBoard(someBoard(), usual(), 4, false);
        QSignalSpy asked(&view, &LeaderboardView::defaultRequested);
        auto *make = test::child<QPushButton>(view, "buttonMakeDefault");
        QVERIFY(make->isVisibleTo(&view));
        make->click();
        const auto choice = asked.last().first().value<MethodChoice>();
        QCOMPARE(choice.method, std::string("repeat"));
        QCOMPARE(choice.parameters.real("half_life_days"), 33.0);

        view.setBoard(someBoard(), choice, 4, false);
        QVERIFY(!make->isVisibleTo(&view));
        MethodChoice other = choice; // the same method, set otherwise
        other.parameters.set("half_life_days", 90);
        view.setBoard(someBoard(), other, 4, false);
        QVERIFY(make->isVisibleTo(&view));
        view.setBoard(someBoard(), usual(), 4, true);
        QVERIFY(!make->isEnabled()); // another window holds the shop
    }

    void saysWhenTheShopHasChangedSince()
    {
        LeaderboardView view;
        view.setBoard(someBoard(), usual(), 4, false);
        auto *notice = view.findChild<Notice *>();
        QVERIFY(notice->text().isEmpty());
        view.setBoard(someBoard(), usual(), 5, false);
        QVERIFY(!notice->text().isEmpty());
    }

    void keepsWhatWasMeasuredWhenMeasuringEndsEarly()
    {
        LeaderboardView view;
        view.setBoard(someBoard(), usual(), 4, false);
        auto *table = test::child<DataTable>(view, "leaderboardTable");
        view.showMeasuring();
        QVERIFY(!table->isVisibleTo(&view));
        QVERIFY(!test::child<QPushButton>(view, "buttonMeasure")->isEnabled());
        view.setBoard(someBoard(), usual(), 5, false); // a snapshot meanwhile does not end it
        QVERIFY(!table->isVisibleTo(&view));
        view.showCancelled();
        QVERIFY(table->isVisibleTo(&view));
        view.showMeasuring();
        view.showError(QStringLiteral("Broken"), QStringLiteral("It did not work."));
        QVERIFY(!table->isVisibleTo(&view));
        QVERIFY(test::child<QPushButton>(view, "buttonMeasure")->isEnabled());
        view.showMeasuring();
        view.showMeasured(someBoard());
        QVERIFY(table->isVisibleTo(&view));
    }
};

QTEST_MAIN(TestLeaderboardView)
#include "test_leaderboard_view.moc"
