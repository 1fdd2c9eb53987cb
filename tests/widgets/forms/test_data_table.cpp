#include <QtGui/QClipboard>
#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include "widgets/forms/data_table.h"
#include "widgets/forms/table_parts.h"
#include "widgets/shell/theme.h"

using namespace clientele;

namespace {

QStandardItem *number(double value, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(value, DataTable::kSortRole);
    return item;
}

void fill(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({QStringLiteral("Product"), QStringLiteral("Revenue")});
    model.appendRow({new QStandardItem(QStringLiteral("Item 10")), number(9.5, QStringLiteral("£9.50"))});
    model.appendRow({new QStandardItem(QStringLiteral("Item 9")), number(1200, QStringLiteral("£1,200.00"))});
    model.appendRow({new QStandardItem(QStringLiteral("item\t1")), number(-3, QStringLiteral("−£3.00"))});
}

QStringList column(const DataTable &table, int which)
{
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts << table.model()->index(row, which).data().toString();
    return texts;
}

} // namespace

class TestDataTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English)); // as the window does; the C locale sorts by code points
        applyTheme(*qApp, Theme::Light);
    }
    void sortsNumbersByValueAndWordsAsPeopleDo();
    void keepsTheModelsOrderUntilAsked();
    void copiesTheSelectionInTheOrderShown();
    void numbersStandRight();
    void opensRowsByKeyAndDoubleClick();
    void menuExports();
    void showsModelsThatSortThemselves();
    void figuresAreTabular();
    void aRowSelectedWhileCtrlIsHeldStaysSelected();
};

void TestDataTable::sortsNumbersByValueAndWordsAsPeopleDo()
{
    QStandardItemModel model;
    fill(model);
    DataTable table(QStringLiteral("Products"));
    table.setModel(&model);
    table.sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(column(table, 1),
             (QStringList {QStringLiteral("£1,200.00"), QStringLiteral("£9.50"), QStringLiteral("−£3.00")}));
    QCOMPARE(table.sourceRow(table.model()->index(0, 0)), 1);
    table.sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(column(table, 0),
             (QStringList {QStringLiteral("item\t1"), QStringLiteral("Item 9"), QStringLiteral("Item 10")}));
}

void TestDataTable::keepsTheModelsOrderUntilAsked()
{
    QStandardItemModel model;
    fill(model);
    DataTable table(QStringLiteral("Products"));
    table.setModel(&model);
    QCOMPARE(column(table, 0).constFirst(), QStringLiteral("Item 10"));
    QCOMPARE(table.sourceRow(table.model()->index(2, 0)), 2);
    QCOMPARE(table.sourceRow({}), -1);
}

void TestDataTable::copiesTheSelectionInTheOrderShown()
{
    QStandardItemModel model;
    fill(model);
    DataTable table(QStringLiteral("Products"));
    table.setModel(&model);
    table.sortByColumn(1, Qt::AscendingOrder);
    table.selectionModel()->select(table.model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table.selectionModel()->select(table.model()->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Product\tRevenue\nitem 1\t−£3.00\nItem 10\t£9.50"));
    QCOMPARE(table.contents().size(), 4);
    table.hideColumn(0);
    QCOMPARE(table.contents().constFirst(), QStringList {QStringLiteral("Revenue")});
}

void TestDataTable::numbersStandRight()
{
    QStandardItemModel model;
    fill(model);
    DataTable table(QStringLiteral("Products"));
    table.setModel(&model);
    const auto alignment = [&table](int which) {
        return table.model()->index(0, which).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    };
    QVERIFY(alignment(1).testFlag(Qt::AlignRight));
    QVERIFY(alignment(0).testFlag(Qt::AlignLeft));
    QVERIFY(table.model()
                ->headerData(1, Qt::Horizontal, Qt::TextAlignmentRole)
                .value<Qt::Alignment>()
                .testFlag(Qt::AlignRight));
}

void TestDataTable::opensRowsByKeyAndDoubleClick()
{
    QStandardItemModel model;
    fill(model);
    DataTable table(QStringLiteral("Products"));
    table.setModel(&model);
    table.resize(400, 300);
    table.show();
    table.sortByColumn(1, Qt::DescendingOrder);
    QSignalSpy opened(&table, &DataTable::rowActivated);
    QTest::keyClick(&table, Qt::Key_Return);
    QVERIFY2(opened.isEmpty(), "there is no current row yet");
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().constFirst().toInt(), 1);
    const QPoint last = table.visualRect(table.model()->index(2, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, last);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, last);
    QCOMPARE(opened.takeFirst().constFirst().toInt(), 2);
}

void TestDataTable::menuExports()
{
    QStandardItemModel model;
    fill(model);
    DataTable table(QStringLiteral("Products"));
    table.setModel(&model);
    table.show();
    QSignalSpy exported(&table, &DataTable::exportRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(&table, &event);
    const auto *menu = table.findChild<QMenu *>();
    QVERIFY(menu);
    const auto action = [menu](const char *name) { return menu->findChild<QAction *>(QLatin1String(name)); };
    QVERIFY2(!action("tableCopy")->isEnabled(), "nothing is selected");
    action("tableExportCsv")->trigger();
    QCOMPARE(exported.takeFirst().constFirst().toString(), QStringLiteral("csv"));
    action("tableExportXlsx")->trigger();
    QCOMPARE(exported.takeFirst().constFirst().toString(), QStringLiteral("xlsx"));
    action("tableCopyAll")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 3);
}

void TestDataTable::showsModelsThatSortThemselves()
{
    QStandardItemModel model;
    fill(model);
    model.setProperty("sortsItself", true);
    DataTable table(QStringLiteral("Products"));
    table.setModel(&model);
    QCOMPARE(table.model(), &model);
    QCOMPARE(table.sourceRow(model.index(2, 0)), 2);
}

void TestDataTable::figuresAreTabular()
{
    QVERIFY(isNumberText(QStringLiteral("£1,234.50")) && isNumberText(QStringLiteral("−4.2 %")));
    QVERIFY(!isNumberText(QStringLiteral("12 days")) && !isNumberText(QStringLiteral("¥41.2万")) && !isNumberText({}));
    const QFontMetricsF metrics(qApp->font());
    QCOMPARE(tabularWidth(metrics, QStringLiteral("1,111.1")), tabularWidth(metrics, QStringLiteral("8,040.4")));
    QVERIFY(tabularWidth(metrics, QStringLiteral("11")) > tabularWidth(metrics, QStringLiteral("1")));
}

void TestDataTable::aRowSelectedWhileCtrlIsHeldStaysSelected()
{
    QStandardItemModel model;
    fill(model);
    DataTable table(QStringLiteral("Imported files"));
    table.setModel(&model);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QTest::keyPress(table.windowHandle(), Qt::Key_Control, Qt::ControlModifier); // of Ctrl+Z
    QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::ControlModifier);
    table.selectRow(0);
    table.selectRow(0);
    QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    table.selectRow(1);
    QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    QTest::keyRelease(table.windowHandle(), Qt::Key_Control);
}

QTEST_MAIN(TestDataTable)
#include "test_data_table.moc"
