#include <QtTest/QTest>

#include <cmath>
#include <numeric>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/offer_values.h"
#include "analytics/predict/response_model.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/expect_error.h"

using namespace clientele;

// What offers are worth with each person: costs as the till has them, margins known or said to be assumed.
class TestOfferValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profitIsMarginLessDiscount();
    void membersOffersAreForMembers();
    void thresholdsAndDelivery();
    void liabilityPerCustomerHoldsTheCost();
    void marginsAssumedAreTold();
    void peopleWithoutOrders();
    void refusesBadPlans();
};

namespace {

struct ShopOptions
{
    bool hasCosts = true;
    bool paysDelivery = false;
};

// Forty customers with four orders of 50.00 each, and one who never ordered.
test::DatasetBuilder shopOf(const ShopOptions &options)
{
    test::DatasetBuilder shop;
    test::DatasetBuilder::Product pot {.id = "pot", .category = "Kitchen", .price = 25};
    if (options.hasCosts)
        pot.cost = 10;
    shop.product(pot);
    shop.product({.id = "post", .isMerchandise = false});
    for (int customer = 0; customer < 40; ++customer) {
        const std::string id = "c" + std::to_string(100 + customer);
        for (int order = 0; order < 4; ++order) {
            const std::string day = "2024-0" + std::to_string(2 + order) + "-" + std::to_string(10 + customer / 4);
            shop.order(id + "-" + std::to_string(order), id, day).line("pot", 2, 25);
            if (options.paysDelivery)
                shop.line("post", 1, 4);
        }
    }
    shop.customer({.id = "new", .memberSince = "2024-05-01"});
    return shop;
}

Plan planOf(std::vector<Offer> offers)
{
    Plan plan;
    plan.name = "next";
    plan.offers = std::move(offers);
    for (Offer &offer : plan.offers) {
        offer.validFrom = *parseDay("2024-06-01");
        offer.validTo = *parseDay("2024-06-14");
    }
    return plan;
}

OfferValues valuesOf(const test::DatasetBuilder &shop, const Plan &plan, const std::vector<Segment> &segments = {})
{
    SilentMonitor monitor;
    const auto dataset = shop.build();
    const RfmAnalysis rfm = analyseRfm(*dataset);
    const auto model = fitResponse(dataset, rfm, {.asOf = rfm.values.asOf, .prior = {}}, monitor);
    std::vector<CustomerIndex> people(dataset->customers.size());
    std::iota(people.begin(), people.end(), 0u);
    return valueOffers(*dataset, rfm, segments, people, plan, *model, monitor);
}

bool isNear(float a, double b)
{
    return std::abs(double {a} - b) < 1e-4 * std::max(1.0, std::abs(b));
}

} // namespace

void TestOfferValues::profitIsMarginLessDiscount()
{
    Offer ten, five;
    five.kind = "coupon-amount";
    five.amount = Money::fromWhole(5); // the same 10 %
    const OfferValues values = valuesOf(shopOf({}), planOf({ten, five}));
    QCOMPARE(values.offers, std::size_t {2});
    QVERIFY(!values.isLearned);
    QVERIFY(values.margins.isComplete());
    QCOMPARE(values.margins.known, 1.0);
    for (std::size_t offer = 0; offer < 2; ++offer) {
        const Expectation &one = values.of(3, offer);
        QVERIFY(one.buyNone > 0);
        QVERIFY(isNear(one.buy, double {one.buyNone} * 1.08)); // a shop without discounts: nobody loves or hates them
        QVERIFY(isNear(one.redeem, 0.9 * double {one.buy}));
        QVERIFY(isNear(one.cost, double {one.redeem} * 5));
        QVERIFY(isNear(one.revenue, double {one.buy} * 50 - double {one.cost}));
        QVERIFY(isNear(one.profit, double {one.buy - one.buyNone} * 30 - double {one.cost}));
        QVERIFY(isNear(one.profitError, 0.5 * double {one.buy - one.buyNone} * (30 - 0.9 * 5)));
    }
}

void TestOfferValues::membersOffersAreForMembers()
{
    Offer everybody, members;
    members.kind = "member-price";
    members.members = {"gold"};
    const OfferValues values
        = valuesOf(shopOf({}), planOf({everybody, members}), {{.id = "gold", .name = "Gold", .members = {3}}});
    QVERIFY(values.of(3, 1).profit == values.of(3, 0).profit);
    QVERIFY(std::isnan(values.of(2, 1).profit));
    QVERIFY(values.of(2, 1).buyNone == values.of(2, 0).buyNone);
    QVERIFY(!std::isnan(values.of(2, 0).profit));
}

