#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cmath>
#include <filesystem>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/import_writer.h"
#include "analytics/plan/code_stock.h"
#include "analytics/store/schema.h"
#include "analytics/store/store.h"
#include "analytics/target/campaign_seal.h"
#include "analytics/target/seal.h"

using namespace clientele;

namespace {

std::string counted(std::string_view text)
{
    return std::to_string(text.size()) + ":" + std::string(text);
}

// A shop as the version before member_blobs kept it: two sealed campaigns, one of them with two offers.
constexpr const char *kVersion11 = R"sql(
    INSERT INTO settings VALUES ('name', 'Old'), ('currency', 'GBP'), ('data_version', '3');
    INSERT INTO imports (number, kind, file_name, recipe, imported_at, order_lines)
        VALUES (1, 'customers', 'customers.csv', '{}', '2025-01-01 10:00:00', 0);
    INSERT INTO customers (number, id, import) VALUES (1, 'zoe', 1), (2, 'bob', 1), (3, 'ann', 1);
    INSERT INTO offers (number, campaign, kind, parameters, valid_from_day, valid_to_day, label) VALUES
        (4, 1, 'coupon-percent', '{"percent":10}', 20000, 20014, '10% off'),
        (5, 1, 'coupon-percent', '{"percent":20}', 20000, 20014, '20% off'),
        (6, 2, 'coupon-percent', '{"percent":10}', 20000, 20014, '10% off');
    INSERT INTO arms (campaign, arm, offer, share) VALUES (1, 'offer', 4, 0.5), (1, 'holdout', 5, 0.5), (2, 'offer', 6, 1);
    INSERT INTO members (campaign, customer, arm, stratum, propensity, via_segment, score, rank, reason, recommended,
        offer, not_sent, expected_buy_none, expected_buy, expected_redeem, expected_revenue, expected_cost,
        expected_profit, expected_profit_error, sealed_at) VALUES
        (1, 2, 'holdout', 'no_orders', 0.1, NULL, 0, 2, 'All customers; no orders yet', '[]',
         5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-02 09:00:00'),
        (1, 3, 'offer', 'champions.2', 0.9, 'eleven.champions', 12.75, 1, 'Champions; last order 3 days ago', '["tea","壶"]',
         4, NULL, 0.0625, 0.125, 0.5, 10, 1.5, 0.25, 0.03125, '2025-01-02 09:00:00'),
        (2, 1, 'not_sent', 'no_orders', 1, NULL, NULL, NULL, '', '["tea"]',
         6, 'buys_anyway', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-03 09:00:00');
    INSERT INTO codes (campaign, counter, code, customer) VALUES (1, 1, 'SPR-23456789', 3), (1, 2, 'SPR-SEED', NULL);
    INSERT INTO exclusions (campaign, customer, reason) VALUES (1, 1, 'no_consent');
)sql";

// Returns the plans of both campaigns, as the shop keeps them.
std::string makeVersion11(const std::filesystem::path &path)
{
    Database database(path, Database::Mode::Create);
    createSchema(database, schemaVersions().first(11));
    Plan plan;
    plan.name = "Old";
    plan.offers.resize(2);
    for (Offer &offer : plan.offers) {
        offer.validFrom = 20'000;
        offer.validTo = 20'014;
    }
    const std::string text = planToJson(plan);
    for (const int number : {1, 2})
        database
            .prepare("INSERT INTO campaigns (number, name, state, plan, key, created_at, changed_at, sealed_at)"
                     " VALUES (?1, 'Old ' || ?1, 'exported', ?2, zeroblob(32), '', '', '2025-01-02 09:00:00')")
            .bind(1, std::int64_t {number})
            .bind(2, text)
            .run();
    database.execute(kVersion11);
    return text;
}

} // namespace

class TestCampaignSeal : public QObject
{
    Q_OBJECT

private:
    // Two customers, one campaign of two offers that was sealed with both, one of them held out, and one left out.
    struct Place
    {
        QTemporaryDir folder;
        SilentMonitor monitor;
        Store store = Store::create(std::filesystem::path(folder.path().toStdString()) / "shop.clientele", {});
        Campaign campaign;

        Place()
        {
            ImportWriter writer(store, FileKind::Customers, "customers.csv", "{}", false);
            for (const char *id : {"ann", "bob", "坏:1"}) {
                CustomerRecord record;
                record.id = id;
                writer.add(record);
            }
            writer.finish(false, monitor);
            Plan plan;
            plan.name = "Spring";
            plan.offers.resize(2);
            for (Offer &offer : plan.offers) {
                offer.validFrom = 20'000;
                offer.validTo = 20'014;
            }
            campaign = createCampaign(store, plan);
        }

