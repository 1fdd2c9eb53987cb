#include <QtTest/QTest>

#include <fstream>

#include <QTemporaryDir>

#include "analytics/import/recognition.h"
#include "tests/support/real_data.h"

using namespace clientele;

namespace {

using Question = Recognition::Question;

// "order_id=InvoiceNo customer_name=First+Last …" in the order of fields.
std::string mapping(const Recipe &recipe)
{
    std::string text;
    for (const Field field : fieldsOf(recipe.kind)) {
        std::string columns;
        for (const Recipe::Column &column : recipe.columns) {
            if (column.field == field)
                columns += (columns.empty() ? "" : "+") + column.header;
        }
        if (!columns.empty())
            text += (text.empty() ? "" : " ") + std::string(fieldId(field)) + "=" + columns;
    }
    return text;
}

// "missing_field customer_id (may wait)" …, one a line.
std::string questions(const Recognition &recognition)
{
    std::string text;
    for (const Question &question : recognition.questions) {
        switch (question.kind) {
        case Question::Kind::DateOrder: text += "date_order"; break;
        case Question::Kind::Encoding: text += "encoding"; break;
        case Question::Kind::DecimalPoint: text += "decimal_point"; break;
        case Question::Kind::MissingField: text += "missing_field"; break;
        case Question::Kind::AsOf: text += "as_of"; break;
        }
        for (const std::string &part : {question.column, question.example})
            text += part.empty() ? "" : " " + part;
        for (const std::string &choice : question.choices)
            text += " " + choice;
        text += question.isBlocking ? ";" : " (may wait);";
    }
    return text;
}

} // namespace

class TestRecognise : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Recognition of(std::string_view text) const
    {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("file.csv")).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return recognise(path);
    }