void TestOfferValues::thresholdsAndDelivery()
{
    Offer over, free;
    over.minimumSpend = Money::fromWhole(60);
    free.kind = "coupon-free-delivery";
    const OfferValues values = valuesOf(shopOf({.paysDelivery = true}), planOf({over, free}));
    QCOMPARE(values.of(3, 0).cost, 0.0F); // no basket reaches it
    QCOMPARE(values.of(3, 0).redeem, 0.0F);
    QVERIFY(isNear(values.of(3, 0).buy, double {values.of(3, 0).buyNone}));
    QVERIFY(isNear(values.of(3, 1).buy, double {values.of(3, 1).buyNone} * 1.06));
    QVERIFY(isNear(values.of(3, 1).cost, double {values.of(3, 1).redeem} * 4));
    QCOMPARE(values.of(3, 0).reached, 0.0F);
    QVERIFY(isNear(values.of(3, 1).reached, 50));
}

// An offer of a fifth of 50 that may take off 4 is one of 8 %.
void TestOfferValues::liabilityPerCustomerHoldsTheCost()
{
    Offer free, bound, eight;
    free.percent = bound.percent = 2'000;
    bound.limits.liabilityPerCustomer = Money::fromWhole(4);
    eight.percent = 800;
    const OfferValues values = valuesOf(shopOf({}), planOf({free, bound, eight}));
    QVERIFY(isNear(values.of(3, 0).cost, 10 * double {values.of(3, 0).redeem}));
    QVERIFY(isNear(values.of(3, 1).cost, 4 * double {values.of(3, 1).redeem}));
    QVERIFY(isNear(values.of(3, 1).buy, double {values.of(3, 2).buy}));
    QVERIFY(isNear(values.of(3, 1).profit, double {values.of(3, 2).profit}));
    QVERIFY(values.of(3, 1).buy < values.of(3, 0).buy);
}

void TestOfferValues::marginsAssumedAreTold()
{
    Plan plan = planOf({Offer {}});
    const auto profitAt = [](const Expectation &one, double margin) {
        return double {one.buy - one.buyNone} * 50 * margin - double {one.cost};
    };
    OfferValues values = valuesOf(shopOf({.hasCosts = false}), plan);
    QCOMPARE(values.margins.known, 0.0);
    QCOMPARE(values.margins.assumed, 1.0);
    QVERIFY(isNear(values.of(3, 0).profit, profitAt(values.of(3, 0), 0.4)));
    plan.assumptions.margins = {{"", 0.5}};
    values = valuesOf(shopOf({.hasCosts = false}), plan);
    QCOMPARE(values.margins.told, 1.0);
    QCOMPARE(values.margins.toldMargin, 0.5); // a person said so
    QCOMPARE(values.margins.assumed, 0.0);
    QVERIFY(isNear(values.of(3, 0).profit, profitAt(values.of(3, 0), 0.5)));
    plan.assumptions.margins = {{"", 0.5}, {"Kitchen", 0.7}};
    values = valuesOf(shopOf({.hasCosts = false}), plan);
    QVERIFY(isNear(values.of(3, 0).profit, profitAt(values.of(3, 0), 0.7)));
}

void TestOfferValues::peopleWithoutOrders()
{
    const OfferValues values = valuesOf(shopOf({}), planOf({Offer {}}));
    const Expectation &one = values.expected.back(); // baskets as the shop's are
    QVERIFY(isNear(one.cost, double {one.redeem} * 5));

    test::DatasetBuilder empty;
    empty.customer({.id = "ann"});
    const OfferValues none = valuesOf(empty, planOf({Offer {}}));
    for (const float number : {none.of(0, 0).buy, none.of(0, 0).cost, none.of(0, 0).profit, none.of(0, 0).profitError})
        QVERIFY(std::isfinite(number));
    QCOMPARE(none.of(0, 0).cost, 0.0F);
    QVERIFY(valuesOf(test::DatasetBuilder {}, planOf({Offer {}})).expected.empty());
}

void TestOfferValues::refusesBadPlans()
{
    Plan plan = planOf({Offer {}});
    plan.offers.front().percent = 0;
    EXPECT_ERROR(valuesOf(shopOf({}), plan), ErrorCode::PlanInvalid, error);
}

QTEST_GUILESS_MAIN(TestOfferValues)
#include "test_offer_values.moc"
