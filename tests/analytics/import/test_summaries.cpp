#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/rfm/rfm.h"
#include "tests/support/file_import.h"
#include "tests/support/shop_import.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kSums = "customer_id,last_order_date,total_orders,total_spent,tier\n"
                                   "ann,2024-01-10,3,120.50,gold\nbob,2023-11-02,1,20,silver\ncid,,,,silver\n";

std::shared_ptr<const Dataset> datasetOf(ShopOnDisk &shop)
{
    SilentMonitor monitor;
    return loadDataset(shop.store(), monitor);
}

const Attribute *find(const std::vector<Attribute> &attributes, std::string_view name)
{
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &*found;
}

} // namespace

class SummariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAreKeptAndScored()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import("customers.csv", kSums);
        QCOMPARE(report.summaries, 2);
        QCOMPARE(report.added, 3);
        const auto dataset = datasetOf(shop);
        const RfmValues rfm = computeRfm(*dataset);
        QCOMPARE(rfm.size(), std::size_t(2));
        QCOMPARE(rfm.fromSummaries, std::size_t(2));
        QCOMPARE(formatDay(rfm.asOf), std::string("2024-01-11"));
        const std::uint32_t ann = rfm.positionOf[dataset->customerById.find("ann")];
        QCOMPARE(rfm.recencyDays[ann], 1);
        QCOMPARE(rfm.frequency[ann], 3);
        QCOMPARE(rfm.monetary[ann], Money::fromDouble(120.5));
        QCOMPARE(rfm.positionOf[dataset->customerById.find("cid")], kNoIndex);
    }

    void orderLinesWin()
    {
        ShopOnDisk shop;
        shop.import("customers.csv", kSums);
        shop.import("orders.csv",
                    "order_id,order_date,customer_id,product_id,quantity,price\n1,2024-02-01,ann,tea,1,7\n");
        const auto dataset = datasetOf(shop);
        const RfmValues rfm = computeRfm(*dataset);
        QCOMPARE(rfm.fromSummaries, std::size_t(1));
        QCOMPARE(rfm.summariesLeftAside, std::size_t(1));
        const std::uint32_t ann = rfm.positionOf[dataset->customerById.find("ann")];
        QCOMPARE(rfm.frequency[ann], 1);
        QCOMPARE(rfm.monetary[ann], Money::fromDouble(7));
        QCOMPARE(formatDay(rfm.asOf), std::string("2024-02-02"));
    }

    void againChangesNothingAndUndoIsExact()
    {
        ShopOnDisk shop;
        QCOMPARE(shop.whatAgainAndUndoChange(shop.write("customers.csv", kSums)), std::string());
    }

    void newerSumsReplaceAndUndoBringsBack()
    {
        ShopOnDisk shop;
        shop.import("january.csv", kSums);
        const std::string january = dumpOf(shop.store());
        const ImportReport report
            = shop.import("february.csv", "customer_id,last_order_date,total_orders,total_spent,tier\n"
                                          "ann,2024-02-10,4,150,platinum\nbob,2023-11-02,1,20,silver\n");
        QCOMPARE(report.updated, 1);
        const auto dataset = datasetOf(shop);
        const CustomerIndex ann = dataset->customerById.find("ann");
        QCOMPARE(dataset->summaries.orders[ann], 4);
        const Attribute *tier = find(dataset->customerAttributes, "tier");
        QVERIFY(tier);
        QCOMPARE(tier->texts[tier->value[ann]], std::string_view("platinum"));
        shop.undo(2);
        QCOMPARE(dumpOf(shop.store()), january);
        const auto before = datasetOf(shop);
        tier = find(before->customerAttributes, "tier");
        QCOMPARE(tier->texts[tier->value[before->customerById.find("ann")]], std::string_view("gold"));
    }

    void daysSinceTheLastOrderNeedADay()
    {
        ShopOnDisk shop;
        const auto file = shop.write("rfm.csv", "customer_id,recency,frequency,monetary\nann,10,3,120\nbob,70,1,20\n");
        Recognition found = recognise(file);
        QCOMPARE(found.recipe.kind, FileKind::Customers);
        QCOMPARE(found.questions.size(), std::size_t(1));
        QCOMPARE(found.questions[0].kind, Recognition::Question::Kind::AsOf);
        QVERIFY(found.questions[0].isBlocking);
        QCOMPARE(found.questions[0].column, std::string("recency"));
        found.recipe.asOf = "2024-01-31";
        QCOMPARE(recipeFromJson(recipeToJson(found.recipe), "r.json"), found.recipe);
        SilentMonitor monitor;
        importFile(shop.store(), file, found.recipe, {}, monitor);
        const auto dataset = datasetOf(shop);
        QCOMPARE(formatDay(dataset->summaries.lastOrder[dataset->customerById.find("ann")]), std::string("2024-01-21"));
    }

    void shopifyCustomersBringTheirSums()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import(
            "customers.csv",
            "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Total "
            "Spent,Total Orders,Note,Tax Exempt,Tags\n'7,Ann,Lee,ann@shop.example,yes,,120.50,3,,no,vip\n");
        QCOMPARE(report.summaries, 1);
        const auto dataset = datasetOf(shop);
        QCOMPARE(dataset->summaries.orders[0], 3);
        QCOMPARE(dataset->summaries.spend[0], Money::fromDouble(120.5));
        QCOMPARE(dataset->summaries.lastOrder[0], SummaryTable::kNoDay);
        QCOMPARE(computeRfm(*dataset).size(), std::size_t(0)); // nobody knows when
    }

    void attributesHaveTheTypeOfAllTheirValues()
    {
        ShopOnDisk shop;
        shop.import("customers.csv", "customer_id,points,weight,first_visit,store,note\n"
                                     "ann,12,1.5,2024-01-02,007,12\nbob,-3,2,2024-02-03,012,n/a\ncid,,,,,likes tea\n");
        const auto dataset = datasetOf(shop);
        const auto type = [&](std::string_view name) {
            const Attribute *attribute = find(dataset->customerAttributes, name);
            return attribute ? attribute->type : Attribute::Type(-1);
        };
        QCOMPARE(type("points"), Attribute::Type::Integer);
        QCOMPARE(type("weight"), Attribute::Type::Real);
        QCOMPARE(type("first_visit"), Attribute::Type::Day);
        QCOMPARE(type("store"), Attribute::Type::Text); // codes keep their zeros
        QCOMPARE(type("note"), Attribute::Type::Text);
        const Attribute *points = find(dataset->customerAttributes, "points");
        QCOMPARE(points->number[points->value[dataset->customerById.find("bob")]], -3.0);
        QVERIFY(std::isnan(points->number[points->value[dataset->customerById.find("cid")]]));
    }
};

QTEST_GUILESS_MAIN(SummariesTest)
#include "test_summaries.moc"
