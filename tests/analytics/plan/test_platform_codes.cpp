#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/plan/platform_codes.h"
#include "analytics/store/store.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

using Codes = std::vector<std::string>;

Plan planOf(const std::string &name)
{
    Plan plan;
    plan.name = name;
    plan.offers.front().validTo = 10;
    return plan;
}

std::vector<std::pair<std::size_t, std::string>> faultsOf(const CodeReview &review)
{
    std::vector<std::pair<std::size_t, std::string>> faults;
    for (const CodeReview::Refused &refused : review.refused)
        faults.emplace_back(refused.position, codeFaultId(refused.fault));
    return faults;
}

} // namespace

class TestPlatformCodes : public QObject
{
    Q_OBJECT

    struct Place
    {
        test::TempFolder folder;
        Store store = Store::create(folder / "shop.clientele", {});
        Campaign first = createCampaign(store, planOf("A"));
        Campaign second = createCampaign(store, planOf("B"));
    };

private Q_SLOTS:
    void everyFaultIsNamed()
    {
        Place place;
        addPlatformCodes(place.store, place.first.number, 0, Codes {"ELSE1"});
        addPlatformCodes(place.store, place.second.number, 0, Codes {"MINE1"});
        const Codes codes {"Discount Code",      "AB12", "ab12", "else1", "mine1", "X1", std::string(256, '7'), "CD34",
                           std::string(255, '8')};
        const CodeReview review = reviewPlatformCodes(place.store, place.second.number, 0, codes);
        QCOMPARE(review.good, (Codes {"AB12", "CD34", std::string(255, '8')}));
        QCOMPARE(review.pool, std::size_t {1});
        using Fault = std::pair<std::size_t, std::string>;
        QCOMPARE(
            faultsOf(review),
            (std::vector<Fault> {
                {0, "heading"}, {2, "repeated"}, {3, "taken"}, {4, "repeated"}, {5, "too_short"}, {6, "too_long"}}));
        QCOMPARE(review.count(CodeFault::Repeated), std::size_t {2});
        const AddedCodes added = addPlatformCodes(place.store, place.second.number, 0, codes);
        QCOMPARE(added.review.good, review.good); // what was shown is what is taken
        QCOMPARE(added.pool, std::size_t {4});
    }

    void aHeadingOfAnyNameIsSeen()
    {
        Place place;
        const auto headings = [&](const Codes &codes) {
            return reviewPlatformCodes(place.store, place.first.number, 0, codes).count(CodeFault::Heading);
        };
        QCOMPARE(headings({"Gutscheinnummer", "AB12", "CD34"}), std::size_t {1});
        QCOMPARE(headings({"SPRING", "SUMMER", "AUTUMN"}), std::size_t {0}); // words are codes, too
        QCOMPARE(headings({"ABCD", "AB12", "CD34"}), std::size_t {0}); // as long as the others
        QCOMPARE(headings({"券码", "AB12"}), std::size_t {1});
        QVERIFY(isCodeHeading("coupon_code") && !isCodeHeading("SPRING-CODE1"));
    }

    void codesFollowTheirOffers()
    {
        Place place;
        const std::int64_t number = place.first.number;
        Plan plan = place.first.plan;
        for (const int percent : {2'000, 3'000}) {
            plan.offers.push_back(plan.offers.front());
            plan.offers.back().percent = percent;
        }
        updateCampaign(place.store, number, plan);
        for (std::size_t offer = 0; offer < 3; ++offer)
            addPlatformCodes(place.store, number, offer, Codes {"CODE" + std::to_string(offer)});
        const auto codes = [&] {
            Codes all;
            for (std::size_t offer = 0; offer < 3; ++offer)
                for (const std::string &code : loadPlatformCodes(place.store, number, offer))
                    all.push_back(std::to_string(offer) + code);
            return all;
        };
        const Plan original = plan;
        std::swap(plan.offers[0], plan.offers[2]);
        updateCampaign(place.store, number, plan);
        QCOMPARE(codes(), (Codes {"0CODE2", "1CODE1", "2CODE0"}));
        updateCampaign(place.store, number, original);
        QCOMPARE(codes(), (Codes {"0CODE0", "1CODE1", "2CODE2"}));
        Plan fewer = original;
        fewer.offers.erase(fewer.offers.begin());
        updateCampaign(place.store, number, fewer);
        QCOMPARE(codes(), (Codes {"0CODE1", "1CODE2"}));
        Plan fewest = fewer;
        fewest.offers.erase(fewest.offers.begin());
        updateCampaign(place.store, number, fewest);
        QCOMPARE(codes(), (Codes {"0CODE2"}));
        updateCampaign(place.store, number, fewer); // as undo does
        QCOMPARE(codes(), (Codes {"0CODE1", "1CODE2"}));
        updateCampaign(place.store, number, original);
        QCOMPARE(codes(), (Codes {"0CODE0", "1CODE1", "2CODE2"}));
        plan = original;
        plan.offers[1].percent = 700; // changed where it is
        updateCampaign(place.store, number, plan);
        QCOMPARE(codes(), (Codes {"0CODE0", "1CODE1", "2CODE2"}));
    }

    void whatWasTakenCanBeGivenBack()
    {
        Place place;
        const std::int64_t number = place.first.number;
        addPlatformCodes(place.store, number, 0, Codes {"AAA", "BBB"});
        addPlatformCodes(place.store, number, 0, Codes {"CCC", "DDD"});
        removePlatformCodes(place.store, number, 0, Codes {"CCC", "DDD"});
        QCOMPARE(loadPlatformCodes(place.store, number, 0), (Codes {"AAA", "BBB"}));
        QCOMPARE(removePlatformCodes(place.store, number, 0), std::size_t {2});
        addPlatformCodes(place.store, number, 0, Codes {"BBB", "AAA"});
        QCOMPARE(loadPlatformCodes(place.store, number, 0), (Codes {"BBB", "AAA"}));
    }
};

QTEST_GUILESS_MAIN(TestPlatformCodes)
#include "test_platform_codes.moc"
