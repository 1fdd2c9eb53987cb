#include <QtTest/QTest>

#include <algorithm>
#include <set>

#include "analytics/base/error.h"
#include "analytics/plan/plan_checks.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;
using Kind = PlanFindingKind;
using Severity = PlanFinding::Severity;

namespace {

// Ten people who all get the first offer of one; a coupon takes 3 off an order of 50 that earns 20.
struct Case
{
    std::shared_ptr<const Dataset> dataset;
    std::vector<Segment> segments;
    Plan plan;
    AudienceResult audience;
    OfferValues values;
    AssignmentBounds bounds;
    Day today = 20'000;
    std::optional<Day> asOf;
    std::vector<Plan> others;

    explicit Case(std::size_t offers = 1)
    {
        DatasetBuilder shop;
        for (int i = 0; i < 10; ++i)
            shop.customer({.id = "c" + std::to_string(i),
                           .email = "c" + std::to_string(i) + "@example.com",
                           .personalConsent = i == 4 ? Consent::No : Consent::Unknown});
        dataset = shop.build();
        segments.push_back({"saved.1", "Nobody's", Segment::Kind::Saved, {}});
        segments.push_back({"all", "", Segment::Kind::All, {0, 1}});
        plan.name = "Test";
        plan.offers.resize(offers);
        for (Offer &offer : plan.offers)
            offer.validFrom = offer.validTo = 20'010;
        values.offers = offers;
        for (CustomerIndex customer = 0; customer < 10; ++customer) {
            AudienceMember &member = audience.members.emplace_back();
            member.customer = customer;
            values.people.push_back(customer);
            for (std::size_t offer = 0; offer < offers; ++offer)
                values.expected.push_back(expectation(3.0F * static_cast<float>(offer + 1)));
            member.expected = values.of(customer, 0);
        }
        audience.contacted = 10;
        audience.heldOut = 1;
    }

    static Expectation expectation(float off)
    {
        Expectation expected;
        expected.buyNone = 0.1F;
        expected.buy = expected.redeem = 0.2F;
        expected.cost = 0.2F * off;
        expected.revenue = 0.2F * (50 - off);
        expected.profit = 0.1F * 20 - expected.cost;
        return expected;
    }

    std::vector<PlanFinding> check() const
    {
        return checkCampaign({*dataset, segments, plan, audience, &values, bounds, today, others, {}, asOf});
    }
    const PlanFinding *find(Kind kind)
    {
        last = check();
        const auto it = std::ranges::find(last, kind, &PlanFinding::kind);
        return it == last.end() ? nullptr : &*it;
    }
    std::vector<PlanFinding> last;
};

using Arguments = std::vector<std::string>;

} // namespace

class TestPlanChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundPlanHasNothingToRefuse()
    {
        Case sound;
        for (const PlanFinding &finding : sound.check())
            QCOMPARE(finding.kind, Kind::OffersNotPersonal);
        QCOMPARE(sound.find(Kind::OffersNotPersonal)->severity, Severity::Note);
        QCOMPARE(sound.find(Kind::OffersNotPersonal)->arguments, Arguments {"1"});
    }

    void budgets()
    {
        Case c;
        c.plan.assignment = Plan::Assignment::Best;
        c.plan.budget.total = Money {};
        QCOMPARE(c.find(Kind::BudgetZero)->severity, Severity::Refuse);
        c.plan.budget.total = Money::fromWhole(2);
        QCOMPARE(c.find(Kind::BudgetBelowOneCoupon)->arguments, (Arguments {"2", "3"}));
        QVERIFY(!c.find(Kind::OverBudget)); // the choice keeps it
        c.plan.budget.total = Money::fromWhole(3);
        QVERIFY(!c.find(Kind::BudgetBelowOneCoupon) && !c.find(Kind::BudgetZero));
        c.plan.assignment = Plan::Assignment::First;
        QCOMPARE(c.find(Kind::OverBudget)->severity, Severity::Refuse);
        QCOMPARE(c.find(Kind::OverBudget)->arguments, (Arguments {"6", "3"}));
        c.plan.budget.total = Money::fromWhole(7);
        QVERIFY(!c.find(Kind::OverBudget));
    }

    void offersThatLoseOnEverySale()
    {
        Case c(8); // the last takes 24 off
        QCOMPARE(c.find(Kind::OfferAboveMargin)->severity, Severity::Refuse);
        QCOMPARE(c.find(Kind::OfferAboveMargin)->arguments[0], std::string("7")); // 21 of 20
        c.plan.assignment = Plan::Assignment::Best;
        QCOMPARE(c.find(Kind::OfferAboveMargin)->severity, Severity::Warn);
        c.audience.contacted = 0;
        QCOMPARE(c.find(Kind::NobodyPays)->severity, Severity::Refuse);
        Case cheap(6);
        QVERIFY(!cheap.find(Kind::OfferAboveMargin));
        Case over(7); // 21 of 20 on the usual order, but it takes an order of 60 to get it
        for (Expectation &expected : over.values.expected)
            expected.reached = 60;
        QVERIFY(!over.find(Kind::OfferAboveMargin));
        for (Expectation &expected : over.values.expected)
            expected.reached = 51;
        QCOMPARE(over.find(Kind::OfferAboveMargin)->arguments, (Arguments {"7", "21", "20.4"}));
    }

    void people()
    {
        Case c;
        c.plan.audience.include = {"all", "saved.1"};
        QCOMPARE(c.find(Kind::SegmentEmpty)->severity, Severity::Warn);
        QCOMPARE(c.find(Kind::SegmentEmpty)->arguments, (Arguments {"saved.1", "Nobody's"}));
        c.plan.audience.include = {"saved.9"};
        QVERIFY_EXCEPTION_THROWN(c.check(), Error);
        c.plan.audience.include = {};
        c.plan.holdout = 0;
        QCOMPARE(c.find(Kind::NoHoldout)->severity, Severity::Refuse);
        c.plan.holdoutReason = " ";
        QVERIFY(c.find(Kind::NoHoldout));
        c.plan.holdoutReason = "a recall: everybody must know";
        QVERIFY(!c.find(Kind::NoHoldout));
        c.audience.heldOut = 0; // a tenth of so few is nobody
        QVERIFY(!c.find(Kind::NoHoldout));
        c.plan.holdout = 0.1;
        c.plan.holdoutReason.clear();
        QCOMPARE(c.find(Kind::NoHoldout)->severity, Severity::Warn);
        c.audience.exclusions.push_back({3, ExclusionReason::NoConsent});
        QVERIFY(!c.find(Kind::NoConsentAnywhere));
        c.audience.members.clear();
        c.values = {};
        QCOMPARE(c.find(Kind::NoConsentAnywhere)->severity, Severity::Refuse);
        for (const CustomerIndex customer : {5u, 6u}) // most were left out for another reason
            c.audience.exclusions.push_back({customer, ExclusionReason::TooManyContacts});
        QVERIFY(!c.find(Kind::NoConsentAnywhere));
    }

    void codesAndDays()
    {
        Case c;
        c.bounds.limits = {10};
        QVERIFY(!c.find(Kind::TooFewCodes));
        c.bounds.limits = {9};
        QCOMPARE(c.find(Kind::TooFewCodes)->arguments, (Arguments {"1", "9", "10"}));
        c.bounds.limits = {-1};
        QVERIFY(!c.find(Kind::TooFewCodes));
        c.today = 20'010;
        QVERIFY(!c.find(Kind::AlreadyOver));
        c.today = 20'011;
        QCOMPARE(c.find(Kind::AlreadyOver)->severity, Severity::Refuse);
        QCOMPARE(c.find(Kind::AlreadyOver)->arguments, (Arguments {formatDay(20'010)}));
    }

    // What ended before the day that the shop is looked at must not go out; orders of long ago may be tried on with offers
    // of that time.
    void offersOfThePast()
    {
        Case c;
        c.today = 20'011;
        c.asOf = 20'010;
        QCOMPARE(c.find(Kind::AlreadyOver)->severity, Severity::Warn);
        c.asOf = 20'011; // they had ended even then
        QCOMPARE(c.find(Kind::AlreadyOver)->severity, Severity::Refuse);
        c.today = 20'000;
        QVERIFY(!c.find(Kind::AlreadyOver));
        c.plan.asOf = 20'011; // a day to come, after their end
        QCOMPARE(c.find(Kind::AlreadyOver)->severity, Severity::Refuse);
    }

    // A campaign may cost more than it earns, for somebody may want to know; but nobody is surprised by it.
    void tellsOfALoss()
    {
        Case c;
        QVERIFY(!c.find(Kind::LosesMoney));
        for (AudienceMember &member : c.audience.members) {
            member.expected.profit = -2;
            member.expected.profitError = 0.1F;
        }
        const PlanFinding *loss = c.find(Kind::LosesMoney);
        QCOMPARE(loss->severity, Severity::Warn);
        QCOMPARE(loss->arguments.at(0), std::string("-20"));
        for (AudienceMember &member : c.audience.members)
            member.expected.profitError = 20; // who knows
        QVERIFY(!c.find(Kind::LosesMoney));
    }

    void tellsOfPeopleWithoutAddresses()
    {
        Case c;
        QVERIFY(!c.find(Kind::NoAddresses));
        const auto onlySeventhHas = [](const std::string &email) {
            DatasetBuilder shop;
            for (int i = 0; i < 10; ++i)
                shop.customer({.id = "c" + std::to_string(i), .email = i == 7 ? email : ""});
            return shop.build();
        };
        c.dataset = onlySeventhHas("c7@example.com");
        QVERIFY(!c.find(Kind::NoAddresses));
        c.dataset = onlySeventhHas("");
        QCOMPARE(c.find(Kind::NoAddresses)->severity, Severity::Warn);
        QCOMPARE(c.find(Kind::NoAddresses)->arguments, (Arguments {"10"}));
        c.dataset = onlySeventhHas("c7@example.com");
        c.audience.members[7].arm = Arm::Holdout; // the only one who could have been written to
        QVERIFY(c.find(Kind::NoAddresses));
    }

    void tellsOfOldData()
    {
        Case c;
        QVERIFY(!c.find(Kind::DataIsOld)); // nothing was ever sold
        DatasetBuilder shop;
        shop.customer({.id = "c0"});
        shop.order("1", "c0", "2024-01-01").line("tea", 1, 5);
        c.dataset = shop.build();
        c.audience.members.resize(1);
        c.plan.offers.front().validFrom = c.plan.offers.front().validTo = c.dataset->lastDay + 62;
        QVERIFY(!c.find(Kind::DataIsOld));
        c.plan.offers.front().validFrom = c.plan.offers.front().validTo = c.dataset->lastDay + 63;
        QCOMPARE(c.find(Kind::DataIsOld)->arguments, (Arguments {"2024-01-01", "63"}));
        QCOMPARE(c.find(Kind::DataIsOld)->severity, Severity::Warn);
    }

    void limitsOfOffers()
    {
        Case c;
        c.plan.offers[0].limits.liability = Money::fromWhole(5);
        QCOMPARE(c.find(Kind::OverLiability)->arguments, (Arguments {"1", "6", "5"}));
        c.plan.offers[0].limits.liability = Money::fromWhole(6);
        QVERIFY(!c.find(Kind::OverLiability));
        Case sales(2);
        for (Offer &offer : sales.plan.offers) {
            offer.kind = "flash-sale";
            offer.items = {{.product = "tea", .price = Money::fromWhole(1), .stock = 20}};
        }
        QCOMPARE(sales.find(Kind::OverlappingFlashSales)->severity, Severity::Refuse);
        QCOMPARE(sales.find(Kind::OverlappingFlashSales)->arguments, (Arguments {"1", "2", "tea", "tea"}));
        sales.plan.offers[1].validFrom = sales.plan.offers[1].validTo = 20'011;
        QVERIFY(!sales.find(Kind::OverlappingFlashSales));
    }

    void whatTheShopDoesNotHave()
    {
        Case c;
        DatasetBuilder shop;
        for (int i = 0; i < 10; ++i)
            shop.customer({.id = "c" + std::to_string(i)});
        c.dataset = shop.product({.id = "tea", .category = "Drinks", .brand = "Leaf", .price = 4}).build();
        Offer &offer = c.plan.offers.front();
        offer.scope = {{"tea"}, {"Drinks"}, {"Leaf"}, {"tea"}, {"Drinks"}};
        offer.thresholdScope = offer.scope;
        offer.gifts = {{"tea", 1}};
        QVERIFY(!c.find(Kind::NotInShop));
        offer.scope.categories = {"Drink"};
        QCOMPARE(c.find(Kind::NotInShop)->severity, Severity::Warn);
        QCOMPARE(c.find(Kind::NotInShop)->arguments, (Arguments {"1", "1", "Drink"}));
        offer.gifts = {{"teaa", 1}};
        offer.thresholdScope->brands = {"leaf"};
        offer.scope.exceptProducts = {"cup"};
        QCOMPARE(c.find(Kind::NotInShop)->arguments, (Arguments {"1", "4", "teaa"}));
    }

    void stockIsPromisedOnce()
    {
        Case c;
        DatasetBuilder shop;
        for (int i = 0; i < 10; ++i)
            shop.customer({.id = "c" + std::to_string(i)});
        c.dataset = shop.product({.id = "tea", .price = 4, .stock = 30}).build();
        Offer &mine = c.plan.offers.front();
        mine.kind = "flash-sale";
        mine.items = {{.product = "tea", .price = Money::fromWhole(1), .stock = 20}};
        Plan other;
        other.name = "Autumn";
        other.offers = {Offer {}, mine};
        c.others = {other};
        QCOMPARE(c.find(Kind::StockPromisedElsewhere)->severity, Severity::Refuse);
        QCOMPARE(c.find(Kind::StockPromisedElsewhere)->arguments, (Arguments {"1", "tea", "Autumn", "tea"}));
        mine.items.front().stock = 10; // 10 and 20 of 30
        QVERIFY(!c.find(Kind::StockPromisedElsewhere));
        mine.items.front().stock = -1; // as many as there are
        QVERIFY(c.find(Kind::StockPromisedElsewhere));
        mine.waves = {{startOf(20'010) + 3'600, startOf(20'010) + 7'200}};
        c.others.front().offers.back().waves = {{startOf(20'010) + 7'200, startOf(20'010) + 9'000}};
        QVERIFY(!c.find(Kind::StockPromisedElsewhere)); // one begins when the other ends
    }

    void assumptionsAreTold()
    {
        Case c;
        c.values.margins = {0.5, 0.25, 0.3, 0.25}; // a quarter was told, of a quarter nothing is known
        QCOMPARE(c.find(Kind::NoProductCost)->severity, Severity::Warn);
        QCOMPARE(c.find(Kind::NoProductCost)->arguments, (Arguments {"0.25", "0.4"}));
    }

    void pricesOfPeople()
    {
        Case c(3);
        QVERIFY(!c.find(Kind::PricesDiffer));
        c.plan.assignment = Plan::Assignment::Best;
        QVERIFY(!c.find(Kind::PricesDiffer)); // all have the same
        c.audience.members[2].offer = 2;
        c.audience.members[2].expected = c.values.of(2, 2);
        QCOMPARE(c.find(Kind::PricesDiffer)->arguments, (Arguments {"0.06", "0.18"}));
        c.audience.members[2].arm = Arm::Holdout;
        QVERIFY(!c.find(Kind::PricesDiffer));
        const PriceSpread spread = priceSpread(c.audience);
        QCOMPARE(spread.people, std::size_t {9});
        QVERIFY(std::abs(spread.mean - 0.06) < 1e-6);
        for (AudienceMember &member : c.audience.members)
            member.expected.reached = 60; // behind a threshold baskets are larger than the usual one
        QVERIFY(std::abs(priceSpread(c.audience).mean - 0.05) < 1e-6);
    }

    void refusalsComeFirst()
    {
        Case c;
        c.plan.holdout = 0;
        c.plan.audience.include = {"saved.1"};
        const std::vector<PlanFinding> findings = c.check();
        QCOMPARE(findings.size(), std::size_t {3});
        QVERIFY(std::ranges::is_sorted(findings, {}, &PlanFinding::severity));
    }

    void idsAreStable()
    {
        std::set<std::string_view> ids;
        for (const Kind kind : allPlanFindings()) {
            QVERIFY(ids.insert(planFindingId(kind)).second);
            QCOMPARE(planFindingById(planFindingId(kind)), kind);
        }
        QCOMPARE(ids.size(), static_cast<std::size_t>(Kind::OffersNotPersonal) + 1);
        QVERIFY_EXCEPTION_THROWN(planFindingById("bad mood"), Error);
    }
};

QTEST_GUILESS_MAIN(TestPlanChecks)
#include "test_plan_checks.moc"
