#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

#include <set>

#include "tests/app/window_driver.h"
#include "tests/widgets/page_checks.h"
#include "widgets/charts/map_grid.h"
#include "widgets/charts/overlap_chart.h"
#include "widgets/charts/trend_chart.h"
#include "widgets/forms/rule_line.h"
#include "widgets/pages/segments_page.h"

using namespace clientele;
using namespace clientele::test;

// The Segments page in the real window: maps of groups that are drawn, changed and removed; rules that lean on
// segments; days that are kept; dates that lie ahead; and all of it without a mouse.
class SegmentsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int kShared = 6; // a cell whose group has others

    std::unique_ptr<WindowDriver> m_driver;

    // One control of the page, seen or not.
    template<typename Widget> Widget *part(const char *name)
    {
        return m_driver->window().findChild<Widget *>(QLatin1String(name));
    }
    bool go(const QString &view)
    {
        m_driver->app().goTo(QStringLiteral("segments"));
        return m_driver->settle() && m_driver->click(view) && m_driver->settle();
    }
    bool undo()
    {
        for (QAction *action : m_driver->window().actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Undo) && action->isEnabled()) {
                action->trigger();
                return m_driver->settle();
            }
        }
        return false;
    }
    bool saveRule(const QString &rule, const QString &name)
    {
        part<RuleLine>("ruleLine")->replaceText(rule);
        if (!m_driver->settle() || !m_driver->click(QStringLiteral("buttonSaveSegment")))
            return false;
        part<QLineEdit>("segmentName")->setText(name);
        return m_driver->click(QStringLiteral("buttonConfirmSave")) && m_driver->settle();
    }
    const SavedSegment *saved(const std::string &name)
    {
        const auto &all = m_driver->shop().savedSegments;
        const auto at = std::ranges::find(all, name, &SavedSegment::name);
        return at == all.end() ? nullptr : &*at;
    }

    void checkFiles(ChartWidget &chart)
    {
        const QByteArray name = chart.objectName().toUtf8();
        QVERIFY2(!chart.summaryText().isEmpty() && chart.accessibleDescription() == chart.summaryText(),
                 name.constData());
        QVERIFY2(!chart.tableContents().isEmpty(), name.constData()); // a header at least: nothing may set them apart
        chart.copyAsPicture();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), chart.size() * 2);
        chart.copyAsTable();
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n') + 1, chart.tableContents().size());
        const std::pair<const char *, QByteArray> kinds[] {
            {"svg", "<?xml"}, {"png", "\x89PNG"}, {"pdf", "%PDF"}, {"csv", "\xEF\xBB\xBF"}, {"xlsx", "PK"}};
        for (const auto &[format, beginning] : kinds) {
            const QString file = m_driver->path(QStringLiteral("chart.") + QLatin1String(format));
            const QByteArray what = name + QByteArray(" ") + format;
            QFile::remove(file);
            m_driver->prompts().prepare(Prompts::Purpose::SaveChart, {file});
            m_driver->prompts().prepare(Prompts::Purpose::SaveTable, {file});
            Q_EMIT chart.exportRequested(QLatin1String(format));
            QFile written(file);
            QVERIFY2(written.open(QIODevice::ReadOnly), what.constData());
            const QByteArray bytes = written.readAll();
            QVERIFY2(bytes.startsWith(beginning) && bytes.size() > 20, what.constData());
        }
    }

