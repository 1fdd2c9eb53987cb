#include <QtTest/QTest>

#include <fstream>
#include <memory>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/import/field_columns.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/order_rows.h"
#include "analytics/import/recognition.h"
#include "analytics/table/row_block.h"
#include "analytics/table/table_format.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

// An order file of several blocks that is hard to cut: orders of up to 40,000 rows whose customer, time and country stand
// on the first one only, cells with line ends and quotes, bad dates, blank rows, and products named now and then.
void writeFile(const std::filesystem::path &path, std::string_view lineEnd, std::size_t rows)
{
    std::ofstream file(path, std::ios::binary);
    Random random(7);
    file << "order_id,order_time,customer_id,country,product_id,product_name,quantity,unit_price" << lineEnd;
    std::size_t left = 0;
    std::size_t order = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const bool isFirst = left == 0;
        if (isFirst) {
            left = random.below(50) == 0 ? 1 + random.below(40'000) : 1 + random.below(6);
            ++order;
        }
        --left;
        file << 'N' << order << ',';
        if (isFirst)
            file << (random.below(40) == 0 ? "soon" : formatTime(startOf(15'000) + static_cast<Time>(order) * 60))
                 << ",C" << random.below(900) << ',' << (order % 3 == 0 ? "France" : "Spain");
        else
            file << ",,";
        const std::uint64_t product = random.below(300);
        file << ",P" << product << ',';
        if (random.below(3) == 0)
            file << "\"Product " << product << ",\n\"\"large\"\"\"";
        file << ',' << 1 + random.below(9) << ',' << 1 + random.below(40) << ".50" << lineEnd;
        if (random.below(1'000) == 0)
            file << ",,,,,,," << lineEnd;
    }
}

Recipe recipeOf(const std::filesystem::path &path)
{
    Recipe recipe = recognise(path).recipe;
    recipe.dateOrder = DateOrder::YearMonthDay;
    return recipe;
}

// One row after the other, as simply as it can be done.
void importRowByRow(Store &store, const std::filesystem::path &path, const Recipe &recipe)
{
    const auto source = openTable(path, recipe.format);
    const FieldColumns columns(recipe, source->header(), path, store.settings().currency);
    OrderRows rows(columns);
    ImportWriter writer(store, recipe.kind, path.filename().string(), recipeToJson(recipe), false);
    writer.setHeader(source->header());
    Row row;
    while (source->next(row)) {
        if (std::ranges::all_of(row.cells, [](std::string_view cell) { return cell.empty(); }))
            continue;
        if (const auto issue = rows.read(row)) {
            writer.reject(*issue, row.raw);
            continue;
        }
        for (const OrderLineRecord &record : rows.records())
            writer.add(record);
    }
    SilentMonitor monitor;
    writer.finish(false, monitor);
}

} // namespace

class ReadOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setThreadCount(0); }
    void blocksGiveRowsBack();
    void anyNumberOfThreadsGivesTheSameShop_data();
    void anyNumberOfThreadsGivesTheSameShop();
    void totalsMeetTheirLines();
};

void ReadOrdersTest::blocksGiveRowsBack()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "orders.csv";
    writeFile(path, "\n", 60'000);
    const TableFormat format = recipeOf(path).format;
    const auto expected = openTable(path, format);
    const auto source = openTable(path, format);
    Row held;
    Row row;
    bool holdsRow = false;
    std::size_t blocks = 0;
    for (RowBlock block; block.fill(*source, held, holdsRow); block = {}) {
        ++blocks;
        for (std::size_t i = 0; i < block.size(); ++i) {
            QVERIFY(expected->next(row));
            const Row copy = block[i];
            QCOMPARE(copy.line, row.line);
            QCOMPARE(copy.raw, row.raw);
            QVERIFY(std::ranges::equal(copy.cells, row.cells));
        }
    }
    QVERIFY(blocks > 1);
    QVERIFY(!expected->next(row));
}

void ReadOrdersTest::anyNumberOfThreadsGivesTheSameShop_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CRLF") << QByteArray("\r\n");
}

// Totals, postage and discounts stand on an order's first row, some orders are longer than a block, some totals are wrong.
void ReadOrdersTest::totalsMeetTheirLines()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "orders.csv";
    Random random(11);
    std::int64_t paid = 0; // in cents
    std::int64_t wrong = 0;
    {
        std::ofstream file(path, std::ios::binary);
        file << "Name,Email,Created at,Lineitem name,Lineitem quantity,Lineitem price,Subtotal,Shipping,Taxes,Total,"
                "Discount Amount,Refunded Amount\n";
        for (int order = 1; order <= 30'000; ++order) {
            const std::size_t rows = order % 10'000 == 0 ? 40'000 : 1 + random.below(5);
            std::vector<std::int64_t> prices(rows);
            std::int64_t sum = 0;
            for (std::int64_t &price : prices)
                sum += price = 100 + static_cast<std::int64_t>(random.below(5'000));
            const std::int64_t postage = order % 3 == 0 ? 495 : 0;
            const std::int64_t discount = order % 5 == 0 ? 50 : 0;
            const std::int64_t excess = order % 1'000 == 7 ? 1'234 : 0;
            const std::int64_t total = sum + postage - discount + excess;
            wrong += excess != 0;
            paid += total;
            const auto money = [](std::int64_t cents) {
                const std::string text = std::to_string(cents % 100);
                return std::to_string(cents / 100) + (text.size() < 2 ? ".0" : ".") + text;
            };
            for (std::size_t row = 0; row < rows; ++row) {
                file << '#' << order << ",c" << order % 4'000 << "@example.com,"
                     << (row == 0 ? "2026-03-01 10:00:00" : "") << ",Thing " << random.below(50) << ",1,"
                     << money(prices[row]);
                if (row == 0)
                    file << ',' << money(sum) << ',' << money(postage) << ",0.00," << money(total) << ','
                         << money(discount) << ",0.00\n";
                else
                    file << ",,,,,,\n";
            }
        }
    }
    const Recipe recipe = recognise(path).recipe;
    std::string expected;
    for (const int threads : {1, 2, 5}) {
        setThreadCount(threads);
        Store store = Store::create(folder / (std::to_string(threads) + ".clientele"), {});
        SilentMonitor monitor;
        const ImportReport report = importFile(store, path, recipe, {}, monitor);
        QCOMPARE(report.rejected, 0);
        QCOMPARE(report.paidTotal.units, paid * 100);
        QCOMPARE(report.adjustedOrders, wrong);
        QCOMPARE(report.paidOrders, 30'000);
        const std::string found = dumpOf(store);
        QVERIFY2(expected.empty() || found == expected, std::to_string(threads).c_str());
        expected = found;
    }
}

void ReadOrdersTest::anyNumberOfThreadsGivesTheSameShop()
{
    QFETCH(QByteArray, lineEnd);
    const TempFolder folder;
    const std::filesystem::path path = folder / "orders.csv";
    writeFile(path, lineEnd.toStdString(), 250'000);
    const Recipe recipe = recipeOf(path);
    Store simple = Store::create(folder / "simple.clientele", {});
    importRowByRow(simple, path, recipe);
    const std::string expected = dumpOf(simple);
    QVERIFY(simple.database().integer("SELECT count(*) FROM rejected_rows") > 100);
    for (const int threads : {1, 2, 5}) {
        setThreadCount(threads);
        Store store = Store::create(folder / (std::to_string(threads) + ".clientele"), {});
        SilentMonitor monitor;
        importFile(store, path, recipe, {}, monitor);
        QVERIFY2(dumpOf(store) == expected, std::to_string(threads).c_str());
        QVERIFY(store.verify(monitor).empty());
    }
}

QTEST_GUILESS_MAIN(ReadOrdersTest)
#include "test_read_orders.moc"
