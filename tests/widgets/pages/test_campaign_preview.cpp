#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSlider>
#include <QtWidgets/QTabWidget>

#include "tests/widgets/page_checks.h"
#include "tests/widgets/pages/campaign_fixtures.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/notice.h"
#include "widgets/pages/export_panel.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_checks.h"
#include "widgets/shell/names_offers.h"

using namespace clientele;
using namespace clientele::test;

// What the campaign page shows of whom a plan reaches, and the file at its end.
class TestCampaignPreview : public QObject
{
    Q_OBJECT

private:
    Shop m_shop;

    void open(CampaignsPage &page, const Plan &plan = somePlan()) { openDraft(page, m_shop, plan); }

private Q_SLOTS:
    void initTestCase()
    {
        test::useTheme(Theme::Light);
        m_shop = someShop();
    }

    void showsWhomThePlanReaches()
    {
        CampaignsPage page;
        Plan plan = somePlan();
        plan.audience.include = {"buyers"};
        plan.audience.topN = 40;
        open(page, plan);
        const CampaignPreview preview = previewOf(m_shop, plan);
        page.designer()->setPreview(preview);
        const QList<QStringList> people = test::child<DataTable>(page, "previewTable")->contents();
        QCOMPARE(people.size(), 41);
        QCOMPARE(people.at(1).at(6), QStringLiteral("tea, tea, tea"));
        QVERIFY2(people.at(1).at(2).contains(QStringLiteral("no. ")), qPrintable(people.at(1).at(2)));
        const auto isHeldOut = [](const QStringList &row) { return row.at(5) == armName(Arm::Holdout); };
        QCOMPARE(std::count_if(people.begin(), people.end(), isHeldOut), 4);
        const QList<QStringList> out = test::child<DataTable>(page, "exclusionsTable")->contents();
        QCOMPARE(out.size(), static_cast<qsizetype>(preview.audience.exclusions.size()) + 1);
        QVERIFY(out.size() > 3);
        QVERIFY(test::child<QWidget>(page, "tileContacted")->accessibleName().contains(QStringLiteral("36")));
        QVERIFY(test::child<QWidget>(page, "tileHoldout")->accessibleName().contains(QStringLiteral("4")));
        test::shoot(page, "campaign");
        QCOMPARE(test::unnamedControls(page), QString());
    }

    // Which offer, and what it should add, stand in everybody's row.
    void saysWhatEachGetsAndShouldAdd()
    {
        CampaignsPage page;
        open(page);
        CampaignPreview preview = previewOf(m_shop, somePlan());
        AudienceMember &first = preview.audience.members.front();
        first.arm = Arm::Offer;
        first.expected.buy = 0.2F;
        first.expected.buyNone = 0.1F;
        first.expected.profit = 1.5F;
        preview.exports = {SealState::Holds, "0123abcd", {}};
        preview.exports.exports.push_back(
            {2, "Autumn win-back", Arm::Offer, "csv", "list.csv", 40, 3, "feed", "trial", "2011-12-11 10:00:00"});
        page.designer()->setPreview(preview);
        auto *table = test::child<DataTable>(page, "previewTable");
        const QStringList row = table->contents().at(1);
        QCOMPARE(row.at(3), offerName(somePlan().offers.front(), QString::fromStdString(m_shop.dataset->currency)));
        QVERIFY2(row.at(4).contains(QStringLiteral("1.5")), qPrintable(row.at(4)));
        const QString why = table->model()->index(0, 4).data(Qt::ToolTipRole).toString();
        QVERIFY2(why.contains(QStringLiteral("20")) && why.contains(QStringLiteral("10")), qPrintable(why));
        const QList<QStringList> exports = test::child<DataTable>(page, "exportsTable")->contents();
        QCOMPARE(exports.size(), 2);
        QVERIFY(exports.at(1).contains(QStringLiteral("list.csv")) && exports.at(1).contains(QStringLiteral("trial")));
        QVERIFY(test::child<QLabel>(page, "exportsSeal")->text().contains(QStringLiteral("0123abcd")));
    }

    // Whether people who never said yes may go to an advertising platform is asked only for such a platform.
    void consentIsAskedForAdvertising()
    {
        CampaignsPage page;
        open(page);
        ExportPanel *panel = page.designer()->exportPanel();
        auto *unknown = test::child<QCheckBox>(page, "exportUnknownConsent");
        QVERIFY(unknown->isHidden());
        auto *format = test::child<QComboBox>(page, "exportFormat");
        format->setCurrentIndex(format->findData(QStringLiteral("meta")));
        QVERIFY(!unknown->isHidden());
        unknown->setChecked(true);
        QVERIFY(panel->allowsUnknownConsent());
        format->setCurrentIndex(0);
        QVERIFY(!panel->allowsUnknownConsent());
        // What was said of one campaign is not said of the next.
        format->setCurrentIndex(format->findData(QStringLiteral("meta")));
        test::child<QLineEdit>(page, "exportPurpose")->setText(QStringLiteral("Autumn trial"));
        page.openCampaign(1);
        QVERIFY(!panel->allowsUnknownConsent());
        QCOMPARE(panel->purpose(), QString());
        page.openCampaign(2);
        QVERIFY(!panel->withRejected());
        test::child<QCheckBox>(page, "exportRejected")->setChecked(true);
        QVERIFY(panel->withRejected());
    }

