#include <QtTest/QTest>

#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/import_writer.h"
#include "analytics/table/table_format.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/expect_error.h"
#include "tests/support/online_retail.h"
#include "tests/support/real_data.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

const std::vector<TestLine> kLines {
    {"1001", "ann", "2011-12-01 10:30", "tea", 2, 4.50, "Tea", "France", "Ann@Example.com"},
    {"1001", "ann", "2011-12-01 10:28", "pot", 1, 20.00, "Pot", "France"},
    {"1002", "bob", "2011-12-02 09:00", "tea", 3, 4.50, "Green Tea", "Spain"},
    {"1003", "", "2011-12-03 11:00", "pot", 1, 21.00, "Pot"},
    {"C1001", "ann", "2011-12-04 12:00", "tea", -1, 4.50, "Tea", "Italy"},
    {"1004", "ann", "2011-12-05 12:00", "card", 1, 0.00, "Card"},
    {"1005", "bob", "2011-12-06 12:00", "tea", -5, 0.00, "damaged?"},
};

std::string textOf(Store &store, std::string_view sql)
{
    Statement query = store.database().prepare(sql);
    return query.step() ? std::string(query.text(0)) : std::string("no row");
}

// What a file is to the writer: Online Retail, read by the program's own table reader.
void addOnlineRetail(ImportWriter &writer, const std::filesystem::path &path)
{
    const auto rows = openTable(path, sniffTable(path).format);
    Row row;
    while (rows->next(row)) {
        const auto &cells = row.cells;
        OrderLineRecord record;
        record.line = row.line;
        record.order = cells[0];
        record.product = cells[1];
        record.productName = cells[2];
        record.quantity = *parseQuantity(cells[3]);
        int month = 0, day = 0, year = 0, hour = 0, minute = 0;
        std::sscanf(std::string(cells[4]).c_str(), "%d/%d/%d %d:%d", &month, &day, &year, &hour, &minute);
        record.time = startOf(dayFromCivil({year, month, day})) + hour * 3600 + minute * 60;
        record.hasTime = true;
        record.price = *parseMoney(cells[5]);
        record.customer = cells[6];
        record.country = cells[7];
        record.amount = lineAmount(record.quantity, record.price);
        record.kind = lineKindOf(record.quantity, record.price);
        writer.add(record);
    }
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsAddUp();
    void rowsSayWhatTheFileSays();
    void sameFileAgainChangesNothing();
    void overlappingFileAddsOnlyTheNew();
    void exactDuplicatesAreKeptOrDropped();
    void repeatedLinesAreCountedAgainstTheShop();
    void orderTimeIsItsEarliestLines();
    void olderFileDoesNotOverruleNewerOne();
    void customersFileFillsAndNeverEmpties();
    void productsFileFillsAndKeepsCosts();
    void linesWithoutCustomerBelongToTheirOrders();
    void customersMayShareOrderIds();
    void laterFileNamesTheGuest();
    void rejectedRowsAreKept();
    void dryRunCountsAndChangesNothing();
    void unfinishedWriterChangesNothing();
    void readerIsRefused();
    void onlineRetailHasItsKnownNumbers();

private:
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<Store> m_store;
    SilentMonitor m_monitor;
};

void WriterTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<TempFolder>();
    m_store = std::make_unique<Store>(Store::create(*m_folder / "shop.clientele", {}));
}

void WriterTest::countsAddUp()
{
    const std::int64_t version = m_store->dataVersion();
    const ImportReport report = importLines(*m_store, kLines);
    QCOMPARE(report.number, 1);
    QCOMPARE(report.saleLines, 3);
    QCOMPARE(report.refundLines, 1);
    QCOMPARE(report.giftLines, 1);
    QCOMPARE(report.stockLines, 1);
    QCOMPARE(report.noCustomerLines, 1);
    QCOMPARE(report.customers, 2);
    QCOMPARE(report.buyers, 2);
    QCOMPARE(report.orders, 2);
    QCOMPARE(report.gross, Money::fromDouble(42.50));
    QCOMPARE(report.refunds, Money::fromDouble(-4.50));
    QCOMPARE(report.net, Money::fromDouble(38.00));
    QCOMPARE(report.guestGross, Money::fromDouble(21.00));
    QCOMPARE(report.added, 7);
    QCOMPARE(report.alreadyThere, 0);
    QCOMPARE(report.rule, std::string("multiset"));
    QVERIFY(m_store->dataVersion() > version);
    QVERIFY(m_store->verify(m_monitor).empty());
}

