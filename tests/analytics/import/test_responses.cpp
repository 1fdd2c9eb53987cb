#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "tests/support/expect_error.h"
#include "tests/support/file_import.h"
#include "tests/support/shop_import.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kMessages = "Campaign ID,Email,Sent at,Opened at,Clicked,Bounced,Unsubscribed at\n"
                                       "spring,ann@shop.example,2024-03-01 09:00,2024-03-01 10:00,yes,no,\n"
                                       "spring,bob@shop.example,2024-03-01 09:00,,no,no,2024-03-02 08:00\n"
                                       "spring,cid@shop.example,2024-03-01 09:00,,no,yes,\n";

std::shared_ptr<const Dataset> datasetOf(ShopOnDisk &shop)
{
    SilentMonitor monitor;
    return loadDataset(shop.store(), monitor);
}

void addOwnCampaign(ShopOnDisk &shop, const std::string &name)
{
    shop.store()
        .database()
        .prepare("INSERT INTO campaigns (name, state, plan, key, created_at, changed_at) "
                 "VALUES (?, 'exported', '{}', zeroblob(32), '', '')")
        .bind(1, name)
        .run();
}

} // namespace

class ResponsesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesComeIn()
    {
        ShopOnDisk shop;
        shop.import("customers.csv", "Customer ID,Email,Name\n7,ann@shop.example,Ann\n8,bob@shop.example,Bob\n");
        const auto file = shop.write("mailing.csv", kMessages);
        QCOMPARE(recognise(file).recipe.kind, FileKind::Messages);
        const ImportReport report = shop.import(file);
        QCOMPARE(report.messages, 3);
        QCOMPARE(report.added, 3);
        QCOMPARE(report.unsubscribes, 1);
        const auto dataset = datasetOf(shop);
        const MessageTable &messages = dataset->messages;
        QCOMPARE(messages.size(), std::size_t(3));
        QCOMPARE(dataset->campaigns.size(), std::size_t(1));
        QCOMPARE(dataset->campaigns.id[0], std::string_view("spring"));
        QCOMPARE(dataset->campaigns.number[0], 0);
        const auto of = [&](std::string_view id) {
            const auto at = std::ranges::find(messages.customer, dataset->customerById.find(id));
            return static_cast<std::size_t>(at - messages.customer.begin());
        };
        QCOMPARE(messages.steps[of("7")],
                 std::uint8_t(MessageTable::Sent | MessageTable::Opened | MessageTable::Clicked));
        QCOMPARE(formatTime(messages.opened[of("7")]), std::string("2024-03-01 10:00:00"));
        QCOMPARE(messages.clicked[of("7")], kNoTime);
        QCOMPARE(messages.steps[of("8")], std::uint8_t(MessageTable::Sent | MessageTable::Unsubscribed));
        QCOMPARE(dataset->customers.emailConsent[dataset->customerById.find("8")], Consent::No);
        QCOMPARE(dataset->customers.emailConsent[dataset->customerById.find("7")], Consent::Unknown);
        QCOMPARE(dataset->words[messages.channel[0]], std::string_view("email"));
    }

    void againChangesNothingAndUndoIsExact()
    {
        ShopOnDisk shop;
        QCOMPARE(shop.whatAgainAndUndoChange(shop.write("mailing.csv", kMessages)), std::string());
    }

    void laterReportFillsInWhatHappenedSince()
    {
        ShopOnDisk shop;
        shop.import("monday.csv", kMessages);
        const std::string monday = dumpOf(shop.store());
        std::string text(kMessages);
        text.replace(text.find("cid@shop.example,2024-03-01 09:00,,no,yes"), 41,
                     "cid@shop.example,2024-03-01 09:00,2024-03-05 07:00,no,yes");
        const ImportReport report = shop.import("friday.csv", text);
        QCOMPARE(report.added, 0);
        QCOMPARE(report.updated, 1);
        QCOMPARE(report.alreadyThere, 2);
        EXPECT_ERROR(shop.undo(1), ErrorCode::ImportOverlapped, error);
        shop.undo(2);
        QCOMPARE(dumpOf(shop.store()), monday);
    }

    void oneRowForEachThingThatHappened()
    {
        ShopOnDisk shop;
        const auto file = shop.write("log.csv", "campaign,email,event,timestamp\n"
                                                "spring,ann@shop.example,sent,2024-03-01 09:00\n"
                                                "spring,ann@shop.example,open,2024-03-01 09:30\n"
                                                "spring,ann@shop.example,click,2024-03-01 09:31\n"
                                                "spring,bob@shop.example,sent,2024-03-01 09:00\n"
                                                "spring,bob@shop.example,unsubscribe,2024-03-01 10:00\n");
        QCOMPARE(recognise(file).recipe.kind, FileKind::Messages);
        shop.import(file);
        const auto dataset = datasetOf(shop);
        QCOMPARE(dataset->messages.size(), std::size_t(2));
        QCOMPARE(dataset->messages.steps[0],
                 std::uint8_t(MessageTable::Sent | MessageTable::Opened | MessageTable::Clicked));
        QCOMPARE(formatTime(dataset->messages.clicked[0]), std::string("2024-03-01 09:31:00"));
        QCOMPARE(shop.import(file).added, 0);
    }

    void agreeingSinceOutlivesTheSameFile()
    {
        ShopOnDisk shop;
        const auto file = shop.write("mailing.csv", kMessages);
        shop.import(file);
        shop.store().database().execute(
            "INSERT INTO consents (customer, channel, is_given, source, recorded_at) "
            "SELECT number, 'email', 1, 'hand', '2024-04-01' FROM customers WHERE id = 'bob@shop.example'");
        QCOMPARE(shop.import(file).unsubscribes, 0);
        const auto dataset = datasetOf(shop);
        QCOMPARE(dataset->customers.emailConsent[dataset->customerById.find("bob@shop.example")], Consent::Yes);
    }

    void unsubscribingIsNotLiftedByACustomerFile()
    {
        ShopOnDisk shop;
        const auto customers
            = shop.write("customers.csv", "Customer ID,Email,Accepts Marketing\n8,bob@shop.example,yes\n");
        shop.import(customers);
        shop.import("mailing.csv", kMessages);
        QCOMPARE(shop.import(customers).updated, 0);
        const auto dataset = datasetOf(shop);
        QCOMPARE(dataset->customers.emailConsent[dataset->customerById.find("8")], Consent::No);
    }

    void redemptionsFindCampaignsByNameAndByCode()
    {
        ShopOnDisk shop;
        addOwnCampaign(shop, "Autumn");
        shop.store().database().execute("INSERT INTO codes (campaign, counter, code) VALUES (1, 1, 'AUT-1')");
        const auto file
            = shop.write("used.csv", "Coupon Code,Campaign,Customer ID,Order ID,Redeemed at,Discount Amount\n"
                                     "AUT-1,,ann,1001,2024-03-01 12:00,5.00\n"
                                     "X-9,elsewhere,bob,,2024-03-02,\n"
                                     "AUT-7,Autumn,cid,,2024-03-03,2.50\n");
        QCOMPARE(recognise(file).recipe.kind, FileKind::Redemptions);
        shop.import("orders.csv",
                    "order_id,order_date,customer_id,product_id,quantity,price\n1001,2024-03-01,ann,tea,1,50\n");
        const ImportReport report = shop.import(file);
        QCOMPARE(report.redemptions, 3);
        const auto dataset = datasetOf(shop);
        const RedemptionTable &table = dataset->redemptions;
        QCOMPARE(table.size(), std::size_t(3));
        for (std::size_t i = 0; i < table.size(); ++i) {
            const bool isOwn = table.code[i].starts_with("AUT");
            QCOMPARE(dataset->campaigns.number[table.campaign[i]], isOwn ? 1 : 0);
            QCOMPARE(dataset->campaigns.id[table.campaign[i]], std::string_view(isOwn ? "Autumn" : "elsewhere"));
            if (table.code[i] == "AUT-1") {
                QCOMPARE(dataset->orders.id[table.order[i]], std::string_view("1001"));
                QCOMPARE(table.discount[i], Money::fromDouble(5));
            }
        }
        QCOMPARE(shop.store().database().integer("SELECT count(*) FROM campaigns"), 1); // nothing strange on its page
        QCOMPARE(shop.import(file).added, 0);
    }

    void campaignFilesUndoExactly()
    {
        ShopOnDisk shop;
        QCOMPARE(shop.whatAgainAndUndoChange(shop.write(
                     "descriptions.csv", "campaign_id,campaign_type,start_date,end_date\n"
                                         "1,Type A,2017-03-03,2017-04-09\n2,Type B,2017-03-08,2017-04-09\n")),
                 std::string());
        QCOMPARE(
            shop.whatAgainAndUndoChange(shop.write("targeted.csv", "campaign_id,household_id\n1,105\n1,1238\n2,105\n")),
            std::string());
        QCOMPARE(shop.whatAgainAndUndoChange(
                     shop.write("coupons.csv", "coupon_upc,product_id,campaign_id\n100,11,1\n100,12,1\n200,11,2\n")),
                 std::string());
        QCOMPARE(shop.whatAgainAndUndoChange(shop.write(
                     "redemptions.csv", "household_id,coupon_upc,campaign_id,redemption_date\n105,100,1,2017-03-05\n")),
                 std::string());
    }

    void armsAreKept()
    {
        ShopOnDisk shop;
        const auto file
            = shop.write("test.csv", "campaign,customer_id,arm\nspring,1,control\nspring,2,offer\nspring,3,offer\n");
        QCOMPARE(recognise(file).recipe.kind, FileKind::Targetings);
        QCOMPARE(shop.import(file).targetings, 3);
        const auto dataset = datasetOf(shop);
        QCOMPARE(dataset->words[dataset->targetings.arm[0]], std::string_view("control"));
        QCOMPARE(dataset->targetings.customer[0], dataset->customerById.find("1"));
    }

    void rejectedRowsAreRepairedAndImported()
    {
        ShopOnDisk shop;
        const ImportReport messages
            = shop.import("mailing.csv", "Campaign ID,Email,Sent at,Opened at,Clicked at\n"
                                         "spring,ann@shop.example,2024-03-01,2024-03-01,\n"
                                         "spring,b@shop.example,2024-03-01,2024-03-01,\n"
                                         "spring,c@shop.example,2024-03-01,2024-03-01,2024-03-01\n"
                                         "spring,d@shop.example,2024-03-01,2024-03-01,\n"
                                         "spring,,2024-03-01,2024-03-01,\n"
                                         "spring,cid@shop.example,2024-03-01,perhaps,\n");
        QCOMPARE(messages.rejectedBy.at(RowIssue::Kind::MissingCustomer), 1);
        QCOMPARE(messages.rejectedBy.at(RowIssue::Kind::InvalidDate), 1);
        std::string rows = shop.rejectedRows();
        rows.replace(rows.find("spring,,"), 8, "spring,bob@shop.example,");
        rows.replace(rows.find("perhaps"), 7, "2024-03-02");
        QCOMPARE(shop.import("repaired.csv", rows).added, 2);

        const ImportReport used = shop.import("used.csv", "coupon_code,customer_id,redeemed_at,discount\n"
                                                          "A,1,2024-03-01,1\n,2,2024-03-01,1\nC,3,2024-03-01,lots\n"
                                                          "D,4,2024-03-01,1\nE,5,2024-03-01,1\nF,6,2024-03-01,1\n");
        QCOMPARE(used.rejectedBy.at(RowIssue::Kind::MissingCode), 1);
        QCOMPARE(used.rejectedBy.at(RowIssue::Kind::InvalidPrice), 1);
        rows = shop.rejectedRows();
        rows.replace(rows.find("\r\n,2,"), 5, "\r\nB,2,");
        rows.replace(rows.find("lots"), 4, "1");
        QCOMPARE(shop.import("repaired2.csv", rows).added, 2);

        const ImportReport targeted = shop.import("targeted.csv", "campaign_id,customer_id\n1,1\n,2\n1,\n");
        QCOMPARE(targeted.rejectedBy.at(RowIssue::Kind::MissingCampaign), 1);
        QCOMPARE(targeted.rejectedBy.at(RowIssue::Kind::MissingCustomer), 1);
        rows = shop.rejectedRows();
        rows.replace(rows.find("\r\n,2"), 4, "\r\n1,2");
        rows.replace(rows.find("\r\n1,,"), 5, "\r\n1,3,");
        QCOMPARE(shop.import("repaired3.csv", rows).added, 2);
    }
};

QTEST_GUILESS_MAIN(ResponsesTest)
#include "test_responses.moc"
