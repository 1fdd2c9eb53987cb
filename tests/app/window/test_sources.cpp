#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include "app/controllers/pasted_tables.h"
#include "tests/app/window_driver.h"

using namespace clientele;
using namespace clientele::test;

// What comes in otherwise than as one text file: copied cells, workbooks with several sheets, several files at once.
class SourcesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

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
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
        QTRY_COMPARE(titleOf(), QStringLiteral("lines.csv + orders.csv"));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().dataset->lines.size(), std::size_t {3});
        QCOMPARE(m_driver->shop().dataset->customers.size(), std::size_t {2});
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
