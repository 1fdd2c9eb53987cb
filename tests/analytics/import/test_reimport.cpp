#include <QtTest/QTest>

#include <memory>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/import_writer.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

struct Line
{
    std::string order, customer, time, product;
    double price = 1;
    std::string id = {};
    double merchantDiscount = 0;
    double platformDiscount = 0;
};

ImportReport import(Store &store, const std::vector<Line> &lines, bool areWhole = false)
{
    ImportWriter writer(store, FileKind::Orders, "orders.csv", recipeToJson({}), false, areWhole);
    for (const Line &line : lines) {
        OrderLineRecord record;
        record.order = line.order;
        record.customer = line.customer;
        record.product = line.product;
        record.lineId = line.id;
        record.time = parseTime(line.time).value();
        record.quantity = Quantity::fromWhole(1);
        record.price = Money::fromDouble(line.price);
        record.merchantDiscount = Money::fromDouble(line.merchantDiscount);
        record.platformDiscount = Money::fromDouble(line.platformDiscount);
        record.amount = record.price - record.merchantDiscount - record.platformDiscount;
        writer.add(record);
    }
    SilentMonitor monitor;
    return writer.finish(false, monitor);
}

// "tea 2.00, pot 20.00": the lines of an order as the loaded shop has them.
std::string linesOf(Store &store, std::string_view order)
{
    SilentMonitor monitor;
    const auto shop = loadDataset(store, monitor);
    std::string text;
    for (std::size_t i = 0; i < shop->lines.size(); ++i) {
        if (shop->orders.id[shop->lines.order[i]] == order)
            text += (text.empty() ? "" : ", ") + std::string(shop->products.id[shop->lines.product[i]]) + ' '
                    + formatDecimal(shop->lines.price[i]);
    }
    return text;
}

} // namespace

// What importing the same, an overlapping or a changed file does under each of the three rules, and that undo takes
// exactly that back.
class ReimportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameFileChangesNothing_data();
    void sameFileChangesNothing();
    void lineIdsUpdateInPlace();
    void lineIdsFindLinesThatHadNone();
    void wholeOrdersReplace();
    void wholeOrdersLoseLines();
    void replacedTwiceUndoesOneByOne();
    void replacedOrdersSurviveCompaction();
    void discountsComeBack();

private:
    bool isSound()
    {
        SilentMonitor monitor;
        return m_store->verify(monitor).empty();
    }
    void undo(std::int64_t number)
    {
        SilentMonitor monitor;
        undoImport(*m_store, number, monitor);
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

void ReimportTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<TempFolder>();
    m_store = std::make_unique<Store>(Store::create(*m_folder / "shop.clientele", {}));
}

void ReimportTest::sameFileChangesNothing_data()
{
    QTest::addColumn<bool>("hasIds");
    QTest::addColumn<bool>("areWhole");
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("line ids") << true << false << QByteArray("line_id");
    QTest::newRow("line ids of whole orders") << true << true << QByteArray("line_id");
    QTest::newRow("whole orders") << false << true << QByteArray("whole_order");
    QTest::newRow("neither") << false << false << QByteArray("multiset");
}

void ReimportTest::sameFileChangesNothing()
{
    QFETCH(bool, hasIds);
    QFETCH(bool, areWhole);
    QFETCH(QByteArray, rule);
    std::vector<Line> lines {{"1", "ann", "2012-01-02", "tea", 2, "", 0.5},
                             {"1", "ann", "2012-01-01", "pot", 20},
                             {"1", "ann", "2012-01-02", "tea", 2, "", 0.5},
                             {"2", "", "2012-01-05", "cup", 3, "", 0, 1},
                             {"3", "bob", "2012-01-05", "tea", 2}};
    for (std::size_t i = 0; hasIds && i < lines.size(); ++i)
        lines[i].id = "L" + std::to_string(i);
    const ImportReport first = import(*m_store, lines, areWhole);
    QCOMPARE(first.rule, rule.toStdString());
    QCOMPARE(first.added, 5);
    const std::string before = dumpOf(*m_store);
    const std::int64_t version = m_store->dataVersion();
    for (const auto &again : {lines, std::vector<Line>(lines.rbegin(), lines.rend())}) {
        const ImportReport report = import(*m_store, again, areWhole);
        QCOMPARE(report.added, 0);
        QCOMPARE(report.updated, 0);
        QCOMPARE(report.alreadyThere, 5);
        QCOMPARE(dumpOf(*m_store), before);
        QCOMPARE(m_store->dataVersion(), version);
    }
    QVERIFY(isSound());
}

void ReimportTest::lineIdsUpdateInPlace()
{
    import(*m_store, {{"1", "ann", "2012-01-01", "tea", 2, "a"},
                      {"1", "ann", "2012-01-01", "pot", 20, "b"},
                      {"1", "ann", "2012-01-01", "cup", 3, "c"},
                      { "2",
                        "bob",
                        "2012-01-01",
                        "tea",
                        2,
                        "d" }});
    const std::string before = dumpOf(*m_store);
    const ImportReport report = import(*m_store, {{"1", "ann", "2012-01-01", "pot", 18, "b"},
                                                  {"1", "ann", "2012-01-01", "tea", 2, "a"},
                                                  {"1", "ann", "2012-01-01", "lid", 4, "e"}});
    QCOMPARE(report.rule, std::string("line_id"));
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.added, 1);
    QCOMPARE(report.alreadyThere, 1);
    QCOMPARE(linesOf(*m_store, "1"), std::string("tea 2.00, pot 18.00, cup 3.00, lid 4.00"));
    QCOMPARE(linesOf(*m_store, "2"), std::string("tea 2.00"));
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM order_lines"), 5);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM order_lines WHERE line_id = 'b' AND price = 180000"), 1);
    QVERIFY(isSound());
    undo(2);
    QCOMPARE(dumpOf(*m_store), before);
    QVERIFY(isSound());
}

