#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeWidget>

#include "analytics/base/monitor.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_words.h"
#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/charts/overlap_chart.h"
#include "widgets/forms/money_edit.h"
#include "widgets/forms/rule_line.h"
#include "widgets/forms/rule_rows.h"
#include "widgets/pages/overlap_view.h"
#include "widgets/pages/rules_view.h"
#include "widgets/shell/number_format.h"

using namespace clientele;

namespace {

std::shared_ptr<const Dataset> makeShop()
{
    test::DatasetBuilder shop;
    shop.product({.id = "t", .name = "Tea", .category = "Drinks"})
        .product({.id = "c", .name = "Car", .category = "Toys"});
    for (int i = 0; i < 20; ++i) {
        const std::string id = "c" + std::to_string(100 + i);
        shop.customer({.id = id, .name = "Ann " + std::to_string(i), .country = i % 2 == 0 ? "France" : "Spain"});
        for (int o = 0; o <= i % 4; ++o)
            shop.order(id + "-" + std::to_string(o), id, formatDay(*parseDay("2011-12-09") - 20 * o - i))
                .line(o == 0 ? "t" : "c", 1, 5);
    }
    return shop.build();
}

} // namespace

// A rule in two forms that are always the same, counted by whoever answers.
class TestRulesView : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset = makeShop();
    std::shared_ptr<const RuleEngine> m_engine;
    std::unique_ptr<RulesView> m_view;

    template<typename T> T *part(const char *name) { return test::child<T>(*m_view, name); }
    void type(const char *text) { part<RuleLine>("ruleLine")->replaceText(QString::fromUtf8(text)); }
    QString line() { return m_view->text(); }
    void pick(const char *choice, const QString &text)
    {
        auto *box = part<QComboBox>(choice);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qUtf8Printable(text));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void press(const char *button) { part<QPushButton>(button)->click(); }

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void init()
    {
        const auto rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*m_dataset));
        const std::vector<SavedSegment> saved {{3, "Regulars", {}, "rule", parseRule("orders >= 3").rule},
                                               {4, "Drawn", {"c100"}, "lasso"}};
        m_engine = std::make_shared<const RuleEngine>(RuleShop {
            m_dataset, rfm, std::make_shared<const std::vector<Segment>>(allSegments(*m_dataset, *rfm, saved))});
        m_view = std::make_unique<RulesView>();
        connect(m_view.get(), &RulesView::countRequested, m_view.get(),
                [this](const RuleNode &rule) { m_view->setCounts(rule, m_engine->countsOf(rule, SilentMonitor())); });
        connect(m_view->overlap(), &OverlapView::countsRequested, m_view.get(),
                [this](const std::vector<RuleNode> &sets) {
                    std::vector<CustomerSet> members;
                    for (const RuleNode &set : sets)
                        members.push_back(m_engine->members(set, SilentMonitor()));
                    std::vector<const CustomerSet *> pointers;
                    for (const CustomerSet &set : members)
                        pointers.push_back(&set);
                    m_view->overlap()->setCounts(sets, overlapCounts(pointers, m_dataset->customers.size()));
                });
        m_view->setShop(m_engine, saved);
        m_view->resize(test::kPageSize);
        m_view->show();
    }

    void typedTextBecomesRows()
    {
        type("country = \"France\" and orders in last 30 days >= 2");
        QCOMPARE(part<QComboBox>("ruleField_0")->currentText(), QStringLiteral("country"));
        QCOMPARE(part<QComboBox>("ruleValue_0")->currentText(), QStringLiteral("France"));
        QCOMPARE(part<QSpinBox>("ruleWindowCount_1")->value(), 30);
        QTRY_VERIFY(part<QLabel>("ruleStatus")->text().contains(u'%'));
        QVERIFY(part<QLabel>("ruleCount_0")->text() == QStringLiteral("10"));
        QCOMPARE(part<QLabel>("ruleStatus")->text().section(u' ', 0, 0),
                 QString::number(m_engine->members(m_view->rule(), SilentMonitor()).size()));
    }

    void rowsBecomeText()
    {
        press("buttonAddCondition");
        QCOMPARE(line(), QStringLiteral("orders >= 1"));
        pick("ruleWindow_0", QStringLiteral("in the last"));
        QCOMPARE(line(), QStringLiteral("orders in last 90 days >= 1"));
        part<QSpinBox>("ruleWindowCount_0")->setValue(45);
        QCOMPARE(line(), QStringLiteral("orders in last 45 days >= 1"));
        pick("ruleOperator_0", QStringLiteral("between"));
        QCOMPARE(line(), QStringLiteral("orders in last 45 days between 1 and 1"));
        auto *upTo = part<MoneyEdit>("ruleValueTo_0");
        upTo->setFocus();
        upTo->selectAll();
        QTest::keyClicks(upTo, QStringLiteral("5"));
        QCOMPARE(line(), QStringLiteral("orders in last 45 days between 1 and 5"));
        pick("ruleField_0", QStringLiteral("bought category"));
        QCOMPARE(line(), QStringLiteral("bought category \"Drinks\""));
        pick("ruleSubject_0", QStringLiteral("Toys"));
        QCOMPARE(line(), QStringLiteral("bought category \"Toys\""));
        part<QPushButton>("ruleNot_0")->setChecked(true);
        QCOMPARE(line(), QStringLiteral("not bought category \"Toys\""));
        press("buttonAddGroup");
        QCOMPARE(line(), QStringLiteral("not bought category \"Toys\" and (orders >= 1 or orders >= 1)"));
        press("buttonRemoveRule_1_0");
        pick("ruleField_1_0", QStringLiteral("country"));
        QCOMPARE(line(), QStringLiteral("not bought category \"Toys\" and country = \"France\""));
        pick("ruleGroupKind", QStringLiteral("Any of these holds"));
        QCOMPARE(line(), QStringLiteral("not bought category \"Toys\" or country = \"France\""));
    }

    void everyFieldHasItsRow()
    {
        for (const RuleField &field : ruleFields()) {
            type("orders >= 1");
            pick("ruleField_0",
                 QString::fromUtf8(rulePhrase(RuleFamily::Field, field.id, RuleLanguage::English).data()));
            const ParsedRule parsed = parseRule(line().toStdString());
            QVERIFY2(parsed.isValid(), qUtf8Printable(line()));
            QCOMPARE(parsed.rule.condition.field, std::string(field.id));
            for (const RuleOperator op : operatorsOf(field)) {
                auto *operators = m_view->findChild<QComboBox *>(QStringLiteral("ruleOperator_0"));
                if (!operators)
                    continue;
                operators->setCurrentIndex(operators->findData(static_cast<int>(op)));
                Q_EMIT operators->activated(operators->currentIndex());
                QVERIFY2(parseRule(line().toStdString()).rule.condition.op == op, qUtf8Printable(line()));
            }
            QCOMPARE(test::unnamedControls(*m_view), QString());
        }
    }

    void everyChangeUndoes()
    {
        press("buttonAddCondition");
        pick("ruleField_0", QStringLiteral("country"));
        QCOMPARE(line(), QStringLiteral("country = \"France\""));
        press("buttonUndoRule");
        QCOMPARE(line(), QStringLiteral("orders >= 1"));
        QCOMPARE(part<QComboBox>("ruleField_0")->currentText(), QStringLiteral("orders"));
        press("buttonRedoRule");
        QCOMPARE(part<QComboBox>("ruleField_0")->currentText(), QStringLiteral("country"));
        QVERIFY(!part<QPushButton>("buttonRedoRule")->isEnabled());
    }

    void mistakesAreUnderlinedAndSaid()
    {
        QSignalSpy counted(m_view.get(), &RulesView::countRequested);
        type("国家 = \"France\" and ordrs >= 2");
        auto *editor = part<RuleLine>("ruleLine");
        QCOMPARE(editor->extraSelections().size(), 1);
        QCOMPARE(editor->extraSelections().front().cursor.selectedText(), QStringLiteral("ordrs"));
        QVERIFY(part<QLabel>("ruleProblem")->text().contains(QStringLiteral("orders")));
        QVERIFY(!m_view->isUsable());
        QVERIFY(!part<RuleRows>("ruleRows")->isEnabled());
        QTest::qWait(250);
        QCOMPARE(counted.count(), 0);
        type("country = \"Frnace\"");
        QCOMPARE(editor->extraSelections().size(), 1); // nobody lives there: said, and counted
        QVERIFY(m_view->isUsable());
        QTRY_COMPARE(counted.count(), 1);
        type("country = \"France\"");
        QVERIFY(editor->extraSelections().isEmpty());
        QVERIFY(!part<QLabel>("ruleProblem")->isVisible());
    }

    void completesWhatIsTyped()
    {
        auto *editor = part<RuleLine>("ruleLine");
        editor->setFocus();
        QTest::keyClicks(editor, QStringLiteral("coun"));
        auto *completer = editor->findChild<QCompleter *>();
        QVERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(line(), QStringLiteral("country"));
        QTest::keyClick(editor, Qt::Key_Return); // one line
        QCOMPARE(line(), QStringLiteral("country"));
    }

    void saysWhy()
    {
        type("orders >= 2 and not country = \"Spain\"");
        press("rulePartWhy");
        QSignalSpy asked(m_view.get(), &RulesView::whyRequested);
        QTest::keyClicks(part<QLineEdit>("ruleWhyCustomer"), QStringLiteral("c101"));
        QTRY_COMPARE(asked.count(), 1);
        m_view->setCustomer(QStringLiteral("c10"), 0); // an answer to what was asked before
        QVERIFY(!part<QTreeWidget>("ruleWhyTree")->isVisible());
        m_view->setCustomer(QStringLiteral("c101"), 1);
        QVERIFY(part<QLabel>("ruleWhyAnswer")->text().contains(QStringLiteral("is not in the segment")));
        const QTreeWidgetItem *root = part<QTreeWidget>("ruleWhyTree")->topLevelItem(0);
        QCOMPARE(root->childCount(), 2);
        QCOMPARE(root->child(0)->text(1), QStringLiteral("2"));
        QCOMPARE(root->child(1)->child(0)->text(1), QStringLiteral("\"Spain\""));
        QCOMPARE(root->child(1)->text(2), QStringLiteral("does not hold"));
        type("net spend >= 0");
        const Dataset &shop = *m_dataset;
        const Money spent = m_engine->data().rfm().values.monetary[m_engine->data().rfm().values.positionOf[1]];
        QCOMPARE(part<QTreeWidget>("ruleWhyTree")->topLevelItem(0)->text(1),
                 moneyText(spent, QString::fromStdString(shop.currency))); // as tables write amounts
        m_view->setCustomer(QStringLiteral("c101"), {});
        QCOMPARE(part<QLabel>("ruleWhyAnswer")->text(), QStringLiteral("Nobody was found."));
    }

    void showsHowSegmentsOverlapAndMakesRulesOfThem()
    {
        OverlapView *overlap = m_view->overlap();
        type("country = \"France\""); // ten of the twenty; "Regulars" have three orders or more: also ten
        press("rulePartOverlap");
        QCOMPARE(part<QComboBox>("overlapSet_1")->currentData().toString(), QStringLiteral("eleven.champions"));
        pick("overlapSet_1", QStringLiteral("Regulars"));
        auto *chart = part<OverlapChart>("overlapChart");
        const QList<QStringList> table = chart->tableContents();
        qint64 people = 0;
        for (qsizetype row = 1; row < table.size(); ++row)
            people += table[row].last().toLongLong();
        const RuleNode either = parseRule("country = \"France\" or orders >= 3").rule;
        QCOMPARE(people, static_cast<qint64>(m_engine->members(either, SilentMonitor()).size()));

        QSignalSpy picked(overlap, &OverlapView::customersRequested);
        chart->pressNode(0);
        QCOMPARE(picked.count(), 1);
        const auto rule = picked[0][1].value<RuleNode>();
        QCOMPARE(QString::number(m_engine->members(rule, SilentMonitor()).size()), table[1].last());

        QSignalSpy edited(m_view.get(), &RulesView::edited);
        press("buttonOverlapFirst");
        QCOMPARE(line(), QStringLiteral("country = \"France\" and not in segment \"Regulars\""));
        QVERIFY(edited.count() > 0 && part<RuleRows>("ruleRows")->isVisible());
        type("orders >= 2");
        press("rulePartOverlap");
        press("buttonOverlapAny");
        QCOMPARE(line(), QStringLiteral("orders >= 2 or in segment \"Regulars\""));
        type("ordrs >= 2");
        QVERIFY(!part<QPushButton>("buttonOverlapAny")->isEnabled());
        QCOMPARE(chart->nodeCount(), 0);
        QCOMPARE(test::unnamedControls(*m_view), QString());
    }

    void aSavedRuleIsShownAndChanged()
    {
        QSignalSpy edited(m_view.get(), &RulesView::edited);
        QVERIFY(!m_view->showSegment(QStringLiteral("saved.4")));
        QVERIFY(m_view->showSegment(QStringLiteral("saved.3")));
        QCOMPARE(line(), QStringLiteral("orders >= 3"));
        QCOMPARE(edited.count(), 0);
        QVERIFY(!part<QPushButton>("buttonChangeRule")->isVisible());
        QSignalSpy changed(m_view.get(), &RulesView::changeRequested);
        type("orders >= 4");
        QVERIFY(edited.count() > 0);
        press("buttonChangeRule");
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toLongLong(), 3);
        type("in segment \"Regulars\""); // its own
        QVERIFY(!m_view->isUsable());
        m_view->setReadOnly(true);
        QVERIFY(!part<QPushButton>("buttonChangeRule")->isEnabled());
    }

    void looks()
    {
        type("orders in last 90 days >= 2 and (country = \"France\" or net spend >= 100) and not bought category "
             "\"Toys\"");
        QTest::qWait(250);
        test::shoot(*m_view, "rules");
        type("country = \"France\"");
        press("rulePartOverlap");
        pick("overlapSet_2", QStringLiteral("Regulars"));
        test::shoot(*m_view, "rules-overlap");
    }
};

QTEST_MAIN(TestRulesView)
#include "test_rules_view.moc"
