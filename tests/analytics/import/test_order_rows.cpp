#include <QtTest/QTest>

#include "analytics/import/entity_rows.h"
#include "analytics/import/line_amount.h"
#include "analytics/import/order_rows.h"
#include "tests/support/expect_error.h"

using namespace clientele;

namespace {

// A recipe over a header row: {"Order", Field::OrderId} …
Recipe recipeOf(std::vector<Recipe::Column> columns, FileKind kind = FileKind::Orders)
{
    Recipe recipe;
    recipe.kind = kind;
    recipe.columns = std::move(columns);
    recipe.dateOrder = DateOrder::MonthDayYear;
    return recipe;
}

std::vector<std::string> headerOf(const Recipe &recipe)
{
    std::vector<std::string> header;
    for (const Recipe::Column &column : recipe.columns)
        header.push_back(column.header);
    return header;
}

// Feeds rows of cells to one of the three readers and writes down what it says.
template<typename Rows, typename Record> class Feeder
{
public:
    explicit Feeder(const Recipe &recipe)
        : m_columns(recipe, headerOf(recipe), "file.csv")
        , m_rows(m_columns)
    {
    }

    std::optional<RowIssue> operator()(const std::vector<std::string_view> &cells)
    {
        const Row row {++m_line, cells, "raw"};
        if constexpr (!std::is_same_v<Rows, CustomerRows>) {
            auto issue = m_rows.read(row);
            if (!issue && !m_rows.records().empty())
                record = m_rows.records().front();
            return issue;
        } else {
            return m_rows.read(row, record);
        }
    }
    const std::optional<RowIssue> &note() const { return m_rows.note(); }

    Record record;

private:
    FieldColumns m_columns;
    Rows m_rows;
    std::uint64_t m_line = 1;
};

using Orders = Feeder<OrderRows, OrderLineRecord>;
using Customers = Feeder<CustomerRows, CustomerRecord>;
using Products = Feeder<ProductRows, ProductRecord>;

const std::vector<Recipe::Column> kLines {
    {"Order", Field::OrderId, false},   {"Date", Field::OrderTime, false},     {"Customer", Field::CustomerId, true},
    {"SKU", Field::ProductId, false},   {"Name", Field::ProductName, false},   {"Qty", Field::Quantity, false},
    {"Price", Field::UnitPrice, false}, {"Status", Field::OrderStatus, false}, {"Country", Field::Country, false}};

} // namespace

class TestOrderRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeLine()
    {
        Orders orders(recipeOf(kLines));
        QVERIFY(!orders({"536365", "12/1/2010 8:26", "17850.0", "85123A", "HEART", "6", "2.55", "", "United Kingdom"}));
        const OrderLineRecord &line = orders.record;
        QCOMPARE(line.line, std::uint64_t(2));
        QCOMPARE(line.order, "536365");
        QCOMPARE(line.customer, "17850");
        QCOMPARE(line.product, "85123A");
        QCOMPARE(line.productName, "HEART");
        QCOMPARE(line.country, "United Kingdom");
        QCOMPARE(formatTime(line.time), std::string("2010-12-01 08:26:00"));
        QVERIFY(line.hasTime && line.isMerchandise);
        QCOMPARE(line.quantity, Quantity::fromWhole(6));
        QCOMPARE(formatDecimal(line.amount), std::string("15.30"));
        QCOMPARE(line.kind, LineKind::Sale);
    }

    void rejected_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("column");
        const auto row = [](const char *cells, const char *reason, const char *column) {
            QTest::newRow(cells) << QByteArray(cells) << QByteArray(reason) << QByteArray(column);
        };
        row("|12/1/2010|7|A|Tea|1|2|", "missing_order", "Order");
        row("1||7|A|Tea|1|2|", "missing_date", "Date");
        row("1|13/12/2010|7|A|Tea|1|2|", "invalid_date", "Date");
        row("1|0001-01-01|7|A|Tea|1|2|", "invalid_date", "Date");
        row("1|12/31/9999|7|A|Tea|1|2|", "invalid_date", "Date");
        row("1|12/1/2010|7|||1|2|", "missing_product", "SKU");
        row("1|12/1/2010|7|A|Tea|two|2|", "invalid_quantity", "Qty");
        row("1|12/1/2010|7|A|Tea||2|", "invalid_quantity", "Qty");
        row("1|12/1/2010|7|A|Tea|1|2,50|", "invalid_price", "Price");
        row("1|12/1/2010|7|A|Tea|1||", "invalid_price", "Price");
        row("1|12/1/2010|7|A|Tea|1000000000|9999999|", "amount_too_large", "");
        row("1|12/1/2010|7|A|Tea|1|4006381333931|", "amount_too_large", ""); // a barcode is no price
        row("1|12/1/2010|7|A|Tea|1|2|Cancelled", "order_not_placed", "Status");
        row("1|12/1/2010|7|A|Tea|1|2|wc-pending", "order_not_placed", "Status");
        row("1|12/1/2010|7|A|Tea|1|2|等待买家付款", "order_not_placed", "Status");
        row("1|12/1/2010|7", "missing_product", "SKU");
    }
    void rejected()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, column);
        const QByteArrayList parts = cells.split('|');
        std::vector<std::string_view> views;
        for (const QByteArray &part : parts)
            views.emplace_back(part.constData(), static_cast<std::size_t>(part.size()));
        Orders orders(recipeOf(kLines));
        const auto issue = orders(views);
        QVERIFY(issue);
        QCOMPARE(QByteArray(rowIssueId(issue->kind).data()), reason);
        QCOMPARE(issue->column, column.toStdString());
        QCOMPARE(issue->line, std::uint64_t(2));
    }

    void customersThatAreNobody()
    {
        Orders orders(recipeOf(kLines));
        for (const char *nobody : {"", "-", "NULL", "张**", "##9sPxQ=="}) {
            QVERIFY(!orders({"1", "12/1/2010", nobody, "A", "Tea", "1", "2"}));
            QCOMPARE(orders.record.customer, "");
            QVERIFY(!orders.note());
        }
        QVERIFY(!orders({"2", "12/1/2010", "1.38E+10", "A", "Tea", "1", "2"}));
        QCOMPARE(orders.record.customer, "");
        QCOMPARE(orders.note()->kind, RowIssue::Kind::DamagedId);
        QCOMPARE(orders.note()->column, std::string("Customer"));
    }

    void nameStandsInForMissingProductId()
    {
        Orders orders(recipeOf(kLines));
        QVERIFY(!orders({"1", "12/1/2010", "7", "", "Tea", "1", "2"}));
        QCOMPARE(orders.record.product, "Tea");
        QVERIFY(!orders({"1", "12/1/2010", "7", "6.9E+12", "Tea", "1", "2"}));
        QCOMPARE(orders.record.product, "Tea");
        QCOMPARE(orders.note()->kind, RowIssue::Kind::DamagedId);
        QVERIFY(!orders({"1", "12/1/2010", "7", "POST", "", "1", "2"}));
        QVERIFY(!orders.record.isMerchandise);
    }

    // One row per order, addressed by e-mail, without products: nothing is rejected for what the file cannot have.
    void wholeOrders()
    {
        Orders orders(recipeOf({{"Order", Field::OrderId, false},
                                {"Date", Field::OrderTime, false},
                                {"Email", Field::Email, false},
                                {"Phone", Field::Phone, false},
                                {"Total", Field::LineTotal, false}}));
        QVERIFY(!orders({"1", "2021-01-02", " Jane@Example.com", "", "12.50"}));
        QCOMPARE(orders.record.customer, "jane@example.com");
        QCOMPARE(orders.record.product, kWholeOrderProduct);
        QVERIFY(!orders.record.isMerchandise);
        QVERIFY(!orders.record.hasTime);
        QCOMPARE(orders.record.kind, LineKind::Sale);
        QVERIFY(!orders({"2", "2021-01-02", "", "138 0013 8000", "-12.50"}));
        QCOMPARE(orders.record.customer, "13800138000");
        QCOMPARE(orders.record.kind, LineKind::Refund);
        QCOMPARE(formatDecimal(orders.record.amount), std::string("-12.50"));
        QCOMPARE(orders.record.quantity, Quantity::fromWhole(-1));
    }

    void ordersWithoutIds()
    {
        Orders orders(recipeOf({{"Customer", Field::CustomerId, false},
                                {"Date", Field::OrderTime, false},
                                {"Sales", Field::LineTotal, false}}));
        QVERIFY(!orders({"4", "19970101", "29.33"}));
        QCOMPARE(orders.record.order, "4 1997-01-01 00:00:00");
        QCOMPARE(orders({"", "19970101", "29.33"})->kind, RowIssue::Kind::MissingOrder);
    }

    void firstRowCountsForItsOrder()
    {
        Orders orders(recipeOf({{"Name", Field::OrderId, false},
                                {"Email", Field::Email, false},
                                {"Created at", Field::OrderTime, false},
                                {"Country", Field::Country, false},
                                {"Financial Status", Field::OrderStatus, false},
                                {"Lineitem sku", Field::ProductId, false},
                                {"Lineitem price", Field::UnitPrice, false}}));
        QVERIFY(!orders({"#1", "jane@example.com", "2026-02-21 10:30:00 +0500", "DE", "paid", "T1", "5"}));
        QVERIFY(!orders({"#1", "", "", "", "", "C1", "5"}));
        QCOMPARE(orders.record.customer, "jane@example.com");
        QCOMPARE(orders.record.country, "DE");
        QCOMPARE(formatTime(orders.record.time), std::string("2026-02-21 10:30:00"));
        QVERIFY(!orders({"#2", "", "2026-02-21 10:30:00 +0500", "", "paid", "C1", "5"}));
        QCOMPARE(orders.record.customer, "");
        QCOMPARE(orders({"#3", "a@b.c", "2026-02-21", "", "voided", "C1", "5"})->kind, RowIssue::Kind::OrderNotPlaced);
        QCOMPARE(orders({"#3", "", "", "", "", "T1", "5"})->kind, RowIssue::Kind::OrderNotPlaced);
    }

    void amounts_data()
    {
        QTest::addColumn<QByteArray>("figures"); // quantity|price|total|discount
        QTest::addColumn<QByteArray>("expected"); // kind amount price
        const auto row = [](const char *figures, const char *expected) {
            QTest::newRow(figures) << QByteArray(figures) << QByteArray(expected);
        };
        row("6|2.55||", "sale 15.30 2.55");
        row("-6|2.55||", "refund -15.30 2.55");
        row("1|-11062.06||", "refund -11062.06 -11062.06");
        row("-1|-5||", "refund -5.00 -5.00");
        row("3|0||", "gift 0.00 0.00");
        row("-3|0||", "stock 0.00 0.00");
        row("0|5||", "refund 0.00 5.00");
        row("2|5||1.50", "sale 8.50 5.00");
        row("2|5||-1.50", "sale 8.50 5.00");
        row("2|5||99", "sale 0.00 5.00");
        row("-2|5||1.50", "refund -8.50 5.00");
        row("4||10|", "sale 10.00 2.50");
        row("4|3|10|", "sale 10.00 3.00");
        row("-4|3|10|", "refund -10.00 3.00");
        row("4|3|-10|", "refund -10.00 3.00");
        row("4|3|0|", "gift 0.00 3.00");
        row("||10|", "sale 10.00 10.00");
        row("||-10|", "refund -10.00 10.00");
        row("0||10|", "sale 10.00 10.00");
        row("0.328|25.23||", "sale 8.2754 25.23");
    }
    void amounts()
    {
        QFETCH(QByteArray, figures);
        QFETCH(QByteArray, expected);
        const QByteArrayList parts = figures.split('|');
        LineFigures given;
        given.quantity = readQuantity(parts[0].toStdString(), '.');
        given.price = readMoney(parts[1].toStdString(), '.');
        given.total = readMoney(parts[2].toStdString(), '.');
        given.discount = readMoney(parts[3].toStdString(), '.');
        const auto line = lineOf(given);
        QVERIFY(line);
        static const char *const kKinds[] {"sale", "refund", "gift", "stock"};
        QCOMPARE(kKinds[static_cast<int>(line->kind)]
                     + (" " + formatDecimal(line->amount) + " " + formatDecimal(line->price)),
                 expected.toStdString());
    }

    void columnsThatAreNotThere()
    {
        const Recipe recipe = recipeOf(kLines);
        EXPECT_ERROR(FieldColumns(recipe, {"Order", "Date"}, "file.csv"), ErrorCode::ColumnMissing, missing);
        QCOMPARE(missing.arguments, (std::vector<std::string> {"file.csv", "customer_id", "Customer"}));
        const Recipe noTime = recipeOf({{"Order", Field::OrderId, false}, {"Price", Field::UnitPrice, false}});
        EXPECT_ERROR(FieldColumns(noTime, {"Order", "Price"}, "file.csv"), ErrorCode::ColumnMissing, required);
        QCOMPARE(required.arguments.at(1), std::string("order_time"));
        const Recipe twice = recipeOf({{"A", Field::OrderId, false}, {"B", Field::OrderId, false}});
        EXPECT_ERROR(FieldColumns(twice, {"A", "B"}, "file.csv"), ErrorCode::RecipeInvalid, repeated);
    }

    void openDateOrderStops()
    {
        Recipe recipe = recipeOf(kLines);
        recipe.dateOrder = DateOrder::Unknown;
        Orders orders(recipe);
        QVERIFY(!orders({"1", "2010-12-01", "7", "A", "Tea", "1", "2"}));
        EXPECT_ERROR(orders({"1", "12/1/2010", "7", "A", "Tea", "1", "2"}), ErrorCode::DateOrderAmbiguous, error);
        QCOMPARE(error.arguments, (std::vector<std::string> {"file.csv", "Date", "12/1/2010"}));
    }

    void customers()
    {
        Customers customers(recipeOf({{"ID", Field::CustomerId, false},
                                      {"First", Field::CustomerName, false},
                                      {"Last", Field::CustomerName, false},
                                      {"Email", Field::Email, false},
                                      {"Born", Field::BirthYear, false},
                                      {"Since", Field::MemberSince, false},
                                      {"Mail", Field::EmailConsent, false},
                                      {"Stop", Field::DoNotContact, false}},
                                     FileKind::Customers));
        QVERIFY(!customers({"7", "Jane", "Doe", "Jane@Example.com", "5/12/1980", "1/31/2019", "yes", "no"}));
        QCOMPARE(customers.record.name, "Jane Doe");
        QCOMPARE(customers.record.email, "jane@example.com");
        QCOMPARE(customers.record.birthYear, std::optional(1980));
        QCOMPARE(formatDay(*customers.record.memberSince), std::string("2019-01-31"));
        QCOMPARE(customers.record.emailConsent, Consent::Yes);
        QCOMPARE(customers.record.smsConsent, Consent::Unknown);
        QCOMPARE(customers.record.doNotContact, std::optional(false));
        QVERIFY(!customers({"8", "", "", "", "1975", "31/31/2019", "maybe", ""}));
        QCOMPARE(customers.record.birthYear, std::optional(1975));
        QCOMPARE(customers.note()->kind, RowIssue::Kind::InvalidDate);
        QCOMPARE(customers.record.emailConsent, Consent::Unknown);
        QVERIFY(!customers.record.doNotContact);
        QCOMPARE(customers({"", "Joe", "", "joe@example.com", "", "", "", ""})->kind, RowIssue::Kind::MissingCustomer);
        QCOMPARE(customers({"1.2E+10", "Joe", "", "", "", "", "", ""})->kind, RowIssue::Kind::DamagedId);
    }

    void products()
    {
        Products products(recipeOf({{"SKU", Field::ProductId, false},
                                    {"Title", Field::ProductName, false},
                                    {"Price", Field::ListPrice, false},
                                    {"Cost", Field::Cost, false},
                                    {"Stock", Field::Stock, false}},
                                   FileKind::Products));
        QVERIFY(!products({"T1", "Tea", "£5.00", "2.10", "12"}));
        QCOMPARE(products.record.id, "T1");
        QCOMPARE(*products.record.price, Money::fromWhole(5));
        QCOMPARE(formatDecimal(*products.record.cost), std::string("2.10"));
        QCOMPARE(products.record.stock, std::optional<std::int64_t>(12));
        QVERIFY(!products({"", "Cup", "cheap", "", ""}));
        QCOMPARE(products.record.id, "Cup");
        QVERIFY(!products.record.price && !products.record.cost && !products.record.stock);
        QCOMPARE(products.note()->kind, RowIssue::Kind::InvalidPrice);
        QCOMPARE(products({"", "", "1", "1", "1"})->kind, RowIssue::Kind::MissingProduct);
    }
};

QTEST_GUILESS_MAIN(TestOrderRows)
#include "test_order_rows.moc"
