#include <QtTest/QTest>

#include <set>

#include "analytics/base/monitor.h"
#include "analytics/plan/code_stock.h"
#include "analytics/plan/codes.h"
#include "analytics/target/destination_table.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

namespace {

// Proposes products 0, 1, 2 … of the shop to everybody.
class FirstProducts final : public Recommender
{
public:
    explicit FirstProducts(std::size_t products)
        : m_products(products)
    {
    }

    std::vector<std::vector<Recommendation>> recommend(std::span<const CustomerIndex> customers,
                                                       const ListRequest &request) const override
    {
        std::vector<Recommendation> list;
        for (ProductIndex product = 0; product < m_products; ++product) {
            if (product < static_cast<ProductIndex>(request.count))
                list.push_back({product, 1.0, {}});
        }
        return {customers.size(), list};
    }
    std::vector<float> demandFor(ProductIndex, Monitor &) const override { return {}; }
    std::vector<Recommendation> similarTo(ProductIndex, const ListRequest &) const override { return {}; }

private:
    std::size_t m_products;
};

DatasetBuilder smallShop()
{
    DatasetBuilder shop;
    shop.customer({.id = "9", .name = "Nina", .email = "nina@example.com", .phone = "+44 1"});
    shop.customer({.id = "10",
                   .name = "Zehn",
                   .email = "ten@example.com",
                   .emailConsent = Consent::No,
                   .smsConsent = Consent::Yes});
    shop.customer({.id = "0100", .name = "Zero", .phone = "0100"});
    shop.order("1", "9", "2026-01-01").line("tea", 1, 10.0);
    shop.order("2", "9", "2026-01-10").line("pot", 1, 30.5);
    shop.order("3", "10", "2026-01-11").line("tea", 1, 10.0);
    return shop;
}

Campaign campaignOf(double holdout)
{
    Campaign campaign;
    campaign.number = 1;
    campaign.key = {1, 2, 3};
    campaign.plan.name = "Winter, \"sale\"";
    campaign.plan.holdout = holdout;
    campaign.plan.codePrefix = "W-";
    campaign.plan.offers.front().validFrom = parseDay("2026-02-01").value();
    campaign.plan.offers.front().validTo = parseDay("2026-02-14").value();
    campaign.plan.offers.front().minimumSpend = Money::fromWhole(40);
    return campaign;
}

CampaignMembers decide(const std::shared_ptr<const Dataset> &dataset, const Campaign &campaign,
                       const std::vector<SavedSegment> &saved = {})
{
    const RfmAnalysis rfm = analyseRfm(*dataset, campaign.plan.asOf);
    SilentMonitor monitor;
    const FirstProducts recommender(dataset->products.size());
    const std::vector<Segment> segments = allSegments(*dataset, rfm, saved);
    CampaignMembers members
        = decideMembers(*dataset, rfm, segments, selectAudience(*dataset, rfm, segments, campaign.plan), campaign,
                        {&recommender, {}}, monitor);
    giveCodes(members, campaign, {});
    return members;
}

// The list as the format for programs has it: columns, then rows.
struct Listed
{
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<Rejected> rejected;
};

Listed listed(const Dataset &dataset, const Campaign &campaign, const CampaignMembers &members, Arm arm)
{
    SilentMonitor monitor;
    const TargetList list = buildTargetList(dataset, campaign, members, arm);
    const DestinationTable made = destinationTable(list, listFormat("csv"), {}, monitor);
    Listed result {made.table.columns(), {}, made.rejected};
    std::vector<std::string_view> cells;
    for (std::size_t row = 0; row < made.table.size(); ++row) {
        made.table.cellsOf(row, cells);
        result.rows.emplace_back(cells.begin(), cells.end());
    }
    return result;
}

std::vector<std::string> column(const Listed &list, std::string_view name)
{
    const auto at = static_cast<std::size_t>(std::ranges::find(list.columns, name) - list.columns.begin());
    std::vector<std::string> cells;
    for (const auto &row : list.rows)
        cells.push_back(row.at(at));
    return cells;
}

using Texts = std::vector<std::string>;

} // namespace