void WriterTest::rowsSayWhatTheFileSays()
{
    importLines(*m_store, kLines);
    QCOMPARE(textOf(*m_store, "SELECT country FROM customers WHERE id = 'ann'"), std::string("Italy")); // the newest
    QCOMPARE(textOf(*m_store, "SELECT email FROM customers WHERE id = 'ann'"), std::string("Ann@Example.com"));
    QCOMPARE(textOf(*m_store, "SELECT value FROM customer_keys WHERE kind = 'email'"), std::string("ann@example.com"));
    QCOMPARE(textOf(*m_store, "SELECT name FROM products WHERE id = 'tea'"),
             std::string("Green Tea")); // not "damaged?"
    QCOMPARE(textOf(*m_store, "SELECT count(*) FROM orders WHERE customer IS NULL"), std::string("1"));
    QCOMPARE(textOf(*m_store, "SELECT quantity || ' ' || price || ' ' || amount || ' ' || kind FROM order_lines "
                              "JOIN orders ON number = order_number WHERE id = 'C1001'"),
             std::string("-1000 45000 -45000 1"));
}

void WriterTest::sameFileAgainChangesNothing()
{
    const ImportReport first = importLines(*m_store, kLines);
    const std::string before = dumpOf(*m_store);
    const std::int64_t version = m_store->dataVersion();
    const ImportReport second = importLines(*m_store, kLines);
    QCOMPARE(second.number, 2);
    QCOMPARE(second.added, 0);
    QCOMPARE(second.updated, 0);
    QCOMPARE(second.alreadyThere, 7);
    QCOMPARE(second.gross, first.gross); // what the file holds, not what it changed
    QCOMPARE(dumpOf(*m_store), before);
    QCOMPARE(m_store->dataVersion(), version);
}