private Q_SLOTS:
    void init()
    {
        if (m_driver)
            return;
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->openSmallShop());
        QVERIFY(go(QStringLiteral("segmentsViewScatter")));
    }

    // A shop for each test; one for all rows of the last, which changes nothing.
    void cleanup()
    {
        if (qstrcmp(QTest::currentTestFunction(), "everyControlIsReachedByTab") != 0)
            m_driver.reset();
    }
    void cleanupTestCase() { m_driver.reset(); }

    void aMapIsDrawnChangedRemovedAndHadBack()
    {
        QVERIFY(go(QStringLiteral("segmentsViewGrid")));
        QVERIFY(m_driver->click(QStringLiteral("buttonEditMap")));
        part<QLineEdit>("mapName")->clear();
        QTest::keyClicks(part<QLineEdit>("mapName"), QStringLiteral("Ours"));
        part<QListWidget>("mapGroups")->setCurrentRow(1); // loyal
        part<MapGrid>("mapGrid")->pressNode(kShared);
        m_driver->app().setLanguage(QStringLiteral("zh_CN"));
        m_driver->app().setLanguage(QStringLiteral("en"));
        QVERIFY(m_driver->settle());
        QVERIFY(part<QWidget>("mapEditor")->isVisible()); // what is being drawn stays
        QVERIFY(m_driver->click(QStringLiteral("buttonSaveMap")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->shop().rfmSetup.ownMaps.size(), std::size_t {1});
        const RfmMap drawn = m_driver->shop().rfmSetup.ownMaps.front();
        QCOMPARE(drawn.name, std::string("Ours"));
        QVERIFY(drawn.cells != rfmMaps().front().cells);
        QVERIFY(!part<QWidget>("mapEditor")->isVisible());
        auto *choice = part<QComboBox>("segmentsMap");
        QCOMPARE(choice->currentText(), QStringLiteral("Ours")); // it is what is looked at
        QCOMPARE(m_driver->shop().rfm->maps.back().cells, drawn.cells);

        QVERIFY(m_driver->click(QStringLiteral("buttonEditMap"))); // its own now: not a copy
        part<QListWidget>("mapGroups")->item(1)->setText(QStringLiteral("Friends"));
        QVERIFY(m_driver->click(QStringLiteral("buttonSaveMap")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->shop().rfmSetup.ownMaps.front().groups[1].name, std::string("Friends"));
        QCOMPARE(m_driver->shop().rfmSetup.ownMaps.size(), std::size_t {1});

        QVERIFY(m_driver->click(QStringLiteral("buttonEditMap")));
        QVERIFY(m_driver->click(QStringLiteral("buttonRemoveMap")));
        QVERIFY(m_driver->settle());
        QTRY_VERIFY(m_driver->shop().rfmSetup.ownMaps.empty());
        QCOMPARE(choice->count(), static_cast<int>(rfmMaps().size()));
        QVERIFY(undo());
        QTRY_COMPARE(m_driver->shop().rfmSetup.ownMaps.size(), std::size_t {1});
        QCOMPARE(m_driver->shop().rfmSetup.ownMaps.front().groups[1].name, std::string("Friends"));
        QVERIFY(undo() && undo()); // the name, then the map itself
        QTRY_VERIFY(m_driver->shop().rfmSetup.ownMaps.empty());
    }

    void aMapWhoseNameIsTakenIsKeptOpen()
    {
        QVERIFY(go(QStringLiteral("segmentsViewGrid")));
        for (int time = 0; time < 2; ++time) {
            part<QComboBox>("segmentsMap")->setCurrentIndex(0);
            Q_EMIT part<QComboBox>("segmentsMap")->activated(0);
            QVERIFY(m_driver->click(QStringLiteral("buttonEditMap")));
            QVERIFY(m_driver->click(QStringLiteral("buttonSaveMap"))); // under the name that is proposed
            QVERIFY(m_driver->settle());
        }
        QVERIFY(part<QWidget>("mapEditor")->isVisible());
        QVERIFY2(part<QLabel>("mapNote")->text().contains(QStringLiteral("name")),
                 qPrintable(part<QLabel>("mapNote")->text()));
        QCOMPARE(m_driver->shop().rfmSetup.ownMaps.size(), std::size_t {1});
    }

    void aRuleThatNamesARemovedSegmentOrItself()
    {
        QVERIFY(go(QStringLiteral("segmentsViewRules")));
        QVERIFY(saveRule(QStringLiteral("orders >= 3"), QStringLiteral("Regulars")));
        QVERIFY(saveRule(QStringLiteral("in segment \"Regulars\" and orders <= 4"), QStringLiteral("Some")));
        QVERIFY(saved("Regulars") && saved("Some"));
        const qint64 some = saved("Some")->number;

        // Itself, while it is looked at to be changed.
        QVERIFY(m_driver->click(QStringLiteral("savedSegment_%1").arg(some)));
        QVERIFY(m_driver->settle());
        part<RuleLine>("ruleLine")->replaceText(QStringLiteral("in segment \"Some\""));
        QVERIFY(m_driver->settle());
        QVERIFY2(part<QLabel>("ruleProblem")->isVisible()
                     && part<QLabel>("ruleProblem")->text().contains(QStringLiteral("itself")),
                 qPrintable(part<QLabel>("ruleProblem")->text()));
        QVERIFY(!part<QAbstractButton>("buttonChangeRule")->isEnabled());

        // One that is gone: nobody is in it, and the rule says which.
        QVERIFY(m_driver->click(QStringLiteral("buttonRemoveSegment_%1").arg(saved("Regulars")->number)));
        QVERIFY(m_driver->settle());
        QTRY_VERIFY(!saved("Regulars"));
        const auto &segments = *m_driver->shop().segments;
        const auto broken = std::ranges::find(segments, std::string("Some"), &Segment::name);
        QVERIFY(broken != segments.end() && broken->problem && broken->members.empty());
        QCOMPARE(broken->problem->code, ErrorCode::RuleSegmentMissing);
        QVERIFY(m_driver->click(QStringLiteral("savedSegment_%1").arg(some)));
        QVERIFY(m_driver->settle());
        QVERIFY(part<QLabel>("ruleProblem")->isVisible());
        QVERIFY(part<QLabel>("ruleStatus")->text().contains(QStringLiteral("Not counted")));
        QVERIFY(undo()); // it is back, and so is who is in the other
        QTRY_VERIFY(saved("Regulars"));
        QTRY_VERIFY(!std::ranges::find(*m_driver->shop().segments, std::string("Some"), &Segment::name)->problem);
    }

    void aNoteAndSegmentsOfACustomer()
    {
        m_driver->app().showCustomer(4);
        QVERIFY(m_driver->click(QStringLiteral("customerShowSegments")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(part<QTreeWidget>("customerSegments")->topLevelItemCount(), static_cast<int>(rfmMaps().size()));
        QVERIFY(m_driver->click(QStringLiteral("customerShowNote")));
        QVERIFY(m_driver->settle());
        auto *note = part<QPlainTextEdit>("customerNote");
        QTest::keyClicks(note, QStringLiteral("Likes tea"));
        QVERIFY(m_driver->click(QStringLiteral("buttonSaveNote")));
        QVERIFY(m_driver->settle());
        m_driver->app().showCustomer(5);
        QVERIFY(m_driver->settle());
        QVERIFY(note->toPlainText().isEmpty());
        m_driver->app().showCustomer(4);
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(note->toPlainText(), QStringLiteral("Likes tea"));
        QVERIFY(undo());
        QTRY_VERIFY(note->toPlainText().isEmpty());
    }

    void overlapsAreCountedAndSelected()
    {
        QVERIFY(go(QStringLiteral("segmentsViewRules")));
        part<RuleLine>("ruleLine")->replaceText(QStringLiteral("orders >= 3"));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("rulePartOverlap")));
        auto *second = part<QComboBox>("overlapSet_1");
        second->setCurrentIndex(second->findData(QStringLiteral("buyers")));
        Q_EMIT second->activated(second->currentIndex());
        QVERIFY(m_driver->settle());
        auto *chart = part<OverlapChart>("overlapChart");
        QTRY_COMPARE(chart->nodeCount(), 2); // buyers alone, and both
        QTRY_COMPARE(chart->tableContents()[1].last(), QStringLiteral("24"));
        chart->pressNode(0);
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->wait<SegmentsPage>(QStringLiteral("pageSegments"))->selection()->size(),
                     std::size_t {24});
    }

    void theTrendFollowsAnImport()
    {
        QVERIFY(go(QStringLiteral("segmentsViewMovement")));
        QVERIFY(m_driver->click(QStringLiteral("movementShowTrend")));
        QVERIFY(m_driver->settle());
        auto *trend = part<TrendChart>("movementTrend");
        QTRY_COMPARE(trend->nodeCount(), 1);
        m_driver->write(QStringLiteral("more.csv"), "order_id,order_time,customer_id,product_id,quantity,unit_price\n"
                                                    "9001,2026-11-02 10:00:00,K01,P01,1,5.00\n");
        QVERIFY(m_driver->importFile(QStringLiteral("more.csv")));
        m_driver->app().goTo(QStringLiteral("segments"));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(trend->nodeCount(), 2); // without another press
    }

    void whatIsSelectedSpeaksTheLanguageOfTheWindow()
    {
        const auto name = [this] { return part<QComboBox>("segmentPicker")->placeholderText(); };
        QVERIFY(go(QStringLiteral("segmentsViewRules")));
        part<RuleLine>("ruleLine")->replaceText(QStringLiteral("orders >= 2"));
        QTRY_COMPARE(name(), QStringLiteral("orders >= 2"));
        part<RuleLine>("ruleLine")->replaceText(QString());
        QTRY_COMPARE(name(), QStringLiteral("Everybody"));
        QVERIFY(go(QStringLiteral("segmentsViewGrid"))); // out of sight
        m_driver->app().setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(name(), QStringLiteral("所有客户"));
        m_driver->app().setLanguage(QStringLiteral("en"));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(name(), QStringLiteral("Everybody"));
    }

    void datesAheadAreTold()
    {
        auto *notice = part<QWidget>("segmentsNotice");
        QVERIFY(!notice->isVisible());
        m_driver->write(QStringLiteral("slip.csv"), "order_id,order_time,customer_id,product_id,quantity,unit_price\n"
                                                    "9001,2091-11-02 10:00:00,K01,P01,1,5.00\n");
        QVERIFY(m_driver->importFile(QStringLiteral("slip.csv")));
        QVERIFY(go(QStringLiteral("segmentsViewCohorts")));
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->findChild<QLabel *>()->text().contains(QStringLiteral("far behind all others")));
        m_driver->app().setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(m_driver->settle());
        QVERIFY(notice->isVisible() && !notice->findChild<QLabel *>()->text().contains(QStringLiteral("far")));
        m_driver->app().setLanguage(QStringLiteral("en"));
        QVERIFY(m_driver->settle());
        QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton); // to where the day is set
        QTRY_VERIFY(part<QWidget>("scoringView")->isVisible());
        part<QAbstractButton>("scoringOwnDay")->click();
        const auto asOf = QDate(2026, 10, 1);
        auto *day = part<QDateEdit>("scoringDay");
        day->setDate(asOf);
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("scoringApply")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(formatDay(m_driver->shop().rfm->values.asOf), std::string("2026-10-01"));
        QTRY_VERIFY(notice->findChild<QLabel *>()->text().contains(QStringLiteral("not count")));
        QVERIFY(undo());
        QTRY_VERIFY(notice->findChild<QLabel *>()->text().contains(QStringLiteral("far behind all others")));
    }

    // Each picture that is in sight: as picture and table on the clipboard, and as files of every kind.
    void everyPictureIsCopiedAndWritten()
    {
        std::set<QString> seen;
        for (const char *view :
             {"segmentsViewScatter", "segmentsViewGrid", "segmentsViewTreemap", "segmentsViewClusters",
              "clusterShowMap", "clusterShowProfiles", "clusterShowNumber", "segmentsViewCohorts",
              "segmentsViewMovement", "movementShowTrend", "segmentsViewBehaviour", "segmentsViewScoring",
              "segmentsViewRules", "rulePartOverlap"}) {
            QVERIFY2(m_driver->click(QLatin1String(view)), view);
            QVERIFY(m_driver->settle());
            for (ChartWidget *chart : part<QWidget>("pageSegments")->findChildren<ChartWidget *>()) {
                if (chart->isVisible() && !chart->size().isEmpty() && seen.insert(chart->objectName()).second)
                    checkFiles(*chart);
            }
        }
        for (const char *chart :
             {"scatterCanvas", "rfmGrid", "treemapPeople", "treemapRevenue", "cohortHeat", "cohortCurve",
              "movementFlow", "movementTrend", "behaviourHours", "scoringCutsR", "overlapChart"})
            QVERIFY2(seen.contains(QLatin1String(chart)), chart);
        QVERIFY(seen.size() >= 14);
    }

    void everyControlIsReachedByTab_data()
    {
        QTest::addColumn<QString>("view");
        for (const char *view :
             {"segmentsViewScatter", "segmentsViewGrid", "segmentsViewTable", "segmentsViewRules",
              "segmentsViewTreemap", "segmentsViewClusters", "segmentsViewCohorts", "segmentsViewMovement",
              "segmentsViewBehaviour", "segmentsViewScoring", "buttonEditMap", "rulePartWhy", "rulePartOverlap",
              "movementShowTrend", "clusterShowMap", "clusterShowProfiles"})
            QTest::newRow(view) << QString::fromLatin1(view);
    }

    void everyControlIsReachedByTab()
    {
        QFETCH(QString, view);
        if (m_driver->find<QWidget>(QStringLiteral("mapEditor")))
            QVERIFY(m_driver->click(QStringLiteral("buttonCloseMap")));
        if (view == QLatin1String("buttonEditMap"))
            QVERIFY(go(QStringLiteral("segmentsViewGrid")));
        else if (view.startsWith(QLatin1String("rulePart")))
            QVERIFY(go(QStringLiteral("segmentsViewRules")));
        else if (view.startsWith(QLatin1String("movementShow")))
            QVERIFY(go(QStringLiteral("segmentsViewMovement")));
        else if (view.startsWith(QLatin1String("clusterShow")))
            QVERIFY(go(QStringLiteral("segmentsViewClusters")));
        QVERIFY(m_driver->click(view));
        QVERIFY(m_driver->settle());
        QWidget &window = m_driver->window();
        auto *page = part<QWidget>("pageSegments");
        std::set<const QWidget *> reached;
        window.activateWindow();
        part<QWidget>("segmentsMap")->setFocus(Qt::TabFocusReason);
        for (int press = 0; press < 200; ++press) {
            if (const QWidget *focus = QApplication::focusWidget())
                reached.insert(focus);
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        }
        QStringList missed;
        for (const QWidget *control : page->findChildren<QWidget *>()) {
            // What takes the focus by Tab: of a group of choices one does, the arrows do the rest.
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const bool isChoice = button && button->isCheckable() && button->autoExclusive() && !button->isChecked();
            if (control->isVisibleTo(page) && control->isVisible() && control->isEnabled() && !control->focusProxy()
                && (control->focusPolicy() & Qt::TabFocus) && !isChoice && !reached.contains(control))
                missed << QLatin1String(control->metaObject()->className()) + u' ' + control->objectName();
        }
        QCOMPARE(missed.join(QStringLiteral(", ")), QString());
        QVERIFY(reached.size() > 5);
    }
};

QTEST_MAIN(SegmentsTest)
#include "test_segments.moc"