    void exportsInTheFormatChosen()
    {
        CampaignsPage page;
        open(page);
        auto *go = test::child<QPushButton>(page, "buttonExport");
        QVERIFY(!go->isEnabled()); // nobody yet
        page.designer()->setPreview(previewOf(m_shop, somePlan()));
        QSignalSpy exported(&page, &CampaignsPage::exportRequested);
        QSignalSpy changed(&page, &CampaignsPage::planChanged);
        auto *format = test::child<QComboBox>(page, "exportFormat");
        format->setCurrentIndex(format->findData(QStringLiteral("xlsx")));
        test::child<QCheckBox>(page, "exportHoldout")->click();
        typeInto(test::child<QLineEdit>(page, "campaignName"), QStringLiteral("Last minute"));
        go->click();
        QCOMPARE(changed.count(), 1); // what was typed last is kept first
        QCOMPARE(exported.count(), 1);
        QCOMPARE(exported.first().at(0).toLongLong(), 2);
        QCOMPARE(exported.first().at(1).toString(), QStringLiteral("xlsx"));
        QCOMPARE(exported.first().at(2).toBool(), true);
        ExportPanel *panel = page.designer()->exportPanel();
        panel->showExporting();
        QVERIFY(!go->isEnabled());
        QSignalSpy cancelled(&page, &CampaignsPage::cancelExportRequested);
        test::child<QPushButton>(page, "buttonCancelExport")->click();
        QCOMPARE(cancelled.count(), 1);
        panel->showExported(54, {QStringLiteral("/home/anna/autumn.xlsx")});
        QVERIFY(go->isEnabled());
    }

    // One's own number is the second line; the group stands below the reason where it says more.
    void peopleStandInTwoLines()
    {
        CampaignsPage page;
        Plan plan = somePlan();
        plan.audience.include = {"buyers"};
        open(page, plan);
        page.designer()->setPreview(previewOf(m_shop, plan));
        auto *table = child<DataTable>(page, "previewTable");
        const QModelIndex customer = table->model()->index(0, 0);
        QVERIFY(customer.data().toString().endsWith(customer.data(DataTable::kSecondLineRole).toString()));
        QVERIFY(customer.data().toString().startsWith(customer.data(DataTable::kFirstLineRole).toString()));
        const QModelIndex why = table->model()->index(0, 2);
        QCOMPARE(why.data(DataTable::kSecondLineRole).toString(), table->contents().at(1).at(1));
        QVERIFY(table->isColumnHidden(1));
        QVERIFY(table->isColumnHidden(3)); // one offer
        page.resize(kPageSize);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void aLossSaysWhy()
    {
        CampaignsPage page;
        open(page);
        CampaignPreview preview = previewOf(m_shop, somePlan());
        for (AudienceMember &member : preview.audience.members) {
            member.expected.buyNone = 0.25F;
            member.expected.buy = 0.3F;
        }
        preview.forecast.forecast.isKnown = true;
        preview.forecast.forecast.profit = -12;
        preview.forecast.forecast.cost = 40;
        preview.forecast.forecast.marginal = 0.5;
        page.designer()->setPreview(preview);
        auto *loss = child<Notice>(page, "lossNotice");
        QVERIFY2(loss->text().contains(QStringLiteral("25.0")) && loss->text().contains(QStringLiteral("30.0")),
                 qPrintable(loss->text()));
        const QString cost = child<QWidget>(page, "tileCost")->accessibleName();
        QVERIFY2(cost.contains(QStringLiteral("40")) && cost.contains(QStringLiteral("0.50")), qPrintable(cost));
        child<QPushButton>(page, "buttonLossChecks")->click();
        QVERIFY(
            child<QTabWidget>(page, "previewTabs")->currentWidget()->isAncestorOf(child<QWidget>(page, "checksList")));
        preview.forecast.forecast.profit = 12;
        page.designer()->setPreview(preview);
        QVERIFY(loss->isHidden());
    }

    void nobodyIsSaidInWords()
    {
        CampaignsPage page;
        Plan plan = somePlan();
        plan.audience.include = {"no_orders"};
        open(page, plan);
        page.resize(kPageSize);
        page.show();
        const CampaignPreview preview = previewOf(m_shop, plan);
        QVERIFY(preview.audience.members.empty());
        page.designer()->setPreview(preview);
        const QString why = nobodyText(preview.audience);
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](QLabel *label) { return label->isVisible() && label->text() == why; }));
        QVERIFY(!child<QTableView>(page, "previewTable")->isVisible());
    }

    // At the full width of a large window the sliders and what to look at need no tab.
    void aWideWindowShowsMoreAtOnce()
    {
        CampaignsPage page;
        open(page);
        page.designer()->setPreview(previewOf(m_shop, somePlan()));
        page.resize(kPageSize);
        page.show();
        auto *tabs = child<QTabWidget>(page, "previewTabs");
        auto *checks = child<QWidget>(page, "checksList");
        auto *holdout = child<QSlider>(page, "tryHoldout");
        QVERIFY(tabs->isAncestorOf(checks) && tabs->isAncestorOf(holdout));
        page.resize(2'340, 1'300);
        QTRY_VERIFY(checks->isVisible() && holdout->isVisible());
        QVERIFY(!tabs->isAncestorOf(checks) && !tabs->isAncestorOf(holdout));
        QCOMPARE(unnamedControls(page), QString());
        page.resize(kPageSize);
        QTRY_VERIFY(tabs->isAncestorOf(checks) && tabs->isAncestorOf(holdout));
    }
};

QTEST_MAIN(TestCampaignPreview)
#include "test_campaign_preview.moc"
