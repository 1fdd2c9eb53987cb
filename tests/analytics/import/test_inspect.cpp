#include <QtTest/QTest>

#include <fstream>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/inspect.h"
#include "analytics/import/recognition.h"
#include "analytics/import/test_orders.h"
#include "analytics/store/store.h"
#include "tests/support/expect_error.h"
#include "tests/support/real_data.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kHeader = "Order ID,Date,Customer ID,SKU,Description,Country,Quantity,Price\n";

// Thirty plain orders of one line each, one every day of June 2021: tea for 2.00 to 2.29, two pieces.
std::string plainOrders()
{
    std::string text(kHeader);
    for (int i = 0; i < 30; ++i) {
        const std::string two = i < 9 ? "0" + std::to_string(i + 1) : std::to_string(i + 1);
        text += std::to_string(100 + i) + ",2021-06-" + two + ",C" + std::to_string(i % 7) + ",TEA,Tea,France,2,2."
                + (i < 10 ? "0" : "") + std::to_string(i) + "\n";
    }
    return text;
}

} // namespace

class TestInspect : public QObject
{
    Q_OBJECT

private:
    TempFolder m_folder;
    SilentMonitor m_monitor;
    int m_shops = 0;

    std::filesystem::path file(const std::string &name, std::string_view text) const
    {
        std::ofstream(m_folder / name, std::ios::binary) << text;
        return m_folder / name;
    }
    std::filesystem::path withLines(std::string_view lines) const
    {
        return file("orders.csv", plainOrders().append(lines));
    }
    Store newShop() { return Store::create(m_folder / ("shop" + std::to_string(++m_shops) + ".clientele"), {}); }
    Findings inspect(const std::filesystem::path &path, Store *shop = nullptr)
    {
        InspectOptions options;
        options.analysisDay = dayFromCivil({2026, 1, 1});
        const auto dataset = shop ? loadDataset(*shop, m_monitor) : nullptr;
        return inspectFile(path, recognise(path).recipe, dataset.get(), options, m_monitor);
    }
    ImportReport import(Store &store, const std::filesystem::path &path, const Cleaning &cleaning = {})
    {
        Recipe recipe = recognise(path).recipe;
        recipe.cleaning = cleaning;
        return importFile(store, path, recipe, {}, m_monitor);
    }

private Q_SLOTS:
    void nothingToClean()
    {
        const Findings findings = inspect(withLines(""));
        QCOMPARE(findings.rowsRead, 30);
        QVERIFY(findings.findings.empty());
        QCOMPARE(effectOf(findings, {{"test_orders", CleaningChoice::Drop}}), CleaningEffect {});
    }

