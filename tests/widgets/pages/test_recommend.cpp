#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/pages/reason_rows_view.h"
#include "widgets/pages/recommend_customer_view.h"
#include "widgets/pages/recommend_page.h"
#include "widgets/pages/recommend_rules_form.h"

using namespace clientele;

namespace {

std::shared_ptr<const Dataset> someShop()
{
    test::DatasetBuilder shop;
    shop.customer({.id = "17850", .name = "Ann Archer", .email = "ann@example.com"})
        .customer({.id = "13047", .name = "Bob Baker"})
        .customer({.id = "12583"})
        .product({.id = "85123A", .name = "White hanging heart T-light holder"})
        .product({.id = "71053", .name = "White metal lantern"})
        .product({.id = "22633", .name = "Hand warmer Union Jack"})
        .product({.id = "22745", .name = "Poppy's playhouse bedroom"});
    shop.order("536365", "17850", "2010-12-01 08:26").line("85123A", 6, 2.55).line("71053", 6, 3.39);
    shop.order("536367", "13047", "2010-12-01 08:34").line("22745", 6, 2.10).line("71053", 2, 3.39);
    shop.order("C536379", "17850", "2010-12-03 09:41").line("85123A", -1, 2.55);
    shop.order("536400", "17850", "2011-01-07 10:00").line("22633", 12, 1.85);
    return shop.build();
}

Recommendation together(ProductIndex product, ProductIndex with)
{
    Recommendation item;
    item.product = product;
    item.reason.kind = RecommendReason::Kind::BoughtTogether;
    item.reason.with = with;
    item.reason.both = 41;
    item.reason.buyers = 58;
    return item;
}

Recommendation popular(ProductIndex product)
{
    Recommendation item;
    item.product = product;
    item.reason.kind = RecommendReason::Kind::Popular;
    item.reason.buyers = 320;
    item.reason.days = 365;
    return item;
}

void show(RecommendPage &page, std::shared_ptr<const Dataset> dataset)
{
    page.setShop({std::move(dataset), nullptr, {}, nullptr, false});
}

// The questions that one of both lists asked.
QList<QList<QVariant>> askedOf(const QSignalSpy &asked, int side)
{
    QList<QList<QVariant>> questions;
    for (const QList<QVariant> &question : asked)
        if (question.at(0).toInt() == side)
            questions << question;
    return questions;
}

MethodChoice choiceOf(const QList<QVariant> &question)
{
    return question.at(2).value<MethodChoice>();
}

} // namespace

