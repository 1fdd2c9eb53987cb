#include <QtCore/QTranslator>
#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QTabWidget>

#include "tests/widgets/page_checks.h"
#include "tests/widgets/pages/campaign_fixtures.h"
#include "widgets/forms/check_list.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/notice.h"
#include "widgets/pages/export_panel.h"

using namespace clientele;
using namespace clientele::test;

// The campaign page for who does not type, does not see, or does not know the words yet.
class TestCampaignAccess : public QObject
{
    Q_OBJECT

private:
    Shop m_shop;
    std::unique_ptr<CampaignsPage> m_page;

    CampaignDesigner *designer() { return m_page->designer(); }

    // As a screen reader writes into a field, or a program that drives the window: no key is pressed.
    void write(const char *name, const QString &text)
    {
        QAccessibleInterface *field = QAccessible::queryAccessibleInterface(child<QLineEdit>(*m_page, name));
        const int length = field->textInterface()->characterCount();
        field->editableTextInterface()->replaceText(0, length, text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        useTheme(Theme::Light);
        m_shop = someShop();
    }

    void init()
    {
        m_page = std::make_unique<CampaignsPage>();
        openDraft(*m_page, m_shop);
        m_page->resize(kPageSize);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void whatAScreenReaderWritesIsInThePlan()
    {
        QSignalSpy changed(designer(), &CampaignDesigner::planChanged);
        write("campaignName", QStringLiteral("Spring"));
        write("codePrefix", QStringLiteral("WIN-"));
        write("offerValue", QStringLiteral("12.5"));
        write("minimumSpend", QStringLiteral("33"));
        write("holdoutReason", QStringLiteral("Too few people"));
        write("seedEmail", QStringLiteral("me@example.org"));
        write("scopeCategories", QStringLiteral("Tea, Coffee"));
        QTRY_COMPARE(changed.size(), 1); // one pause, one change
        const Plan plan = changed.constFirst().constFirst().value<Plan>();
        QCOMPARE(plan.name, "Spring");
        QCOMPARE(plan.codePrefix, "WIN-");
        QCOMPARE(plan.offers.front().percent, 1'250);
        QCOMPARE(plan.offers.front().minimumSpend, Money::fromWhole(33));
        QCOMPARE(plan.holdoutReason, "Too few people");
        QCOMPARE(plan.seedAddress.email, "me@example.org");
        QCOMPARE(plan.offers.front().scope.categories, (std::vector<std::string> {"Tea", "Coffee"}));
    }

    void whatTheProgramShowsIsNoChange()
    {
        QSignalSpy changed(designer(), &CampaignDesigner::planChanged);
        designer()->setPlan(extremePlan());
        designer()->setPlan(somePlan());
        QTest::qWait(500); // longer than the pause after typing
        QCOMPARE(changed.size(), 0);
        QCOMPARE(designer()->plan(), somePlan());
    }

    void aSegmentIsFoundByItsNameWhateverItsSize()
    {
        QAccessibleInterface *list
            = QAccessible::queryAccessibleInterface(child<CheckList>(*m_page, "includeSegments"));
        QVERIFY(list->childCount() > 3);
        QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("All customers"));
        QCOMPARE(list->child(0)->text(QAccessible::Description), QString::number(kPeople));
    }

    void everyTermExplainsItself()
    {
        for (const char *name :
             {"holdoutPercent", "includeSegments", "excludeSegments", "offerKind", "minimumSpend", "codePrefix",
              "assignmentMode", "primaryMeasure", "quietDays", "stackingLayer", "limitLiability", "tileProfit",
              "tileContacted", "tileHoldout", "tileLeftOut", "tileCost", "buttonExport", "exportsSeal"})
            QVERIFY2(child<QWidget>(*m_page, name)->toolTip().size() > 20, name);
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->buddy() && label->buddy()->objectName() == QLatin1String("holdoutPercent"))
                QVERIFY(label->toolTip().contains(QStringLiteral("anyway")));
        QVERIFY(child<QWidget>(*m_page, "tileProfit")->toolTip().contains(QStringLiteral("negative")));
        QVERIFY(child<QWidget>(*m_page, "buttonExport")->toolTip().contains(QStringLiteral("seal")));
        const auto *tabs = child<QTabWidget>(*m_page, "previewTabs");
        for (int tab = 0; tab < tabs->count(); ++tab)
            QVERIFY2(!tabs->tabToolTip(tab).isEmpty(), qPrintable(tabs->tabText(tab)));
        auto *kinds = child<QComboBox>(*m_page, "exportFormat");
        for (int kind = 0; kind < kinds->count(); ++kind)
            QVERIFY2(!kinds->itemData(kind, Qt::ToolTipRole).toString().isEmpty(), qPrintable(kinds->itemText(kind)));
    }

    // At the smallest size that the window is drawn for.
    void theTilesSayAllOfWhatTheySay()
    {
        CampaignPreview preview = previewOf(m_shop, somePlan());
        preview.forecast.forecast.isKnown = true;
        preview.forecast.forecast.profit = -3'160;
        preview.forecast.forecast.profitError = 410;
        preview.forecast.forecast.cost = 4'400;
        designer()->setPreview(preview);
        m_page->resize(kPageSize);
        QTRY_COMPARE(m_page->size(), kPageSize);
        QTest::qWait(20); // laid out
        for (const char *name : {"tileProfit", "tileCost", "tileContacted", "tileHoldout", "tileLeftOut"})
            for (const QLabel *label : child<QWidget>(*m_page, name)->findChildren<QLabel *>()) {
                const int needed = label->fontMetrics().horizontalAdvance(label->text());
                QVERIFY2(label->width() >= needed, qPrintable(label->text()));
            }
    }

    void severalOffersFillTheTable()
    {
        Plan plan = somePlan();
        plan.offers.push_back(plan.offers.front());
        designer()->setPlan(plan);
        designer()->setPreview(previewOf(m_shop, plan));
        m_page->resize(kPageSize);
        auto *table = child<DataTable>(*m_page, "previewTable");
        QTRY_VERIFY(table->horizontalHeader()->isSectionHidden(6));
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        m_page->resize(2'200, 1'200);
        QTRY_VERIFY(!table->horizontalHeader()->isSectionHidden(6));
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    }

    // Also what was typed a moment ago, or what cannot stay like that yet.
    void aSliderTakesNothingBackThatWasTyped()
    {
        CampaignPreview preview = previewOf(m_shop, somePlan());
        preview.forecast.mostPeople = kPeople;
        designer()->setPreview(preview);
        QSignalSpy changed(designer(), &CampaignDesigner::planChanged);
        write("campaignName", QStringLiteral("Spring"));
        write("offerValue", QStringLiteral("250"));
        auto *holdout = child<QSlider>(*m_page, "tryHoldout");
        holdout->setValue(40); // as by a key
        QTRY_VERIFY(!changed.isEmpty());
        const Plan plan = changed.constLast().constFirst().value<Plan>();
        QCOMPARE(plan.holdout, 0.2);
        QCOMPARE(plan.name, "Spring");
        QCOMPARE(plan.offers.front().percent, 25'000);
        QCOMPARE(plan.codePrefix, somePlan().codePrefix);
    }

    // What is not known is no zero, and the way to the field is there.
    void aPlanThatIsNotReadySaysSo()
    {
        Plan plan = somePlan();
        plan.offers.front().kind = "coupon-amount";
        plan.offers.front().amount = {};
        m_page->setShop(m_shop.dataset, m_shop.rfm, m_shop.segments); // as after every change that is kept
        designer()->setPlan(plan);
        m_page->setCampaigns({campaign(2, plan)});
        auto *state = child<QWidget>(*m_page, "previewTabs");
        QTRY_VERIFY(!state->isVisible());
        const QString contacted = child<QWidget>(*m_page, "tileContacted")->accessibleName();
        QVERIFY(!child<QWidget>(*m_page, "offerSentence")->isVisible()); // "£0.00 off" is no promise
        QVERIFY2(!contacted.contains(QLatin1Char('0')), qPrintable(contacted));
        QPushButton *go = nullptr;
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QLatin1String("Go to the field"))
                go = button;
        QVERIFY(go);
        m_page->activateWindow();
        go->click();
        QTRY_VERIFY(child<QWidget>(*m_page, "offerValue")->hasFocus());
        write("offerValue", QStringLiteral("5"));
        designer()->setPreview(previewOf(m_shop, designer()->plan()));
        QTRY_VERIFY(state->isVisible());
        QVERIFY(child<QWidget>(*m_page, "offerSentence")->isVisible());
    }

    // Who walks through the window's tree with the depth that tools for it have by default.
    void theFieldsAreNotBuriedDeep()
    {
        constexpr int kDeepest = 11; // below the page; three more above it in the window
        for (const char *name : {"offerKind", "offerValue", "campaignName", "topN", "codePrefix"}) {
            int depth = 0;
            for (QObject *at = child<QWidget>(*m_page, name); at != m_page.get(); at = at->parent())
                ++depth;
            QVERIFY2(depth <= kDeepest, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(depth)));
        }
    }

