#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

#include "analytics/segment/rule/rule_parser.h"
#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/customer_detail.h"
#include "widgets/pages/customers_page.h"
#include "widgets/shell/names.h"

using namespace clientele;

namespace {

std::shared_ptr<const Dataset> shopOf(const std::vector<std::string> &ids)
{
    test::DatasetBuilder shop;
    for (const std::string &id : ids) {
        shop.customer({.id = id, .name = "Name " + id, .email = id + "@example.com"});
        shop.order("1" + id, id, "2011-12-01").line("tea", 1, 5);
        shop.order("2" + id, id, "2011-12-03").line("cup", 2, 3);
    }
    return shop.build();
}

} // namespace

// The Customers page with hand-made values: what it asks for, what it shows, what it tells.
class TestCustomersPage : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset = shopOf({"100", "200", "300"});
    std::shared_ptr<const RfmAnalysis> m_rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*m_dataset));
    std::unique_ptr<CustomersPage> m_page;
    std::unique_ptr<QSignalSpy> m_asked;

    template<typename T> T *part(const char *name) { return test::child<T>(*m_page, name); }
    CustomerQuery lastQuery() { return m_asked->last()[0].value<CustomerQuery>(); }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<CustomersPage>();
        m_asked = std::make_unique<QSignalSpy>(m_page.get(), &CustomersPage::queryChanged);
        m_page->resize(1096, 722);
        m_page->setShop(m_dataset, m_rfm);
        m_page->setRows({0, 1, 2});
        m_page->show();
    }

    // Who wants no personal offers can be seen where their other wishes are.
    void saysWhoRefusesPersonalOffers()
    {
        test::DatasetBuilder shop;
        shop.customer({.id = "100", .name = "Ann", .personalConsent = Consent::No});
        shop.order("1", "100", "2011-12-01").line("tea", 1, 5);
        const auto dataset = shop.build();
        m_page->setShop(dataset, std::make_shared<const RfmAnalysis>(analyseRfm(*dataset)));
        m_page->setRows({0});
        m_page->showCustomer(0);
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(QStringLiteral("Personal offers: %1").arg(consentText(Consent::No)));
        }));
    }

    void asksForEverybodyFirst()
    {
        QCOMPARE(m_asked->size(), 1);
        QVERIFY(lastQuery() == CustomerQuery {});
        QVERIFY(!m_asked->last()[1].value<std::shared_ptr<const CustomerSet>>());
        QVERIFY(part<QLabel>("customerCount")->text().startsWith(QStringLiteral("3 ")));
    }

    void segmentsAreShownWithWhy()
    {
        const auto segments = std::make_shared<const std::vector<Segment>>(
            allSegments(*m_dataset, *m_rfm,
                        {{7, "Regulars", {}, "rule", parseRule("orders >= 2").rule}, {8, "Mine", {"100"}, "lasso"}}));
        const std::vector<SavedSegment> saved {{7, "Regulars", {}, "rule", parseRule("orders >= 2").rule},
                                               {8, "Mine", {"100"}, "lasso"}};
        m_page->detail()->setSegments(segments);
        m_page->showCustomer(0);
        QSignalSpy asked(m_page->detail(), &CustomerDetail::segmentsRequested);
        part<QAbstractButton>("customerShowSegments")->click();
        QCOMPARE(asked.size(), 1);
        auto *tree = part<QTreeWidget>("customerSegments");
        QVERIFY(!tree->isVisible());
        const RuleEngine engine(RuleShop {m_dataset, m_rfm, segments});
        m_page->detail()->setMemberships(0, membershipsOf(engine, saved, 0));
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->topLevelItemCount(), static_cast<int>(m_rfm->maps.size()) + 2);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 3); // its three scores
        const QTreeWidgetItem *rule = tree->topLevelItem(static_cast<int>(m_rfm->maps.size()));
        QCOMPARE(rule->text(0), QStringLiteral("Regulars"));
        QCOMPARE(rule->child(0)->text(0), QStringLiteral("orders >= 2"));
        QCOMPARE(rule->child(0)->text(1), QStringLiteral("2"));
        QVERIFY(!tree->topLevelItem(tree->topLevelItemCount() - 1)->child(0)->text(0).isEmpty());
        m_page->detail()->setMemberships(1, {}); // an answer about somebody else
        QVERIFY(tree->isVisible());
        test::shoot(*m_page, "customer-segments");
        m_page->show();
    }

    void aNoteIsKeptWhenItIsLeft()
    {
        m_page->showCustomer(0);
        QSignalSpy asked(m_page->detail(), &CustomerDetail::noteRequested);
        QSignalSpy changed(m_page->detail(), &CustomerDetail::noteChanged);
        part<QAbstractButton>("customerShowNote")->click();
        QCOMPARE(asked.size(), 1);
        auto *note = part<QPlainTextEdit>("customerNote");
        QVERIFY(!part<QPushButton>("buttonSaveNote")->isEnabled());
        m_page->detail()->setNote(0, QStringLiteral("Likes tea"));
        QCOMPARE(note->toPlainText(), QStringLiteral("Likes tea"));
        note->setPlainText(QStringLiteral("Likes cups"));
        part<QPushButton>("buttonSaveNote")->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toUInt(), 0U);
        QCOMPARE(changed[0][1].toString(), QStringLiteral("Likes cups"));
        QVERIFY(!part<QPushButton>("buttonSaveNote")->isEnabled());
        note->setPlainText(QStringLiteral("Likes both"));
        QFocusEvent left(QEvent::FocusOut);
        QApplication::sendEvent(note, &left);
        QCOMPARE(changed.size(), 2);
        m_page->showCustomer(1); // somebody else's is another one
        QVERIFY(note->toPlainText().isEmpty());
        QCOMPARE(changed.size(), 2);
        m_page->detail()->setNote(0, QStringLiteral("late"));
        QVERIFY(note->toPlainText().isEmpty());
        m_page->detail()->setReadOnly(true);
        QVERIFY(note->isReadOnly());
        QCOMPARE(test::unnamedControls(*m_page), QString());
    }

    void typingAsksOnceAfterAPause()
    {
        QTest::keyClicks(part<QLineEdit>("customerSearch"), QStringLiteral(" 200 "));
        QCOMPARE(m_asked->size(), 1);
        QTRY_COMPARE(m_asked->size(), 2);
        QCOMPARE(lastQuery().text, std::string("200"));
        m_page->setRows({1});
        QCOMPARE(part<DataTable>("customerTable")->model()->rowCount(), 1);
    }

    void aPressOnAHeaderAsksForItsOrder()
    {
        auto *table = part<DataTable>("customerTable");
        table->sortByColumn(table->model()->columnCount() - 1, Qt::DescendingOrder);
        QCOMPARE(lastQuery().sort, CustomerQuery::Column::Net);
        QVERIFY(lastQuery().isDescending);
    }

    void aSegmentIsAFilterThatCanBeCleared()
    {
        QPushButton *filter = part<QPushButton>("buttonClearFilter");
        QVERIFY(filter->isHidden());
        m_page->showOnly(QStringLiteral("Champions"), std::make_shared<const CustomerSet>(CustomerSet {2}));
        QVERIFY(!filter->isHidden());
        QCOMPARE(filter->text(), QStringLiteral("Champions"));
        QCOMPARE(*m_asked->last()[1].value<std::shared_ptr<const CustomerSet>>(), CustomerSet {2});
        QTest::mouseClick(filter, Qt::LeftButton);
        QVERIFY(filter->isHidden());
        QVERIFY(!m_asked->last()[1].value<std::shared_ptr<const CustomerSet>>());
    }

    void choosingARowTellsTheWholeStory()
    {
        QSignalSpy chosen(m_page.get(), &CustomersPage::customerChosen);
        part<DataTable>("customerTable")->selectRow(1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toUInt(), 1U);
        QCOMPARE(part<QLabel>("customerName")->text(), QStringLiteral("Name 200"));
        auto *orders = part<DataTable>("customerHistoryTable");
        QCOMPARE(orders->model()->rowCount(), 2);
        auto *lines = part<DataTable>("customerLinesTable");
        QCOMPARE(lines->model()->index(0, 0).data().toString(), QStringLiteral("cup")); // the latest order
        orders->selectRow(1);
        QCOMPARE(lines->model()->index(0, 0).data().toString(), QStringLiteral("tea"));

        QSignalSpy wanted(m_page.get(), &CustomersPage::recommendationsRequested);
        QTest::mouseClick(part<QPushButton>("buttonShowRecommendations"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toUInt(), 1U);
    }

    void aNarrowTableKeepsItsEmailsForExports()
    {
        auto *table = part<DataTable>("customerTable");
        const QStringList header = table->headerTexts();
        const auto email = static_cast<int>(header.indexOf(QStringLiteral("E-mail")));
        QVERIFY(email > 0);
        QVERIFY(table->isColumnHidden(email)); // at 1,280 pixels the other columns need the room
        m_page->resize(1500, 800);
        QTRY_VERIFY(!table->isColumnHidden(email));
        QCOMPARE(table->headerTexts(), header);
        QVERIFY(table->rowTexts(0).contains(QStringLiteral("100@example.com")));
    }

    void theProfileIsAskedForWhenLookedAt()
    {
        QSignalSpy asked(m_page.get(), &CustomersPage::profileRequested);
        part<DataTable>("customerTable")->selectRow(1);
        QCOMPARE(asked.size(), 0);
        QTest::mouseClick(part<QAbstractButton>("customerShowProfile"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toUInt(), 1U);
        auto *interests = part<DataTable>("customerInterests");
        QVERIFY(!interests->isVisible()); // not yet known
        m_page->setProfile(0, customerProfile(*m_dataset, 0)); // of somebody who was left meanwhile
        QVERIFY(!interests->isVisible());
        m_page->setProfile(1, customerProfile(*m_dataset, 1));
        QVERIFY(interests->isVisible());
        QVERIFY(interests->model()->rowCount() > 0);
        QVERIFY(part<QLabel>("customerBehaviour")->text().contains(QStringLiteral("after 2 day")));
        QCOMPARE(part<DataTable>("customerSteps")->model()->rowCount(), 1); // purchases
        part<DataTable>("customerTable")->selectRow(2);
        QCOMPARE(asked.size(), 2);
        QVERIFY(!interests->isVisible());
        m_page->setProfile(2, {}); // nothing known at all
        QVERIFY(!part<QLabel>("customerBehaviour")->text().isEmpty());
        QCOMPARE(test::unnamedControls(*m_page), QString());
    }

    void nothingOverlapsInALowWindow()
    {
        test::useTheme(Theme::Light);
        test::DatasetBuilder shop;
        shop.customer({.id = "100",
                       .name = "Ann",
                       .email = "ann@example.com",
                       .phone = "1",
                       .country = "France",
                       .region = "North",
                       .gender = "female",
                       .birthYear = 1990,
                       .doNotContact = true});
        for (int i = 0; i < 12; ++i)
            shop.order(std::to_string(i), "100", "2011-12-01").line("tea", 1, 5).line("cup", 1, 5).line("pot", 1, 5);
        const auto dataset = shop.build();
        m_page->setShop(dataset, std::make_shared<const RfmAnalysis>(analyseRfm(*dataset)));
        m_page->showCustomer(0);
        QTest::qWait(20);
        const auto bottom
            = [&](QWidget *widget) { return widget->mapTo(m_page.get(), QPoint(0, widget->height())).y(); };
        const auto top = [&](QWidget *widget) { return widget->mapTo(m_page.get(), QPoint()).y(); };
        auto *lines = part<DataTable>("customerLinesTable");
        QVERIFY(bottom(part<DataTable>("customerHistoryTable")) < top(lines));
        QVERIFY(bottom(lines) <= test::kPageSize.height());
        QCOMPARE(m_page->height(), test::kPageSize.height()); // the page did not have to grow
    }

    void theCustomerStaysThroughSortingAndReloading()
    {
        m_page->showCustomer(1);
        m_page->setRows({2, 0, 1});
        QCOMPARE(part<DataTable>("customerTable")->currentIndex().row(), 2);
        const auto reloaded = shopOf({"300", "200", "100", "400"});
        m_page->setShop(reloaded, std::make_shared<const RfmAnalysis>(analyseRfm(*reloaded)));
        QCOMPARE(m_page->customer().value_or(99), reloaded->customerById.find("200"));
        const auto other = shopOf({"500"});
        m_page->setShop(other, std::make_shared<const RfmAnalysis>(analyseRfm(*other)));
        QVERIFY(!m_page->customer());
    }

    void anEmptyShopSaysWhatToDo()
    {
        const auto nothing = shopOf({});
        m_page->setShop(nothing, std::make_shared<const RfmAnalysis>(analyseRfm(*nothing)));
        QSignalSpy wanted(m_page.get(), &CustomersPage::importRequested);
        QTest::mouseClick(part<QPushButton>("stateAction"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void everyControlHasItsName()
    {
        m_page->showCustomer(0);
        QCOMPARE(test::unnamedControls(*m_page), QString());
    }
};

QTEST_MAIN(TestCustomersPage)
#include "test_customers_page.moc"
