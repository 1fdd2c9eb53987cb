#include <QtTest/QTest>

#include <fstream>

#include <QTemporaryDir>

#include "analytics/import/recognition.h"
#include "tests/support/real_data.h"

using namespace clientele;

namespace {

struct Names
{
    QByteArray order, time, customer, product, name, quantity, price, total;
};

// Three hundred orders of sixty customers and forty products, one to three lines each, under these names.
std::string orders(const Names &names, bool isChinese, bool hasTotal)
{
    QByteArrayList header {names.order, names.time,     names.customer, names.product,
                           names.name,  names.quantity, names.price};
    if (hasTotal)
        header << names.total;
    std::string text = header.join(',').toStdString() + "\n";
    unsigned state = 7;
    const auto next = [&state](unsigned below) { return (state = state * 1'103'515'245U + 12'345U) / 65'536U % below; };
    for (unsigned order = 0; order < 300; ++order) {
        const unsigned customer = next(60);
        for (unsigned line = 0; line <= next(3); ++line) {
            const unsigned product = next(40);
            const unsigned quantity = 1 + (next(3) == 0 ? next(5) : 0);
            const unsigned cents = 199 + product * 137;
            char row[200];
            std::snprintf(row, sizeof row, "SO%05u,2024-%02u-%02u %02u:15:00,K%04u,P%03u,%s %u,%u,%u.%02u",
                          40'000 + order, 1 + order / 28, 1 + order % 28, 8 + order % 12, customer * 37, product,
                          isChinese ? "红茶杯" : "tea cup", product, quantity, cents / 100, cents % 100);
            text += row;
            if (hasTotal) {
                std::snprintf(row, sizeof row, ",%u.%02u", quantity * cents / 100, quantity * cents % 100);
                text += row;
            }
            text += "\n";
        }
    }
    return text;
}

// Lines without a header: product, price, quantity, day, number. `number` makes an order's number of day and order.
template<typename Number> std::string receipts(const Number &number)
{
    std::string text;
    for (unsigned order = 0; order < 300; ++order) {
        for (unsigned line = 0; line <= order % 4; ++line) {
            const unsigned product = (order * 7 + line * 11) % 40;
            char row[200];
            std::snprintf(row, sizeof row, "P%03u,%u.25,%u,2024-%02u-%02u,%s\n", product, 3 + product, 1 + order % 3,
                          1 + order / 28, 1 + (order + line) % 28, number(order).c_str());
            text += row;
        }
    }
    return text;
}

std::string dated(unsigned order, const char *pattern)
{
    char text[60];
    std::snprintf(text, sizeof text, pattern, 1 + order / 28, 1 + order % 28, 52'759 + order);
    return text;
}

} // namespace

class TestValueGuess : public QObject
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

    static std::string fieldOf(const Recognition &found, std::string_view header)
    {
        const auto column = std::ranges::find(found.recipe.columns, header, &Recipe::Column::header);
        return column == found.recipe.columns.end() ? "no such column" : std::string(fieldId(column->field));
    }

private Q_SLOTS:
    void columnsWithoutMeaningfulNames_data()
    {
        QTest::addColumn<QByteArrayList>("names");
        QTest::addColumn<bool>("isChinese");
        QTest::newRow("col1") << QByteArrayList {"col1", "col2", "col3", "col4", "col5", "col6", "col7", "col8"}
                              << false;
        QTest::newRow("A") << QByteArrayList {"A", "B", "C", "D", "E", "F", "G", "H"} << false;
        QTest::newRow("字段1") << QByteArrayList {"字段1", "字段2", "字段3", "字段4",
                                                  "字段5", "字段6", "字段7", "字段8"}
                               << true;
        QTest::newRow("unknown words") << QByteArrayList {"rad", "zoz", "mim", "kel", "dov", "pif", "gug", "lal"}
                                       << false;
    }

    void columnsWithoutMeaningfulNames()
    {
        QFETCH(QByteArrayList, names);
        QFETCH(bool, isChinese);
        for (const bool hasTotal : {true, false}) {
            const Recognition found = of(orders(
                {names[0], names[1], names[2], names[3], names[4], names[5], names[6], names[7]}, isChinese, hasTotal));
            QCOMPARE(found.recipe.kind, FileKind::Orders);
            QCOMPARE(fieldOf(found, names[0].toStdString()), "order_id");
            QCOMPARE(fieldOf(found, names[1].toStdString()), "order_time");
            QCOMPARE(fieldOf(found, names[2].toStdString()), "customer_id");
            QCOMPARE(fieldOf(found, names[3].toStdString()), "product_id");
            QCOMPARE(fieldOf(found, names[4].toStdString()), "product_name");
            QCOMPARE(fieldOf(found, names[5].toStdString()), "quantity");
            QCOMPARE(fieldOf(found, names[6].toStdString()), "unit_price");
            if (hasTotal) {
                QCOMPARE(fieldOf(found, names[7].toStdString()), "line_total");
                QCOMPARE(found.confidence[5], Confidence::Sure); // quantity × price is the total
            } else {
                QCOMPARE(found.confidence[5], Confidence::Likely);
            }
        }
    }

    void knownNamesAreNotOutvoted()
    {
        const Recognition found = of(
            orders({"Order ID", "Order Date", "Customer ID", "SKU", "Product Name", "Quantity", "Unit Price", "Weight"},
                   false, true));
        QCOMPARE(fieldOf(found, "Weight"), "none");
        QVERIFY(std::ranges::all_of(found.confidence, [](Confidence c) { return c == Confidence::Sure; }));
    }

    void whatIsNotClearIsAsked()
    {
        const Recognition found = of("A,B,C\n1,x,5\n2,y,6\n3,z,7\n");
        QVERIFY(!found.questions.empty());
        const auto asked = std::ranges::find_if(found.questions, [](const Recognition::Question &question) {
            return question.kind == Recognition::Question::Kind::MissingField && question.isBlocking;
        });
        QVERIFY(asked != found.questions.end());
    }

    void numbersThatBeginWithADayAreOrders_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("shop and till") << QByteArray("2017%02u%02uCDLG0003100%05u");
        QTest::newRow("digits only") << QByteArray("2024%02u%02u0000%05u");
        QTest::newRow("letters before") << QByteArray("SO2024%02u%02u-%05u");
    }