    void daysHaveTheRoomTheyNeed()
    {
        DayEdit day;
        day.setDay(dayFromCivil({2028, 12, 28}));
        day.ensurePolished();
        const int text = day.fontMetrics().horizontalAdvance(day.text());
        QVERIFY(day.sizeHint().width() >= text + 40);
        QVERIFY(day.minimumSizeHint().width() >= text + 40);
    }

    void whatTheExportSaidIsSaidAgainInTheNewLanguage()
    {
        struct Shouting : QTranslator
        {
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *source, const char *, int) const override
            {
                return QString::fromUtf8(source).replace(QStringLiteral("people were written to"),
                                                         QStringLiteral("PEOPLE WERE WRITTEN TO"));
            }
        } translator;
        designer()->exportPanel()->showExported(12, {QStringLiteral("list.csv")});
        const auto *notice = designer()->exportPanel()->findChild<Notice *>();
        QVERIFY(notice->text().contains(QStringLiteral("people were")));
        QCoreApplication::installTranslator(&translator);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(designer()->exportPanel(), &change);
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(notice->text().contains(QStringLiteral("PEOPLE WERE")), qPrintable(notice->text()));
        QVERIFY(notice->text().contains(QStringLiteral("list.csv")));
        designer()->exportPanel()->startAnew();
        QCoreApplication::sendEvent(designer()->exportPanel(), &change);
        QVERIFY(notice->isHidden());
    }
};

QTEST_MAIN(TestCampaignAccess)
#include "test_campaign_access.moc"