class TestRecommend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void searchesAfterAPause()
    {
        RecommendPage page;
        QSignalSpy searched(page.customers(), &RecommendCustomerView::searchChanged);
        show(page, someShop());
        QCOMPARE(searched.takeFirst().first().toString(), QString()); // anybody, to begin with
        QTest::keyClicks(test::child<QLineEdit>(page, "recommendSearch"), QStringLiteral("ann"));
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.takeFirst().first().toString(), QStringLiteral("ann"));
        page.customers()->setMatches({0, 1, 2}, 4'372);
        auto *list = test::child<QListWidget>(page, "recommendCustomerList");
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->item(0)->text(), QStringLiteral("Ann Archer · 17850"));
        QCOMPARE(list->item(2)->text(), QStringLiteral("12583"));
    }

    void rulesGoWithEveryQuestion()
    {
        RecommendPage page;
        page.resize(test::kPageSize);
        show(page, someShop());
        page.customers()->setMatches({0}, 1);
        page.customers()->setCustomer(0);
        QSignalSpy asked(page.customers(), &RecommendCustomerView::listRequested);
        test::child<QPushButton>(page, "recommendRules")->click();
        test::child<QCheckBox>(page, "rulesInStock")->click();
        test::child<QCheckBox>(page, "rulesHasMargin")->click();
        test::child<QSpinBox>(page, "rulesMargin")->setValue(35);
        test::child<QSpinBox>(page, "rulesDiversity")->setValue(50);
        QTRY_COMPARE(askedOf(asked, RecommendCustomerView::Proposed).count(), 1); // one question for all of it
        RecommendRules wanted;
        wanted.inStock = true;
        wanted.minMargin = 0.35;
        wanted.diversity = 0.5;
        QVERIFY(asked.last().at(4).value<RecommendRules>() == wanted);
        QCOMPARE(test::child<QPushButton>(page, "recommendRules")->text(), QStringLiteral("Rules · 3"));
        QCOMPARE(test::unnamedControls(page), QString());
        test::shoot(page, "recommend-rules");

        QSignalSpy kept(&page, &RecommendPage::keepRulesRequested);
        auto *keep = test::child<QPushButton>(page, "buttonKeepRules");
        QVERIFY(keep->isEnabled());
        keep->click();
        QVERIFY(kept.last().first().value<RecommendRules>() == wanted);
        page.setShop({someShop(), nullptr, {}, nullptr, false, wanted});
        QVERIFY(!keep->isEnabled()); // they are kept
        page.setShop({someShop(), nullptr, {}, nullptr, false, {}}); // undone
        QVERIFY(!test::child<QCheckBox>(page, "rulesInStock")->isChecked());
    }

    void anEmptyListSaysWhichRulesKeepWhatOut()
    {
        RecommendPage page;
        show(page, someShop());
        page.customers()->setCustomer(0);
        const RulesEffect effect {4, 0, {{"min_margin", 3}, {"not_returned", 1}}};
        page.customers()->setList(RecommendCustomerView::Proposed, 0, {}, effect);
        const QString text = rulesEffectText(effect);
        QCOMPARE(text, QStringLiteral("Of 4 products on offer 0 pass the rules. Kept out by each rule alone: "
                                      "Least margin: 3 · Sent back before: 1."));
        const auto labels = page.customers()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; }));
        page.customers()->setList(RecommendCustomerView::Proposed, 0, {popular(1)}, {4, 1, {{"min_margin", 3}}});
        QVERIFY(test::child<QLabel>(page, "recommendTableRemark")->isVisibleTo(&page));
        QVERIFY(rulesEffectText({0, 0, {}}).contains(QStringLiteral("out of stock")));
    }

    void asksForTheCustomerPicked()
    {
        RecommendPage page;
        show(page, someShop());
        page.customers()->setMatches({1, 0}, 2);
        QSignalSpy chosen(page.customers(), &RecommendCustomerView::customerChosen);
        QSignalSpy asked(page.customers(), &RecommendCustomerView::listRequested);
        auto *search = test::child<QLineEdit>(page, "recommendSearch");
        auto *list = test::child<QListWidget>(page, "recommendCustomerList");
        QTest::keyClick(search, Qt::Key_Down); // into the list
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(chosen.last().first().toUInt(), 0U);
        const QList<QVariant> proposed = askedOf(asked, RecommendCustomerView::Proposed).last();
        QCOMPARE(proposed.at(1).toUInt(), 0U);
        QCOMPARE(choiceOf(proposed).method, std::string(kAutomaticMethod));
        QCOMPARE(proposed.at(3).toInt(), 10);
        QCOMPARE(choiceOf(askedOf(asked, RecommendCustomerView::Compared).last()).method, std::string("popular"));

        asked.clear();
        test::child<QSpinBox>(page, "recommendCount")->setValue(5);
        auto *method = test::child<QComboBox>(page, "recommendMethod");
        method->setCurrentIndex(method->findData(QStringLiteral("repeat")));
        QTRY_COMPARE(askedOf(asked, RecommendCustomerView::Proposed).count(), 1); // one question for both changes
        QCOMPARE(choiceOf(askedOf(asked, RecommendCustomerView::Proposed).last()).method, std::string("repeat"));
        QCOMPARE(asked.last().at(3).toInt(), 5);

        asked.clear();
        auto *compare = test::child<QComboBox>(page, "recommendCompare");
        compare->setCurrentIndex(compare->findData(QStringLiteral("user-knn")));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last().at(0).toInt(), int(RecommendCustomerView::Compared));
        QCOMPARE(choiceOf(asked.last()).method, std::string("user-knn"));
    }

    void offersEveryMethodAndItsSettings()
    {
        RecommendPage page;
        show(page, someShop());
        page.showCustomer(0);
        QSignalSpy asked(page.customers(), &RecommendCustomerView::listRequested);
        auto *method = test::child<QComboBox>(page, "recommendMethod");
        QCOMPARE(method->count(), static_cast<int>(recommenderKinds().size()) + 1); // and the shop's best
        QVERIFY(method->itemText(0).contains(QStringLiteral("Bought together")));
        for (const RecommenderKind &kind : recommenderKinds()) {
            const QString id = QString::fromLatin1(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
            method->setCurrentIndex(method->findData(id));
            QCOMPARE(method->currentData().toString(), id);
            for (const Parameter &parameter : kind.parameters())
                QVERIFY(
                    page.findChild<QWidget *>(QStringLiteral("parameter.") + QString::fromStdString(parameter.name)));
            asked.clear();
            QTRY_VERIFY(!asked.isEmpty());
            QCOMPARE(choiceOf(askedOf(asked, RecommendCustomerView::Proposed).last()).parameters.parameters().size(),
                     kind.parameters().size());
        }
        QCOMPARE(test::unnamedControls(page), QString());
    }

    void comparesTwoMethodsSideBySide()
    {
        const std::shared_ptr<const Dataset> shop = someShop();
        RecommendPage page;
        show(page, shop);
        page.customers()->setMatches({0, 1, 2}, 3);
        page.showCustomer(0);
        const ProductIndex lantern = shop->productById.find("71053");
        const ProductIndex bedroom = shop->productById.find("22745");
        page.customers()->setList(RecommendCustomerView::Proposed, 0, {together(bedroom, lantern), popular(lantern)});
        page.customers()->setList(RecommendCustomerView::Compared, 0, {popular(lantern)});
        const QList<QStringList> proposed = test::child<DataTable>(page, "recommendTable")->contents();
        QCOMPARE(proposed.size(), 3);
        QCOMPARE(proposed.at(1).at(0), QStringLiteral("Poppy's playhouse bedroom"));
        QVERIFY2(proposed.at(1).at(1).contains(QStringLiteral("41")), qPrintable(proposed.at(1).at(1)));
        QVERIFY(proposed.at(1).at(1).contains(QStringLiteral("58")));
        QVERIFY(proposed.at(1).at(1).contains(QStringLiteral("White metal lantern")));
        QCOMPARE(proposed.at(1).at(3), QStringLiteral("–"));
        QCOMPARE(proposed.at(2).at(3), QStringLiteral("1")); // its place in the list beside
        const QList<QStringList> beside = test::child<DataTable>(page, "comparedTable")->contents();
        QCOMPARE(beside.at(1).at(0), QStringLiteral("White metal lantern"));
        QCOMPARE(beside.at(1).at(3), QStringLiteral("2"));
        const QModelIndex both = test::child<DataTable>(page, "recommendTable")->model()->index(1, 0);
        QVERIFY(!both.data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(both.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("320")));
        test::shoot(page, "recommend");

        page.customers()->setList(RecommendCustomerView::Proposed, 1, {}); // late news about somebody else
        QCOMPARE(test::child<DataTable>(page, "recommendTable")->contents().size(), 3);
    }

    void aReasonOpensToItsRows()
    {
        const std::shared_ptr<const Dataset> shop = someShop();
        RecommendPage page;
        show(page, shop);
        page.showCustomer(1);
        const Recommendation item = together(shop->productById.find("85123A"), shop->productById.find("71053"));
        page.customers()->setList(RecommendCustomerView::Proposed, 1, {item});
        QSignalSpy asked(page.customers(), &RecommendCustomerView::reasonRequested);
        auto *table = test::child<DataTable>(page, "recommendTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last().at(1).toUInt(), 1U);
        QCOMPARE(asked.last().at(2).value<Recommendation>().product, item.product);
        ReasonRows found;
        found.rows = {{.row = 3, .part = ReasonRow::Part::Own}, {.row = 0, .part = ReasonRow::Part::Bought}};
        page.customers()->reasonRows()->setRows(found);
        const QList<QStringList> rows = test::child<DataTable>(page, "reasonRowsTable")->contents();
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows.at(1).contains(QStringLiteral("Their own")) && rows.at(2).contains(QStringLiteral("Bought both")));
        QVERIFY(test::child<QLabel>(page, "reasonRowsText")->text().contains(QStringLiteral("41")));
        auto *back = test::child<QPushButton>(page, "buttonShowHistory");
        QVERIFY(back->isVisibleTo(&page));
        test::shoot(page, "recommend-reason");
        back->click();
        QVERIFY(test::child<DataTable>(page, "historyTable")->isVisibleTo(&page));
        QVERIFY(!back->isVisibleTo(&page));
    }

    void showsWhatTheyBoughtNewestFirst()
    {
        RecommendPage page;
        show(page, someShop());
        page.showCustomer(0);
        const QList<QStringList> history = test::child<DataTable>(page, "historyTable")->contents();
        QCOMPARE(history.size(), 5);
        QCOMPARE(history.at(1).at(0), QStringLiteral("Hand warmer Union Jack"));
        QCOMPARE(history.at(1).at(3), QStringLiteral("£22.20"));
        QCOMPARE(history.at(2).at(2), QStringLiteral("−1")); // money back
        const QModelIndex refund = test::child<DataTable>(page, "historyTable")->model()->index(1, 3);
        QCOMPARE(refund.data(Qt::ToolTipRole).toString(), QStringLiteral("Refund in order C536379"));
    }

    void keepsTheCustomerOfTheNextSnapshot()
    {
        RecommendPage page;
        show(page, someShop());
        page.showCustomer(1);
        QSignalSpy asked(page.customers(), &RecommendCustomerView::listRequested);
        test::DatasetBuilder shop;
        shop.customer({.id = "new"}).customer({.id = "other"}).customer({.id = "13047", .name = "Bob Baker"});
        shop.order("1", "13047", "2010-12-01").line("tea", 1, 2.0);
        show(page, shop.build());
        QCOMPARE(page.customers()->customer(), std::optional<CustomerIndex>(2));
        QCOMPARE(asked.last().at(1).toUInt(), 2U);
        show(page, someShop());
        QCOMPARE(page.customers()->customer(), std::optional<CustomerIndex>(1));
        shop = {};
        show(page, test::DatasetBuilder().customer({.id = "somebody"}).build());
        QVERIFY(!page.customers()->customer());
    }

    void survivesAChangeOfLanguage()
    {
        RecommendPage page;
        show(page, someShop());
        page.customers()->setMatches({0, 1}, 2);
        page.showCustomer(0);
        auto *method = test::child<QComboBox>(page, "recommendMethod");
        method->setCurrentIndex(method->findData(QStringLiteral("repeat")));
        QTest::qWait(200); // the pause after a choice
        page.customers()->setList(RecommendCustomerView::Proposed, 0, {popular(1)});
        QSignalSpy asked(page.customers(), &RecommendCustomerView::listRequested);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&page, &change);
        QCOMPARE(method->currentData().toString(), QStringLiteral("repeat"));
        QCOMPARE(test::child<DataTable>(page, "recommendTable")->contents().size(), 2);
        QCOMPARE(test::child<QListWidget>(page, "recommendCustomerList")->currentRow(), 0);
        QCOMPARE(asked.count(), 0); // words changed, nothing else
    }

    void startsEmpty()
    {
        RecommendPage page;
        QSignalSpy asked(&page, &RecommendPage::importRequested);
        const QList<QPushButton *> actions = page.findChildren<QPushButton *>(QStringLiteral("stateAction"));
        for (QPushButton *action : actions) {
            if (action->isVisibleTo(&page))
                action->click();
        }
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(TestRecommend)
#include "test_recommend.moc"