private Q_SLOTS:
    // "1/1/2026" reads the same either way: nobody could answer.
    void asksAboutADateThatTells()
    {
        const Recognition found
            = of("order_id,order_date,customer_id,product,quantity,unit_price\n"
                 "1,01/01/2026,a,tea,1,2.50\n2,05/03/2026,b,tea,1,2.50\n3,02/02/2026,b,mug,1,4.00\n");
        QCOMPARE(questions(found), std::string("date_order order_date 05/03/2026 month_day_year day_month_year;"));
    }

    void namesWhatContradicts()
    {
        const Recognition found = of(
            "order_id,order_date,customer_id,product,quantity,unit_price\n"
            "1,2026-01-13,a,tea,1,\"1.234,56\"\n2,2026-01-14,b,tea,0.328,\"12,00\"\n3,2026-01-15,b,mug,1,\"3,50\"\n");
        QCOMPARE(questions(found), std::string("decimal_point quantity 0.328 . ,;"));
    }

    void aNameOutweighsAFewBadCells()
    {
        const Recognition found
            = of("Order,Date,Customer ID,Price\n1,2026-01-01,a,5\n2,2026-13-45,b,6\n3,2026-01-03,c,abc\n");
        QCOMPARE(questions(found), std::string());
        QCOMPARE(mapping(found.recipe),
                 std::string("order_id=Order order_time=Date customer_id=Customer ID unit_price=Price"));
    }

    void onlineRetail()
    {
        REQUIRE_REAL_DATA("online_retail/data.csv", path);
        const Recognition found = recognise(path);
        QCOMPARE(questions(found), std::string());
        QCOMPARE(found.recipe.kind, FileKind::Orders);
        QCOMPARE(found.recipe.format.encoding, std::string("Windows-1252"));
        QCOMPARE(found.recipe.dateOrder, DateOrder::MonthDayYear);
        QCOMPARE(found.recipe.decimalPoint, '.');
        QCOMPARE(mapping(found.recipe),
                 std::string("order_id=InvoiceNo order_time=InvoiceDate customer_id=CustomerID country=Country "
                             "product_id=StockCode product_name=Description quantity=Quantity unit_price=UnitPrice"));
        QCOMPARE(found.sample.size(), std::size_t(50));
    }

    void chineseLines()
    {
        REQUIRE_REAL_DATA("orders_cn/order-14.1.csv", path);
        const Recognition found = recognise(path);
        QCOMPARE(
            mapping(found.recipe),
            std::string(
                "order_id=订单ID order_time=成交时间 product_id=商品ID category=类别ID quantity=销量 unit_price=单价"));
        QCOMPARE(questions(found), std::string("missing_field customer_id (may wait);"));
    }

    void tmallOrders()
    {
        REQUIRE_REAL_DATA("orders_cn/tmall_order_report.csv", path);
        const Recognition found = recognise(path);
        QCOMPARE(mapping(found.recipe),
                 std::string("order_id=订单编号 order_time=订单创建时间 region=收货地址 line_total=买家实际支付金额 "
                             "refund_amount=退款金额 paid_time=订单付款时间"));
        QCOMPARE(questions(found), std::string("missing_field customer_id (may wait);"));
    }

    void otherRealFiles()
    {
        REQUIRE_REAL_DATA("cdnow/cdnowElog.csv", cdnow);
        QCOMPARE(mapping(recognise(cdnow).recipe),
                 std::string("order_time=date customer_id=masterid quantity=cds line_total=sales"));
        REQUIRE_REAL_DATA("shopify/home-and-garden.csv", shopify);
        QCOMPARE(recognise(shopify).recipe.kind, FileKind::Products);
        REQUIRE_REAL_DATA("segmentation/Mall_Customers.csv", mall);
        QCOMPARE(recognise(mall).recipe.kind, FileKind::Customers);
        REQUIRE_REAL_DATA("complete_journey/transactions_sample.csv", journey);
        QCOMPARE(
            mapping(recognise(journey).recipe),
            std::string(
                "order_id=basket_id order_time=transaction_timestamp customer_id=household_id product_id=product_id "
                "quantity=quantity line_total=sales_value"));
    }

    void shopifyOrders()
    {
        const Recognition found = of(
            "Name,Email,Financial Status,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n"
            "#1001,jane@example.com,paid,30.00,2026-02-21 10:30:00 +0500,2,Tea,5.00,T1\n"
            "#1001,,,,2026-02-21 10:30:00 +0500,4,Cup,5.00,C1\n"
            "#1002,joe@example.com,paid,15.00,2026-02-22 10:30:00 +0500,2,Tea,5.00,T1\n");
        QCOMPARE(found.recipe.exportId, std::string("shopify_orders"));
        QCOMPARE(
            mapping(found.recipe),
            std::string(
                "order_id=Name order_time=Created at email=Email product_id=Lineitem sku product_name=Lineitem name "
                "quantity=Lineitem quantity unit_price=Lineitem price order_status=Financial Status "
                "order_total=Total"));
        QCOMPARE(questions(found), std::string());
    }

    // Who wants no offers chosen for them is a wish that files of customers carry.
    void wishesAboutPersonalOffers()
    {
        for (const char *header : {"personal_consent", "Accepts Personalised Offers", "个性化推荐"}) {
            const Recognition found
                = of(std::string("customer_id,email,") + header + "\n1,a@example.com,no\n2,b@example.com,yes\n");
            const std::string wish = std::string("personal_consent=") + header;
            QVERIFY2(mapping(found.recipe).find(wish) != std::string::npos, mapping(found.recipe).c_str());
        }
    }

    void customersWithNameInParts()
    {
        const Recognition found
            = of("Customer ID,First Name,Last Name,Email,Accepts Email Marketing\n7,Jane,Doe,jane@example.com,yes\n");
        QCOMPARE(found.recipe.kind, FileKind::Customers);
        QCOMPARE(mapping(found.recipe), std::string("customer_id=Customer ID customer_name=First Name+Last Name "
                                                    "email=Email email_consent=Accepts Email Marketing"));
    }

    void dateOrder_data()
    {
        QTest::addColumn<QByteArray>("dates");
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<QByteArray>("question");
        const auto row = [](const char *dates, const char *order, const char *question) {
            QTest::newRow(dates) << QByteArray(dates) << QByteArray(order) << QByteArray(question);
        };
        row("12/13/2010 1/2/2011", "month_day_year", "");
        row("13/12/2010 1/2/2011", "day_month_year", "");
        row("2010-12-13 2010-01-02", "unknown", "");
        row("1/2/2011 3/4/2011", "unknown", "date_order Date 1/2/2011 month_day_year day_month_year;");
        row("12/13/2010 13/12/2010", "unknown",
            "date_order Date 12/13/2010 month_day_year day_month_year year_month_day;");
        row("13/12/10 12/12/10", "unknown", "date_order Date 13/12/10 day_month_year year_month_day;");
        row("13/12/99 12/12/10", "day_month_year", "");
        row("99/12/13 10/12/12", "year_month_day", "");
        row("13.12.2010 01.02.2011", "day_month_year", "");
    }
    void dateOrder()
    {
        QFETCH(QByteArray, dates);
        QFETCH(QByteArray, order);
        QFETCH(QByteArray, question);
        std::string text = "Order ID,Date,Customer ID,Price\n";
        for (const QByteArray &date : dates.split(' '))
            text += "1," + date.toStdString() + ",7,2.50\n";
        const Recognition found = of(text);
        QCOMPARE(QByteArray(dateOrderId(found.recipe.dateOrder).data()), order);
        QCOMPARE(questions(found), question.toStdString());
    }

    // The first days of a month fit both ways; what proves the order stands far below the rows that are judged.
    void dateOrderFarBelow()
    {
        std::string text = "Order ID,Date,Customer ID,Price\n";
        for (int i = 0; i < 300'000; ++i)
            text += std::to_string(i) + ",1/" + std::to_string(1 + i / 30'000) + "/2011,7,2.50\n";
        QCOMPARE(questions(of(text)), std::string("date_order Date 1/2/2011 month_day_year day_month_year;"));
        text += "300000,1/13/2011,7,2.50\n";
        const Recognition found = of(text);
        QCOMPARE(questions(found), std::string());
        QCOMPARE(found.recipe.dateOrder, DateOrder::MonthDayYear);
    }

    void decimalPoint_data()
    {
        QTest::addColumn<QByteArray>("prices");
        QTest::addColumn<char>("point");
        QTest::addColumn<QByteArray>("question");
        QTest::newRow("comma") << QByteArray("12,50 1.234,00") << ',' << QByteArray();
        QTest::newRow("point") << QByteArray("12.50 1,234.00") << '.' << QByteArray();
        QTest::newRow("whole") << QByteArray("12 1234") << '.' << QByteArray();
        QTest::newRow("open") << QByteArray("1,234 5,678") << '.' << QByteArray("decimal_point Price 1,234 . ,;");
        QTest::newRow("thousands beside decimals") << QByteArray("1,234 5.50") << '.' << QByteArray();
    }
    void decimalPoint()
    {
        QFETCH(QByteArray, prices);
        QFETCH(char, point);
        QFETCH(QByteArray, question);
        std::string text = "Order ID;Date;Customer ID;Price\n";
        for (const QByteArray &price : prices.split(' '))
            text += "1;2021-01-02;7;" + price.toStdString() + "\n";
        const Recognition found = of(text);
        QCOMPARE(found.recipe.decimalPoint, point);
        QCOMPARE(questions(found), question.toStdString());
    }

    void idsThatBecameNumbers()
    {
        const Recognition found = of(
            "Order ID,Date,Customer ID,Price\n1.0,2021-01-02,13085.0,2\n2,2021-01-02,,2\n3.0,2021-01-02,13086.0,3\n");
        QVERIFY(!found.recipe.columns[0].dropsPointZero); // one order id says otherwise
        QVERIFY(found.recipe.columns[2].dropsPointZero);
    }

    void withoutNames()
    {
        const Recognition found = of("1,2021-01-02,7,2.50\n2,2021-01-03,8,3.50\n");
        QVERIFY(!found.recipe.format.hasHeader);
        QCOMPARE(found.header, (std::vector<std::string> {"Column 1", "Column 2", "Column 3", "Column 4"}));
        QCOMPARE(mapping(found.recipe), std::string("order_time=Column 2"));
        QCOMPARE(questions(found),
                 std::string("missing_field unit_price Column 1 Column 3 Column 4;missing_field order_id Column 1 "
                             "Column 3 Column 4;missing_field customer_id (may wait);"));
    }

    void uncertainEncoding()
    {
        const Recognition found = of("Order ID,Date,Customer ID,Price,Product\n1,2021-01-02,7,2.50,COLE\xC7\xC3O\n");
        QCOMPARE(questions(found), std::string("encoding COLEÇÃO Windows-1252 GB18030;"));
    }
};

QTEST_GUILESS_MAIN(TestRecognise)
#include "test_recognise.moc"
