#include <QtTest/QTest>

#include <fstream>
#include <sstream>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/do_not_contact.h"
#include "tests/support/expect_error.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

const std::vector<TestLine> kJanuary {
    {"1", "ann", "2012-01-01 10:00", "tea", 2, 4.50, "Tea", "France", "ann@old.example"},
    {"2", "bob", "2012-01-02 10:00", "pot", 1, 20, "Pot", "Spain"},
};
const std::vector<TestLine> kFebruary {
    {"1", "ann", "2012-01-01 09:00", "cup", 1, 3, "Cup", "France"}, // one more line, and an earlier one
    {"3", "ann", "2012-02-01 10:00", "tea", 1, 5, "Sencha", "Italy", "ann@new.example"},
};
const std::vector<TestLine> kApart {
    {"9", "zoe", "2012-03-01 10:00", "vase", 1, 30, "Vase", "Norway"},
};

void addCampaignWith(Store &store, const std::string &customer)
{
    store.database().execute("INSERT INTO campaigns (number, name, state, plan, key, created_at, changed_at, sealed_at)"
                             " VALUES (1, 'Spring', 'exported', '{}', zeroblob(32), '', '', '2012-03-01')");
    store.database()
        .prepare("INSERT INTO members (campaign, customer, arm, stratum, propensity, sealed_at) "
                 "SELECT 1, number, 'offer', '', 0.9, '2012-03-01' "
                 "FROM customers WHERE id = ?")
        .bind(1, customer)
        .run();
}

std::string contents(const std::filesystem::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void undoRestoresExactly();
    void lastInFirstOut();
    void importsThatShareNothingUndoInAnyOrder();
    void importThatAddedNothingStandsInNobodysWay();
    void customersFileUndoes();
    void customerInACampaignStaysAsAStub();
    void wishEnteredByHandOutlivesImports();
    void nothingOfPeopleStaysInTheFile();
    void unknownAndUndoneImportsAreRefused();
    void cancelledUndoChangesNothing();
    void manyImportsAreCompactedAndStillUndo();
    void historyIsNewestFirst();
    void rejectedRowsComeOutAsTheyCame();

private:
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<Store> m_store;
    SilentMonitor m_monitor;
};

void UndoTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<TempFolder>();
    m_store = std::make_unique<Store>(Store::create(*m_folder / "shop.clientele", {}));
}

void UndoTest::undoRestoresExactly()
{
    const std::string empty = dumpOf(*m_store);
    importLines(*m_store, kJanuary);
    const std::string january = dumpOf(*m_store);
    const ImportReport report = importLines(*m_store, kFebruary);
    QVERIFY(report.updated >= 3); // ann, tea, order 1
    QVERIFY(dumpOf(*m_store) != january);
    const std::int64_t version = m_store->dataVersion();
    undoImport(*m_store, 2, m_monitor);
    QCOMPARE(dumpOf(*m_store), january);
    QVERIFY(m_store->dataVersion() > version);
    QVERIFY(m_store->verify(m_monitor).empty());
    undoImport(*m_store, 1, m_monitor);
    QCOMPARE(dumpOf(*m_store), empty);
    QCOMPARE(loadDataset(*m_store, m_monitor)->lines.size(), 0u);
    QCOMPARE(m_store->database().integer("PRAGMA foreign_keys"), 1);

    importLines(*m_store, kJanuary); // and the way is open again
    QCOMPARE(importLines(*m_store, kFebruary).added, 2);
    QVERIFY(m_store->verify(m_monitor).empty());
}

void UndoTest::lastInFirstOut()
{
    importLines(*m_store, kJanuary);
    importLines(*m_store, kApart);
    importLines(*m_store, kFebruary);
    const std::string before = dumpOf(*m_store);
    EXPECT_ERROR(undoImport(*m_store, 1, m_monitor), ErrorCode::ImportOverlapped, error);
    QCOMPARE(error.arguments, (std::vector<std::string> {"1", "3"}));
    QCOMPARE(dumpOf(*m_store), before);
    undoImport(*m_store, 3, m_monitor);
    undoImport(*m_store, 1, m_monitor);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM order_lines"), 1);
}

void UndoTest::importsThatShareNothingUndoInAnyOrder()
{
    importLines(*m_store, kJanuary);
    importLines(*m_store, kApart);
    undoImport(*m_store, 1, m_monitor);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM customers"), 1);
    QCOMPARE(loadDataset(*m_store, m_monitor)->lines.size(), 1u);
    QVERIFY(m_store->verify(m_monitor).empty());
}

