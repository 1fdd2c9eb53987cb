#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <set>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/codes_form.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/margins_form.h"
#include "widgets/forms/platform_codes_form.h"
#include "widgets/shell/names_codes.h"
#include "widgets/shell/names_margins.h"

using namespace clientele;

namespace {

ReadCodes read(std::size_t good, std::size_t offer = 0)
{
    ReadCodes read;
    read.source = QStringLiteral("codes.csv");
    read.offer = offer;
    for (std::size_t i = 0; i < good; ++i) {
        read.codes.push_back("GOOD" + std::to_string(i));
        read.lines.push_back(i + 2);
    }
    read.review.good = read.codes;
    read.codes.push_back("good1");
    read.lines.push_back(99);
    read.review.refused = {{good, CodeFault::Repeated}};
    return read;
}

QString text(const QWidget &form, const char *label)
{
    return test::child<QLabel>(form, label)->text();
}

} // namespace

class TestCodesForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::useTheme(Theme::Light); }

    void theCharactersAreThePlans()
    {
        CodesForm form;
        Plan plan;
        form.setPlan(plan);
        auto *own = test::child<QLineEdit>(form, "codeCharacters");
        QVERIFY(own->parentWidget()->isHidden());
        auto *alphabet = test::child<QComboBox>(form, "codeAlphabet");
        alphabet->setCurrentIndex(alphabet->findData(QStringLiteral("digits")));
        Q_EMIT alphabet->activated(alphabet->currentIndex());
        form.apply(plan);
        QCOMPARE(plan.codeAlphabet, std::string("0123456789"));
        alphabet->setCurrentIndex(alphabet->findData(QString()));
        Q_EMIT alphabet->activated(alphabet->currentIndex());
        QVERIFY(!own->parentWidget()->isHidden());
        own->setText(QString());
        QTest::keyClicks(own, QStringLiteral("ab cd"));
        form.apply(plan);
        QCOMPARE(plan.codeAlphabet, std::string("ABCD"));
        plan.codeAlphabet = "WXYZ";
        form.setPlan(plan);
        QCOMPARE(own->text(), QStringLiteral("WXYZ"));
        form.setReadOnly(true);
        QVERIFY(!alphabet->isEnabled() && !own->isEnabled());
        QCOMPARE(test::unnamedControls(form), QString());
    }

    void guessingIsWorded()
    {
        CodesForm form;
        Plan plan;
        form.setPlan(plan);
        QVERIFY(text(form, "codeSpace").contains(QStringLiteral("2,751,261")));
        form.setStock({0}, {1'000});
        QVERIFY2(text(form, "codeSpace").contains(QStringLiteral("one guess in 27,512,614")),
                 qPrintable(text(form, "codeSpace")));
        plan.codeAlphabet = "ABCD";
        form.setPlan(plan);
        form.setStock({0}, {100'000});
        QVERIFY2(text(form, "codeSpace").contains(QStringLiteral("For 100,000 people, 17 characters would do.")),
                 qPrintable(text(form, "codeSpace")));
        form.setStock({200'000}, {100'000}); // the platform's
        QVERIFY(!text(form, "codeSpace").contains(QStringLiteral("would do")));
    }

    void whatIsReadIsTakenForItsOffer()
    {
        PlatformCodesForm form;
        form.setOffers({QStringLiteral("10 % off"), QStringLiteral("20 % off")});
        form.setStock({0, 5}, {30, 4});
        QVERIFY2(text(form, "platformCodes").contains(QStringLiteral("20 % off: 5 code")),
                 qPrintable(text(form, "platformCodes")));
        QVERIFY(text(form, "platformCodes").contains(QStringLiteral("4 people get one; 1 left over")));
        form.setRead(read(20));
        QVERIFY(text(form, "codesSummary").contains(QStringLiteral("20 code")));
        QVERIFY(text(form, "codesSummary").contains(QStringLiteral("10 missing")));
        const QList<QStringList> rows = test::child<DataTable>(form, "codesRejected")->contents();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1][1], QStringLiteral("good1"));
        QSignalSpy taken(&form, &PlatformCodesForm::taken);
        test::child<QPushButton>(form, "buttonTakeCodes")->click();
        QCOMPARE(taken.count(), 1);
        QVERIFY(test::child<QPushButton>(form, "buttonTakeCodes")->isHidden());
        QCOMPARE(test::unnamedControls(form), QString());
    }

    void readingCanBeCancelledAndMayFail()
    {
        PlatformCodesForm form;
        form.setOffers({QStringLiteral("10 % off")});
        form.showReading(QStringLiteral("codes.csv"));
        QSignalSpy cancelled(&form, &PlatformCodesForm::cancelRequested);
        test::child<QPushButton>(form, "buttonCancelCodes")->click();
        QCOMPARE(cancelled.count(), 1);
        form.showError(QStringLiteral("No."));
        QCOMPARE(text(form, "codesSummary"), QStringLiteral("No."));
        test::child<QPushButton>(form, "buttonDismissCodes")->click();
        QVERIFY(test::child<QWidget>(form, "codesSummary")->isHidden());
        QVERIFY(!test::child<QWidget>(form, "buttonPlatformCodes")->isHidden());
    }

    void everyFaultHasItsOwnWords()
    {
        std::set<QString> seen;
        for (std::size_t i = 0; i < kCodeFaults; ++i)
            QVERIFY(seen.insert(codeFaultName(static_cast<CodeFault>(i))).second);
        for (const CodeAlphabet &alphabet : codeAlphabets())
            QVERIFY(codeAlphabetName(alphabet.id) != QString::fromLatin1(alphabet.id.data()));
    }

    void marginsAreAskedOnceAndNothingIsInvented()
    {
        MarginsForm form;
        form.setPlan(Plan());
        form.setCoverage({0.82, {{"Tea", 0.1}, {"", 0.08}}});
        QVERIFY(text(form, "marginsCoverage").contains(QStringLiteral("82")));
        auto *tea = test::child<QDoubleSpinBox>(form, "margin1");
        QCOMPARE(tea->value(), 0.0);
        QCOMPARE(tea->text(), QStringLiteral("Not told"));
        QVERIFY(tea->accessibleName().contains(QStringLiteral("Tea")));
        QSignalSpy edited(&form, &MarginsForm::edited);
        tea->setValue(35);
        QCOMPARE(edited.count(), 1);
        Plan plan;
        form.apply(plan);
        QCOMPARE(plan.assumptions.margins, (Margins {{"Tea", 0.35}}));
        form.setCoverage({0.82, {{"Tea", 0.1}, {"", 0.08}}}); // as with every preview: nobody's typing is disturbed
        QCOMPARE(test::child<QDoubleSpinBox>(form, "margin1"), tea);
        auto *known = test::child<QPushButton>(form, "buttonShopMargins");
        QVERIFY(known->isHidden());
        form.setShopMargins({{"Tea", 0.5}, {"", 0.2}});
        QVERIFY(!known->isHidden());
        known->click();
        form.apply(plan);
        QCOMPARE(plan.assumptions.margins, (Margins {{"Tea", 0.35}, {"", 0.2}}));
        QVERIFY(known->isHidden());
        QCOMPARE(test::unnamedControls(form), QString());
    }

    void whatAProfitRestsOn()
    {
        QCOMPARE(marginBasisText({}), QStringLiteral("Margins: costs for all that these people buy."));
        QCOMPARE(
            marginBasisText({0.82, 0, 0, 0.18}),
            QStringLiteral("Margins: costs for 82\u00a0% of what these people buy, 40\u00a0% assumed for the rest."));
        QCOMPARE(marginBasisText({0.82, 0.18, 0.35, 0}),
                 QStringLiteral(
                     "Margins: costs for 82\u00a0% of what these people buy, 35\u00a0% as you told for the rest."));
        QVERIFY(marginBasisText({0.5, 0.3, 0.35, 0.2}).contains(QStringLiteral("35\u00a0% as you told for 30\u00a0%")));
    }
};

QTEST_MAIN(TestCodesForm)
#include "test_codes_form.moc"