void WriterTest::overlappingFileAddsOnlyTheNew()
{
    const std::vector<TestLine> all = manyLines(3'000);
    importLines(*m_store, {all.begin(), all.begin() + 2'000});
    const ImportReport report = importLines(*m_store, {all.begin() + 1'005, all.end()});
    QCOMPARE(report.alreadyThere, 995);
    QCOMPARE(report.added, 1'000);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM order_lines"), 3'000);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM orders"), 300);
    QVERIFY(m_store->verify(m_monitor).empty());
}

void WriterTest::exactDuplicatesAreKeptOrDropped()
{
    std::vector<TestLine> lines {kLines[0], kLines[0], kLines[1], kLines[0]};
    lines.push_back(kLines[0]);
    lines.back().productName = "Tea!"; // differs in one column: no exact duplicate
    const ImportReport kept = importLines(*m_store, lines);
    QCOMPARE(kept.duplicates, 2);
    QCOMPARE(kept.duplicatesDropped, 0);
    QCOMPARE(kept.added, 5);

    init();
    const ImportReport dropped = importLines(*m_store, lines, true);
    QCOMPARE(dropped.duplicates, 2);
    QCOMPARE(dropped.duplicatesDropped, 2);
    QCOMPARE(dropped.added, 3);
    QCOMPARE(dropped.saleLines, 3);
}

void WriterTest::repeatedLinesAreCountedAgainstTheShop()
{
    importLines(*m_store, {kLines[0], kLines[0]});
    const ImportReport more = importLines(*m_store, {kLines[0], kLines[0], kLines[0]});
    QCOMPARE(more.alreadyThere, 2);
    QCOMPARE(more.added, 1);
    const ImportReport fewer = importLines(*m_store, {kLines[0]});
    QCOMPARE(fewer.added, 0);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM order_lines"), 3);
}

void WriterTest::orderTimeIsItsEarliestLines()
{
    importLines(*m_store, {kLines[0]});
    QCOMPARE(m_store->database().integer("SELECT time FROM orders"), *parseTime("2011-12-01 10:30"));
    const ImportReport report = importLines(*m_store, {kLines[1]});
    QCOMPARE(report.updated, 1);
    QCOMPARE(m_store->database().integer("SELECT time FROM orders"), *parseTime("2011-12-01 10:28"));
}

void WriterTest::olderFileDoesNotOverruleNewerOne()
{
    importLines(*m_store, {{"2", "ann", "2012-02-01", "tea", 1, 1, "New Tea", "Spain"}});
    importLines(*m_store, {{"1", "ann", "2012-01-01", "tea", 1, 1, "Old Tea", "France", "ann@example.com"}});
    QCOMPARE(textOf(*m_store, "SELECT name FROM products"), std::string("New Tea"));
    QCOMPARE(textOf(*m_store, "SELECT country || ' ' || email FROM customers"), std::string("Spain ann@example.com"));
    importLines(*m_store, {{"3", "ann", "2012-03-01", "tea", 1, 1, "", "Italy"}});
    QCOMPARE(textOf(*m_store, "SELECT country || ' ' || email FROM customers"), std::string("Italy ann@example.com"));
}

void WriterTest::customersFileFillsAndNeverEmpties()
{
    importLines(*m_store, kLines);
    const auto add = [this](const CustomerRecord &record) {
        ImportWriter writer(*m_store, FileKind::Customers, "customers.csv", "{}", false);
        writer.add(record);
        return writer.finish(false, m_monitor);
    };
    CustomerRecord record;
    record.id = "ann";
    record.name = "Ann Lee";
    record.phone = "+44 (20) 7946-0018";
    record.birthYear = 1980;
    record.emailConsent = Consent::Yes;
    record.doNotContact = true;
    const ImportReport report = add(record);
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.added, 0);
    QCOMPARE(report.customers, 1);
    QCOMPARE(add(record).updated, 0); // the same again

    CustomerRecord empty;
    empty.id = "ann";
    QCOMPARE(add(empty).updated, 0);
    QCOMPARE(textOf(*m_store, "SELECT name || ' ' || country || ' ' || birth_year FROM customers WHERE id = 'ann'"),
             std::string("Ann Lee Italy 1980"));
    QCOMPARE(textOf(*m_store, "SELECT value FROM customer_keys WHERE kind = 'phone'"), std::string("+442079460018"));
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM consents"), 1);

    CustomerRecord changed;
    changed.id = "ann";
    changed.emailConsent = Consent::No;
    changed.doNotContact = false;
    QCOMPARE(add(changed).updated, 1);
    const auto dataset = loadDataset(*m_store, m_monitor);
    const CustomerIndex ann = dataset->customerById.find("ann");
    QCOMPARE(dataset->customers.emailConsent[ann], Consent::No);
    QCOMPARE(dataset->customers.smsConsent[ann], Consent::Unknown);
    QCOMPARE(dataset->customers.doNotContact[ann], 0);

    CustomerRecord unknown;
    unknown.id = "zoe";
    QCOMPARE(add(unknown).added, 1);
}

void WriterTest::productsFileFillsAndKeepsCosts()
{
    importLines(*m_store, kLines);
    const auto add = [this](std::string_view name, double price, double cost, bool isMerchandise) {
        ImportWriter writer(*m_store, FileKind::Products, "products.csv", "{}", false);
        ProductRecord record;
        record.id = "tea";
        record.name = name;
        record.category = "drinks";
        record.price = Money::fromDouble(price);
        record.cost = Money::fromDouble(cost);
        record.stock = 12;
        record.isMerchandise = isMerchandise;
        writer.add(record);
        return writer.finish(false, m_monitor);
    };
    QCOMPARE(add("Sencha", 5, 2, true).updated, 1);
    QCOMPARE(add("Sencha", 5, 2, true).updated, 0);
    QCOMPARE(add("", 5, 2.5, false).updated, 1);
    QCOMPARE(add("", 5, 2.5, true).updated, 0); // postage does not become merchandise again
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM product_costs"), 2);
    const auto dataset = loadDataset(*m_store, m_monitor);
    const ProductIndex tea = dataset->productById.find("tea");
    QCOMPARE(dataset->products.name[tea], std::string_view("Sencha"));
    QCOMPARE(dataset->words[dataset->products.category[tea]], std::string_view("drinks"));
    QCOMPARE(dataset->products.price[tea], Money::fromWhole(5));
    QCOMPARE(dataset->products.cost[tea], Money::fromDouble(2.5));
    QCOMPARE(dataset->products.stock[tea], 12);
    QCOMPARE(dataset->products.isMerchandise[tea], 0);
}

void WriterTest::linesWithoutCustomerBelongToTheirOrders()
{
    const ImportReport report = importLines(
        *m_store, {{"7", "", "2012-01-01", "pot"}, {"7", "ann", "2012-01-01", "tea"}, {"7", "", "2012-01-01", "cup"}});
    QCOMPARE(report.saleLines, 3);
    QCOMPARE(report.noCustomerLines, 0);
    QCOMPARE(report.orders, 1);
}

void WriterTest::customersMayShareOrderIds()
{
    std::vector<TestLine> lines {{"7", "ann", "2012-01-01", "pot"},
                                 {"7", "bob", "2012-01-02", "tea"},
                                 {"7", "", "2012-01-03", "cup"},
                                 {"7", "ann", "2012-01-01", "cup"}};
    const ImportReport report = importLines(*m_store, lines);
    QCOMPARE(report.saleLines, 3);
    QCOMPARE(report.noCustomerLines, 1);
    QCOMPARE(report.orders, 2);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM orders"), 3);
    std::ranges::reverse(lines);
    QCOMPARE(importLines(*m_store, lines).added, 0);
}

void WriterTest::laterFileNamesTheGuest()
{
    importLines(*m_store, {{"7", "", "2012-01-01", "pot"}});
    const ImportReport named = importLines(*m_store, {{"7", "ann", "2012-01-01", "pot"}});
    QCOMPARE(named.added, 0);
    QCOMPARE(named.updated, 1);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM orders WHERE customer IS NOT NULL"), 1);
    const ImportReport unnamed = importLines(*m_store, {{"7", "", "2012-01-01", "pot"}});
    QCOMPARE(unnamed.added, 0);
    QCOMPARE(unnamed.saleLines, 1);
}

void WriterTest::rejectedRowsAreKept()
{
    ImportWriter writer(*m_store, FileKind::Orders, "orders.csv", recipeToJson({}), false);
    writer.setHeader({"order", "date"});
    writer.reject({.line = 12, .column = "date", .kind = RowIssue::Kind::InvalidDate, .excerpt = "soon"}, "1001,soon");
    writer.reject({.line = 14, .column = {}, .kind = RowIssue::Kind::MissingOrder, .excerpt = {}}, ",2011-12-01");
    addLine(writer, kLines[0]);
    const ImportReport report = writer.finish(false, m_monitor);
    QCOMPARE(report.rejected, 2);
    QCOMPARE(report.rejectedBy.at(RowIssue::Kind::InvalidDate), 1);
    QCOMPARE(report.added, 1);
    QCOMPARE(textOf(*m_store,
                    "SELECT line || reason || column_name || excerpt || raw FROM rejected_rows WHERE sequence = 1"),
             std::string("12invalid_datedatesoon1001,soon"));
}

void WriterTest::dryRunCountsAndChangesNothing()
{
    importLines(*m_store, {kLines[0]});
    const std::string before = dumpOf(*m_store);
    const std::int64_t version = m_store->dataVersion();
    const ImportReport report = importLines(*m_store, kLines, false, true);
    QCOMPARE(report.number, 0);
    QCOMPARE(report.added, 6);
    QCOMPARE(report.alreadyThere, 1);
    QCOMPARE(report.gross, Money::fromDouble(42.50));
    QCOMPARE(dumpOf(*m_store), before);
    QCOMPARE(m_store->dataVersion(), version);
    QCOMPARE(importsOf(*m_store).size(), 1u);
}

void WriterTest::unfinishedWriterChangesNothing()
{
    const std::string before = dumpOf(*m_store);
    {
        ImportWriter writer(*m_store, FileKind::Orders, "orders.csv", "{}", false);
        addLine(writer, kLines[0]);
        writer.reject({}, "x");
    }
    QCOMPARE(dumpOf(*m_store), before);
    QVERIFY(importsOf(*m_store).empty());
    QCOMPARE(m_store->database().integer("PRAGMA foreign_keys"), 1);
}

void WriterTest::readerIsRefused()
{
    Store reader = Store::open(*m_folder / "shop.clientele", Store::Access::Read);
    EXPECT_ERROR(importLines(reader, kLines), ErrorCode::ShopReadOnly, error);
}

void WriterTest::onlineRetailHasItsKnownNumbers()
{
    REQUIRE_REAL_DATA("online_retail/data.csv", path);
    ImportReport report;
    {
        ImportWriter writer(*m_store, FileKind::Orders, "data.csv", "{}", false);
        addOnlineRetail(writer, path);
        report = writer.finish(false, m_monitor);
    }
    QCOMPARE(report.customers, 4'372);
    QCOMPARE(report.saleLines, 397'884);
    QCOMPARE(report.buyers, 4'338);
    QCOMPARE(report.orders, 18'532);
    QCOMPARE(formatDecimal(report.gross), std::string("8911407.904"));
    QCOMPARE(report.refundLines, 8'905);
    QCOMPARE(formatDecimal(report.refunds), std::string("-611342.09"));
    QCOMPARE(report.giftLines, 40);
    QCOMPARE(report.noCustomerLines, 135'080);
    QCOMPARE(formatDecimal(report.guestGross), std::string("1755276.64"));
    QCOMPARE(report.duplicates, 5'268);
    QCOMPARE(report.added, 541'909);

    // The loaded shop against a second opinion on the file.
    const auto loaded = loadDataset(*m_store, m_monitor);
    const auto expected = readOnlineRetail(path);
    QCOMPARE(loaded->customers.size(), expected->customers.size());
    QCOMPARE(loaded->products.size(), expected->products.size());
    QCOMPARE(loaded->orders.size(), expected->orders.size());
    QCOMPARE(loaded->lines.size(), expected->lines.size());
    QCOMPARE(loaded->firstDay, expected->firstDay);
    QCOMPARE(loaded->lastDay, expected->lastDay);
    const auto spent = [](const Dataset &dataset) {
        std::map<std::string, std::pair<std::int64_t, std::size_t>> byCustomer;
        for (std::size_t i = 0; i < dataset.lines.size(); ++i) {
            const CustomerIndex customer = dataset.customerOfLine(i);
            auto &entry
                = byCustomer[customer == kNoIndex ? std::string() : std::string(dataset.customers.id[customer])];
            entry.first += dataset.lines.amount[i].units;
            ++entry.second;
        }
        return byCustomer;
    };
    QVERIFY(spent(*loaded) == spent(*expected));

    {
        ImportWriter writer(*m_store, FileKind::Orders, "data.csv", "{}", false);
        addOnlineRetail(writer, path);
        const ImportReport again = writer.finish(false, m_monitor);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.updated, 0);
        QCOMPARE(again.alreadyThere, 541'909);
    }
}

QTEST_GUILESS_MAIN(WriterTest)
#include "test_writer.moc"