        void seal()
        {
            CampaignMembers members;
            members.members.resize(2);
            CampaignMember &ann = members.members[0];
            ann.customer = "ann";
            ann.code = "SPR-23456789";
            ann.stratum = "champions.2";
            ann.propensity = 0.9;
            CampaignMember &bob = members.members[1];
            bob.customer = "bob";
            bob.arm = Arm::Holdout;
            bob.offer = 1;
            bob.stratum = "no_orders";
            bob.propensity = 0.1;
            members.exclusions.push_back({"坏:1", ExclusionReason::NoConsent});
            Transaction transaction(store.database());
            sealCampaign(store, campaign, members, monitor);
            transaction.commit();
        }

        SealState state() { return sealState(store, 1, monitor); }
    };

private Q_SLOTS:
    void draftsHaveNone()
    {
        Place place;
        QCOMPARE(place.state(), SealState::None);
        QVERIFY(keptSeal(place.store, 1).empty());
        QVERIFY_EXCEPTION_THROWN(computeSeal(place.store, 9, place.monitor), Error);
    }

    // What the header says, written out by hand.
    void isTheHashOfTheStatedBytes()
    {
        Place place;
        place.seal();
        QCOMPARE(place.state(), SealState::Holds);
        const auto parameters = [&](int offer) {
            Statement select = place.store.database().prepare("SELECT parameters FROM offers ORDER BY number LIMIT 1"
                                                              " OFFSET ?1");
            select.bind(1, std::int64_t {offer}).step();
            return std::string(select.text(0));
        };
        const std::string bytes = "clientele-seal 1\nplan " + counted(planToJson(place.campaign.plan)) + "\njudged "
                                  + counted("incremental_profit") + " 20014\noffer 0 " + counted("coupon-percent") + " "
                                  + counted(parameters(0)) + " 20000 20014\noffer 1 " + counted("coupon-percent") + " "
                                  + counted(parameters(1))
                                  + " 20000 20014\narm 7:holdout 0 0\narm 5:offer 0 0.5\narm 7:holdout 1 0.5\n"
                                    "member 3:ann 5:offer 0 11:champions.2 0.9 12:SPR-23456789\n"
                                    "member 3:bob 7:holdout 1 9:no_orders 0.1 0:\n"
                                    "left_out 5:坏:1 10:no_consent\n";
        QCOMPARE(QString::fromStdString(keptSeal(place.store, 1)), QString::fromStdString(toHex(sha256(bytes))));
    }

