#include <QtTest/QTest>

#include <cmath>
#include <numeric>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/predict/customer_standing.h"
#include "analytics/predict/response_model.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;

// What past campaigns teach about offers, against worlds whose truth is known.
class TestResponseModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standingIsOfTheDayBefore();
    void priorWithoutHistory();
    void priorCurve();
    void recoversAKnownEffect();
    void findsWhoAnswers();
    void findsThoseAwayForAWhile();
    void findsLapsedPeopleOfBigOrders();
    void tellsFreeDeliveryFromDiscounts();
    void inventsNoFriendsOfFreeDelivery();
    void distrustsAShortHistory();
    void saysWhatTeachesNothing();
    void leavesOutWhatWasNotDrawn();
    void sameOnAnyNumberOfThreads();
    void neverNotANumber();
};

namespace {

constexpr Day kFirst = 19'000;
constexpr int kDays = 500;

// A shop whose customers order at rates of their own, and one campaign of two weeks in it.
struct WorldOptions
{
    std::size_t customers = 20'000;
    std::vector<std::pair<std::string, double>> arms {{"control", 1}, {"10% off", 1.5}, {"20% off", 2.2}};
    bool byRegion = false; // only people from "north" answer to offers
    bool deliveryByRegion = false; // … but to free delivery, to which only others answer
    bool byValue = false; // orders are of 20 or 80, and only lapsed people of big ones answer
    bool byRecency = false; // only those answer who ordered last 40 to 120 days before
    bool favoursGoodCustomers = false; // offers go to who orders often
    bool hasRedemptions = false;
};

Dataset worldOf(const WorldOptions &options)
{
    struct Order
    {
        std::uint32_t customer;
        Time time;
        Money price;
    };
    Dataset dataset;
    dataset.campaigns.id.add("past");
    dataset.campaigns.name.add("Past");
    dataset.campaigns.type.add("");
    const Day start = kFirst + 430;
    dataset.campaigns.start.push_back(start);
    dataset.campaigns.end.push_back(start + 13);
    dataset.campaigns.number.push_back(0);
    dataset.products.id.add("tea");
    dataset.products.name.add("Tea");
    dataset.products.category.push_back(dataset.words.code("Drinks"));
    dataset.products.brand.push_back(0);
    dataset.products.price.push_back(Money::fromWhole(20));
    dataset.products.cost.push_back(Money::fromWhole(10));
    dataset.products.stock.push_back(-1);
    dataset.products.isMerchandise.push_back(1);

    std::vector<Order> orders;
    for (std::uint32_t customer = 0; customer < options.customers; ++customer) {
        Random random(mixBits(customer, 5), "world");
        dataset.customers.id.add("c" + std::to_string(1'000'000 + customer));
        const bool isNorth = random.chance(0.5);
        dataset.customers.region.push_back(dataset.places.code(isNorth ? "north" : "south"));
        dataset.customers.country.push_back(0);
        dataset.customers.memberSince.push_back(kFirst);
        const double perDay = 0.004 * random.gamma(1.5) / 1.5;
        const std::size_t drawn = random.below(options.arms.size());
        const bool isGood = perDay > 0.004;
        const std::size_t arm = options.favoursGoodCustomers ? (isGood ? 1 : 0) : drawn;
        const bool isOther = options.deliveryByRegion && options.arms[arm].first == "free delivery";
        bool answers = !options.byRegion || isNorth != isOther;
        const bool isBig = options.byValue && random.chance(0.5);
        Day last = kFirst;
        dataset.targetings.campaign.push_back(0);
        dataset.targetings.customer.push_back(customer);
        dataset.targetings.arm.push_back(dataset.words.code(options.arms[arm].first));
        dataset.targetings.time.push_back(kNoTime);
        for (Day day = 0; day < kDays; ++day) {
            const bool isInside = kFirst + day >= start && kFirst + day < start + 14;
            if (kFirst + day == start && options.byRecency)
                answers = start - last >= 40 && start - last <= 120;
            if (kFirst + day == start && options.byValue)
                answers = isBig && start - last > 110;
            if (!random.chance(perDay * (isInside && answers ? options.arms[arm].second : 1)))
                continue;
            orders.push_back({customer, startOf(kFirst + day) + 3'600, Money::fromWhole(isBig ? 80 : 20)});
            last = kFirst + day;
        }
    }
    for (const Order &order : orders) {
        dataset.lines.order.push_back(static_cast<OrderIndex>(dataset.orders.size()));
        dataset.lines.product.push_back(0);
        dataset.lines.quantity.push_back(Quantity::fromWhole(1));
        dataset.lines.price.push_back(order.price);
        dataset.lines.amount.push_back(order.price);
        dataset.lines.kind.push_back(LineKind::Sale);
        dataset.orders.id.add(std::to_string(dataset.orders.size()));
        dataset.orders.customer.push_back(order.customer);
        dataset.orders.time.push_back(order.time);
        dataset.orders.hasTime.push_back(1);
    }
    return dataset;
}

std::shared_ptr<const Dataset> finished(Dataset &&made)
{
    const auto dataset = std::make_shared<Dataset>(std::move(made));
    finishDataset(*dataset);
    return dataset;
}

struct Fitted
{
    std::shared_ptr<const Dataset> dataset;
    std::unique_ptr<ResponseModel> model;
    std::vector<CustomerIndex> everybody;

    std::vector<Response> respond(Depth depth) const
    {
        return model->respond(everybody, std::vector<Depth>(everybody.size(), depth));
    }
};

Fitted fit(Dataset &&made, ResponsePrior prior = {})
{
    SilentMonitor monitor;
    Fitted fitted;
    fitted.dataset = finished(std::move(made));
    const RfmAnalysis rfm = analyseRfm(*fitted.dataset);
    fitted.model = fitResponse(fitted.dataset, rfm, {.asOf = rfm.values.asOf, .prior = std::move(prior)}, monitor);
    fitted.everybody.resize(fitted.dataset->customers.size());
    std::iota(fitted.everybody.begin(), fitted.everybody.end(), 0u);
    return fitted;
}

double meanOf(const std::vector<Response> &responses, float Response::*member)
{
    double sum = 0;
    for (const Response &response : responses)
        sum += double {response.*member};
    return sum / static_cast<double>(responses.size());
}

} // namespace

void TestResponseModel::standingIsOfTheDayBefore()
{
    test::DatasetBuilder shop;
    shop.customer({.id = "ann", .memberSince = "2024-01-01"}).customer({.id = "bob"});
    shop.order("1", "ann", "2024-02-01 10:00").line("tea", 2, 10);
    shop.order("2", "ann", "2024-02-01 18:00").line("tea", 1, 10);
    shop.order("3", "ann", "2024-03-01 10:00").line("tea", 4, 10);
    shop.order("4", "bob", "2024-04-01 10:00").line("tea", 1, 10);
    const auto dataset = shop.build();
    const StandingReader reader(*dataset);
    CustomerStanding standing;
    reader.read(0, *parseDay("2024-03-01"), standing);
    QCOMPARE(standing.orders, 1); // one day; the third is today's
    QCOMPARE(standing.recency, 29);
    QCOMPARE(standing.meanValue, 15.0);
    QCOMPARE(standing.since, *parseDay("2024-01-01"));
    QCOMPARE(standing.exposure, 29); // the shop's orders begin in February
    QVERIFY(reader.hasBought(0, *parseDay("2024-03-01"), *parseDay("2024-03-01")));
    QVERIFY(!reader.hasBought(0, *parseDay("2024-02-02"), *parseDay("2024-02-29")));
    reader.read(1, *parseDay("2024-03-01"), standing);
    QCOMPARE(standing.orders, 0);
}

void TestResponseModel::priorWithoutHistory()
{
    WorldOptions options;
    options.customers = 3'000;
    Dataset world = worldOf(options);
    world.campaigns = {};
    world.targetings = {};
    // Every fourth customer always bought under a discount, every other fourth half of the time.
    world.lines.merchantDiscount.assign(world.lines.size(), Money {});
    int turn = 0;
    for (std::size_t line = 0; line < world.lines.size(); ++line) {
        const CustomerIndex customer = world.orders.customer[world.lines.order[line]];
        const bool isDiscounted = customer % 4 == 0 || (customer % 4 == 1 && ++turn % 2 == 0);
        world.lines.merchantDiscount[line] = isDiscounted ? Money::fromWhole(1) : Money {};
    }
    const Fitted shop = fit(std::move(world));
    QCOMPARE(shop.model->history().campaigns, std::size_t {0});
    const StandingReader reader(*shop.dataset);
    CustomerStanding standing;
    for (const auto &[depth, effect] : {std::pair {Depth {0, true}, .06F},
                                        {Depth {.05F}, .03F},
                                        {Depth {.1F}, .08F},
                                        {Depth {.15F}, .14F},
                                        {Depth {.2F}, .22F},
                                        {Depth {.3F}, .4F}}) {
        const std::vector<Response> responses = shop.respond(depth);
        for (const CustomerIndex customer : shop.everybody) {
            const Response &one = responses[customer];
            reader.read(customer, shop.dataset->lastDay + 1, standing);
            const float loves = standing.orders == 0                        ? 1
                                : standing.discounted == 0                  ? .5F
                                : 2 * standing.discounted > standing.orders ? 1.5F
                                                                            : 1;
            QVERIFY(one.buyNone > 0 && one.buyNone < 1);
            QVERIFY(std::abs(one.buy - one.buyNone * (1 + loves * effect)) < 1e-6F);
            QVERIFY(std::abs(one.effectError - 0.5F * (one.buy - one.buyNone)) < 1e-6F);
            QVERIFY(std::abs(one.redeem - 0.9F * one.buy) < 1e-6F);
        }
    }
    const double none = meanOf(shop.respond({}), &Response::buyNone);
    QVERIFY2(none > 0.04 && none < 0.07, qPrintable(QString::number(none))); // 1 − E exp(−14 rate) ≈ 0.0533
    QCOMPARE(meanOf(shop.respond({}), &Response::redeem), 0.0);
}

void TestResponseModel::priorCurve()
{
    const ResponsePrior prior;
    QCOMPARE(prior.effectOf({}), 0.0F);
    QCOMPARE(prior.effectOf({.025F}), .015F);
    QVERIFY(std::abs(prior.effectOf({.25F}) - .31F) < 1e-6F);
    QVERIFY(std::abs(prior.effectOf({.4F}) - .58F) < 1e-6F); // the last line goes on
    QCOMPARE(prior.effectOf({.1F, true}), .06F);
}

void TestResponseModel::recoversAKnownEffect()
{
    WorldOptions options;
    options.customers = 40'000;
    const Fitted shop = fit(worldOf(options));
    QCOMPARE(shop.model->history().campaigns, std::size_t {1});
    QCOMPARE(shop.model->history().people, options.customers);
    const double none = meanOf(shop.respond({}), &Response::buyNone);
    const double ten = meanOf(shop.respond({.1F}), &Response::buy) / none;
    const double twenty = meanOf(shop.respond({.2F}), &Response::buy) / none;
    const double fifteen = meanOf(shop.respond({.15F}), &Response::buy) / none;
    qInfo("none %.4f, times %.3f with 10 %%, %.3f with 15 %%, %.3f with 20 %%", none, ten, fifteen, twenty);
    QVERIFY(std::abs(none - 0.0533) < 0.004);
    QVERIFY(std::abs(ten - 1.48) < 0.2);
    QVERIFY(std::abs(twenty - 2.1) < 0.25);
    QVERIFY(ten < fifteen && fifteen < twenty); // a depth that nobody has tried
}

void TestResponseModel::findsWhoAnswers()
{
    WorldOptions options;
    options.customers = 40'000;
    options.arms = {{"control", 1}, {"A", 2.5}};
    options.byRegion = true;
    Dataset world = worldOf(options);
    // "A" says nothing, its redemptions do: 4 of 20.
    const Day start = world.campaigns.start[0];
    std::set<CustomerIndex> offered;
    for (std::size_t row = 0; row < world.targetings.size(); ++row) {
        if (world.words[world.targetings.arm[row]] == "A")
            offered.insert(world.targetings.customer[row]);
    }
    for (OrderIndex order = 0; order < world.orders.size(); ++order) {
        const Day day = dayOf(world.orders.time[order]);
        if (day < start || day > start + 13 || !offered.contains(world.orders.customer[order]) || order % 4 == 0)
            continue;
        world.redemptions.campaign.push_back(0);
        world.redemptions.customer.push_back(world.orders.customer[order]);
        world.redemptions.order.push_back(order);
        world.redemptions.code.add("A");
        world.redemptions.time.push_back(world.orders.time[order]);
        world.redemptions.discount.push_back(Money::fromWhole(4));
    }
    const Fitted shop = fit(std::move(world));
    QCOMPARE(shop.model->history().campaigns, std::size_t {1});
    double effect[2] {}, none[2] {};
    const std::vector<Response> responses = shop.respond({.2F});
    for (const CustomerIndex customer : shop.everybody) {
        const int side = shop.dataset->places[shop.dataset->customers.region[customer]] == "north" ? 1 : 0;
        effect[side] += double {responses[customer].buy - responses[customer].buyNone};
        none[side] += double {responses[customer].buyNone};
    }
    const double redeemed = meanOf(responses, &Response::redeem) / meanOf(responses, &Response::buy);
    qInfo("relative effect %.2f in the south, %.2f in the north; redeemed %.2f", effect[0] / none[0],
          effect[1] / none[1], redeemed);
    QVERIFY(effect[0] / none[0] < 0.45);
    QVERIFY(effect[1] / none[1] > 0.8);
    QVERIFY(std::abs(redeemed - 0.75) < 0.05);
}

// Neither the lately gone nor the long gone answer: no straight line over recency or its logarithm tells them from
// those between.
void TestResponseModel::findsThoseAwayForAWhile()
{
    WorldOptions options;
    options.customers = 60'000;
    options.arms = {{"control", 1}, {"20% off", 3}};
    options.byRecency = true;
    const Fitted shop = fit(worldOf(options));
    const StandingReader reader(*shop.dataset);
    CustomerStanding standing;
    double effect[3] {}, none[3] {};
    const std::vector<Response> responses = shop.respond({.2F});
    for (const CustomerIndex customer : shop.everybody) {
        reader.read(customer, shop.dataset->lastDay + 1, standing);
        const int side = standing.recency < 25 ? 0 : standing.recency > 180 ? 2 : 1;
        const bool isBetween = standing.recency >= 50 && standing.recency <= 100;
        if (side == 1 && !isBetween)
            continue;
        effect[side] += double {responses[customer].buy - responses[customer].buyNone};
        none[side] += double {responses[customer].buyNone};
    }
    qInfo("relative effect %.2f on the lately gone, %.2f between, %.2f on the long gone", effect[0] / none[0],
          effect[1] / none[1], effect[2] / none[2]);
    QVERIFY(effect[1] / none[1] > 1.45); // 1.9 but for noise; 1.3 without steps of recency
    QVERIFY(effect[0] / none[0] < 0.55 * effect[1] / none[1]);
    QVERIFY(effect[2] / none[2] < 0.55 * effect[1] / none[1]);
}

// Neither the lapsed nor those of big orders answer, only who is both: no sum over the two tells that.
void TestResponseModel::findsLapsedPeopleOfBigOrders()
{
    WorldOptions options;
    options.customers = 60'000;
    options.arms = {{"control", 1}, {"20% off", 4}};
    options.byValue = true;
    const Fitted shop = fit(worldOf(options));
    const StandingReader reader(*shop.dataset);
    CustomerStanding standing;
    double effect[2][2] {}, none[2][2] {};
    const std::vector<Response> responses = shop.respond({.2F});
    for (const CustomerIndex customer : shop.everybody) {
        reader.read(customer, shop.dataset->lastDay + 1, standing);
        if (standing.orders == 0)
            continue;
        const int isLapsed = standing.recency > 130 ? 1 : 0;
        const int isBig = standing.meanValue > 50 ? 1 : 0;
        effect[isLapsed][isBig] += double {responses[customer].buy - responses[customer].buyNone};
        none[isLapsed][isBig] += double {responses[customer].buyNone};
    }
    const auto relative = [&](int isLapsed, int isBig) { return effect[isLapsed][isBig] / none[isLapsed][isBig]; };
    qInfo("relative effect: recent %.2f, recent and big %.2f, lapsed %.2f, lapsed and big %.2f", relative(0, 0),
          relative(0, 1), relative(1, 0), relative(1, 1));
    QVERIFY(relative(1, 1) > 1.2); // 2.8 but for noise and those in between
    QVERIFY(relative(1, 1) > 2 * relative(1, 0));
    QVERIFY(relative(1, 1) > 2 * relative(0, 1));
}

// The friends of discounts are in the north, those of free delivery in the south.
void TestResponseModel::tellsFreeDeliveryFromDiscounts()
{
    WorldOptions options;
    options.customers = 40'000;
    options.arms = {{"control", 1}, {"20% off", 2.5}, {"free delivery", 2.5}};
    options.byRegion = true;
    options.deliveryByRegion = true;
    const Fitted shop = fit(worldOf(options));
    const std::vector<Response> discount = shop.respond({.2F});
    const std::vector<Response> delivery = shop.respond({0, true});
    double none[2] {}, byDiscount[2] {}, byDelivery[2] {};
    for (const CustomerIndex customer : shop.everybody) {
        const int side = shop.dataset->places[shop.dataset->customers.region[customer]] == "north" ? 1 : 0;
        none[side] += double {discount[customer].buyNone};
        byDiscount[side] += double {discount[customer].buy - discount[customer].buyNone};
        byDelivery[side] += double {delivery[customer].buy - delivery[customer].buyNone};
    }
    qInfo("relative effect of a discount %.2f in the south, %.2f in the north; of free delivery %.2f, %.2f",
          byDiscount[0] / none[0], byDiscount[1] / none[1], byDelivery[0] / none[0], byDelivery[1] / none[1]);
    QVERIFY(byDiscount[1] / none[1] > 2.5 * byDiscount[0] / none[0]); // 1.4 and 0 but for noise
    QVERIFY(byDelivery[0] / none[0] > 2.5 * byDelivery[1] / none[1]);
}

// Free delivery moves everybody alike: what the traits tell of it is noise.
void TestResponseModel::inventsNoFriendsOfFreeDelivery()
{
    WorldOptions options;
    options.customers = 10'000;
    options.arms = {{"control", 1}, {"10% off", 1.2}, {"20% off", 1.4}, {"30% off", 1.6}, {"free delivery", 1.4}};
    const Fitted shop = fit(worldOf(options));
    double sum = 0, squares = 0;
    for (const Response &response : shop.respond({0, true})) {
        const double factor = std::log(std::log1p(-double {response.buy}) / std::log1p(-double {response.buyNone}));
        sum += factor;
        squares += factor * factor;
    }
    const auto people = static_cast<double>(shop.everybody.size());
    const double deviation = std::sqrt(squares / people - sum / people * sum / people);
    qInfo("free delivery multiplies orders by exp(%.2f), from one to another by %.3f", sum / people, deviation);
    QVERIFY(deviation < 0.1); // 2,000 people with about 130 orders tell a half of them from the other by 0.17
}

// With a handful of people the answer is the prior's, and sure of little.
void TestResponseModel::distrustsAShortHistory()
{
    WorldOptions options;
    options.customers = 400;
    options.arms = {{"control", 1}, {"20% off", 6}};
    const Fitted shop = fit(worldOf(options));
    QCOMPARE(shop.model->history().campaigns, std::size_t {1});
    const std::vector<Response> responses = shop.respond({.2F});
    const double none = meanOf(responses, &Response::buyNone);
    QVERIFY(meanOf(responses, &Response::buy) / none < 5);
    QVERIFY(meanOf(responses, &Response::buy) / none > 1);
    QVERIFY(meanOf(responses, &Response::effectError) > 0.05 * none);
}

void TestResponseModel::saysWhatTeachesNothing()
{
    WorldOptions options;
    options.customers = 2'000;
    options.arms = {{"10% off", 1}, {"20% off", 1}};
    Fitted shop = fit(worldOf(options));
    QCOMPARE(shop.model->history().withoutControl, std::size_t {1});
    QCOMPARE(shop.model->history().campaigns, std::size_t {0});

    options.arms = {{"control", 1}, {"blue", 1}};
    shop = fit(worldOf(options));
    QCOMPARE(shop.model->history().unreadable, std::size_t {1});

    options.arms = {{"control", 1}, {"20% off", 1}};
    Dataset world = worldOf(options);
    world.campaigns.start[0] = CampaignTable::kNoDay;
    shop = fit(std::move(world));
    QCOMPARE(shop.model->history().withoutDays, std::size_t {1});

    world = worldOf(options);
    world.campaigns.end[0] = kFirst + kDays + 5;
    shop = fit(std::move(world));
    QCOMPARE(shop.model->history().unfinished, std::size_t {1});
    const std::vector<Response> responses = shop.respond({.1F}); // the prior
    QVERIFY(std::abs(responses[7].buy / responses[7].buyNone - 1.08F) < 1e-4F);
}

void TestResponseModel::leavesOutWhatWasNotDrawn()
{
    WorldOptions options;
    options.favoursGoodCustomers = true;
    options.arms = {{"control", 1}, {"20% off", 1}};
    const Fitted shop = fit(worldOf(options));
    QCOMPARE(shop.model->history().notRandom, std::size_t {1});
    QCOMPARE(shop.model->history().campaigns, std::size_t {0});
}

void TestResponseModel::sameOnAnyNumberOfThreads()
{
    WorldOptions options;
    options.customers = 4'000;
    setThreadCount(1);
    const std::vector<Response> one = fit(worldOf(options)).respond({.15F});
    setThreadCount(5);
    const std::vector<Response> five = fit(worldOf(options)).respond({.15F});
    setThreadCount(0);
    for (std::size_t i = 0; i < one.size(); ++i) {
        QCOMPARE(one[i].buy, five[i].buy);
        QCOMPARE(one[i].effectError, five[i].effectError);
    }
}

void TestResponseModel::neverNotANumber()
{
    const auto check = [](const Fitted &shop) {
        for (const Depth depth : {Depth {}, Depth {.001F}, Depth {.15F}, Depth {1}, Depth {0, true}}) {
            for (const Response &response : shop.respond(depth)) {
                for (const float number : {response.buyNone, response.buy, response.redeem})
                    QVERIFY(number >= 0 && number <= 1);
                QVERIFY(std::isfinite(response.spend) && response.spend >= 0);
                QVERIFY(std::isfinite(response.effectError) && response.effectError >= 0);
            }
        }
    };
    check(fit(Dataset {}));
    test::DatasetBuilder alone;
    alone.customer({.id = "ann"});
    check(fit(Dataset(*alone.build())));
    alone.order("1", "ann", "2024-01-01").line("tea", 1, 0.01);
    check(fit(Dataset(*alone.build())));
    alone.order("2", "bob", "2024-01-01").line("tea", 1'000'000, 90'000);
    alone.order("3", "cid", "2024-01-01").line("tea", -1, 5); // only money back
    check(fit(Dataset(*alone.build())));
    // A campaign in which everybody bought, and one in which nobody did.
    for (const bool everybody : {true, false}) {
        test::DatasetBuilder shop;
        Dataset made;
        for (int i = 0; i < 200; ++i) {
            const std::string id = "c" + std::to_string(1'000 + i);
            shop.order(id + "a", id, "2024-01-01").line("tea", 1, 5);
            if (everybody)
                shop.order(id + "b", id, "2024-03-05").line("tea", 1, 5);
            shop.order(id + "c", id, "2024-06-05").line("tea", 1, 5);
        }
        made = *shop.build();
        made.campaigns.id.add("x");
        made.campaigns.name.add("x");
        made.campaigns.type.add("");
        made.campaigns.start.push_back(*parseDay("2024-03-01"));
        made.campaigns.end.push_back(*parseDay("2024-03-14"));
        made.campaigns.number.push_back(0);
        for (CustomerIndex customer = 0; customer < 200; ++customer) {
            made.targetings.campaign.push_back(0);
            made.targetings.customer.push_back(customer);
            made.targetings.arm.push_back(made.words.code(customer % 2 == 0 ? "none" : "5 GBP off"));
            made.targetings.time.push_back(kNoTime);
        }
        const Fitted fitted = fit(std::move(made));
        QCOMPARE(fitted.model->history().campaigns, std::size_t {1});
        check(fitted);
    }
}

QTEST_GUILESS_MAIN(TestResponseModel)
#include "test_response_model.moc"
