#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/charts/rfm_grid.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/forms/data_table.h"
#include "widgets/pages/segments_page.h"

using namespace clientele;

namespace {

using Members = std::shared_ptr<const CustomerSet>;

// Customers whose recency, frequency and spend differ, and one without an order.
std::shared_ptr<const Dataset> makeShop()
{
    test::DatasetBuilder shop;
    for (int i = 0; i < 25; ++i) {
        const std::string id = "c" + std::to_string(100 + i);
        shop.customer({.id = id, .country = i % 2 == 0 ? "France" : "Spain"});
        for (int o = 0; o <= i % 5; ++o)
            shop.order(id + "-" + std::to_string(o), id, formatDay(*parseDay("2011-12-09") - 12 * (i / 5) - 2 * o))
                .line("tea", 1 + i % 7, 5);
    }
    shop.customer({.id = "silent"});
    return shop.build();
}

// The window's controller does this in the background.
void sortPointsFor(SegmentsPage &page)
{
    QObject::connect(
        &page, &SegmentsPage::scatterRequested, &page,
        [&page](const std::shared_ptr<ScatterData> &points) { page.setScatter(prepareScatter(std::move(*points))); });
}

} // namespace

// The Segments page with a small shop: one selection, shared by every view, and what can be done with it.
class TestSegmentsPage : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset = makeShop();
    std::shared_ptr<const RfmAnalysis> m_rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*m_dataset));
    std::unique_ptr<SegmentsPage> m_page;
    std::unique_ptr<QSignalSpy> m_asked;

    template<typename T> T *part(const char *name) { return test::child<T>(*m_page, name); }
    void press(const char *button) { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    void setShop(const std::vector<SavedSegment> &saved)
    {
        m_page->setShop(m_dataset, m_rfm,
                        std::make_shared<const std::vector<Segment>>(allSegments(*m_dataset, *m_rfm, saved)), saved);
    }
    CustomerSet membersOf(const char *groupId, std::size_t map = 0)
    {
        CustomerSet members;
        for (std::size_t i = 0; i < m_rfm->values.size(); ++i) {
            if (rfmMaps()[map].groups[m_rfm->groups[map][i]].id == groupId)
                members.push_back(m_rfm->values.customer[i]);
        }
        return members;
    }
    const char *biggestGroup()
    {
        const char *biggest = nullptr;
        for (const RfmGroup &group : rfmMaps().front().groups) {
            if (!biggest || membersOf(group.id.data()).size() > membersOf(biggest).size())
                biggest = group.id.data();
        }
        return biggest;
    }
    QString idOf(const char *group) { return QStringLiteral("eleven.") + QLatin1String(group); }

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void init()
    {
        m_page = std::make_unique<SegmentsPage>();
        sortPointsFor(*m_page);
        m_asked = std::make_unique<QSignalSpy>(m_page.get(), &SegmentsPage::portraitRequested);
        m_page->resize(test::kPageSize);
        setShop({});
        m_page->show();
    }

    void aHiddenPageFillsItsViewsWhenItIsShown()
    {
        SegmentsPage page;
        sortPointsFor(page);
        page.setShop(m_dataset, m_rfm,
                     std::make_shared<const std::vector<Segment>>(allSegments(*m_dataset, *m_rfm, {})), {});
        auto *scatter = page.findChild<ScatterCanvas *>(QStringLiteral("scatterCanvas"));
        QCOMPARE(scatter->tableContents().size(), 1); // the header alone
        page.show();
        QCOMPARE(scatter->tableContents().size(), 12);
    }

    // An import may number customers anew: the numbers that were drawn would be others' then.
    void whatWasDrawnIsGoneWithItsShop()
    {
        const auto drawn = std::make_shared<const CustomerSet>(CustomerSet {1, 2});
        m_page->selectCustomers(QStringLiteral("Drawn"), drawn);
        setShop({{1, "Saved", {"silent"}, "selection"}});
        QCOMPARE(m_page->selection(), drawn); // only a segment is new
        const auto later = makeShop();
        const auto rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*later));
        m_page->setShop(later, rfm, std::make_shared<const std::vector<Segment>>(allSegments(*later, *rfm, {})), {});
        QCOMPARE(*m_page->selection(), rfm->values.customer);
    }

    void everybodyIsSelectedFirst()
    {
        QCOMPARE(m_page->selection()->size(), std::size_t(25)); // buyers
        QCOMPARE(*m_asked->last()[0].value<Members>(), *m_page->selection());
        QVERIFY(part<ScatterCanvas>("scatterCanvas")->selection().empty()); // nothing to set apart
    }

    void thePortraitIsShown()
    {
        m_page->setPortrait(portrait(*m_dataset, m_rfm->values, *m_page->selection()));
        QCOMPARE(part<QLabel>("selectionCustomers")->text(), QStringLiteral("25"));
        QVERIFY(!part<QLabel>("selectionNet")->text().isEmpty());
    }

    void aPickedGroupIsSelectedEverywhere()
    {
        const char *group = biggestGroup();
        auto *picker = part<QComboBox>("segmentPicker");
        const int index = picker->findData(idOf(group));
        QVERIFY(index > 0);
        picker->setCurrentIndex(index);
        Q_EMIT picker->activated(index);
        QCOMPARE(*m_page->selection(), membersOf(group));
        std::vector<std::uint32_t> points;
        for (const CustomerIndex customer : membersOf(group))
            points.push_back(m_rfm->values.positionOf[customer]);
        QCOMPARE(part<ScatterCanvas>("scatterCanvas")->selection(), points);
        press("segmentsViewTable");
        QCOMPARE(part<DataTable>("groupsTable")->selectionModel()->selectedRows().size(), 1);
        press("segmentsViewScatter");
        QCOMPARE(part<ScatterCanvas>("scatterCanvas")->selection(), points);
    }

    void rowsOfTheTableSelectTheirUnion()
    {
        press("segmentsViewTable");
        auto *table = part<DataTable>("groupsTable");
        QCOMPARE(table->model()->rowCount(), 11);
        QItemSelection both(table->model()->index(0, 0), table->model()->index(1, table->model()->columnCount() - 1));
        table->selectionModel()->select(both, QItemSelectionModel::ClearAndSelect);
        QCOMPARE(*m_page->selection(), unionOf(membersOf("champions"), membersOf("loyal")));
        QSignalSpy wanted(m_page.get(), &SegmentsPage::campaignRequested);
        press("buttonCreateCampaign");
        QCOMPARE(wanted.last()[0].toStringList().size(), 2);
    }

    void aCellOfTheGridSelectsItsCustomers()
    {
        press("segmentsViewGrid");
        const int r = m_rfm->scores.r[0];
        const int fm = combinedFm(m_rfm->scores.f[0], m_rfm->scores.m[0]);
        Q_EMIT part<RfmGrid>("rfmGrid")->cellActivated(r, fm);
        for (const CustomerIndex customer : *m_page->selection()) {
            const std::uint32_t at = m_rfm->values.positionOf[customer];
            QCOMPARE(int(m_rfm->scores.r[at]), r);
        }
        QVERIFY(std::ranges::find(*m_page->selection(), m_rfm->values.customer[0]) != m_page->selection()->end());
    }

    void aLassoBecomesASegment()
    {
        auto *scatter = part<ScatterCanvas>("scatterCanvas");
        QTest::qWait(20);
        scatter->selectInside(QPolygonF(scatter->plotArea()));
        QCOMPARE(m_page->selection()->size(), std::size_t(25));
        QSignalSpy saved(m_page.get(), &SegmentsPage::saveRequested);
        press("buttonSaveSegment");
        QVERIFY(!part<QPushButton>("buttonConfirmSave")->isEnabled()); // a name first
        QTest::keyClicks(part<QLineEdit>("segmentName"), QStringLiteral("  Spring "));
        press("buttonConfirmSave");
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].toString(), QStringLiteral("Spring"));
        QCOMPARE(saved[0][1].toString(), QStringLiteral("lasso"));

        m_page->showSaveError(Error(ErrorCode::NameTaken, {"Spring"}));
        QVERIFY(part<QLabel>("saveError")->isVisible());
        press("buttonConfirmSave");
        setShop({{7, "Spring", {"c100", "c101"}, "lasso"}}); // the app saved it
        QVERIFY(!part<QLineEdit>("segmentName")->isVisible());
        QCOMPARE(m_page->selection()->size(), std::size_t(2));
        QSignalSpy wanted(m_page.get(), &SegmentsPage::campaignRequested);
        press("buttonCreateCampaign");
        QCOMPARE(wanted.last()[0].toStringList(), QStringList(QStringLiteral("saved.7")));
        QCOMPARE(wanted.last()[1].toString(), QStringLiteral("Spring"));
    }

    void aSavedSegmentIsChosenRenamedRemovedAndHadBack()
    {
        const SavedSegment spring {7, "Spring", {"c100", "c101"}, "lasso"};
        setShop({spring});
        press("savedSegment_7");
        QCOMPARE(m_page->selection()->size(), std::size_t(2));

        QSignalSpy renamed(m_page.get(), &SegmentsPage::renameRequested);
        press("buttonRenameSegment_7");
        auto *field = part<QLineEdit>("renameSegment");
        field->setText(QStringLiteral("Summer"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(renamed.last()[0].toLongLong(), 7);
        QCOMPARE(renamed.last()[1].toString(), QStringLiteral("Summer"));

        QSignalSpy removed(m_page.get(), &SegmentsPage::removeRequested);
        QSignalSpy restored(m_page.get(), &SegmentsPage::restoreRequested);
        press("buttonRemoveSegment_7");
        QCOMPARE(removed.last()[0].toLongLong(), 7);
        setShop({});
        QCOMPARE(m_page->selection()->size(), std::size_t(25)); // what was selected is gone
        press("buttonUndoRemoveSegment");
        QCOMPARE(restored.last()[0].value<SavedSegment>().name, spring.name);
    }

    void theOtherMapHasItsOwnGroups()
    {
        m_page->select(QStringLiteral("chinese_eight.high_value"));
        QCOMPARE(part<QComboBox>("segmentsMap")->currentIndex(), 1);
        QCOMPARE(*m_page->selection(), membersOf("high_value", 1));
        press("segmentsViewTable");
        QCOMPARE(part<DataTable>("groupsTable")->model()->rowCount(), 8);
    }

    void aChangeOfLanguageKeepsTheSelection()
    {
        m_page->select(idOf(biggestGroup()));
        const CustomerSet before = *m_page->selection();
        const auto asked = m_asked->size();
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(m_page.get(), &change);
        QCOMPARE(*m_page->selection(), before);
        QCOMPARE(m_asked->size(), asked + 1); // the portrait's words again
    }

    void aReadOnlyShopSavesNothing()
    {
        setShop({{7, "Spring", {"c100"}, "lasso"}});
        m_page->setReadOnly(true);
        for (const char *button :
             {"buttonSaveSegment", "buttonCreateCampaign", "buttonRenameSegment_7", "buttonRemoveSegment_7"})
            QVERIFY2(!part<QPushButton>(button)->isEnabled(), button);
        QVERIFY(part<QPushButton>("buttonShowCustomers")->isEnabled());
    }

    void everyControlHasItsName()
    {
        setShop({{7, "Spring", {"c100"}, "lasso"}});
        for (const char *view : {"segmentsViewScatter", "segmentsViewGrid", "segmentsViewTable"}) {
            press(view);
            QCOMPARE(test::unnamedControls(*m_page), QString());
            test::shoot(*m_page, view);
            m_page->show();
        }
    }
};

QTEST_MAIN(TestSegmentsPage)
#include "test_segments_page.moc"
