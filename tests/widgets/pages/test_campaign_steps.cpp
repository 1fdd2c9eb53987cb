#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "tests/widgets/page_checks.h"
#include "tests/widgets/pages/campaign_fixtures.h"
#include "widgets/forms/step_card.h"
#include "widgets/forms/step_header.h"

using namespace clientele;
using namespace clientele::test;

// The steps of a campaign: what is open, how each stands, and the way from a finding to its field.
class TestCampaignSteps : public QObject
{
    Q_OBJECT

private:
    Shop m_shop;
    std::unique_ptr<CampaignsPage> m_page;

    StepHeader *header(const char *name) { return child<StepHeader>(*m_page, name); }
    bool isOpen(const char *name) { return header(name)->isOpen(); }
    static QAccessible::State stateOf(QWidget *widget)
    {
        return QAccessible::queryAccessibleInterface(widget)->state();
    }
    void showChecks(const std::vector<CampaignCheck> &checks)
    {
        CampaignPreview preview = previewOf(m_shop, somePlan());
        preview.checks = checks;
        m_page->designer()->setPreview(preview);
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
        m_page->activateWindow();
    }

    void offerAndAudienceAreOpenAtFirst()
    {
        const char *const steps[] {"stepOffer",       "stepAudience", "stepAssignment", "stepMargins",
                                   "stepAssumptions", "stepCodes",    "stepContact",    "stepExperiment"};
        for (const char *step : steps) {
            const bool isFirst = qstrcmp(step, "stepOffer") == 0 || qstrcmp(step, "stepAudience") == 0;
            QCOMPARE(isOpen(step), isFirst);
            QCOMPARE(bool(stateOf(header(step)).expanded), isFirst);
            QVERIFY(stateOf(header(step)).expandable);
            QVERIFY2(!header(step)->accessibleDescription().isEmpty(), step);
        }
        QVERIFY(header("stepAudience")->accessibleDescription().contains(QStringLiteral("10")));
        QVERIFY(header("stepCodes")->accessibleDescription().contains(QStringLiteral("AUT-")));
        QCOMPARE(unnamedControls(*m_page), QString());
    }

    void aStepOpensByMouseKeyboardAndScreenReader()
    {
        auto *prefix = child<QLineEdit>(*m_page, "codePrefix");
        QVERIFY(prefix->visibleRegion().isEmpty());
        QTest::mouseClick(header("stepCodes"), Qt::LeftButton);
        QVERIFY(isOpen("stepCodes"));
        m_page->designer()->setCampaign(campaign(2, somePlan())); // what is open stays open
        QVERIFY(isOpen("stepCodes"));
        header("stepCodes")->setFocus();
        QTest::keyClick(header("stepCodes"), Qt::Key_Space);
        QVERIFY(!isOpen("stepCodes"));
        QAccessible::queryAccessibleInterface(header("stepCodes"))
            ->actionInterface()
            ->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(isOpen("stepCodes"));
    }

    void whoGoesToAFieldOpensItsStep()
    {
        auto *prefix = child<QLineEdit>(*m_page, "codePrefix");
        QVERIFY(prefix->isVisible()); // found by name although its step is closed
        prefix->setFocus();
        QTRY_VERIFY(isOpen("stepCodes"));
    }

    void tabPassesClosedStepsBy()
    {
        header("stepMargins")->setFocus();
        QTRY_VERIFY(header("stepMargins")->hasFocus());
        QTest::keyClick(header("stepMargins"), Qt::Key_Tab);
        QTRY_VERIFY(header("stepAssumptions")->hasFocus());
        QTest::keyClick(header("stepAssumptions"), Qt::Key_Tab, Qt::ShiftModifier);
        QTRY_VERIFY(header("stepMargins")->hasFocus());
        QVERIFY(!isOpen("stepMargins") && !isOpen("stepAssumptions"));
    }

    void theLineAboveLeadsToAStep()
    {
        auto *dot = child<QAbstractButton>(*m_page, "goto_stepExperiment");
        QVERIFY2(dot->accessibleName().contains(QStringLiteral("8")), qPrintable(dot->accessibleName()));
        QTest::mouseClick(dot, Qt::LeftButton);
        QVERIFY(isOpen("stepExperiment"));
        QTRY_VERIFY(!header("stepExperiment")->visibleRegion().isEmpty());
    }

    void aFindingMarksItsStepAndLeadsToItsField()
    {
        QCOMPARE(header("stepOffer")->standing(), StepCard::Standing::Numbered); // nobody knows yet
        PlanFinding codes {PlanFindingKind::GuessableCodes, PlanFinding::Severity::Refuse, {"60", "50", "1", "9"}};
        PlanFinding loss {PlanFindingKind::LosesMoney, PlanFinding::Severity::Warn, {"-5", "-1"}};
        PlanFinding note {PlanFindingKind::PricesDiffer, PlanFinding::Severity::Note, {"0", "0.1"}};
        showChecks({{CampaignCheck::Kind::Refusal, QStringLiteral("Codes can be guessed."), codes},
                    {CampaignCheck::Kind::Warning, QStringLiteral("It loses money."), loss},
                    {CampaignCheck::Kind::Warning, QStringLiteral("Prices differ."), note},
                    {CampaignCheck::Kind::Good, QStringLiteral("Consent checked."), {}}});
        QCOMPARE(header("stepOffer")->standing(), StepCard::Standing::Done);
        QCOMPARE(header("stepAssignment")->standing(), StepCard::Standing::Look);
        QCOMPARE(header("stepCodes")->standing(), StepCard::Standing::Wrong);
        QVERIFY(header("stepCodes")->accessibleDescription().startsWith(QStringLiteral("Codes can be guessed.")));
        child<QPushButton>(*m_page, "buttonShowCheck1")->click();
        QVERIFY(isOpen("stepCodes"));
        QTRY_VERIFY(child<QWidget>(*m_page, "codeLength")->hasFocus());
        QTRY_VERIFY(!child<QWidget>(*m_page, "codeLength")->visibleRegion().isEmpty());
        QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("buttonShowCheck4")));
    }

    void aFieldThatCannotStayMarksItsStep()
    {
        showChecks({});
        typeInto(child<QLineEdit>(*m_page, "offerValue"), QStringLiteral("250"));
        QCOMPARE(header("stepOffer")->standing(), StepCard::Standing::Wrong);
        typeInto(child<QLineEdit>(*m_page, "offerValue"), QStringLiteral("25"));
        QVERIFY(header("stepOffer")->standing() != StepCard::Standing::Wrong);
    }

    void everyFindingHasAPlaceThatExists()
    {
        for (const PlanFindingKind kind : allPlanFindings())
            for (const QString &place : findingPlaces(kind)) {
                const bool isBuiltLater = place == QLatin1String("margin1"); // one for each category without costs
                QVERIFY2(isBuiltLater || m_page->findChild<QWidget *>(place), qPrintable(place));
            }
        QCOMPARE(findingOffer({PlanFindingKind::OverLiability, PlanFinding::Severity::Refuse, {"2", "9", "5"}}),
                 std::optional<std::size_t>(1));
        QVERIFY(!findingOffer({PlanFindingKind::BudgetZero, PlanFinding::Severity::Refuse, {}}));
    }
};

QTEST_MAIN(TestCampaignSteps)
#include "test_campaign_steps.moc"