    // So many that they are read on two connections, of people whose ids and numbers have different orders: the seal holds, each row
    // is its own person's, and each code still finds its owner by the index, also of the campaigns before.
    void manyPeople()
    {
        Place place;
        constexpr int kPeople = 70'000; // more than a part's
        const auto idOf = [](int i) { return "c" + std::to_string(100'000 + i); };
        for (const int first : {1, 0}) {
            ImportWriter writer(place.store, FileKind::Customers, "more.csv", "{}", false);
            for (int i = first; i < kPeople; i += 2) {
                CustomerRecord record;
                const std::string id = idOf(i);
                record.id = id;
                writer.add(record);
            }
            writer.finish(false, place.monitor);
        }
        for (const int campaign : {1, 2, 3}) {
            if (campaign > 1)
                place.campaign = duplicateCampaign(place.store, 1, std::to_string(campaign));
            CampaignMembers members;
            for (int i = 0; i < kPeople; ++i) {
                CampaignMember &member = members.members.emplace_back();
                member.customer = idOf(i);
                member.rank = i + 1;
                member.code = std::to_string(campaign) + "-" + std::to_string((i * 7'919LL) % 1'000'003);
            }
            Transaction transaction(place.store.database());
            sealCampaign(place.store, place.campaign, members, place.monitor);
            transaction.commit();
            QCOMPARE(sealState(place.store, campaign, place.monitor), SealState::Holds);
            QCOMPARE(place.store.database().integer("SELECT count(*) FROM codes INDEXED BY codes_code WHERE code > ''"),
                     campaign * kPeople);
            const CampaignMembers kept = sealedMembers(place.store, campaign);
            for (int i = 0; i < kPeople; ++i) {
                const CampaignMember &member = kept.members[static_cast<std::size_t>(i)];
                QCOMPARE(member.customer, idOf(i));
                QCOMPARE(member.rank, i + 1);
                QCOMPARE(member.code, members.members[static_cast<std::size_t>(i)].code);
            }
            QCOMPARE(ownerOfCode(place.store, members.members[4'711].code).customer, idOf(4'711));
        }
        QCOMPARE(place.store.database().integer("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }

    // Whatever was thought of their members is there, the seal holds, and the shop is sound.
    void campaignsOfVersion11AreAsTheyWere()
    {
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "old.clientele";
        const std::string plan = makeVersion11(path);
        SilentMonitor monitor;
        Store store = Store::open(path, Store::Access::Write);
        QVERIFY(store.verify(monitor).empty());
        const CampaignMembers first = sealedMembers(store, 1);
        QCOMPARE(first.members.size(), std::size_t {2});
        const CampaignMember &ann = first.members[0];
        QCOMPARE(ann.customer, std::string("ann"));
        QCOMPARE(ann.arm, Arm::Offer);
        QCOMPARE(ann.offer, std::uint8_t {0});
        QCOMPARE(ann.code, std::string("SPR-23456789"));
        QCOMPARE(ann.reason, std::string("Champions; last order 3 days ago"));
        QCOMPARE(ann.recommended, (std::vector<std::string> {"tea", "壶"}));
        QCOMPARE(ann.viaSegment, std::string("eleven.champions"));
        QCOMPARE(ann.score, 12.75);
        QCOMPARE(ann.rank, 1);
        const Expectation &expected = ann.expected;
        QCOMPARE((std::vector<float> {expected.buyNone, expected.buy, expected.redeem, expected.revenue, expected.cost,
                                      expected.profit, expected.profitError}),
                 (std::vector<float> {0.0625F, 0.125F, 0.5F, 10, 1.5F, 0.25F, 0.03125F}));
        const CampaignMember &bob = first.members[1];
        QCOMPARE(bob.arm, Arm::Holdout);
        QCOMPARE(bob.offer, std::uint8_t {1});
        QCOMPARE(bob.stratum, std::string("no_orders"));
        QCOMPARE(bob.propensity, 0.1);
        QVERIFY(std::isnan(bob.expected.profit) && bob.code.empty() && bob.viaSegment.empty());
        QCOMPARE(first.seedCode, std::string("SPR-SEED"));
        QCOMPARE(first.exclusions.size(), std::size_t {1});
        const CampaignMembers second = sealedMembers(store, 2);
        QCOMPARE(second.members.size(), std::size_t {1});
        QCOMPARE(second.members[0].notSent, NotSent::BuysAnyway);
        QCOMPARE(second.members[0].recommended, (std::vector<std::string> {"tea"}));

        const std::string bytes = "clientele-seal 1\nplan " + counted(plan) + "\njudged "
                                  + counted("incremental_profit") + " 20014\noffer 0 " + counted("coupon-percent") + " "
                                  + counted(R"({"percent":10})") + " 20000 20014\noffer 1 " + counted("coupon-percent")
                                  + " " + counted(R"({"percent":20})")
                                  + " 20000 20014\narm 5:offer 0 0.5\narm 7:holdout 1 0.5\n"
                                    "member 3:ann 5:offer 0 11:champions.2 0.9 12:SPR-23456789\n"
                                    "member 3:bob 7:holdout 1 9:no_orders 0.1 0:\n"
                                    "left_out 3:zoe 10:no_consent\n";
        QCOMPARE(computeSeal(store, 1, monitor), toHex(sha256(bytes)));
    }

    // A damaged column is found, and never read as data.
    void damagedColumnsAreTold()
    {
        Place place;
        place.seal();
        QVERIFY(place.store.verify(place.monitor).empty());
        const std::string bytes
            = "UPDATE member_blobs SET bytes = CAST(X'FF' || substr(bytes, 2) AS BLOB) WHERE name = ";
        place.store.database().execute(bytes + "'customer'");
        QVERIFY_EXCEPTION_THROWN(sealedMembers(place.store, 1), Error);
        QVERIFY(!place.store.verify(place.monitor).empty());
        QCOMPARE(place.state(), SealState::Holds); // of what the seal covers nothing has changed
    }

    // Nobody may slip a second code to a member.
    void secondCodesBreakIt()
    {
        Place place;
        place.seal();
        place.store.database().execute("INSERT INTO codes (campaign, counter, code, customer) SELECT campaign, 0, 'X', "
                                       "customer FROM codes");
        QCOMPARE(place.state(), SealState::Broken);
    }

    void nobodyOfAnotherShop()
    {
        Place place;
        CampaignMembers members;
        members.members.emplace_back().customer = "barbara";
        Transaction transaction(place.store.database());
        QVERIFY_EXCEPTION_THROWN(sealCampaign(place.store, place.campaign, members, place.monitor), Error);
    }

    void anyChangeBreaksIt_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change :
             {"UPDATE campaigns SET plan = replace(plan, 'incremental_profit', 'conversion') || ' '",
              "UPDATE members SET propensity = 0.91 WHERE arm = 'offer'", "UPDATE members SET arm = 'offer'",
              "UPDATE members SET stratum = 'champions.3' WHERE arm = 'offer'",
              "UPDATE members SET offer = (SELECT min(number) FROM offers)",
              "DELETE FROM members WHERE arm = 'holdout'", "UPDATE offers SET valid_to_day = 20015",
              "UPDATE arms SET share = 0.6 WHERE share > 0", "UPDATE codes SET code = 'SPR-23456788'",
              "DELETE FROM exclusions", "UPDATE exclusions SET reason = 'do_not_contact'"})
            QTest::newRow(change) << QString::fromUtf8(change);
    }
    void anyChangeBreaksIt()
    {
        QFETCH(QString, change);
        Place place;
        place.seal();
        place.store.database().execute(change.toStdString());
        QCOMPARE(place.state(), SealState::Broken);
    }
};

QTEST_GUILESS_MAIN(TestCampaignSeal)
#include "test_campaign_seal.moc"
