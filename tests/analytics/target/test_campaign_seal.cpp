#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <filesystem>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/import_writer.h"
#include "analytics/plan/code_stock.h"
#include "analytics/store/store.h"
#include "analytics/target/campaign_seal.h"
#include "analytics/target/seal.h"

using namespace clientele;

namespace {

std::string counted(std::string_view text)
{
    return std::to_string(text.size()) + ":" + std::string(text);
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

    // So many that indexes are made anew, of people whose ids and numbers have different orders: the seal holds, each row
    // is its own person's, and each code still finds its owner by the index, also of the campaigns before.
    void manyPeople()
    {
        Place place;
        constexpr int kPeople = 21'000;
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
            for (const char *index : {"codes_code", "codes_customer"})
                QCOMPARE(place.store.database().integer("SELECT count(*) FROM codes INDEXED BY " + std::string(index)
                                                        + " WHERE code > '' AND customer > 0"),
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