void UndoTest::importThatAddedNothingStandsInNobodysWay()
{
    const std::string empty = dumpOf(*m_store);
    importLines(*m_store, kJanuary);
    importLines(*m_store, kJanuary);
    undoImport(*m_store, 1, m_monitor);
    QCOMPARE(dumpOf(*m_store), empty);
}

void UndoTest::customersFileUndoes()
{
    importLines(*m_store, kJanuary);
    const std::string before = dumpOf(*m_store);
    {
        ImportWriter writer(*m_store, FileKind::Customers, "customers.csv", "{}", false);
        CustomerRecord record;
        record.id = "ann";
        record.name = "Ann \"A.\" Lee, 安";
        record.country = "Peru";
        record.birthYear = 1980;
        record.emailConsent = Consent::Yes;
        record.doNotContact = true;
        writer.add(record);
        record.id = "new";
        writer.add(record);
        QCOMPARE(writer.finish(false, m_monitor).added, 1);
    }
    EXPECT_ERROR(undoImport(*m_store, 1, m_monitor), ErrorCode::ImportOverlapped, error);
    undoImport(*m_store, 2, m_monitor);
    QCOMPARE(dumpOf(*m_store), before);
}

void UndoTest::customerInACampaignStaysAsAStub()
{
    importLines(*m_store, kJanuary);
    addCampaignWith(*m_store, "ann");
    undoImport(*m_store, 1, m_monitor);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM customers"), 1);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM customers WHERE id = 'ann' AND is_stub AND name IS NULL "
                                         "AND email IS NULL AND country IS NULL"),
             1);
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM customer_keys"), 0);
    QVERIFY(m_store->verify(m_monitor).empty());
    QCOMPARE(loadDataset(*m_store, m_monitor)->customers.size(), 0u);

    const std::string stub = dumpOf(*m_store);
    importLines(*m_store, kJanuary); // she comes back, still in the campaign
    QCOMPARE(loadDataset(*m_store, m_monitor)->customers.size(), 2u);
    QCOMPARE(m_store->database().integer(
                 "SELECT count(*) FROM members JOIN customers ON number = customer WHERE NOT is_stub"),
             1);
    undoImport(*m_store, 2, m_monitor);
    QCOMPARE(dumpOf(*m_store), stub);
}

void UndoTest::wishEnteredByHandOutlivesImports()
{
    importLines(*m_store, kJanuary);
    setDoNotContact(*m_store, {"ann"}, true);
    {
        ImportWriter writer(*m_store, FileKind::Customers, "customers.csv", "{}", false);
        CustomerRecord record;
        record.id = "ann";
        record.doNotContact = false; // the other system does not know
        writer.add(record);
        QCOMPARE(writer.finish(false, m_monitor).updated, 0);
    }
    undoImport(*m_store, 1, m_monitor);
    QVERIFY(m_store->verify(m_monitor).empty());
    QCOMPARE(doNotContactList(*m_store), std::vector<std::string> {"ann"});
    QCOMPARE(loadDataset(*m_store, m_monitor)->customers.size(), 0u);

    importLines(*m_store, kJanuary);
    const auto dataset = loadDataset(*m_store, m_monitor);
    QCOMPARE(dataset->customers.size(), 2u);
    QCOMPARE(dataset->customers.doNotContact[dataset->customerById.find("ann")], 1);
    QCOMPARE(dataset->customers.doNotContact[dataset->customerById.find("bob")], 0);
}

