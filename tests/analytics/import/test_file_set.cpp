#include <QtTest/QTest>

#include <algorithm>
#include <fstream>

#include "analytics/base/day.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/file_set.h"
#include "analytics/import/importer.h"
#include "analytics/store/store.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

// Several files at once: in which order they go in, and which are read together.
class TestFileSet : public QObject
{
    Q_OBJECT

private:
    std::filesystem::path write(const std::string &name, const std::string &text) const
    {
        std::ofstream(m_folder / name) << text;
        return m_folder / name;
    }

    static std::vector<RecognisedFile> recognised(const std::vector<std::filesystem::path> &paths)
    {
        std::vector<RecognisedFile> files;
        for (const auto &path : paths)
            files.push_back({path, recognise(path)});
        return files;
    }

    test::TempFolder m_folder;

private Q_SLOTS:
    void linesTakeTimeAndCustomerFromTheirOrders()
    {
        const auto lines = write("lines.csv", "order_id,product,quantity,unit_price\n"
                                              "A1,tea,2,2.50\nA1,mug,1,4.00\nA2,pot,1,20.00\nA9,tea,1,2.50\n");
        const auto orders = write("orders.csv", "order_id,order_date,customer_id,email,country\n"
                                                "A2,2024-01-13,c2,bob@example.com,France\n"
                                                "'A1,2024-01-12 08:30,c1,ann@example.com,Spain\n"
                                                "A3,2024-01-14,c3,cyd@example.com,Italy\n");
        const auto files = arranged(recognised({orders, lines}));
        QCOMPARE(files.size(), std::size_t {1});
        QVERIFY(files[0].path == lines);
        QVERIFY(files[0].joined == std::vector {orders});
        for (const auto &question : files[0].recognition.questions)
            QVERIFY2(!question.isBlocking, question.column.c_str());

        Store store = Store::create(m_folder / "shop.clientele", {});
        SilentMonitor monitor;
        const Recipe &recipe = files[0].recognition.recipe;
        QVERIFY(recipeFromJson(recipeToJson(recipe), "recipe") == recipe);
        const ImportReport report = importFile(store, lines, recipe, {}, monitor);
        QCOMPARE(report.saleLines, std::int64_t {3});
        QCOMPARE(report.buyers, std::int64_t {2});
        QCOMPARE(report.gross.units, std::int64_t {290'000});
        // A line of no order, and an order of no line: neither can be understood, neither is lost.
        QCOMPARE(report.rejected, std::int64_t {2});
        const auto dataset = loadDataset(store, monitor);
        const auto &first = dataset->orders.time;
        QVERIFY(std::ranges::find(first, parseTime("2024-01-12 08:30").value()) != first.end());
    }

    // Nobody knows the name of the column that says when; customers who come again tell that these are orders.
    void ordersWithoutAmountsAreNoListOfCustomers()
    {
        std::string text = "order_no,anno,customer_no\n";
        std::string bought = "order_no,sku,qty,unit_price\n";
        for (int i = 0; i < 40; ++i) {
            const std::string order = "O" + std::to_string(100 + i);
            text += order + ",2026-03-" + (i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1) + " 10:00:00,C"
                    + std::to_string(i % 12) + "\n";
            bought += order + ",P" + std::to_string(i % 5) + ",1,2.50\n";
        }
        const auto orders = write("heads.csv", text);
        const auto lines = write("bought.csv", bought);
        const auto people = write("customers.csv", "customer_no,e-mail,name\nC1,ann@example.com,Ann\n");
        const auto files = arranged(recognised({people, lines, orders}));
        QCOMPARE(files.size(), std::size_t {2});
        QVERIFY(files[0].path == people && files[1].path == lines);
        QVERIFY(files[1].joined == std::vector {orders});
        const auto &columns = files[1].recognition.recipe.columns;
        QVERIFY(std::ranges::find(columns, Field::OrderTime, &Recipe::Column::field) != columns.end());
    }

    void namesOfTheTimeOfAnOrder_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"ordered_at", "Placed on", "order_purchase_timestamp", "Date of purchase", "purchase_time"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void namesOfTheTimeOfAnOrder()
    {
        QFETCH(QString, name);
        const auto file = write("named.csv", "order_no," + name.toStdString()
                                                 + ",customer_no\nO1,2026-03-04,C1\nO2,2026-03-05,C2\n");
        const Recognition found = recognise(file);
        QVERIFY(found.recipe.kind == FileKind::Orders);
        QVERIFY(found.recipe.columns.at(1).field == Field::OrderTime);
    }

    void whatOrdersReferToComesFirst()
    {
        const auto orders = write("all.csv", "order_id,order_date,customer_id,product,quantity,unit_price\n"
                                             "A1,2024-01-12,c1,tea,2,2.50\n");
        const auto customers = write("people.csv", "customer_id,name,email\nc1,Ann,ann@example.com\n");
        const auto products = write("things.csv", "product_id,product_name,list_price,cost\ntea,Tea,2.50,1.00\n");
        const auto files = arranged(recognised({orders, customers, products}));
        QCOMPARE(files.size(), std::size_t {3});
        QVERIFY(files[0].path == products && files[1].path == customers && files[2].path == orders);
        QVERIFY(files[2].joined.empty());
    }

    void sheetsOfOneWorkbook()
    {
        const std::filesystem::path book = CLIENTELE_TEST_DATA "/several/qianniu.xlsx";
        const auto files = arranged(recognised({book}));
        QCOMPARE(files.size(), std::size_t {1});
        QCOMPARE(files[0].recognition.recipe.format.sheet, std::string("销售明细"));
        QCOMPARE(files[0].recognition.recipe.format.join.sheet, std::string("订单报表"));
        Store store = Store::create(m_folder / "qianniu.clientele", {});
        SilentMonitor monitor;
        const ImportReport report = importFile(store, book, files[0].recognition.recipe, {}, monitor);
        QCOMPARE(report.saleLines, std::int64_t {3});
        QCOMPARE(report.buyers, std::int64_t {2});
    }
};

QTEST_GUILESS_MAIN(TestFileSet)
#include "test_file_set.moc"
