#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/import/cleaning_view.h"
#include "widgets/import/found_bar.h"
#include "widgets/pages/merges_card.h"

using namespace clientele;

namespace {

std::shared_ptr<const Findings> someFindings()
{
    auto findings = std::make_shared<Findings>();
    findings->rowsRead = 100;
    for (const char *id : {"missing.country", "duplicates", "test_orders"}) {
        Finding &finding = findings->findings.emplace_back();
        finding.name = *findingById(id);
        finding.id = id;
        finding.count = 12;
        finding.share = 0.12;
        finding.examples = {{7, "536365", "17850", "85123A", "test"}};
        for (const CleaningChoice choice : choicesFor(finding.name)) {
            const bool isKept = choice == CleaningChoice::Keep;
            finding.options.push_back(
                {choice, isKept ? CleaningEffect {} : CleaningEffect {12, 3, Money::fromDouble(-45.2)}});
        }
    }
    return findings;
}

MergeProposal someProposal(MergeDoubt doubt)
{
    MergeProposal proposal;
    for (const char *id : {"1", "2"}) {
        MergeEntry &entry = proposal.entries.emplace_back();
        entry.id = id;
        entry.name = "Ann";
        entry.orders = 2;
    }
    proposal.evidence = {{"email", "ann@shop.de"}};
    proposal.doubt = doubt;
    return proposal;
}

} // namespace

class TestCleaningView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesAndTellsWhatChanges()
    {
        test::useTheme(Theme::Light);
        CleaningView view;
        view.resize(test::kPageSize);
        view.setFindings(QStringLiteral("orders.csv"), someFindings(), {{"duplicates", CleaningChoice::Drop}},
                         QStringLiteral("GBP"));
        QSignalSpy edited(&view, &CleaningView::cleaningEdited);
        auto *tests = test::child<QComboBox>(view, "comboClean_test_orders");
        QCOMPARE(tests->currentData().toInt(), static_cast<int>(CleaningChoice::Keep));
        QCOMPARE(test::child<QComboBox>(view, "comboClean_duplicates")->currentData().toInt(),
                 static_cast<int>(CleaningChoice::Drop));
        tests->setCurrentIndex(tests->findData(static_cast<int>(CleaningChoice::Drop)));
        QCOMPARE(edited.count(), 1);
        const Cleaning expected {{"duplicates", CleaningChoice::Drop}, {"test_orders", CleaningChoice::Drop}};
        QCOMPARE(view.cleaning(), expected);
        const QString effect = test::child<QLabel>(view, "effect_test_orders")->text();
        QVERIFY2(effect.contains(QStringLiteral("12")) && effect.contains(QStringLiteral("45.20")), qPrintable(effect));
        view.setTotal({24, 5, Money::fromDouble(-90.4)});
        QVERIFY(test::child<QLabel>(view, "cleaningTotal")->text().contains(QStringLiteral("90.40")));
        tests->setCurrentIndex(tests->findData(static_cast<int>(CleaningChoice::Keep)));
        QCOMPARE(view.cleaning().size(), std::size_t(1));
        QCOMPARE(test::unnamedControls(view), QString());
        test::shoot(view, "cleaning-view");
    }

    void examplesOnDemand()
    {
        CleaningView view;
        view.setFindings(QStringLiteral("orders.csv"), someFindings(), {}, QStringLiteral("GBP"));
        const auto *examples = test::child<QLabel>(view, "examples_duplicates");
        QVERIFY(!examples->isVisibleTo(&view));
        test::child<QPushButton>(view, "buttonExamples_duplicates")->click();
        QVERIFY(examples->isVisibleTo(&view));
        QVERIFY(examples->text().contains(QStringLiteral("536365")));
    }

    void nothingToClean()
    {
        CleaningView view;
        view.setFindings(QStringLiteral("orders.csv"), std::make_shared<Findings>(), {}, QStringLiteral("GBP"));
        QVERIFY(view.findChildren<QComboBox *>().isEmpty());
        FoundBar bar;
        bar.setFindings({}, {});
        QVERIFY(!test::child<QPushButton>(bar, "buttonCheckFindings")->isVisibleTo(&bar));
        bar.setFindings(*someFindings(), {});
        QSignalSpy pressed(&bar, &FoundBar::pressed);
        test::child<QPushButton>(bar, "buttonCheckFindings")->click();
        QCOMPARE(pressed.count(), 1);
    }

    void samePerson()
    {
        MergesCard card;
        card.setPeople({}, {}, false);
        QVERIFY(card.isHidden());
        card.setPeople({someProposal(MergeDoubt::None), someProposal(MergeDoubt::OtherNames)},
                       {{4, "7", "8", "email bob@shop.de", "", false}}, false);
        QVERIFY(!card.isHidden());
        QSignalSpy merged(&card, &MergesCard::mergeRequested);
        QSignalSpy refused(&card, &MergesCard::refuseRequested);
        QSignalSpy apart(&card, &MergesCard::unmergeRequested);
        QVERIFY(!test::child<QPushButton>(card, "buttonMerge")->isEnabled());
        test::child<QPushButton>(card, "buttonMergeAll")->click();
        QCOMPARE(merged.takeFirst().first().value<std::vector<MergeProposal>>().size(), std::size_t(1));
        auto *table = test::child<QTableView>(card, "mergesTable");
        table->selectRow(1);
        test::child<QPushButton>(card, "buttonNotTheSame")->click();
        QCOMPARE(refused.takeFirst().first().value<std::vector<MergeProposal>>().front().doubt, MergeDoubt::OtherNames);
        table->selectRow(2);
        QVERIFY(!test::child<QPushButton>(card, "buttonMerge")->isEnabled());
        test::child<QPushButton>(card, "buttonUnmerge")->click();
        QCOMPARE(apart.takeFirst().first().value<std::vector<qint64>>(), std::vector<qint64> {4});
        QCOMPARE(test::child<DataTable>(card, "mergesTable")->contents().at(3).at(1), QStringLiteral("bob@shop.de"));
        card.show();
        QVERIFY(QTest::qWaitForWindowActive(&card));
        table->selectRow(1);
        test::child<QPushButton>(card, "buttonMerge")->setFocus();
        card.setPeople({someProposal(MergeDoubt::None)}, {}, false);
        QVERIFY2(table->hasFocus(), "the keyboard stays where it was used");
        card.setPeople({someProposal(MergeDoubt::None)}, {}, true);
        QVERIFY(!test::child<QPushButton>(card, "buttonMergeAll")->isEnabled());
        QCOMPARE(test::unnamedControls(card), QString());
    }
};

QTEST_MAIN(TestCleaningView)
#include "test_cleaning_view.moc"
