#include <QtGui/QAction>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

#include "tests/app/window_driver.h"
#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"

using namespace clientele;
using namespace clientele::test;

// The Recommend page in the real window: its four views answered by the real methods.
class RecommendTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

private Q_SLOTS:
    void initTestCase()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->openSmallShop());
        m_driver->app().showRecommendations(4);
        QVERIFY(m_driver->settle());
    }

    void cleanupTestCase() { m_driver.reset(); }

    void twoMethodsStandSideBySide()
    {
        QTRY_VERIFY(m_driver->rows("recommendTable") > 0);
        QTRY_VERIFY(m_driver->rows("comparedTable") > 0);
        QVERIFY(m_driver->rows("historyTable") > 0);
    }

    void everyReasonOfTheListOpensToRows()
    {
        auto *table = m_driver->find<QTableView>(QStringLiteral("recommendTable"));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(row, 0)).center());
            QVERIFY(m_driver->settle());
            QTRY_VERIFY(m_driver->rows("reasonRowsTable") > 0);
            table->scrollTo(table->model()->index(row + 1, 0));
        }
        QVERIFY(m_driver->click(QStringLiteral("buttonShowHistory")));
    }

    void aSegmentHasAList()
    {
        QVERIFY(m_driver->click(QStringLiteral("recommendViewSegments")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->rows("recommendSegmentTable"), 10);
    }

    void rulesHoldAndAreKeptWithTheShop()
    {
        QVERIFY(m_driver->click(QStringLiteral("recommendViewCustomers")));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("recommendRules")));
        m_driver->find<QSpinBox>(QStringLiteral("rulesDiversity"))->setValue(40);
        QVERIFY(m_driver->click(QStringLiteral("buttonKeepRules")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->shop().recommendRules.diversity, 0.4);
        auto *undo = m_driver->window().findChild<QAction *>(QStringLiteral("actionUndo"));
        QVERIFY(undo && undo->isEnabled());
        undo->trigger();
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->shop().recommendRules.diversity, 0.);
        QTRY_COMPARE(m_driver->find<QSpinBox>(QStringLiteral("rulesDiversity"))->value(), 0);
        QVERIFY(m_driver->click(QStringLiteral("recommendRules")));
    }

    void aProductHasItsPeopleAndItsCompany()
    {
        QVERIFY(m_driver->click(QStringLiteral("recommendViewProducts")));
        auto *list = m_driver->wait<QListWidget>(QStringLiteral("recommendProductList"));
        QTRY_COMPARE(list->count(), 12);
        list->setCurrentRow(0);
        QVERIFY(m_driver->settle());
        QTRY_VERIFY(m_driver->rows("recommendPeopleTable") > 0);
        QTRY_VERIFY(m_driver->rows("similarTable") > 0);
        auto *similar = m_driver->find<QTableView>(QStringLiteral("similarTable"));
        similar->setCurrentIndex(similar->model()->index(0, 0));
        QTRY_VERIFY(m_driver->rows("reasonRowsTable") > 0);
        const QString target = m_driver->path(QStringLiteral("people.xlsx"));
        m_driver->prompts().prepare(Prompts::Purpose::SaveTable, {target});
        QVERIFY(m_driver->click(QStringLiteral("buttonExportPeople")));
        QTRY_VERIFY(QFile::exists(target));
        QCOMPARE(unnamedControls(m_driver->window()), QString());
    }

    void methodsAreMeasuredAndTheWinnerBecomesTheDefault()
    {
        const std::string before = m_driver->shop().automaticMethod.method;
        QCOMPARE(before, std::string(recommenderKinds().front().id));
        QVERIFY(m_driver->click(QStringLiteral("recommendViewMethods")));
        QVERIFY(m_driver->click(QStringLiteral("stateAction")));
        QVERIFY(m_driver->settle());
        QTRY_VERIFY(m_driver->rows("leaderboardTable") >= 3);
        QTRY_VERIFY(m_driver->shop().leaderboard);
        const std::string winner = m_driver->shop().leaderboard->board.rows.front().method;
        if (winner == before)
            return;
        QTRY_COMPARE(m_driver->shop().automaticMethod.method, winner);
        QVERIFY(!m_driver->find<QAbstractButton>(QStringLiteral("buttonMakeDefault")));
        auto *undo = m_driver->window().findChild<QAction *>(QStringLiteral("actionUndo"));
        QVERIFY(undo && undo->isEnabled());
        undo->trigger();
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->shop().automaticMethod.method, before);
        QVERIFY(m_driver->click(QStringLiteral("buttonMakeDefault"))); // and on second thoughts
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->shop().automaticMethod.method, winner);
    }

    void whatWasMeasuredIsThereAtTheNextOpening()
    {
        const QString path = m_driver->app().workspace().path();
        const std::string winner = m_driver->shop().leaderboard->board.rows.front().method;
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        m_driver->app().workspace().open(path);
        QVERIFY(m_driver->settle());
        QTRY_VERIFY(m_driver->shop().leaderboard);
        QCOMPARE(m_driver->shop().leaderboard->board.rows.front().method, winner);
        QVERIFY(m_driver->click(QStringLiteral("rail_recommend")));
        QTRY_VERIFY(m_driver->rows("leaderboardTable") >= 3);
    }
};

QTEST_MAIN(RecommendTest)
#include "test_recommend.moc"
