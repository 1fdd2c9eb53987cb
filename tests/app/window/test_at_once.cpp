#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

#include "analytics/dataset/customer_notes.h"
#include "analytics/segment/rule/rule_parser.h"
#include "tests/app/window_driver.h"
#include "widgets/forms/data_table.h"
#include "widgets/pages/overlap_view.h"
#include "widgets/pages/rules_view.h"
#include "widgets/pages/segments_page.h"

using namespace clientele;
using namespace clientele::test;

// People do not wait until the window has answered.
class AtOnceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

    template<typename Widget> Widget *part(const char *name)
    {
        return m_driver->window().findChild<Widget *>(QLatin1String(name));
    }

private Q_SLOTS:
    void init()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->openSmallShop());
    }

    void cleanup() { m_driver.reset(); }

    void aShopIsClosedWhileItsSegmentsAreCounted_data()
    {
        QTest::addColumn<QString>("view");
        for (const char *view : {"Rules", "Clusters", "Cohorts", "Movement", "Behaviour"})
            QTest::newRow(view) << QStringLiteral("segmentsView") + QLatin1String(view);
    }
    void aShopIsClosedWhileItsSegmentsAreCounted()
    {
        QFETCH(QString, view);
        m_driver->app().goTo(QStringLiteral("segments"));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(view));
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        m_driver->app().setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(m_driver->settle());
        QVERIFY(!m_driver->app().workspace().isOpen());
    }

    // An import may number customers anew while those of an overlap are looked for.
    void whoIsFoundOfAShopThatChangedIsNotSelected()
    {
        m_driver->app().goTo(QStringLiteral("segments"));
        QVERIFY(m_driver->settle());
        const auto *page = m_driver->window().findChild<SegmentsPage *>();
        const RuleNode rule = parseRule("orders >= 3").rule;
        const auto ask = [&] { Q_EMIT page->rules()->overlap()->customersRequested(QStringLiteral("Both"), rule); };
        const CustomerSet everybody = *page->selection();
        ask();
        Q_EMIT m_driver->app().workspace().changed(); // before the answer is here
        QVERIFY(m_driver->settle());
        QCOMPARE(*page->selection(), everybody);
        ask();
        QVERIFY(m_driver->settle());
        QVERIFY(page->selection()->size() < everybody.size());
    }

    // What was asked of a shop is about its customers and products: once it is closed, the answer is nobody's.
    void whatIsAnsweredAfterClosingIsNotShown_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("table");
        QTest::newRow("a customer's list") << QStringLiteral("Customers") << QStringLiteral("recommendTable");
        QTest::newRow("a segment's list") << QStringLiteral("Segments") << QStringLiteral("recommendSegmentTable");
        QTest::newRow("a product's people") << QStringLiteral("Products") << QStringLiteral("recommendPeopleTable");
    }
    void whatIsAnsweredAfterClosingIsNotShown()
    {
        QFETCH(QString, view);
        QFETCH(QString, table);
        m_driver->app().goTo(QStringLiteral("recommend"));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("recommendView") + view));
        if (view == QLatin1String("Customers"))
            m_driver->app().showRecommendations(4);
        if (view == QLatin1String("Products")) {
            auto *products = m_driver->wait<QListWidget>(QStringLiteral("recommendProductList"));
            QTRY_COMPARE(products->count(), 12);
            products->setCurrentRow(0);
        }
        const auto *rows = m_driver->window().findChild<QTableView *>(table);
        QVERIFY(rows);
        QCOMPARE(rows->model()->rowCount(), 0);
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        QCOMPARE(rows->model()->rowCount(), 0);
    }

    void whichDraftWasRemovedIsNotOfferedToAnotherShop()
    {
        m_driver->app().goTo(QStringLiteral("campaigns"));
        QVERIFY(m_driver->click(QStringLiteral("buttonNewCampaign")));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("buttonBackToCampaigns")));
        QVERIFY(m_driver->click(QStringLiteral("buttonRemoveCampaign")));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->find<QAbstractButton>(QStringLiteral("buttonUndoRemove")));
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->newShop(QStringLiteral("other.clientele")));
        QVERIFY(m_driver->importFile(QStringLiteral("orders.csv")));
        m_driver->app().goTo(QStringLiteral("campaigns"));
        QVERIFY(m_driver->settle());
        QVERIFY(!m_driver->find<QAbstractButton>(QStringLiteral("buttonUndoRemove")));
    }

    void whatWasRemovedIsNotOfferedToAnotherShop()
    {
        m_driver->app().workspace().write([](Store &store, Monitor &) {
            saveSegment(store, {0, "Regulars", {"K01"}, "selection"});
        });
        m_driver->app().goTo(QStringLiteral("segments"));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("buttonRemoveSegment_1")));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->find<QAbstractButton>(QStringLiteral("buttonUndoRemoveSegment")));
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->newShop(QStringLiteral("other.clientele")));
        QVERIFY(m_driver->importFile(QStringLiteral("orders.csv")));
        m_driver->app().goTo(QStringLiteral("segments"));
        QVERIFY(m_driver->settle());
        QVERIFY(!m_driver->find<QAbstractButton>(QStringLiteral("buttonUndoRemoveSegment")));
    }

    void twoTablesAreExportedOneAfterTheOther()
    {
        m_driver->app().goTo(QStringLiteral("customers"));
        QVERIFY(m_driver->settle());
        auto *table = m_driver->find<DataTable>(QStringLiteral("customerTable"));
        QVERIFY(table);
        for (const QString &format : {QStringLiteral("csv"), QStringLiteral("xlsx")}) {
            m_driver->prompts().prepare(Prompts::Purpose::SaveTable, {m_driver->path(QStringLiteral("all.") + format)});
            Q_EMIT table->exportRequested(format);
        }
        QVERIFY(m_driver->settle());
        QVERIFY(QFile::exists(m_driver->path(QStringLiteral("all.csv"))));
        QVERIFY(QFile::exists(m_driver->path(QStringLiteral("all.xlsx"))));
    }

    void aShopIsCopiedWhileItIsChecked()
    {
        m_driver->app().goTo(QStringLiteral("data"));
        QVERIFY(m_driver->settle());
        m_driver->prompts().prepare(Prompts::Purpose::SaveShopCopy, {m_driver->path(QStringLiteral("copy.clientele"))});
        QVERIFY(m_driver->click(QStringLiteral("buttonSaveCopy")));
        QVERIFY(m_driver->click(QStringLiteral("buttonVerify")));
        QVERIFY(m_driver->settle());
        const auto labels = m_driver->window().findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(QStringLiteral("copy.clientele")); }));
    }

    void whatIsTypedWhenTheShopIsClosedIsKept()
    {
        m_driver->window().activateWindow();
        m_driver->app().goTo(QStringLiteral("customers"));
        m_driver->app().showCustomer(0);
        QVERIFY(m_driver->click(QStringLiteral("customerShowNote")));
        QVERIFY(m_driver->settle());
        auto *note = m_driver->find<QPlainTextEdit>(QStringLiteral("customerNote"));
        QVERIFY(note);
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("Calls on Mondays"));
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        m_driver->app().workspace().open(m_driver->path(QStringLiteral("shop.clientele")));
        QVERIFY(QTest::qWaitFor([this] { return m_driver->app().workspace().isOpen(); }, 20'000));
        Store reader = m_driver->app().workspace().reader()();
        QCOMPARE(textOf(loadNotes(reader, *m_driver->shop().dataset, 0)), std::string("Calls on Mondays"));
    }

    // Whoever only names the shop has not said what its money is: the first file may.
    void aNewNameLeavesTheCurrencyOpen()
    {
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->newShop(QStringLiteral("other.clientele")));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->shop().settings.isCurrencyAssumed);
        auto *name = m_driver->wait<QLineEdit>(QStringLiteral("shopName"));
        QVERIFY(name);
        name->setText(QStringLiteral("Greenfield"));
        Q_EMIT name->editingFinished();
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().settings.name, std::string("Greenfield"));
        QVERIFY(m_driver->shop().settings.isCurrencyAssumed);
    }
};

QTEST_MAIN(AtOnceTest)
#include "test_at_once.moc"