class TestTargetList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAndCells()
    {
        const auto dataset = smallShop().build();
        const Campaign campaign = campaignOf(0);
        const Listed list = listed(*dataset, campaign, decide(dataset, campaign), Arm::Offer);
        QCOMPARE(list.columns, (Texts {"campaign", "arm", "customer", "email", "phone", "name", "code", "offer",
                                       "valid_from", "valid_to", "reason", "rec_1", "rec_2", "rec_3"}));
        // Text order: "0100" < "10" < "9". "10" refused e-mail, which without a phone leaves nothing to write to.
        QCOMPARE(column(list, "customer"), (Texts {"0100", "9"}));
        const std::string code = personalCodes(codeKeyOf(campaign), {"W-", 8}, 2).at(1);
        QCOMPARE(list.rows.at(1),
                 (Texts {"Winter, \"sale\"", "offer", "9", "nina@example.com", "+44 1", "Nina", code,
                         "10% off over 40 " + dataset->currency, "2026-02-01", "2026-02-14",
                         "All customers; last order 2 days ago, 2 orders, net spend 40.50", "tea", "pot", ""}));
        QCOMPARE(list.rows.at(0).at(10), "All customers; no orders yet");
    }

    void reasonsNameSegmentAndRank()
    {
        const auto dataset = smallShop().build();
        Campaign campaign = campaignOf(0);
        campaign.plan.audience.include = {"saved.4", "buyers"};
        campaign.plan.audience.topN = 5;
        campaign.plan.audience.score = "frequency";
        campaign.plan.recommendations = 0;
        const auto members = decide(dataset, campaign, {{4, "Café 常客", {"0100"}, "file"}});
        const Listed list = listed(*dataset, campaign, members, Arm::Offer);
        QCOMPARE(list.columns.back(), "reason");
        QCOMPARE(column(list, "reason"),
                 (Texts {"Café 常客; number 2 of the best 5 by number of orders; no orders yet",
                         "Buyers; number 1 of the best 5 by number of orders; last order 2 days ago, 2 orders, "
                         "net spend 40.50"}));
        QCOMPARE(members.members.back().viaSegment, "buyers");
        QCOMPARE(members.members.front().stratum, "no_orders");

        campaign.plan.audience = {};
        campaign.plan.audience.include
            = {"eleven.about_to_sleep",     "eleven.champions", "eleven.loyal",          "eleven.new",
               "eleven.potential_loyalist", "eleven.promising", "eleven.need_attention", "eleven.lost",
               "eleven.hibernating",        "eleven.at_risk",   "eleven.cant_lose"};
        const auto grouped = decide(dataset, campaign);
        QCOMPARE(grouped.members.size(), std::size_t {1});
        const CampaignMember &nina = grouped.members.front();
        QCOMPARE(nina.viaSegment, "eleven." + nina.stratum.substr(0, nina.stratum.find('.')));
        QVERIFY(nina.reason.front() >= 'A' && nina.reason.front() <= 'Z');
        QVERIFY(nina.reason.find('_') == std::string::npos);
    }

    void holdoutHasNoCodeAndIsNotInTheContactList()
    {
        DatasetBuilder shop;
        for (int i = 0; i < 50; ++i)
            shop.customer({.id = std::to_string(i)});
        const auto dataset = shop.build();
        const Campaign campaign = campaignOf(0.2);
        const CampaignMembers members = decide(dataset, campaign);
        const Listed contacts = listed(*dataset, campaign, members, Arm::Offer);
        const Listed holdout = listed(*dataset, campaign, members, Arm::Holdout);
        QCOMPARE(contacts.rows.size(), std::size_t {40});
        QCOMPARE(holdout.rows.size(), std::size_t {10});
        QCOMPARE(column(holdout, "code"), Texts(10));
        QCOMPARE(column(holdout, "arm"), Texts(10, "holdout"));
        QCOMPARE(column(contacts, "arm"), Texts(40, "offer"));
        QCOMPARE(column(contacts, "code"), personalCodes(codeKeyOf(campaign), {"W-", 8}, 40)); // by id, no gaps
        const Texts customers = column(contacts, "customer");
        QVERIFY(std::ranges::is_sorted(customers));
        std::set<std::string> all(customers.begin(), customers.end());
        for (const std::string &customer : column(holdout, "customer"))
            QVERIFY(all.insert(customer).second);
        QCOMPARE(all.size(), std::size_t {50});
    }

    void sameCampaignSameRows()
    {
        const auto dataset = smallShop().build();
        const Campaign campaign = campaignOf(0.3);
        const auto rows = [&] { return listed(*dataset, campaign, decide(dataset, campaign), Arm::Offer).rows; };
        QCOMPARE(rows(), rows());
        Campaign other = campaign;
        other.key[0] ^= 1;
        const auto otherRows = listed(*dataset, other, decide(dataset, other), Arm::Offer).rows;
        QVERIFY(rows() != otherRows);
    }

    void contactDataIsOfTodayAndRefusalsCount()
    {
        DatasetBuilder shop = smallShop();
        Campaign campaign = campaignOf(0);
        const CampaignMembers members = decide(shop.build(), campaign);
        shop.customer({.id = "0100", .name = "Zero Renamed", .phone = "0101"});
        shop.customer({.id = "9", .name = "Nina", .doNotContact = true});
        const Listed list = listed(*shop.build(), campaign, members, Arm::Offer);
        QCOMPARE(column(list, "customer"), Texts {"0100"});
        QCOMPARE(column(list, "name"), Texts {"Zero Renamed"});
        QCOMPARE(column(list, "code"), Texts {members.members.front().code}); // codes do not move up

        QCOMPARE(list.rejected.size(), std::size_t {1});
        QCOMPARE(list.rejected.front().customer, "9");
        QCOMPARE(list.rejected.front().why, RejectReason::DoNotContact);

        const auto elsewhere = DatasetBuilder().customer({.id = "other"}).build();
        QVERIFY(listed(*elsewhere, campaign, members, Arm::Offer).rows.empty());
    }

    void aRefusedChannelStaysEmpty()
    {
        DatasetBuilder shop;
        shop.customer({.id = "a", .email = "a@x", .phone = "1", .emailConsent = Consent::No});
        shop.customer({.id = "b", .email = "b@x", .phone = "2", .emailConsent = Consent::Yes});
        const auto dataset = shop.build();
        Campaign campaign = campaignOf(0);
        Listed list = listed(*dataset, campaign, decide(dataset, campaign), Arm::Offer);
        QCOMPARE(column(list, "email"), (Texts {"", "b@x"}));
        QCOMPARE(column(list, "phone"), (Texts {"1", "2"}));
        campaign.plan.audience.requireConsent = true;
        list = listed(*dataset, campaign, decide(dataset, campaign), Arm::Offer);
        QCOMPARE(column(list, "customer"), Texts {"b"});
        QCOMPARE(column(list, "phone"), Texts {""});
    }
};

QTEST_GUILESS_MAIN(TestTargetList)
#include "test_target_list.moc"
