#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "app/controllers/pasted_tables.h"
#include "app/workspace.h"
#include "tests/app/window_driver.h"
#include "widgets/forms/data_table.h"

using namespace clientele;
using namespace clientele::test;

// What comes in otherwise than as one text file: copied cells, workbooks with several sheets, several files at once.
class SourcesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

    void dropThree()
    {
        m_driver->write(QStringLiteral("orders.csv"), "order_id,order_date,customer_id,product_id,quantity,unit_price\n"
                                                      "A1,2024-01-12,c1,tea,2,2.50\nA2,2024-01-13,c2,mug,1,4.00\n");
        m_driver->write(QStringLiteral("people.csv"),
                        "customer_id,name,email\nc1,Ann,ann@example.com\nc3,Bo,bo@example.com\n");
        m_driver->write(QStringLiteral("products.csv"), "product_id,product_name,category\ntea,Tea,Drinks\n");
        QStringList paths;
        for (const char *name : {"orders.csv", "people.csv", "products.csv"})
            paths << m_driver->path(QLatin1String(name));
        m_driver->drop(paths);
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
    }

    QString titleOf() { return m_driver->wait<QLabel>(QStringLiteral("importFileName"))->text(); }

private Q_SLOTS:
    void init()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->newShop(QStringLiteral("shop.clientele")));
    }
    void cleanup() { m_driver.reset(); }

    void copiedCells()
    {
        QGuiApplication::clipboard()->setText(
            QStringLiteral("order_id\torder_date\tcustomer_id\tproduct\tquantity\tunit_price\n"
                           "A1\t2024-01-12\tc1\t龙井茶\t2\t2.50\n"
                           "A2\t2024-01-13\tc2\tmug\t1\t4.00\n"));
        QVERIFY(m_driver->click(QStringLiteral("buttonPaste")));
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
        QCOMPARE(titleOf(), QStringLiteral("Clipboard"));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().dataset->lines.size(), std::size_t {2});
    }

    void copiedCellsAreNobodyElsesAndGo()
    {
        PastedTables pasted;
        const QString path = pasted.keep(QStringLiteral("a,b\n1,2\n"));
        QVERIFY(QFile::exists(path));
        QVERIFY(!(QFile::permissions(path)
                  & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        pasted.forget();
        QVERIFY(!QFile::exists(path));
    }

    void linesAndTheirOrdersAtOnce()
    {
        m_driver->write(QStringLiteral("lines.csv"),
                        "order_id,product,quantity,unit_price\nA1,tea,2,2.50\nA1,mug,1,4.00\nA2,pot,1,20.00\n");
        m_driver->write(QStringLiteral("orders.csv"),
                        "order_id,order_date,customer_id,country\nA1,2024-01-12,c1,Spain\nA2,2024-01-13,c2,France\n");
        m_driver->write(QStringLiteral("people.csv"), "customer_id,name,email\nc1,Ann,ann@example.com\n");
        m_driver->drop({m_driver->path(QStringLiteral("lines.csv")), m_driver->path(QStringLiteral("orders.csv")),
                        m_driver->path(QStringLiteral("people.csv"))});
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
        QCOMPARE(titleOf(), QStringLiteral("people.csv")); // whom orders refer to comes first
        const auto *files = m_driver->wait<QLabel>(QStringLiteral("importFiles"));
        QVERIFY(files);
        QCOMPARE(files->text(), QStringLiteral("people.csv (Customers) → lines.csv + orders.csv (Orders)"));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        auto *next = m_driver->wait<QPushButton>(QStringLiteral("buttonNextImport"));
        QVERIFY(next);
        QCOMPARE(next->text(), QStringLiteral("Next file: lines.csv + orders.csv"));
        QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonNextImport")));
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
        QTRY_COMPARE(titleOf(), QStringLiteral("lines.csv + orders.csv"));
        QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("buttonImportAll"))); // it is the last
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().dataset->lines.size(), std::size_t {3});
        QCOMPARE(m_driver->shop().dataset->customers.size(), std::size_t {2});
    }

    void allOfThemInOneGo()
    {
        dropThree();
        auto *all = m_driver->wait<QPushButton>(QStringLiteral("buttonImportAll"));
        QVERIFY(all);
        QCOMPARE(all->text(), QStringLiteral("Import all 3 files"));
        QVERIFY(m_driver->click(QStringLiteral("buttonImportAll")));
        QVERIFY(m_driver->wait<DataTable>(QStringLiteral("importsTable")));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().dataset->lines.size(), std::size_t {2});
        QCOMPARE(m_driver->shop().dataset->customers.size(), std::size_t {3});
        QCOMPARE(m_driver->find<DataTable>(QStringLiteral("importsTable"))->contents().size(), 4);
    }

    void allOfThemUpToAQuestion()
    {
        m_driver->write(QStringLiteral("orders.csv"), "order_id,order_date,customer_id,product,quantity,unit_price\n"
                                                      "A1,03/04/2024,c1,tea,2,2.50\nA2,05/06/2024,c2,mug,1,4.00\n");
        m_driver->write(QStringLiteral("people.csv"), "customer_id,name,email\nc1,Ann,ann@example.com\n");
        m_driver->drop({m_driver->path(QStringLiteral("orders.csv")), m_driver->path(QStringLiteral("people.csv"))});
        QVERIFY(m_driver->click(QStringLiteral("buttonImportAll")));
        QVERIFY(m_driver->wait<QPushButton>(QStringLiteral("answerDayFirst")));
        QCOMPARE(titleOf(), QStringLiteral("orders.csv"));
        QCOMPARE(m_driver->shop().dataset->customers.size(), std::size_t {1});
        QVERIFY(m_driver->click(QStringLiteral("answerDayFirst")));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->wait<QPushButton>(QStringLiteral("buttonSeeOverview"))); // by hand from here on
        QCOMPARE(m_driver->shop().dataset->orders.size(), std::size_t {2});
    }

    void oneIsSkippedAndTheOthersAreLeft()
    {
        dropThree();
        QVERIFY(m_driver->click(QStringLiteral("buttonSkipImport")));
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
        QTRY_VERIFY(titleOf() != QStringLiteral("products.csv"));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonLeaveFiles")));
        QVERIFY(m_driver->wait<DataTable>(QStringLiteral("importsTable")));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->find<DataTable>(QStringLiteral("importsTable"))->contents().size(), 2);

        dropThree();
        QVERIFY(m_driver->click(QStringLiteral("buttonCancelImport")));
        QVERIFY(m_driver->wait<DataTable>(QStringLiteral("importsTable")));
    }

    void filesCopiedInAFileManager()
    {
        m_driver->write(QStringLiteral("people.csv"), "customer_id,name,email\nc1,Ann,ann@example.com\n");
        auto *copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(m_driver->path(QStringLiteral("people.csv")))});
        copied->setText(m_driver->path(QStringLiteral("people.csv")));
        QGuiApplication::clipboard()->setMimeData(copied);
        QVERIFY(m_driver->click(QStringLiteral("buttonPaste")));
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
        QCOMPARE(titleOf(), QStringLiteral("people.csv"));
    }

    void aReportSpeaksOfTheShopsMoney()
    {
        ShopSettings settings = m_driver->shop().settings;
        settings.currency = "EUR";
        m_driver->app().workspace().create(m_driver->path(QStringLiteral("euro.clientele")), settings);
        QTRY_COMPARE(m_driver->shop().settings.currency, std::string("EUR"));
        m_driver->write(QStringLiteral("orders.csv"),
                        "order_id,order_date,customer_id,product,quantity,unit_price\nA1,2024-01-12,c1,tea,2,2.50\n");
        for (const QString &title :
             {QStringLiteral("orders.csv is in the shop"), QStringLiteral("orders.csv brought nothing new")}) {
            m_driver->drop({m_driver->path(QStringLiteral("orders.csv"))});
            QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
            auto *numbers = m_driver->wait<DataTable>(QStringLiteral("reportTable"));
            QVERIFY(numbers);
            QCOMPARE(numbers->contents().at(1).at(2), QStringLiteral("€5.00"));
            auto *report = m_driver->find<QWidget>(QStringLiteral("importReport"));
            const QList<QLabel *> labels = report->findChildren<QLabel *>();
            QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == title; }));
            QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        }
    }

    void amountsInAnotherCurrencyGetARate()
    {
        const std::string own = m_driver->shop().settings.currency;
        const QByteArray other = own == "EUR" ? "USD" : "EUR";
        m_driver->write(QStringLiteral("orders.csv"),
                        "order_id,order_date,customer_id,product,quantity,unit_price,currency\n"
                        "A1,2024-01-12,c1,tea,2,2.50,"
                            + QByteArray::fromStdString(own) + "\nA2,2024-01-13,c2,mug,1,4.00," + other + "\n");
        m_driver->drop({m_driver->path(QStringLiteral("orders.csv"))});
        auto *rate = m_driver->wait<QLineEdit>(QStringLiteral("editRate") + QString::fromLatin1(other));
        QVERIFY(rate);
        rate->setText(QStringLiteral("0.5"));
        QTest::keyClick(rate, Qt::Key_Return);
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->settle());
        const Dataset &shop = *m_driver->shop().dataset;
        QCOMPARE(shop.orders.size(), std::size_t {2});
        Money sum;
        for (const Money &amount : shop.lines.amount)
            sum = sum + amount;
        QCOMPARE(sum, *parseMoney("7"));
    }

    void anotherSheet()
    {
        m_driver->drop({QStringLiteral(CLIENTELE_TEST_DATA "/xlsx/several_sheets.xlsx")});
        auto *sheets = m_driver->wait<QComboBox>(QStringLiteral("comboSheet"));
        QVERIFY(sheets);
        QCOMPARE(sheets->currentText(), QStringLiteral("订单报表"));
        const int other = sheets->findText(QStringLiteral("Read me"));
        sheets->setCurrentIndex(other);
        Q_EMIT sheets->activated(other);
        QTRY_VERIFY(!m_driver->find<QComboBox>(QStringLiteral("comboColumn1"))); // one column only
        QCOMPARE(sheets->currentText(), QStringLiteral("Read me"));
    }
};

QTEST_MAIN(SourcesTest)
#include "test_sources.moc"