    void eachFinding_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("setAside");
        const auto row = [](const char *name, const char *lines, const char *id, int count, int setAside = 0) {
            QTest::newRow(name) << QByteArray(lines) << QByteArray(id) << count << setAside;
        };
        row("missing customers", "200,2021-06-02,,TEA,Tea,France,1,2\n201,2021-06-02,-,TEA,Tea,France,1,2\n",
            "missing.customer_id", 2);
        row("missing country", "200,2021-06-02,C1,TEA,Tea,N/A,1,2\n", "missing.country", 1);
        row("missing price", "200,2021-06-02,C1,TEA,Tea,France,1,\n", "missing.unit_price", 1, 1);
        row("missing quantity", "200,2021-06-02,C1,TEA,Tea,France,,2\n", "missing.quantity", 1, 1);
        row("unreadable price", "200,2021-06-02,C1,TEA,Tea,France,1,two\n", "unreadable.unit_price", 1, 1);
        row("unreadable date", "200,2021-02-30,C1,TEA,Tea,France,1,2\n", "unreadable.order_time", 1, 1);
        row("no date", "200,,C1,TEA,Tea,France,1,2\n", "missing.order_time", 1, 1);
        row("duplicates",
            "200,2021-06-02,C1,TEA,Tea,France,1,2\n200,2021-06-02,C1,TEA,Tea,France,1,2\n"
            "200,2021-06-02,C1,TEA,Tea,France,1,2\n200,2021-06-02,C1,TEA,Tea,France,3,2\n",
            "duplicates", 2);
        row("before 1990", "200,1970-01-01,C1,TEA,Tea,France,1,2\n", "early_dates", 1);
        row("future of the file", "200,2023-06-02,C1,TEA,Tea,France,1,2\n", "future_dates", 1);
        row("a year later", "200,2022-06-02,C1,TEA,Tea,France,1,2\n", "future_dates", 0);
        row("future of the day", "200,2026-01-02,C1,TEA,Tea,France,1,2\n", "future_dates", 1);
        row("negative price", "200,2021-06-02,C1,TEA,Tea,France,1,-2\n", "negative_prices", 1);
        row("zero price", "200,2021-06-02,C1,TEA,Tea,France,1,0\n", "zero_prices", 1);
        row("negative quantity", "C100,2021-06-02,C0,TEA,Tea,France,-1,2\n", "negative_quantities", 1);
        row("zero quantity", "200,2021-06-02,C1,TEA,Tea,France,0,2\n", "zero_quantities", 1);
        row("dear", "200,2021-06-02,C1,TEA,Tea,France,1,22.90\n", "price_outliers", 1);
        row("cheap", "200,2021-06-02,C1,TEA,Tea,France,1,0.2\n", "price_outliers", 1);
        row("dear, yet possible", "200,2021-06-02,C1,TEA,Tea,France,1,9\n", "price_outliers", 0);
        row("many", "200,2021-06-02,C1,TEA,Tea,France,80,2\n", "quantity_outliers", 1);
        row("not so many", "200,2021-06-02,C1,TEA,Tea,France,20,2\n", "quantity_outliers", 0);
        row("refund before its sale", "C1,2021-06-01,C1,TEA,Tea,France,-1,2\n", "refunds_without_sale", 1);
        row("refund of a sale", "C1,2021-06-20,C1,TEA,Tea,France,-1,2\n", "refunds_without_sale", 0);
        row("refund of another product", "C1,2021-06-20,C1,CUP,Cup,France,-1,2\n", "refunds_without_sale", 1);
        row("test product", "200,2021-06-02,C1,X,test product 2,France,1,2\n", "test_orders", 1);
        row("test kit", "200,2021-06-02,C1,X,Pregnancy test kit,France,1,2\n", "test_orders", 0);
        row("Chinese", "200,2021-06-02,C1,X,测试链接勿拍,France,1,2\n201,2021-06-02,C1,Y,水质测试笔,France,1,2\n",
            "test_orders", 1);
        row("one cent", "200,2021-06-02,C1,TEA,Tea,France,1,0.01\n", "test_orders", 1);
        row("wholesale", "200,2021-06-02,C1,TEA,Tea,France,18,2\n200,2021-06-02,C2,CUP,Cup,France,10,2\n",
            "wholesale_orders", 2);
        row("damaged", "200,2021-06-02,6.9E+12,TEA,Tea,France,1,2\n", "damaged_ids", 1);
        row("euros among plain", "200,2021-06-02,C1,TEA,Tea,France,1,€2\n", "other_currency", 1);
    }
    void eachFinding()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, id);
        QFETCH(int, count);
        QFETCH(int, setAside);
        const Findings findings = inspect(withLines(lines.toStdString()));
        const Finding *finding = findings.find(id.toStdString());
        QCOMPARE(finding ? finding->count : 0, count);
        if (!finding)
            return;
        QCOMPARE(finding->setAside, setAside);
        QVERIFY(!finding->examples.empty());
        QVERIFY(finding->examples.front().line > 31); // behind the plain ones
        QCOMPARE(finding->options.front().choice, CleaningChoice::Keep);
        QCOMPARE(finding->options.front().effect, CleaningEffect {});
        QVERIFY(findingById(finding->id).has_value());
    }

    // Whatever a choice announces is what the import then does, finding by finding.
    void choicesDoWhatTheyAnnounce()
    {
        const auto path = withLines("200,2021-06-02,C1,TEA,Tea,France,1,\n"
                                    "201,2021-06-03,,TEA,Tea,,2,0\n"
                                    "202,2021-06-04,C1,CUP,Cup,,,4\n"
                                    "202,2021-06-04,C1,CUP,Cup,Spain,1,4\n"
                                    "202,2021-06-04,C1,CUP,Cup,Spain,1,4\n"
                                    "203,2021-06-05,C2,TEA,Tea,France,1,40\n"
                                    "204,2021-06-05,C2,TEA,Tea,France,90,2\n"
                                    "C5,2021-06-01,C5,TEA,Tea,France,-90,2\n"
                                    "205,2021-06-05,C3,X,test,France,1,0.01\n"
                                    "206,2025-06-05,C3,TEA,Tea,France,1,-3\n"
                                    "207,2021-06-05,C3,TEA,Tea,France,,\n"
                                    "208,2021-06-05,6.9E+12,TEA,Tea,France,1,x\n");
        const Findings findings = inspect(path);
        QVERIFY(findings.findings.size() > 12);
        const auto total = [this](const ImportReport &report, Store &store) {
            Q_UNUSED(report);
            return Money {store.database().integer("SELECT total(amount) FROM order_lines")};
        };
        Store plainShop = newShop();
        const ImportReport plain = import(plainShop, path);
        const Money before = total(plain, plainShop);
        const auto lines = [](Store &store) { return store.database().integer("SELECT count(*) FROM order_lines"); };
        for (const Finding &finding : findings.findings) {
            for (const Finding::Option &option : finding.options) {
                const QByteArray what
                    = QByteArray::fromStdString(finding.id) + " " + QByteArray(cleaningChoiceId(option.choice).data());
                Store store = newShop();
                const ImportReport report = import(store, path, {{finding.id, option.choice}});
                QVERIFY2(total(report, store) - before == option.effect.money, what.constData());
                const auto found = report.cleaned.find(finding.id);
                QVERIFY2((found == report.cleaned.end() ? 0 : found->second) == option.effect.rows, what.constData());
                if (option.choice == CleaningChoice::Drop)
                    QVERIFY2(lines(store) == lines(plainShop) - option.effect.rows, what.constData());
                if (option.choice == CleaningChoice::Drop && finding.id != "duplicates")
                    QVERIFY2(report.rejected == plain.rejected + option.effect.rows, what.constData());
                if (isFill(option.choice))
                    QVERIFY2(lines(store) >= lines(plainShop), what.constData());
            }
        }
    }

    void severalChoicesTogether()
    {
        const auto path = withLines("200,2021-06-02,C1,X,test,France,,\n"
                                    "201,2021-06-02,C1,X,test,France,1,4\n"
                                    "202,2021-06-03,C1,TEA,Tea,France,,\n");
        const Cleaning cleaning {{"test_orders", CleaningChoice::Drop},
                                 {"missing.quantity", CleaningChoice::FillMedian},
                                 {"missing.unit_price", CleaningChoice::FillInterpolated}};
        const CleaningEffect effect = effectOf(inspect(path), cleaning);
        QCOMPARE(effect.rows, 2); // one dropped, one filled: 2 pieces at 2.02, as on that day; one is aside anyway
        Store store = newShop();
        const ImportReport report = import(store, path, cleaning);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::TestOrder), 1);
        QCOMPARE(report.rejected, 2);
        QCOMPARE(
            store.database().integer(
                "SELECT l.amount FROM order_lines l JOIN orders o ON o.number = l.order_number WHERE o.id = '202'"),
            Money::fromDouble(4.04).units);
    }

    void fillValues()
    {
        const auto path = file("orders.csv", std::string(kHeader)
                                                 + "1,2021-06-01,C1,TEA,Tea,France,2,1.00\n"
                                                   "2,2021-06-02,C1,TEA,Tea,France,2,\n"
                                                   "3,2021-06-05,C1,TEA,Tea,France,2,5.00\n"
                                                   "4,2021-06-06,C1,TEA,Tea,France,4,5.00\n"
                                                   "5,2021-06-06,C1,CUP,Cup,France,4,90.00\n");
        const Findings findings = inspect(path);
        const Finding *missing = findings.find("missing.unit_price");
        QVERIFY(missing);
        const auto money = [&](CleaningChoice choice) {
            return formatDecimal(std::ranges::find(missing->options, choice, &Finding::Option::choice)->effect.money);
        };
        QCOMPARE(money(CleaningChoice::FillMean), std::string("7.34")); // 2 × 3.67
        QCOMPARE(money(CleaningChoice::FillMedian), std::string("10.00"));
        QCOMPARE(money(CleaningChoice::FillMostFrequent), std::string("10.00"));
        QCOMPARE(money(CleaningChoice::FillInterpolated), std::string("4.00")); // a quarter of the way from 1 to 5
    }

    void categoriesAreFilledByOwner()
    {
        const auto path = file("orders.csv", std::string(kHeader)
                                                 + "1,2021-06-01,C1,TEA,Tea,France,2,1.00\n"
                                                   "2,2021-06-01,C1,TEA,Tea,France,2,1.00\n"
                                                   "3,2021-06-02,C2,TEA,Tea,Spain,2,1.00\n"
                                                   "4,2021-06-03,C2,TEA,Tea,,2,1.00\n"
                                                   "5,2021-06-03,C3,TEA,Tea,,2,1.00\n");
        Store store = newShop();
        const ImportReport report = import(store, path, {{"missing.country", CleaningChoice::FillMostFrequent}});
        QCOMPARE(report.cleaned.at("missing.country"), 2);
        QCOMPARE(store.database().integer("SELECT count(*) FROM orders WHERE country = 'Spain'"), 2);
        QCOMPARE(store.database().integer("SELECT count(*) FROM orders WHERE country = 'France'"), 3);
    }

    void droppedRowsComeBackRepaired()
    {
        const auto path = withLines("200,2021-06-02,C1,X,test,France,1,4\n");
        Store store = newShop();
        const ImportReport report = import(store, path, {{"test_orders", CleaningChoice::Drop}});
        QCOMPARE(report.added, 30);
        QCOMPARE(exportRejectedRows(store, report.number, m_folder / "rejected.csv"), 1);
        QCOMPARE(import(store, m_folder / "rejected.csv").added, 1);
    }

    void droppedDuplicatesAreKeptAside()
    {
        const std::string again = "1,2021-06-01,C1,TEA,Tea,France,2,1.00\n";
        const auto path = file("orders.csv", std::string(kHeader) + again + "2,2021-06-01,C1,TEA,Tea,France,2,1.00\n"
                                                 + again + "3,2021-06-01,C2,,Tea,France,2,soon\n" + again);
        Store store = newShop();
        const ImportReport report = import(store, path, {{"duplicates", CleaningChoice::Drop}});
        QCOMPARE(report.added, 2);
        QCOMPARE(report.duplicatesDropped, 2);
        QCOMPARE(report.rejected, 1);
        QCOMPARE(report.linesRead, report.saleLines + report.rejected + report.duplicatesDropped);
        QCOMPARE(importsOf(store).front().rejected, 3);
        QCOMPARE(std::ranges::count(report.issues, RowIssue::Kind::DuplicateRow, &RowIssue::kind), 2);
        QCOMPARE(exportRejectedRows(store, report.number, m_folder / "rejected.csv"), 3);
        std::ifstream rejected(m_folder / "rejected.csv");
        std::vector<std::string> rows;
        for (std::string row; std::getline(rejected, row);)
            rows.push_back(row.substr(0, row.find('\r')));
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[2], again.substr(0, again.size() - 1) + ",4,duplicate_row");
        QCOMPARE(rows[3], again.substr(0, again.size() - 1) + ",6,duplicate_row");
        SilentMonitor monitor;
        QVERIFY(store.verify(monitor).empty());
        undoImport(store, report.number, monitor);
        QCOMPARE(store.database().integer("SELECT count(*) FROM rejected_rows"), 0);
    }

    void droppedDuplicatesOfManyThreads()
    {
        std::string text(kHeader);
        const auto row = [](int i) {
            return std::to_string(i) + ",2021-06-01,C" + std::to_string(i % 99) + ",TEA,Tea,France,2,1.00\n";
        };
        for (int i = 0; i < 120'000; ++i)
            text += row(i);
        for (int i = 0; i < 120'000; i += 1'000)
            text += row(i);
        Store store = newShop();
        const ImportReport report = import(store, file("orders.csv", text), {{"duplicates", CleaningChoice::Drop}});
        QCOMPARE(report.duplicatesDropped, 120);
        QCOMPARE(store.database().integer("SELECT count(*) FROM rejected_rows WHERE line > 120001"), 120);
    }

    void marksAreListed()
    {
        Store store = newShop();
        const ImportReport report = import(store, withLines("200,2021-06-02,C1,X,test,France,1,4\n"),
                                           {{"test_orders", CleaningChoice::Mark}});
        QCOMPARE(report.added, 31);
        QCOMPARE(report.issues.size(), std::size_t(1));
        QCOMPARE(report.issues.front().kind, RowIssue::Kind::TestOrder);
        QCOMPARE(report.issues.front().line, std::uint64_t(32));
    }

    void knowsWhatTheShopHas()
    {
        Store store = newShop();
        import(store, withLines(""));
        const auto more = withLines("200,2021-07-02,C1,TEA,Tea,France,1,2\n"
                                    "C200,2021-07-03,C2,TEA,Tea,France,-1,2\n"
                                    "C201,2021-05-03,C2,TEA,Tea,France,-1,2\n");
        const Findings findings = inspect(more, &store);
        QCOMPARE(findings.find("already_there")->count, 30);
        QCOMPARE(findings.find("refunds_without_sale")->count, 1);
        // A file of its own, whose refunds belong to sales that only the shop knows.
        const auto refunds = file("refunds.csv", std::string(kHeader) + "C200,2021-07-03,C2,TEA,Tea,France,-1,2\n");
        QCOMPARE(inspect(refunds, &store).find("refunds_without_sale"), nullptr);
        QCOMPARE(inspect(refunds).find("refunds_without_sale")->count, 1);
    }

    void sameOnOneThreadAndMany()
    {
        const auto path = withLines("200,2021-06-02,C1,TEA,Tea,France,1,40\n201,2021-06-02,C1,TEA,Tea,France,1,\n");
        setThreadCount(1);
        const Findings one = inspect(path);
        setThreadCount(4);
        const Findings many = inspect(path);
        setThreadCount(0);
        QCOMPARE(one.findings.size(), many.findings.size());
        for (std::size_t i = 0; i < one.findings.size(); ++i) {
            QCOMPARE(one.findings[i].count, many.findings[i].count);
            for (std::size_t o = 0; o < one.findings[i].options.size(); ++o)
                QCOMPARE(one.findings[i].options[o].effect, many.findings[i].options[o].effect);
        }
    }

    void customersAndProducts()
    {
        const auto people = file("customers.csv", "Customer ID,Name,Email,Gender,Birth year\n"
                                                  "1,Ann,ann@shop.de,f,1980\n2,Bob,bob@shop.de,m,1990\n"
                                                  "3,Test Test,test@shop.de,,\n4,Cid,cid@shop.de,f,x\n"
                                                  "5,Dan,dan@shop.de,f,1985\n6,Eve,eve@shop.de,m,1985\n"
                                                  "7,Flo,flo@shop.de,m,1984\n8,Gus,gus@shop.de,f,1986\n");
        const Findings found = inspect(people);
        for (const char *id : {"test_orders", "missing.gender", "missing.birth_year", "unreadable.birth_year"})
            QVERIFY2(found.find(id), id);
        QCOMPARE(found.find("test_orders")->count, 1);
        QCOMPARE(found.find("missing.gender")->count, 1);
        QCOMPARE(found.find("missing.birth_year")->count, 1);
        QCOMPARE(found.find("unreadable.birth_year")->count, 1);
        Store store = newShop();
        import(store, people,
               {{"missing.birth_year", CleaningChoice::FillMean},
                { "missing.gender",
                  CleaningChoice::FillMostFrequent }});
        QCOMPARE(store.database().integer("SELECT birth_year FROM customers WHERE id = '3'"), 1985);
        QCOMPARE(store.database().integer("SELECT count(*) FROM customers WHERE gender = 'f'"), 5);
    }

    void findingIds()
    {
        for (const char *id : {"missing.unit_price", "unreadable.order_time", "duplicates", "wholesale_orders"})
            QCOMPARE(findingId(*findingById(id)), std::string(id));
        for (const char *id : {"", "missing", "missing.dog", "duplicates.unit_price", "dogs"})
            QVERIFY(!findingById(id));
        QVERIFY(isTestEmail("Test@shop.de"));
        QVERIFY(!isTestEmail("tester.miller@shop.de"));
        QVERIFY(usesExampleDomain("ann@Example.com"));
    }

    void onlineRetail()
    {
        REQUIRE_REAL_DATA("online_retail/data.csv", path);
        const Findings findings = inspect(path);
        QCOMPARE(findings.rowsRead, 541'909);
        QCOMPARE(findings.find("duplicates")->count, 5'268);
        QCOMPARE(findings.find("missing.customer_id")->count, 135'080);
        QCOMPARE(findings.find("negative_quantities")->count, 10'624);
        QCOMPARE(findings.find("negative_prices")->count, 2);
        QCOMPARE(findings.find("zero_prices")->count, 2'515);
        const Finding *many = findings.find("quantity_outliers");
        QVERIFY(many && many->count >= 4 && many->count < 200); // 80,995 and 74,215 pieces, and back again
        QVERIFY(findings.find("refunds_without_sale")->count < 8'905 / 4);
        QVERIFY(!findings.find("early_dates") && !findings.find("future_dates"));
    }
};

QTEST_GUILESS_MAIN(TestInspect)
#include "test_inspect.moc"
