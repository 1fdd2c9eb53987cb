#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <set>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/offers_form.h"
#include "widgets/shell/names_flash.h"

using namespace clientele;

namespace {

Plan flashPlan()
{
    Plan plan;
    plan.name = "Evening";
    plan.offers.front().kind = "flash-sale";
    plan.offers.front().items = {{"P1", Money::fromWhole(7), 20, 1}};
    plan.offers.front().validFrom = plan.offers.front().validTo = dayFromCivil({2026, 11, 12});
    return plan;
}

FlashProposal proposal()
{
    FlashProposal proposal;
    proposal.items = {{"P2", Money::fromWhole(5), 30, 2}};
    FlashPick pick;
    pick.reason = FlashPickReason::ClearsStock;
    pick.daysOfStock = 210;
    proposal.picks.picks = {pick};
    proposal.picks.notes = {FlashPickNote::CostUnknown};
    return proposal;
}

FlashForecast forecast()
{
    FlashForecast forecast;
    forecast.known = OrderTimes::Known::Yes;
    FlashForecast::Window window;
    const Time open = startOf(dayFromCivil({2026, 11, 12})) + 19 * 3'600;
    window.usual = {{open, open + 7'200}, 0.018, {14, 9, 19}, 0.1, 180, 0};
    window.buyers = {42, 29, 57};
    window.units = {60, 40, 85};
    window.items = {{"P1", {30, 20, 40}, 20, 0, 2'400}, {"P2", {8, 4, 12}, 500, 120, -1}};
    forecast.windows = {window};
    forecast.best = {window.usual};
    return forecast;
}

} // namespace

class TestFlashForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::useTheme(Theme::Light); }

    void isThereForFlashSalesOnly()
    {
        OffersForm form;
        form.setPlan(Plan());
        QVERIFY(form.flashForm()->isHidden());
        form.setPlan(flashPlan());
        QVERIFY(!form.flashForm()->isHidden());
        QVERIFY(test::child<QLabel>(form, "flashForecast")->text().contains(QStringLiteral("Choose products")));
        QCOMPARE(test::unnamedControls(form), QString());
    }

    void whatIsProposedIsAnEdit()
    {
        OffersForm form;
        form.setPlan(flashPlan());
        QSignalSpy asked(&form, &OffersForm::flashProductsRequested);
        QSignalSpy edited(&form, &OffersForm::edited);
        test::child<QPushButton>(form, "buttonProposeProducts")->click();
        QCOMPARE(asked.count(), 1);
        form.setFlashProposal(0, proposal());
        QCOMPARE(edited.count(), 1);
        Plan plan = flashPlan();
        form.apply(plan);
        QCOMPARE(plan.offers.front().items, proposal().items);
        auto *why = test::child<QLabel>(form, "flashPicks");
        QVERIFY(why->text().contains(QStringLiteral("P2: There is stock for 210 days")));
        QVERIFY(why->text().contains(QStringLiteral("a margin is assumed")));
        form.setPlan(flashPlan()); // undone: what was proposed is no longer in the list
        QVERIFY(why->isHidden());
        FlashProposal none;
        none.picks.notes = {FlashPickNote::NothingInStock};
        form.setFlashProposal(0, none);
        QCOMPARE(edited.count(), 1); // the products stay
        QVERIFY(why->text().contains(QStringLiteral("Nothing is in stock")));
        form.setFlashForecasts({forecast()});
        form.clearFlash();
        QVERIFY(why->isHidden());
        QVERIFY(test::child<QLabel>(form, "flashForecast")->text().contains(QStringLiteral("Choose products")));
    }

    void saysWhoComesAndWhen()
    {
        OffersForm form;
        form.setPlan(flashPlan());
        form.setFlashForecasts({forecast()});
        const QString text = test::child<QLabel>(form, "flashForecast")->text();
        QVERIFY2(text.contains(QStringLiteral("Thursday, 12 Nov 2026, 19:00 to 21:00")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("about 42 (29 to 57) buyers")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("P1: sold out after about 40 minute")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("P2: about 120 of 500 left.")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("are assumed")));
        QVERIFY(test::child<QLabel>(form, "flashBest")->text().contains(QStringLiteral("19:00")));
        FlashForecast unknown;
        unknown.known = OrderTimes::Known::NoTimes;
        form.setFlashForecasts({unknown});
        QVERIFY(test::child<QLabel>(form, "flashForecast")->text().contains(QStringLiteral("not the time of day")));
        QVERIFY(test::child<QLabel>(form, "flashBest")->isHidden());
    }

    void theMultipleIsThePlans()
    {
        OffersForm form;
        Plan plan = flashPlan();
        plan.assumptions.flashMultiple = 3.756;
        form.setPlan(plan);
        Plan same = flashPlan();
        form.apply(same);
        QCOMPARE(same.assumptions.flashMultiple, 3.756); // until the person changes it
        auto *times = test::child<QDoubleSpinBox>(form, "flashMultiple");
        times->setValue(5);
        form.apply(same);
        QCOMPARE(same.assumptions.flashMultiple, 5.0);
        form.setReadOnly(true);
        QVERIFY(!times->isEnabled());
        QVERIFY(!test::child<QPushButton>(form, "buttonProposeProducts")->isEnabled());
    }

    void workCanBeCancelled()
    {
        OffersForm form;
        form.setPlan(flashPlan());
        auto *cancel = test::child<QPushButton>(form, "buttonCancelProducts");
        QVERIFY(cancel->isHidden());
        form.flashForm()->setWorking(true);
        QVERIFY(!cancel->isHidden());
        QVERIFY(!test::child<QPushButton>(form, "buttonProposeProducts")->isEnabled());
        QSignalSpy cancelled(form.flashForm(), &FlashForm::cancelRequested);
        cancel->click();
        QCOMPARE(cancelled.count(), 1);
        form.flashForm()->setWorking(false);
        QVERIFY(cancel->isHidden());
    }

    void everyReasonAndNoteHasItsOwnSentence()
    {
        std::set<QString> seen;
        const auto isSentence = [&](const QString &text) {
            return text.endsWith(u'.') && !text.contains(QRegularExpression(QStringLiteral("%[0-9n]")))
                   && seen.insert(text).second;
        };
        FlashPick pick;
        for (const FlashPickReason reason : allFlashPickReasons()) {
            pick.reason = reason;
            QVERIFY2(isSentence(flashPickReasonText(pick)), std::string(flashPickReasonId(reason)).c_str());
        }
        for (const FlashPickNote note : allFlashPickNotes())
            QVERIFY2(isSentence(flashPickNoteText(note)), std::string(flashPickNoteId(note)).c_str());
        for (const auto known : {OrderTimes::Known::NoOrders, OrderTimes::Known::NoTimes, OrderTimes::Known::TooFew})
            QVERIFY(isSentence(timesKnownText(known)));
        QVERIFY(timesKnownText(OrderTimes::Known::Yes).isEmpty());
        FlashMultiple multiple;
        for (const auto source :
             {FlashMultiple::Source::Assumed, FlashMultiple::Source::Measured, FlashMultiple::Source::Plan}) {
            multiple.source = source;
            QVERIFY(isSentence(flashMultipleText(multiple)));
        }
    }

    void windowsAreWordedByTheirLength()
    {
        const Time noon = startOf(dayFromCivil({2026, 11, 12})) + 12 * 3'600;
        const Time day = startOf(dayFromCivil({2026, 11, 12}));
        QCOMPARE(timeSpanText({day, day + kSecondsPerDay}), QStringLiteral("Thursday, 12 Nov 2026"));
        QCOMPARE(timeSpanText({day, day + 3 * kSecondsPerDay}), QStringLiteral("12 Nov 2026 to 14 Nov 2026"));
        QCOMPARE(timeSpanText({noon, day + kSecondsPerDay}), QStringLiteral("Thursday, 12 Nov 2026, 12:00 to 24:00"));
        QCOMPARE(timeSpanText({noon, noon + kSecondsPerDay}), QStringLiteral("12 Nov 2026 12:00 to 13 Nov 2026 12:00"));
    }
};

QTEST_MAIN(TestFlashForm)
#include "test_flash_form.moc"