    // A till's export tells several days within an order when it was put together by hand.
    void numbersThatBeginWithADayAreOrders()
    {
        QFETCH(QByteArray, pattern);
        const Recognition found
            = of(receipts([&pattern](unsigned order) { return dated(order, pattern.constData()); }));
        QVERIFY(!found.recipe.format.hasHeader);
        QCOMPARE(fieldOf(found, "Column 4"), "order_time");
        QCOMPARE(fieldOf(found, "Column 5"), "order_id");
    }

    void whatIsNewInEveryOrderIsNoCustomer()
    {
        const auto lines = [](auto customer) {
            std::string text;
            for (unsigned order = 0; order < 200; ++order) {
                for (unsigned line = 0; line <= order % 3; ++line) {
                    char row[200];
                    std::snprintf(row, sizeof row, "A%05u,2024-%02u-%02u 10:%02u:00,P%03u,%u.25,R%05u\n", order,
                                  1 + order / 28, 1 + order % 28, order % 60, (order * 7 + line) % 30, 3 + line,
                                  customer(order));
                    text += row;
                }
            }
            return text;
        };
        const Recognition receipts = of(lines([](unsigned order) { return 90'000 - order * 13; }));
        for (const Recipe::Column &column : receipts.recipe.columns)
            QVERIFY2(column.field != Field::CustomerId, column.header.c_str());
        const Recognition people = of(lines([](unsigned order) { return order * 17 % 61; }));
        QCOMPARE(fieldOf(people, "Column 1"), "order_id");
        QCOMPARE(fieldOf(people, "Column 5"), "customer_id");
        // Few come back, but payments never do.
        const Recognition few = of(lines([](unsigned order) { return order % 197 * 7; }));
        QCOMPARE(fieldOf(few, "Column 5"), "customer_id");
    }

    // What comes back on other days numbers no orders, though it may begin with the day on which a member joined.
    void membersWhoComeBackAreNoOrders()
    {
        std::string text;
        for (unsigned order = 0; order < 300; ++order) {
            char row[200];
            std::snprintf(row, sizeof row, "%s,2024-%02u-%02u,%u.25\n",
                          dated(order * 37 % 71, "2019%02u%02u%05u").c_str(), 1 + order / 28, 1 + order % 28,
                          3 + order * 7 % 50);
            text += row;
        }
        QVERIFY(fieldOf(of(text), "Column 1") != "order_id");
    }

    void chineseLinesWithoutTheirNames()
    {
        REQUIRE_REAL_DATA("orders_cn/order-14.1.csv", path);
        TableFormat format = recognise(path).recipe.format;
        format.hasHeader = false;
        QCOMPARE(fieldOf(recognise(path, format), "Column 7"), "order_id");
    }

    void onlineRetailWithoutItsNames()
    {
        REQUIRE_REAL_DATA("online_retail/data.csv", path);
        std::ifstream file(path, std::ios::binary);
        std::string line;
        std::getline(file, line);
        std::string text = "A,B,C,D,E,F,G,H\r\n";
        for (int i = 0; i < 3'000 && std::getline(file, line); ++i)
            text += line + "\n";
        const Recognition found = of(text);
        QCOMPARE(fieldOf(found, "A"), "order_id");
        QCOMPARE(fieldOf(found, "B"), "product_id");
        QCOMPARE(fieldOf(found, "C"), "product_name");
        QCOMPARE(fieldOf(found, "D"), "quantity");
        QCOMPARE(fieldOf(found, "E"), "order_time");
        QCOMPARE(fieldOf(found, "F"), "unit_price");
        QCOMPARE(fieldOf(found, "G"), "customer_id");
        QCOMPARE(fieldOf(found, "H"), "country");
    }
};

QTEST_GUILESS_MAIN(TestValueGuess)
#include "test_value_guess.moc"
