#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "tests/support/dataset_builder.h"
#include "widgets/forms/data_table.h"
#include "widgets/models/customers_model.h"
#include "widgets/models/orders_model.h"

using namespace clientele;

namespace {

QStringList column(const QAbstractItemModel &model, int section)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, section).data().toString();
    return texts;
}

QStringList header(const QAbstractItemModel &model)
{
    QStringList titles;
    for (int section = 0; section < model.columnCount(); ++section)
        titles << model.headerData(section, Qt::Horizontal).toString();
    return titles;
}

} // namespace

// The models of the large tables, by Qt's own rules and by what they show.
class TestTables : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;

private Q_SLOTS:
    void initTestCase()
    {
        test::DatasetBuilder shop;
        shop.customer({.id = "9", .name = "Ann Lee", .email = "ann@example.com", .country = "France"});
        shop.customer({.id = "10", .name = "Bob Ray"});
        shop.order("A", "9", "2011-12-01 10:30").line("tea", 2, 5).line("cup", 1, 2.5);
        shop.order("B", "9", "2011-12-05").line("tea", -1, 5);
        shop.order("C", "", "2011-12-09").line("tea", 100, 5);
        m_dataset = shop.build();
        m_rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*m_dataset));
    }

    void customersKeepTheModelsRules()
    {
        CustomersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setShop(m_dataset, m_rfm);
        model.setRows({1, 0});
        QCOMPARE(header(model),
                 QStringList({QStringLiteral("Name"), QStringLiteral("Customer"), QStringLiteral("E-mail"),
                              QStringLiteral("Country"), QStringLiteral("Group"), QStringLiteral("Recency"),
                              QStringLiteral("Orders"), QStringLiteral("Net spend")}));
        QCOMPARE(column(model, 0), QStringList({QStringLiteral("Bob Ray"), QStringLiteral("Ann Lee")}));
        QCOMPARE(column(model, 4).first(), QStringLiteral("No orders"));
        QCOMPARE(column(model, 5), QStringList({QStringLiteral("–"), QStringLiteral("9 d")}));
        QCOMPARE(column(model, 6), QStringList({QStringLiteral("–"), QStringLiteral("1")}));
        QCOMPARE(model.index(1, 7).data(DataTable::kSortRole).toDouble(), 7.5); // 12.50 less 5.00 back
        QCOMPARE(model.index(1, 7).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
                 Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(model.rowOf(0), 1);
        QCOMPARE(model.rowOf(7), -1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void customersAskToBeSorted()
    {
        CustomersModel model;
        model.setShop(m_dataset, m_rfm);
        model.setRows({0, 1});
        QSignalSpy asked(&model, &CustomersModel::sortRequested);
        model.sort(7, Qt::DescendingOrder);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<CustomerQuery::Column>(), CustomerQuery::Column::Net);
        QCOMPARE(asked[0][1].toBool(), true);
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(asked[1][0].value<CustomerQuery::Column>(), CustomerQuery::Column::Relevance);
        QCOMPARE(column(model, 1), QStringList({QStringLiteral("9"), QStringLiteral("10")})); // until the answer comes
    }

    void columnsNobodyFilledAreLeftOut()
    {
        test::DatasetBuilder shop;
        shop.order("A", "9", "2011-12-01").line("tea", 1, 5);
        const std::shared_ptr<const Dataset> dataset = shop.build();
        CustomersModel model;
        model.setShop(dataset, std::make_shared<const RfmAnalysis>(analyseRfm(*dataset)));
        QCOMPARE(model.columnCount(), CustomersModel::kFewestColumns);
        QCOMPARE(header(model).first(), QStringLiteral("Customer"));
    }

    void ordersSumTheirLinesAndSortByValue()
    {
        using Column = OrdersModel::Column;
        OrdersModel model({Column::Time, Column::Number, Column::Customer, Column::Pieces, Column::Amount});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOrders(m_dataset, {0, 1, 2});
        QCOMPARE(column(model, 1), QStringList({QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
        QCOMPARE(column(model, 0), QStringList({QStringLiteral("9 Dec 2011"), QStringLiteral("5 Dec 2011"),
                                                QStringLiteral("1 Dec 2011 10:30")}));
        QCOMPARE(column(model, 2),
                 QStringList({QStringLiteral("Guest"), QStringLiteral("Ann Lee"), QStringLiteral("Ann Lee")}));
        QCOMPARE(column(model, 3), QStringList({QStringLiteral("100"), QStringLiteral("−1"), QStringLiteral("3")}));
        const QPersistentModelIndex first = model.index(0, 1); // order C
        model.sort(4, Qt::AscendingOrder);
        QCOMPARE(column(model, 1), QStringList({QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("C")}));
        QCOMPARE(first.row(), 2);
        QCOMPARE(first.data().toString(), QStringLiteral("C"));
        model.sort(-1, Qt::AscendingOrder); // back to newest first
        QCOMPARE(column(model, 1).first(), QStringLiteral("C"));
        QVERIFY(isSale(*m_dataset, model.orderAt(0)));
        QVERIFY(!isSale(*m_dataset, model.orderAt(1)));
    }
};

QTEST_MAIN(TestTables)
#include "test_tables.moc"
