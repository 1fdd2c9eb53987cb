#include <QtTest/QTest>

#include "tests/support/dataset_builder.h"
#include "tests/support/online_retail.h"
#include "tests/support/real_data.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsOrdersAsDatasetStates();
    void tellsKindsBySigns();
    void readsOnlineRetail();
};

void TestBuilder::sortsOrdersAsDatasetStates()
{
    DatasetBuilder shop;
    shop.customer({.id = "ann"}).customer({.id = "bob"});
    shop.order("3", "bob", "2011-12-03 09:00").line("tea", 1, 2.5);
    shop.order("0", "", "2011-11-30").line("tea", 1, 2.5);
    shop.order("2", "ann", "2011-12-02 09:00").line("cup", 0.328, 1).line("tea", -1, 2.5);
    shop.order("1", "ann", "2011-12-01 09:00").line("tea", 1, 2.5);
    const auto dataset = shop.build();

    QCOMPARE(dataset->orders.size(), std::size_t {4});
    QCOMPARE(dataset->orders.id[0], std::string_view("1"));
    QCOMPARE(dataset->orders.id[1], std::string_view("2"));
    QCOMPARE(dataset->orders.id[2], std::string_view("3"));
    QCOMPARE(dataset->orders.customer[3], kNoIndex);
    QCOMPARE(dataset->orders.hasTime[3], std::uint8_t {0});
    QCOMPARE(dataset->customers.orderBegin, (std::vector<OrderIndex> {0, 2, 3}));
    QCOMPARE(dataset->orders.lineBegin, (std::vector<std::uint32_t> {0, 1, 3, 4, 5}));
    QCOMPARE(dataset->lines.quantity[1].thousandths, std::int64_t {328});
    QCOMPARE(dataset->lines.amount[2].units, std::int64_t {-25000});
    QCOMPARE(formatDay(dataset->firstDay), std::string("2011-11-30"));
    QCOMPARE(formatDay(dataset->lastDay), std::string("2011-12-03"));
    QCOMPARE(dataset->customerById.find("bob"), 1u);
}

void TestBuilder::tellsKindsBySigns()
{
    const auto kind = [](double quantity, double price) {
        return test::lineKindOf({Money::fromDouble(quantity).units / 10}, Money::fromDouble(price));
    };
    QCOMPARE(kind(1, 1), LineKind::Sale);
    QCOMPARE(kind(1, 0), LineKind::Gift);
    QCOMPARE(kind(-1, 0), LineKind::StockMove);
    QCOMPARE(kind(-1, 1), LineKind::Refund);
    QCOMPARE(kind(1, -1), LineKind::Refund);
}

void TestBuilder::readsOnlineRetail()
{
    REQUIRE_REAL_DATA("online_retail/data.csv", path);
    const auto dataset = test::readOnlineRetail(path);
    QCOMPARE(dataset->lines.size(), std::size_t {541'909});
    QCOMPARE(dataset->orders.size(), std::size_t {25'900});
    QCOMPARE(dataset->customers.size(), std::size_t {4'372});
    Money total;
    for (const Money amount : dataset->lines.amount)
        total += amount;
    QCOMPARE(formatDecimal(total), std::string("9747747.934"));
}

QTEST_GUILESS_MAIN(TestBuilder)
#include "test_builder.moc"