void ReimportTest::lineIdsFindLinesThatHadNone()
{
    import(*m_store, {{"1", "ann", "2012-01-01", "tea", 2}, { "1", "ann", "2012-01-01", "pot", 20 }});
    const ImportReport report
        = import(*m_store, {{"1", "ann", "2012-01-01", "tea", 2, "a"}, {"1", "ann", "2012-01-01", "cup", 3, "c"}});
    QCOMPARE(report.alreadyThere, 1);
    QCOMPARE(report.added, 1);
    QCOMPARE(linesOf(*m_store, "1"), std::string("tea 2.00, pot 20.00, cup 3.00"));
}

void ReimportTest::wholeOrdersReplace()
{
    import(*m_store,
           {{"1", "ann", "2012-01-01", "tea", 2},
            {"1", "ann", "2012-01-01", "pot", 20},
            { "2",
              "bob",
              "2012-01-03",
              "tea",
              2 }},
           true);
    const std::string before = dumpOf(*m_store);
    const ImportReport report = import(*m_store,
                                       {{"1", "ann", "2012-01-02", "pot", 18},
                                        {"1", "ann", "2012-01-02", "tea", 2},
                                        {"2", "bob", "2012-01-03", "tea", 2},
                                        {"3", "zoe", "2012-01-04", "tea", 2}},
                                       true);
    QCOMPARE(report.rule, std::string("whole_order"));
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.added, 3); // two of order 1, one of order 3
    QCOMPARE(report.alreadyThere, 1);
    QCOMPARE(linesOf(*m_store, "1"), std::string("pot 18.00, tea 2.00"));
    QCOMPARE(m_store->database().integer("SELECT time FROM orders WHERE id = '1'"), *parseTime("2012-01-02"));
    QVERIFY(isSound());
    undo(2);
    QCOMPARE(dumpOf(*m_store), before);
}

void ReimportTest::wholeOrdersLoseLines()
{
    const std::vector<Line> two {{"1", "ann", "2012-01-01", "tea", 2}, {"1", "ann", "2012-01-01", "pot", 20}};
    import(*m_store, two, true);
    const ImportReport report = import(*m_store, {two[1]}, true);
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.added, 0);
    QCOMPARE(linesOf(*m_store, "1"), std::string("pot 20.00"));
    QCOMPARE(import(*m_store, {two[0]}, false).added, 1); // without the promise of whole orders nothing goes
    QCOMPARE(linesOf(*m_store, "1"), std::string("pot 20.00, tea 2.00"));
}

void ReimportTest::replacedTwiceUndoesOneByOne()
{
    std::vector<std::string> dumps;
    for (const double price : {20.0, 18.0, 16.0}) {
        import(*m_store, {{"1", "ann", "2012-01-01", "tea", 2}, { "1", "ann", "2012-01-01", "pot", price }}, true);
        dumps.push_back(dumpOf(*m_store));
    }
    QCOMPARE(linesOf(*m_store, "1"), std::string("tea 2.00, pot 16.00"));
    undo(3);
    QCOMPARE(dumpOf(*m_store), dumps[1]);
    undo(2);
    QCOMPARE(dumpOf(*m_store), dumps[0]);
}

void ReimportTest::replacedOrdersSurviveCompaction()
{
    for (int i = 1; i <= 20; ++i)
        import(*m_store,
               {{"1", "ann", "2012-01-01", "pot", 100.0 + i},
                { "n" + std::to_string(i),
                  "bob",
                  "2012-01-01",
                  "tea",
                  2 }},
               true);
    QVERIFY(m_store->database().integer("SELECT count(*) FROM column_runs") <= 8);
    QCOMPARE(linesOf(*m_store, "1"), std::string("pot 120.00"));
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM order_lines"), 21);
    QVERIFY(isSound());
    for (int i = 20; i > 5; --i)
        undo(i);
    QCOMPARE(linesOf(*m_store, "1"), std::string("pot 105.00"));
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM order_lines"), 6);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM orders"), 6);
    QVERIFY(isSound());
}

void ReimportTest::discountsComeBack()
{
    SilentMonitor monitor;
    import(*m_store, {{ "1", "ann", "2012-01-01", "tea", 2 }});
    QVERIFY(loadDataset(*m_store, monitor)->lines.merchantDiscount.empty());
    import(*m_store, {{ "2", "ann", "2012-01-02", "tea", 5, "", 1.5, 0.25 }});
    const auto shop = loadDataset(*m_store, monitor);
    QCOMPARE(shop->lines.merchantDiscount, (std::vector<Money> {Money {}, Money::fromDouble(1.5)}));
    QCOMPARE(shop->lines.platformDiscount, (std::vector<Money> {Money {}, Money::fromDouble(0.25)}));
    QCOMPARE(shop->lines.amount[1], Money::fromDouble(3.25));
}

QTEST_GUILESS_MAIN(ReimportTest)
#include "test_reimport.moc"
