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

#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/money_edit.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/pages/export_panel.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"

using namespace clientele;

namespace {

constexpr int kPeople = 60;

struct Shop
{
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const RfmAnalysis> rfm;
    std::shared_ptr<const std::vector<Segment>> segments;
};

Shop someShop()
{
    test::DatasetBuilder shop;
    for (int i = 0; i < kPeople; ++i) {
        const std::string id = std::to_string(10'000 + i);
        shop.customer({.id = id, .name = "Customer " + id, .email = id + "@example.com", .doNotContact = i % 20 == 0});
        for (int order = 0; order <= i % 5; ++order)
            shop.order(id + "-" + std::to_string(order), id,
                       "2011-0" + std::to_string(1 + order) + "-1" + std::to_string(i % 10))
                .line(i % 2 == 0 ? "lantern" : "tea", 1 + i % 3, 4.5);
    }
    Shop result;
    result.dataset = shop.build();
    result.rfm = std::make_shared<RfmAnalysis>(analyseRfm(*result.dataset));
    result.segments = std::make_shared<std::vector<Segment>>(allSegments(*result.dataset, *result.rfm, {}));
    return result;
}

Plan somePlan()
{
    Plan plan;
    plan.name = "Autumn win-back";
    plan.offers.front().percent = 1'500;
    plan.offers.front().minimumSpend = Money::fromWhole(40);
    plan.offers.front().validFrom = dayFromCivil({2011, 12, 12});
    plan.offers.front().validTo = dayFromCivil({2011, 12, 26});
    plan.codePrefix = "AUT-";
    return plan;
}

// Every field at a value that its editor could not show exactly, or at its end.
Plan extremePlan()
{
    Plan plan;
    plan.name = "双十一 “extreme” & more";
    plan.offers.front().kind = "coupon-amount";
    plan.offers.front().percent = 1;
    plan.offers.front().amount = Money {INT64_MAX};
    plan.offers.front().minimumSpend = Money {1};
    plan.offers.front().cap = Money {123'456'789'012'345};
    plan.offers.front().validFrom = dayFromCivil({1, 1, 1});
    plan.offers.front().validTo = dayFromCivil({9999, 12, 31});
    plan.audience.include = {"eleven.at_risk", "saved.404", "eleven.champions"};
    plan.audience.exclude = {"no_orders"};
    plan.audience.topN = 99'999'999;
    plan.audience.score = "average_order";
    plan.audience.channel = Plan::Audience::Channel::Sms;
    plan.audience.requireConsent = true;
    plan.holdout = 0.123456789;
    plan.seed = UINT64_MAX;
    plan.recommender = "repeat";
    plan.recommendations = 20;
    plan.codePrefix = "ABCDEFGH";
    plan.asOf = dayFromCivil({1969, 7, 20});
    Offer tiers = plan.offers.front();
    tiers.kind = "full-reduction-tiers";
    tiers.tiers = {{Money {1}, 0, Money {1}, 0}, {Money {20'000}, 0, Money {7'777}, 0}};
    tiers.scope.categories = {"茶", "Tea"};
    tiers.scope.exceptProducts = {"85123A"};
    tiers.thresholdScope = OfferScope {{}, {}, {"Brand"}, {}, {}};
    tiers.isThresholdOnListPrice = true;
    tiers.limits = {Money {3}, Money {2}, 7, 6, 5};
    tiers.layer = StackingLayer::Payment;
    tiers.combines = false;
    plan.offers.push_back(tiers);
    plan.assignment = Plan::Assignment::Best;
    plan.shares = {0.25, 3};
    plan.budget = {Money {99'999'999}, Money {1}, {{"eleven.at_risk", 12}, {"saved.404", 0}}, 0.123};
    plan.assumptions = {{{"Tea", 0.123456}, {"", 0.4}}, {{"10", 0.08}}, 21, 3.756};
    plan.audience.onlyIn = {"buyers"};
    plan.audience.pressure = {3, 45};
    plan.audience.quietDays = 12;
    plan.audience.avoidClashes = true;
    plan.holdoutReason = "Why not";
    plan.primaryMeasure = "conversion";
    plan.measureUntil = dayFromCivil({9999, 12, 31});
    plan.codeLength = 17;
    plan.codeAlphabet = "ZYX98";
    plan.seedAddress = {"Me", "me@example.org", "+44 1"};
    return plan;
}

Campaign campaign(qint64 number, const Plan &plan, Campaign::State state = Campaign::State::Draft)
{
    Campaign result;
    result.number = number;
    result.plan = plan;
    result.state = state;
    result.createdAt = "2011-12-10 09:12:00";
    result.sealedAt = state == Campaign::State::Exported ? "2011-12-11 10:00:00" : "";
    return result;
}

CampaignPreview previewOf(const Shop &shop, const Plan &plan)
{
    CampaignPreview preview;
    preview.audience = selectAudience(*shop.dataset, *shop.rfm, *shop.segments, plan);
    for (const AudienceMember &member : preview.audience.members) {
        Recommendation item;
        item.product = shop.dataset->productById.find("tea");
        preview.rows.push_back({member.arm == Arm::Offer ? "AUT-7K2M9PQR" : "", {item, item, item}});
    }
    return preview;
}

void typeInto(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void tick(QListWidget *list, const QString &start)
{
    for (int row = 0; row < list->count(); ++row) {
        QListWidgetItem *item = list->item(row);
        if (item->text().startsWith(start)) {
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return;
        }
    }
    QFAIL(qPrintable(start));
}

} // namespace

class TestCampaigns : public QObject
{
    Q_OBJECT

private:
    Shop m_shop;

    // A page with one draft and one exported campaign, the draft opened.
    void open(CampaignsPage &page, const Plan &plan = somePlan())
    {
        page.setShop(m_shop.dataset, m_shop.rfm, m_shop.segments);
        Plan older = plan;
        older.name = "Spring";
        page.setCampaigns({campaign(2, plan), campaign(1, older, Campaign::State::Exported)});
        page.openCampaign(2);
    }

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
        QVERIFY(!designer.isPlanValid()); // an amount of nothing is no offer
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
        const auto problemOf
            = [&designer](const char *name) { return test::child<QWidget>(designer, name)->accessibleDescription(); };
        typeInto(test::child<QLineEdit>(designer, "campaignName"), QStringLiteral(" "));
        QVERIFY(!problemOf("campaignName").isEmpty());
        typeInto(test::child<QLineEdit>(designer, "campaignName"), QStringLiteral("Autumn"));
        QVERIFY(problemOf("campaignName").isEmpty());
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("250"));
        QVERIFY(!problemOf("offerValue").isEmpty());
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("ten"));
        QVERIFY(!problemOf("offerValue").isEmpty());
        QVERIFY(!designer.isPlanValid());
        QVERIFY(!go->isEnabled());
        typeInto(test::child<QLineEdit>(designer, "offerValue"), QStringLiteral("10"));
        test::child<QDateEdit>(designer, "validTo")->setDate(QDate(2001, 1, 1));
        QVERIFY(!problemOf("validTo").isEmpty());
        test::shoot(page, "campaign-problem");
        QTRY_COMPARE(changed.count(), 1); // a draft is kept as far as it is typed …
        QCOMPARE(changed.first().at(1).value<Plan>().offers.front().validTo, dayFromCivil({2001, 1, 1}));
        QCOMPARE(asked.count(), 0); // … but nothing is estimated of it
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
