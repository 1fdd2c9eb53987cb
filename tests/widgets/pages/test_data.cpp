#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/state_panel.h"
#include "widgets/import/import_assistant.h"
#include "widgets/pages/data_page.h"

using namespace clientele;

namespace {

std::vector<ImportRecord> someImports()
{
    return {{3, "orders-2011-12.csv", "orders", "2011-12-10 09:12:00", 41'206, 17, false},
            {2, "customers.csv", "customers", "2011-12-09 18:40:12", 4'372, 0, false},
            {1, "orders-twice.csv", "orders", "2011-12-09 18:31:00", 500, 2, true}};
}

ShopFacts someFacts()
{
    ShopFacts facts;
    facts.name = QStringLiteral("Greenfield Home");
    facts.path = QStringLiteral("/home/anna/shops/greenfield.clientele");
    facts.customers = 4'372;
    facts.products = 3'958;
    facts.orders = 25'900;
    facts.lines = 541'909;
    facts.firstDay = dayFromCivil({2010, 12, 1});
    facts.lastDay = dayFromCivil({2011, 12, 9});
    return facts;
}

} // namespace

class TestData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void undoesAndExportsTheSelectedImport()
    {
        DataPage page;
        page.setShop(someFacts());
        page.setImports(someImports());
        auto *table = test::child<DataTable>(page, "importsTable");
        auto *undo = test::child<QPushButton>(page, "buttonUndoSelectedImport");
        auto *rejected = test::child<QPushButton>(page, "buttonExportSelectedRejected");
        QSignalSpy undone(&page, &DataPage::undoRequested);
        QSignalSpy exported(&page, &DataPage::exportRejectedRequested);

        QCOMPARE(table->contents().size(), 4);
        QCOMPARE(table->contents().at(1).first(), QStringLiteral("orders-2011-12.csv"));
        undo->click(); // the newest is selected
        rejected->click();
        QCOMPARE(undone.takeFirst().first().toLongLong(), 3);
        QCOMPARE(exported.takeFirst().first().toLongLong(), 3);

        table->selectRow(1); // nothing was rejected
        QVERIFY(undo->isEnabled());
        QVERIFY(!rejected->isEnabled());
        table->selectRow(2); // undone already
        QVERIFY(!undo->isEnabled());
        QVERIFY(!rejected->isEnabled());

        table->sortByColumn(3, Qt::AscendingOrder); // by how many were added: the row stays its record
        table->selectRow(1);
        undo->click();
        QCOMPARE(undone.takeFirst().first().toLongLong(), 2);
    }

    void editsTheShop()
    {
        DataPage page;
        page.setShop(someFacts());
        QSignalSpy edited(&page, &DataPage::shopEdited);
        auto *name = test::child<QLineEdit>(page, "shopName");
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Tea & Co"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        test::child<QCheckBox>(page, "shopIncludesTax")->click();
        QCOMPARE(edited.count(), 2);
        auto *currency = test::child<QComboBox>(page, "shopCurrency");
        currency->setCurrentText(QStringLiteral("eu")); // not a code yet
        QCOMPARE(edited.count(), 2);
        currency->setCurrentText(QStringLiteral("EUR"));
        QCOMPARE(edited.count(), 3);
        ShopFacts expected = someFacts();
        expected.name = QStringLiteral("Tea & Co");
        expected.monetaryIncludesTax = false;
        expected.currency = QStringLiteral("EUR");
        QCOMPARE(edited.last().first().value<ShopFacts>(), expected);
        QCOMPARE(test::child<QLabel>(page, "shopPlace")->text(), expected.path);
    }

    void lettingNobodyChangeAShopThatIsHeldElsewhere()
    {
        DataPage page;
        ShopFacts facts = someFacts();
        facts.isReadOnly = true;
        page.setShop(facts);
        page.setImports(someImports());
        for (const char *name : {"buttonAddFiles", "buttonUndoSelectedImport"})
            QVERIFY(!test::child<QPushButton>(page, name)->isEnabled());
        QVERIFY(test::child<QPushButton>(page, "buttonSaveCopy")->isEnabled());
        for (const char *name : {"buttonAddFiles", "buttonUndoSelectedImport", "buttonSetPassphrase"}) {
            auto *button = test::child<QPushButton>(page, name);
            QVERIFY(!button->isEnabled());
            QVERIFY2(button->toolTip().contains(QStringLiteral("reading only")), name);
        }
    }

    void protectsTheShop()
    {
        DataPage page;
        page.setShop(someFacts());
        QSignalSpy asked(&page, &DataPage::passphraseRequested);
        QSignalSpy removed(&page, &DataPage::passphraseRemovalRequested);
        auto *set = test::child<QPushButton>(page, "buttonSetPassphrase");
        auto *remove = test::child<QPushButton>(page, "buttonRemovePassphrase");
        QVERIFY(remove->isHidden());
        set->click();
        ShopFacts facts = someFacts();
        facts.isEncrypted = true;
        page.setShop(facts);
        QVERIFY(!remove->isHidden());
        QVERIFY(set->text().contains(QStringLiteral("Change")));
        set->click();
        remove->click();
        QCOMPARE(asked.count(), 2);
        QCOMPARE(removed.count(), 1);
    }

    void saysWhatACheckFound()
    {
        DataPage page;
        page.setShop(someFacts());
        page.setImports(someImports());
        page.setFindings({});
        const auto says = [&page](const QString &part) {
            const QList<QLabel *> labels = page.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&part](QLabel *label) { return !label->isHidden() && label->text().contains(part); });
        };
        QVERIFY(says(QStringLiteral("The file is sound")));
        test::shoot(page, "data");
        page.setFindings({{"foreign_key", "order_lines 17"}});
        QVERIFY(!says(QStringLiteral("The file is sound")));
        QVERIFY(says(QStringLiteral("order_lines 17")));
    }

    void startsEmpty()
    {
        DataPage page;
        page.setShop({});
        page.setImports({});
        QSignalSpy add(&page, &DataPage::addFilesRequested);
        test::child<QPushButton>(page, "buttonAddFiles")->click();
        test::child<QPushButton>(page, "stateAction")->click();
        QCOMPARE(add.count(), 2);
        QVERIFY(!page.isAssistantShown());
        page.showAssistant();
        QVERIFY(page.isAssistantShown());
        Q_EMIT page.assistant()->closed();
        QVERIFY(!page.isAssistantShown());
        QCOMPARE(test::unnamedControls(page), QString());
        test::shoot(page, "data-empty");
    }
};

QTEST_MAIN(TestData)
#include "test_data.moc"
