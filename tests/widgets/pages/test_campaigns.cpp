#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "tests/widgets/page_checks.h"
#include "tests/widgets/pages/campaign_fixtures.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/money_edit.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/pages/export_panel.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"

using namespace clientele;
using namespace clientele::test;

class TestCampaigns : public QObject
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

    void keepsEveryPlanExactly()
    {
        CampaignDesigner designer;
        designer.setShop(m_shop.dataset, m_shop.rfm, m_shop.segments);
        for (const Plan &plan : {Plan(), somePlan(), extremePlan(), Plan()}) {
            designer.setPlan(plan);
            QVERIFY(designer.plan() == plan);
        }
    }

    void keepsWhatWasNotTouched()
    {
        CampaignDesigner designer;
        designer.setShop(m_shop.dataset, m_shop.rfm, m_shop.segments);
        Plan expected = extremePlan();
        designer.setPlan(expected);
        typeInto(test::child<QLineEdit>(designer, "campaignName"), QStringLiteral("Renamed"));
        tick(test::child<QListWidget>(designer, "includeSegments"), QStringLiteral("saved.404"));
        expected.name = "Renamed";
        expected.audience.include = {"eleven.at_risk", "eleven.champions"};
        QVERIFY(designer.plan() == expected);
        QVERIFY(designer.isPlanValid());
    }

    void readsEveryField()
    {
        CampaignsPage page;
        open(page, Plan(page.proposedPlan({}, 15'000)));
        Plan expected = page.designer()->plan();
        const CampaignDesigner &designer = *page.designer();
        typeInto(test::child<QLineEdit>(designer, "campaignName"), QStringLiteral("Autumn"));
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("12.5"));
        typeInto(test::child<QLineEdit>(designer, "minimumSpend"), QStringLiteral("40"));
        typeInto(test::child<QLineEdit>(designer, "offerCap"), QStringLiteral("19.99"));
        typeInto(test::child<QLineEdit>(designer, "codePrefix"), QStringLiteral("AUT-"));
        test::child<QDateEdit>(designer, "validFrom")->setDate(QDate(2011, 12, 12));
        test::child<QDateEdit>(designer, "validTo")->setDate(QDate(2011, 12, 26));
        tick(test::child<QListWidget>(designer, "includeSegments"), QStringLiteral("At Risk"));
        tick(test::child<QListWidget>(designer, "excludeSegments"), QStringLiteral("New"));
        test::child<QSpinBox>(designer, "topN")->setValue(500);
        test::child<QDoubleSpinBox>(designer, "holdoutPercent")->setValue(12.5);
        test::toggleAsScreenReader(test::child<QCheckBox>(designer, "audienceConsent"));
        test::child<QSpinBox>(designer, "recommendationCount")->setValue(5);
        test::child<QPushButton>(designer, "buttonDetails")->click();
        typeInto(test::child<QLineEdit>(designer, "campaignSeed"), QStringLiteral("18446744073709551615"));
        expected.name = "Autumn";
        expected.offers.front().percent = 1'250;
        expected.offers.front().minimumSpend = Money::fromWhole(40);
        expected.offers.front().cap = *parseMoney("19.99");
        expected.codePrefix = "AUT-";
        expected.offers.front().validFrom = dayFromCivil({2011, 12, 12});
        expected.offers.front().validTo = dayFromCivil({2011, 12, 26});
        expected.audience.include = {"eleven.at_risk"};
        expected.audience.exclude = {"eleven.new"};
        expected.audience.topN = 500;
        expected.holdout = 0.125;
        expected.audience.requireConsent = true;
        expected.recommendations = 5;
        expected.seed = UINT64_MAX;
        QVERIFY(page.designer()->plan() == expected);

        QSignalSpy changed(&page, &CampaignsPage::planChanged);
        QSignalSpy asked(&page, &CampaignsPage::previewRequested);
        QTRY_COMPARE(changed.count(), 1); // one for all that was typed
        QCOMPARE(changed.first().at(0).toLongLong(), 2);
        QVERIFY(changed.first().at(1).value<Plan>() == expected);
        QCOMPARE(asked.count(), 1);
        QVERIFY(test::child<QLabel>(designer, "offerSentence")->text().contains(QStringLiteral("12.5")));
    }

    void changesTheKindOfOffer()
    {
        CampaignsPage page;
        open(page);
        const CampaignDesigner &designer = *page.designer();
        auto *kind = test::child<QComboBox>(designer, "offerKind");
        kind->setCurrentIndex(kind->findData(QStringLiteral("coupon-amount")));
        Q_EMIT kind->activated(kind->currentIndex());
        QVERIFY(designer.isPlanValid()); // begins with terms that make sense
        QVERIFY(designer.plan().offers.front().amount.units > 0);
        QVERIFY(test::child<QWidget>(designer, "offerCap")->parentWidget()->isHidden());
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("7.50"));
        QVERIFY(designer.isPlanValid());
        QCOMPARE(designer.plan().offers.front().amount, *parseMoney("7.5"));
        QCOMPARE(designer.plan().offers.front().percent, 1'500); // still there when the person changes their mind
        kind->setCurrentIndex(kind->findData(QStringLiteral("coupon-percent")));
        Q_EMIT kind->activated(kind->currentIndex());
        QCOMPARE(test::child<QLineEdit>(designer, "offerValue")->text(), QStringLiteral("15"));
    }

    void saysWhatIsWrongBesideTheField()
    {
        CampaignsPage page;
        open(page);
        page.designer()->setPreview(previewOf(m_shop, somePlan()));
        const CampaignDesigner &designer = *page.designer();
        QSignalSpy changed(&page, &CampaignsPage::planChanged);
        QSignalSpy asked(&page, &CampaignsPage::previewRequested);
        auto *go = test::child<QPushButton>(designer, "buttonExport");
        QVERIFY(go->isEnabled());
        // A field tells a screen reader what it means, or what is wrong.
        const auto told
            = [&designer](const char *name) { return test::child<QWidget>(designer, name)->accessibleDescription(); };
        const QString name = told("campaignName");
        const QString value = told("offerValue");
        const QString lastDay = told("validTo");
        typeInto(test::child<QLineEdit>(designer, "campaignName"), QStringLiteral(" "));
        QVERIFY(told("campaignName") != name);
        typeInto(test::child<QLineEdit>(designer, "campaignName"), QStringLiteral("Autumn"));
        QCOMPARE(told("campaignName"), name);
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("250"));
        QVERIFY(told("offerValue") != value);
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("ten"));
        QVERIFY(told("offerValue") != value);
        QVERIFY(!designer.isPlanValid());
        QVERIFY(!go->isEnabled());
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("10"));
        test::child<QDateEdit>(designer, "validTo")->setDate(QDate(2001, 1, 1));
        QCOMPARE(told("offerValue"), value);
        QVERIFY(told("validTo") != lastDay);
        test::shoot(page, "campaign-problem");
        QTRY_COMPARE(changed.count(), 1); // a draft is kept as far as it is typed …
        QCOMPARE(changed.first().at(1).value<Plan>().offers.front().validTo, dayFromCivil({2001, 1, 1}));
        QCOMPARE(asked.count(), 0); // … but nothing is estimated of it
    }

    // What is assumed can be seen and changed; what says the same as everybody begins with is not written down.
    void assumptionsAreSeenAndChanged()
    {
        CampaignsPage page;
        open(page);
        const CampaignDesigner &designer = *page.designer();
        const Plan before = designer.plan();
        auto *ten = test::child<QDoubleSpinBox>(designer, "effect10");
        QCOMPARE(ten->value(), 8.0);
        QCOMPARE(test::child<QDoubleSpinBox>(designer, "effectDelivery")->value(), 6.0);
        ten->setValue(12.5);
        test::child<QDoubleSpinBox>(designer, "effectDelivery")->setValue(2);
        test::child<QSpinBox>(designer, "windowDays")->setValue(21);
        QCOMPARE(designer.plan().assumptions.effects,
                 (std::map<std::string, double> {{"10", 0.125}, {"delivery", 0.02}}));
        QCOMPARE(designer.plan().assumptions.windowDays, 21);
        ten->setValue(8);
        QCOMPARE(designer.plan().assumptions.effects, (std::map<std::string, double> {{"delivery", 0.02}}));
        test::child<QPushButton>(designer, "buttonUsualEffects")->click();
        test::child<QSpinBox>(designer, "windowDays")->setValue(0);
        QCOMPARE(test::child<QDoubleSpinBox>(designer, "effectDelivery")->value(), 6.0);
        QVERIFY(designer.plan() == before);
    }

    // What is taken back is previewed as it is then, not as it was.
    void previewsWhatUndoBroughtBack()
    {
        CampaignsPage page;
        open(page);
        QSignalSpy asked(&page, &CampaignsPage::previewRequested);
        page.setCampaigns({campaign(2, somePlan())});
        QCOMPARE(asked.size(), 0); // nothing changed
        Plan other = somePlan();
        other.offers.front().percent = 2'500;
        page.setCampaigns({campaign(2, other)});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toLongLong(), 2);
        QVERIFY(asked.first().at(1).value<Plan>() == other);
        QVERIFY(page.designer()->plan() == other);
    }

    void leavesExportedPlansAlone()
    {
        CampaignsPage page;
        open(page);
        page.openCampaign(1);
        for (const char *name : {"campaignName", "offerValue", "includeSegments", "topN", "holdoutPercent"})
            QVERIFY2(!test::child<QWidget>(page, name)->isEnabled(), name);
        QSignalSpy duplicated(&page, &CampaignsPage::duplicateRequested);
        test::child<QPushButton>(page, "buttonDuplicatePlan")->click();
        QCOMPARE(duplicated.first().first().toLongLong(), 1);
        page.designer()->setPreview(previewOf(m_shop, page.designer()->plan()));
        QVERIFY(test::child<QPushButton>(page, "buttonExport")->isEnabled()); // the same list once more
        test::shoot(page, "campaign-exported");
        page.openCampaign(2);
        QVERIFY(test::child<QWidget>(page, "campaignName")->isEnabled());
    }

    void keepsWhatIsBeingTyped()
    {
        CampaignsPage page;
        open(page);
        auto *name = test::child<QLineEdit>(page, "campaignName");
        typeInto(name, QStringLiteral("Half a na"));
        page.setCampaigns({campaign(2, somePlan())}); // an import finished, say
        QCOMPARE(name->text(), QStringLiteral("Half a na"));
        Plan renamed = somePlan();
        renamed.name = "Half a na";
        QTest::qWait(400);
        page.setCampaigns({campaign(2, renamed)});
        QCOMPARE(name->text(), QStringLiteral("Half a na"));
        page.setCampaigns({campaign(2, somePlan())}); // undone by the app
        QCOMPARE(name->text(), QStringLiteral("Autumn win-back"));
    }

    void listsAndUndoesRemovals()
    {
        CampaignsPage page;
        page.setShop(m_shop.dataset, m_shop.rfm, m_shop.segments);
        Plan archived = somePlan();
        archived.name = "Old";
        page.setCampaigns({campaign(3, somePlan()), campaign(2, archived, Campaign::State::Archived),
                           campaign(1, archived, Campaign::State::Exported)});
        auto *table = test::child<DataTable>(page, "campaignsTable");
        auto *remove = test::child<QPushButton>(page, "buttonRemoveCampaign");
        auto *archive = test::child<QPushButton>(page, "buttonArchiveCampaign");
        QSignalSpy removed(&page, &CampaignsPage::removeRequested);
        QSignalSpy restored(&page, &CampaignsPage::restoreRequested);
        QSignalSpy archivedSpy(&page, &CampaignsPage::archiveRequested);
        QCOMPARE(table->contents().size(), 4);
        test::shoot(page, "campaigns");
        table->selectRow(1);
        QVERIFY(!remove->isEnabled());
        archive->click();
        QCOMPARE(archivedSpy.last().at(1).toBool(), false);
        table->selectRow(2);
        QVERIFY(!remove->isEnabled()); // exported: its results will be measured
        archive->click();
        QCOMPARE(archivedSpy.last().at(1).toBool(), true);
        table->selectRow(0);
        remove->click();
        QCOMPARE(removed.first().first().toLongLong(), 3);
        page.setCampaigns({});
        test::child<QPushButton>(page, "buttonUndoRemove")->click();
        QVERIFY(restored.first().first().value<Campaign>().plan == somePlan());
        QCOMPARE(page.openedCampaign(), 0);
    }

    void survivesAChangeOfLanguage()
    {
        CampaignsPage page;
        open(page, extremePlan());
        page.designer()->setPreview(previewOf(m_shop, somePlan()));
        QSignalSpy asked(page.designer(), &CampaignDesigner::previewRequested);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&page, &change);
        QVERIFY(page.designer()->plan() == extremePlan());
        QCOMPARE(asked.size(), 0); // nobody reads the preview
        page.show();
        QCOMPARE(asked.size(), 1);
        QCoreApplication::sendEvent(&page, &change);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(test::child<DataTable>(page, "previewTable")->contents().size(), 58);
        QCOMPARE(test::child<QComboBox>(page, "scoreBy")->currentData().toString(), QStringLiteral("average_order"));
    }

    void proposesANameThatIsFree()
    {
        CampaignsPage page;
        page.setShop(m_shop.dataset, m_shop.rfm, m_shop.segments);
        const Plan first = page.proposedPlan({"eleven.at_risk"}, dayFromCivil({2026, 11, 20}));
        QCOMPARE(formatDay(first.offers.front().validFrom), std::string("2026-11-20"));
        QCOMPARE(formatDay(first.offers.front().validTo), std::string("2026-12-03"));
        checkPlan(first);
        page.setCampaigns({campaign(1, first)});
        QVERIFY(page.proposedPlan({}, 0).name != first.name);
        QCOMPARE(page.proposedPlan({}, 0).offers.front().validFrom, m_shop.dataset->lastDay + 1);
    }
};

QTEST_MAIN(TestCampaigns)
#include "test_campaigns.moc"
