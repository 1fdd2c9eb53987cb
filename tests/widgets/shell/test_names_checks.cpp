#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <set>

#include "analytics/base/error.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_checks.h"

using namespace clientele;

// What is said of a campaign before its list is written, and when its plan is used again.
class TestNamesChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasItsOwnSentence()
    {
        std::set<QString> seen;
        for (const PlanFindingKind kind : allPlanFindings()) {
            const QString text = planFindingText(kind, {"1", "2", "3"}, QStringLiteral("GBP"));
            const std::string id(planFindingId(kind));
            QVERIFY2(text.endsWith(u'.'), id.c_str());
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("%[0-9n]"))), id.c_str());
            QVERIFY2(seen.insert(text).second, id.c_str());
            QVERIFY(!planFindingText(kind, {}, QString()).isEmpty()); // a gap shows, nothing crashes
        }
        QVERIFY(planFindingText(static_cast<PlanFindingKind>(allPlanFindings().size()), {}, QString()).isEmpty());
    }

    void argumentsAreReadAsWhatTheyAre()
    {
        const QString pounds = QStringLiteral("GBP");
        QVERIFY(planFindingText(PlanFindingKind::OverBudget, {"1200.5", "1000"}, pounds)
                    .contains(QStringLiteral("£1,200.50")));
        QVERIFY(planFindingText(PlanFindingKind::PricesDiffer, {"0.05", "0.2"}, pounds)
                    .contains(QStringLiteral("from 5\u00a0% to 20\u00a0%")));
        QVERIFY(planFindingText(PlanFindingKind::SegmentEmpty, {"saved.3", "Tea lovers"}, pounds)
                    .contains(QStringLiteral("Tea lovers")));
        QVERIFY(planFindingText(PlanFindingKind::AlreadyOver, {"2026-03-01"}, pounds).contains(QStringLiteral("2026")));
    }

    void aRefusalSaysWhatWouldHurt()
    {
        const Error error(ErrorCode::ExportRefused, {"Spring", "over_budget", "GBP", "1200", "1000"});
        const QString text = errorText(error);
        QVERIFY(text.contains(QStringLiteral("Spring")));
        QVERIFY(text.contains(planFindingText(PlanFindingKind::OverBudget, {"1200", "1000"}, QStringLiteral("GBP"))));
    }

    void nobodyIsExplained()
    {
        AudienceResult audience;
        QVERIFY(nobodyText(audience).contains(QStringLiteral("hold nobody")));
        audience.exclusions = {{0, ExclusionReason::NoConsent}, {1, ExclusionReason::BoughtLately}};
        audience.exclusions.push_back({2, ExclusionReason::BoughtLately});
        const QString text = nobodyText(audience);
        QVERIFY2(text.contains(QStringLiteral("All 3 people")) && text.contains(QStringLiteral("2 of them"))
                     && text.contains(exclusionText(ExclusionReason::BoughtLately)),
                 qPrintable(text));
    }

    void powerInWords()
    {
        QCOMPARE(powerText(powerOf(800, 80, 0.05)),
                 QStringLiteral(
                     "With 800 customers, 5\u00a0% buyers and a 10\u00a0% holdout you can see only effects above 7.2 "
                     "points."));
        QVERIFY(!powerText(powerOf(800, 0, 0.05)).contains(u'%'));
        QVERIFY(holdoutText(0.02, 20'000, 1'000).contains(QStringLiteral("1,000 of 20,000")));
        QVERIFY(holdoutText(0.001, 100, {}).contains(QStringLiteral("too few")));
    }

    void changesInWords()
    {
        ChangeReport nothing;
        nothing.before = nothing.now = nothing.stayed = 5;
        ChangeReport report;
        report.before = 1'000;
        report.now = 900;
        report.stayed = 860;
        QCOMPARE(changeText(nothing), QStringLiteral("The same 5 people in the same groups."));
        report.joined = 40;
        report.moves = {{"champions", "at_risk", 300}, {"loyal", "at_risk", 12}};
        report.excluded[static_cast<std::size_t>(ExclusionReason::NotReachable)] = 25;
        QCOMPARE(changeText(report), QStringLiteral("312 moved to At Risk; 40 new; 25 no longer reachable"));
        report.goneFromShop = 7;
        QVERIFY(changeText(report).contains(QStringLiteral("7 left out now: no longer in the shop")));
    }
};

QTEST_MAIN(TestNamesChecks)
#include "test_names_checks.moc"
