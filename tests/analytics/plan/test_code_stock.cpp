#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/plan/code_stock.h"
#include "analytics/store/store.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

using Codes = std::vector<std::string>;

Plan planOf(const std::string &name, std::size_t offers = 1)
{
    Plan plan;
    plan.name = name;
    plan.offers.resize(offers);
    for (Offer &offer : plan.offers)
        offer.validTo = 10;
    return plan;
}

template<typename Work> ErrorCode failureOf(Work work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return ErrorCode::Internal;
}

// As sealing does.
void give(Store &store, std::int64_t campaign, std::string_view code)
{
    store.database()
        .prepare("INSERT INTO codes (campaign, counter, code) VALUES (?1, 1, ?2)")
        .bind(1, campaign)
        .bind(2, code)
        .run();
}

} // namespace

class TestCodeStock : public QObject
{
    Q_OBJECT

    struct Place
    {
        test::TempFolder folder;
        Store store = Store::create(folder / "shop.clientele", {});
    };

private Q_SLOTS:
    void ownCodesWithoutAPool()
    {
        Place place;
        const Campaign campaign = createCampaign(place.store, planOf("A"));
        const CodeStock stock = loadCodeStock(place.store, campaign);
        QVERIFY(!stock.hasPool(0) && stock.taken.empty());
        const std::vector<std::uint8_t> offers(3, 0);
        QCOMPARE(codesFor(campaign, stock, offers).codes, personalCodes(codeKeyOf(campaign), {"", 8}, 3));
        QCOMPARE(codesFor(campaign, stock, offers).seed, "");
    }

    // The plan, not the number of the campaign or the moment it was made, tells the codes of one shop.
    void codesFollowThePlan()
    {
        Place place;
        const auto codesIn = [](Store &store, const Plan &plan) {
            const Campaign campaign = createCampaign(store, plan);
            const std::vector<std::uint8_t> offers(3, 0);
            const Codes codes = codesFor(campaign, loadCodeStock(store, campaign), offers).codes;
            removeCampaign(store, campaign.number);
            return codes;
        };
        const Codes codes = codesIn(place.store, planOf("A"));
        const Codes other = codesIn(place.store, planOf("B"));
        QCOMPARE(codesIn(place.store, planOf("A")), codes);
        QVERIFY(std::ranges::none_of(codes, [&](const std::string &code) { return std::ranges::count(other, code); }));
        Plan drawnAgain = planOf("A");
        drawnAgain.seed = 2;
        QVERIFY(codesIn(place.store, drawnAgain) != codes);
        Place elsewhere; // another shop has another key
        QVERIFY(codesIn(elsewhere.store, planOf("A")) != codes);
    }

    void aCodeOfAnotherCampaignIsNeverGivenAgain()
    {
        Place place;
        const Campaign first = createCampaign(place.store, planOf("A"));
        const Campaign second = createCampaign(place.store, planOf("B"));
        const Codes free = personalCodes(codeKeyOf(second), {"", 8}, 3);
        std::string inOtherLetters = free[1];
        for (char &c : inOtherLetters)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        give(place.store, first.number, inOtherLetters);
        give(place.store, second.number, free[0]); // its own count as free
        const CodeStock stock = loadCodeStock(place.store, second);
        QCOMPARE(stock.taken, TakenCodes {free[1]});
        const std::vector<std::uint8_t> offers(2, 0);
        QCOMPARE(codesFor(second, stock, offers).codes, (Codes {free[0], free[2]}));
    }

    void eachOfferHasAPoolOfItsOwn()
    {
        Place place;
        Plan plan = planOf("A", 2);
        plan.seedAddress.email = "boss@shop.com";
        const Campaign campaign = createCampaign(place.store, plan);
        QCOMPARE(addPlatformCodes(place.store, campaign.number, 1, Codes {"XX2", "XX1", "xx2"}).repeated,
                 std::size_t {1});
        const CodeStock stock = loadCodeStock(place.store, campaign);
        const std::vector<std::uint8_t> offers {1, 0, 1};
        const GivenCodes given = codesFor(campaign, stock, offers);
        const Codes own = personalCodes(codeKeyOf(campaign), {"", 8}, 2);
        QCOMPARE(given.codes, (Codes {"XX2", own[0], "XX1"})); // in the file's order
        QCOMPARE(given.seed, own[1]);
        const std::vector<std::uint8_t> tooMany {1, 1, 1};
        try {
            codesFor(campaign, stock, tooMany);
            QFAIL("must refuse");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::CodesExhausted);
            QCOMPARE(error.arguments, (Codes {"2", "3"}));
        }
    }

    void platformCodesThatTheShopKnowsAreNotTaken()
    {
        Place place;
        const Campaign first = createCampaign(place.store, planOf("A"));
        const Campaign second = createCampaign(place.store, planOf("B", 2));
        give(place.store, first.number, "GIVEN");
        addPlatformCodes(place.store, first.number, 0, Codes {"POOLED"});
        const AddedCodes added
            = addPlatformCodes(place.store, second.number, 0, Codes {"given", "Pooled", "NEW", "new", "NEWER"});
        QCOMPARE(added.taken, std::size_t {2});
        QCOMPARE(added.repeated, std::size_t {1});
        QCOMPARE(added.added, std::size_t {2});
        QCOMPARE(added.pool, std::size_t {2});
        QCOMPARE(addPlatformCodes(place.store, second.number, 1, Codes {"NEWER"}).repeated, std::size_t {1});
        QCOMPARE(removePlatformCodes(place.store, second.number, 0), std::size_t {2});
        QVERIFY(!loadCodeStock(place.store, second).hasPool(0));
        QCOMPARE(failureOf([&] { addPlatformCodes(place.store, second.number, 2, Codes {"Z"}); }),
                 ErrorCode::ParameterInvalid);
        QCOMPARE(failureOf([&] { addPlatformCodes(place.store, 9, 0, Codes {"Z"}); }), ErrorCode::NoSuchCampaign);
    }

    void ownersAreFoundWhateverTheCase()
    {
        Place place;
        const Campaign campaign = createCampaign(place.store, planOf("A"));
        give(place.store, campaign.number, "ABC");
        QCOMPARE(ownerOfCode(place.store, "abc").campaign, campaign.number);
        QCOMPARE(ownerOfCode(place.store, "abc").campaignName, "A");
        QCOMPARE(ownerOfCode(place.store, "ABD").campaign, 0);
    }
};

QTEST_GUILESS_MAIN(TestCodeStock)
#include "test_code_stock.moc"