// Neither who came with the import, nor what it told about those who were there, nor its rejected rows.
void UndoTest::nothingOfPeopleStaysInTheFile()
{
    std::vector<TestLine> before;
    std::vector<TestLine> undone;
    for (int i = 0; i < 6'000; ++i) {
        const std::string n = std::to_string(i * 7'919 % 6'007);
        before.push_back({"A" + n, "a" + n, "2024-01-01", "tea", 1, 2, "Tea", "Spain", "a" + n + "@stays.example"});
        // Between the others in every index, and for a third of them a newer address of the same person.
        undone.push_back({"B" + n, (i % 3 == 0 ? "a" : "a0") + n, "2024-02-01", "tea", 1, 2, "Tea", "Italy",
                          "a" + n + "@leaves.goes.example"});
    }
    importLines(*m_store, before);
    const auto file = *m_folder / "undone.csv";
    {
        std::ofstream text(file, std::ios::binary);
        text << "order,date,customer,product,quantity,price,country,email\n";
        for (const TestLine &line : undone)
            text << line.order << ',' << line.time << ',' << line.customer << ",tea,1,2,Italy," << line.email << '\n';
        text << "B9999,never,a1,tea,1,2,Italy,rejected@goes.example\n";
    }
    const ImportReport report = importFile(*m_store, file, recognise(file).recipe, {}, m_monitor);
    QCOMPARE(report.rejected, 1);
    QVERIFY(report.updated >= 2'000);
    const auto shop = *m_folder / "shop.clientele";
    m_store.reset();
    QVERIFY(contents(shop).find("goes.example") != std::string::npos);
    QVERIFY(contents(shop).find("rejected@goes.example") != std::string::npos);

    m_store = std::make_unique<Store>(Store::open(shop, Store::Access::Write));
    undoImport(*m_store, report.number, m_monitor);
    QVERIFY(m_store->verify(m_monitor).empty());
    m_store.reset();
    QCOMPARE(contents(shop).find("goes.example"), std::string::npos);
    QVERIFY(contents(shop).find("a1@stays.example") != std::string::npos);
}

void UndoTest::unknownAndUndoneImportsAreRefused()
{
    importLines(*m_store, kJanuary);
    EXPECT_ERROR(undoImport(*m_store, 7, m_monitor), ErrorCode::NoSuchImport, unknown);
    QCOMPARE(unknown.arguments[0], std::string("7"));
    undoImport(*m_store, 1, m_monitor);
    EXPECT_ERROR(undoImport(*m_store, 1, m_monitor), ErrorCode::NoSuchImport, undone);
    EXPECT_ERROR(exportRejectedRows(*m_store, 1, *m_folder / "rejected.csv"), ErrorCode::NoSuchImport, rejected);
}

void UndoTest::cancelledUndoChangesNothing()
{
    struct CancelsSoon final : Monitor
    {
        void stage(Stage) override { }
        void progress(double fraction) override { isStopped = fraction >= 0.5; }
        bool isCancelled() const override { return isStopped; }
        bool isStopped = false;
    } cancels;
    importLines(*m_store, kJanuary);
    const std::string before = dumpOf(*m_store);
    QVERIFY_EXCEPTION_THROWN(undoImport(*m_store, 1, cancels), Cancelled);
    QCOMPARE(dumpOf(*m_store), before);
    QVERIFY(m_store->verify(m_monitor).empty());
}

void UndoTest::manyImportsAreCompactedAndStillUndo()
{
    constexpr int imports = 21;
    for (int i = 1; i <= imports; ++i)
        importLines(*m_store, manyLines(200, static_cast<std::uint64_t>(i)));
    QVERIFY(m_store->database().integer("SELECT count(*) FROM column_runs") <= 8);
    QVERIFY(m_store->verify(m_monitor).empty());
    for (int i = imports; i > 10; --i)
        undoImport(*m_store, i, m_monitor);
    QVERIFY(m_store->verify(m_monitor).empty());
    QCOMPARE(loadDataset(*m_store, m_monitor)->lines.size(), 2'000u);
}

void UndoTest::historyIsNewestFirst()
{
    importLines(*m_store, kJanuary);
    importLines(*m_store, kFebruary);
    undoImport(*m_store, 2, m_monitor);
    const auto history = importsOf(*m_store);
    QCOMPARE(history.size(), 2u);
    QCOMPARE(history[0].number, 2);
    QVERIFY(history[0].isUndone);
    QCOMPARE(history[1].fileName, std::string("orders.csv"));
    QCOMPARE(history[1].kind, std::string("orders"));
    QCOMPARE(history[1].added, 2);
    QVERIFY(!history[1].isUndone);
    QVERIFY(parseTime(history[1].importedAt).has_value());
}

void UndoTest::rejectedRowsComeOutAsTheyCame()
{
    {
        Recipe recipe;
        recipe.format.separator = ";";
        ImportWriter writer(*m_store, FileKind::Orders, "orders.csv", recipeToJson(recipe), false);
        writer.setHeader({"order", "what", "when"});
        writer.reject({.line = 7, .column = "when", .kind = RowIssue::Kind::InvalidDate, .excerpt = "soon"},
                      "1001;\"a \"\"big\"\"; red\npot\";soon");
        writer.reject({.line = 9, .column = {}, .kind = RowIssue::Kind::MissingOrder, .excerpt = {}}, ";x");
        writer.finish(false, m_monitor);
    }
    QCOMPARE(exportRejectedRows(*m_store, 1, *m_folder / "rejected.csv"), 2);
    QCOMPARE(contents(*m_folder / "rejected.csv"),
             std::string("\xef\xbb\xbforder,what,when,line,reason\r\n"
                         "1001,\"a \"\"big\"\"; red\npot\",soon,7,invalid_date\r\n"
                         ",x,,9,missing_order\r\n"));
    EXPECT_ERROR(exportRejectedRows(*m_store, 9, *m_folder / "none.csv"), ErrorCode::NoSuchImport, error);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "test_undo.moc"
