// Do campaigns pay: what past randomised campaigns teach about who should get which coupon within a budget, measured by
// the truth that the sample shop keeps.
//
//     bench_campaign [--generator other | smooth] [first seed, 1 by default] [seeds, 20] [customers, 20000] [budget share, 0.3]
//     bench_campaign speed [customers, 1000000]
//
// Each seed is a shop of two years with six past campaigns of seven arms. The next one has the same six offers and a
// budget of so much of what the middle coupon (15 %) would cost if everybody got it. Every policy spends at most the
// budget as the truth costs it: who is beyond gets nothing, by chance. Figures are realised incremental profit,
// expected by the truth:
//
//   ours     what the model expects, allocated within the budget
//   oracle   knows by what factor each offer multiplies anybody's orders as far as anything visible tells, and the exact
//            posterior chance of an order from their history under the very process that made it
//   all      knows each customer's factor and chance, which nobody can
//   random   the middle coupon to random people until the budget is spent
//   top RFM  the middle coupon to the best RFM groups until it is spent

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/allocation.h"
#include "analytics/plan/forecast.h"
#include "analytics/plan/offer_values.h"
#include "analytics/predict/response_model.h"
#include "analytics/sample/buying.h"
#include "tests/support/sample_dataset.h"
#include "tests/support/sample_truth.h"

using namespace clientele;
using test::Posterior;
using test::TrueBasket;

namespace {

constexpr std::size_t kOffers = kSampleArms - 1;
constexpr std::size_t kMiddle = 3; // 15 % off
constexpr double kRedeemed = 0.9;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Plan planOfArms(Day from)
{
    Plan plan;
    plan.name = "next";
    plan.offers.clear();
    for (const SampleArm &arm : sampleArms().subspan(1)) {
        Offer offer;
        offer.kind = arm.isFreeDelivery ? "coupon-free-delivery" : "coupon-percent";
        offer.percent = arm.percent * 100;
        offer.validFrom = from;
        offer.validTo = from + kSampleCampaignDays - 1;
        plan.offers.push_back(offer);
    }
    return plan;
}

struct World
{
    std::vector<CustomerIndex> people;
    std::vector<double> gain; // people × offers, by the truth
    std::vector<double> cost;
    double budget = 0;

    // What a choice earns, cut to the budget by chance.
    std::pair<double, double> realised(const std::vector<std::uint8_t> &choice) const
    {
        double earned = 0, spent = 0;
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (choice[i] == Allocation::kNone)
                continue;
            earned += gain[i * kOffers + choice[i]];
            spent += cost[i * kOffers + choice[i]];
        }
        return {spent > budget ? earned * budget / spent : earned, spent / budget};
    }

    // The middle coupon in this order until the budget is spent.
    double middleTo(const std::vector<std::size_t> &order) const
    {
        double earned = 0, left = budget;
        for (const std::size_t i : order) {
            const double asks = cost[i * kOffers + kMiddle - 1];
            if (asks > left)
                break;
            left -= asks;
            earned += gain[i * kOffers + kMiddle - 1];
        }
        return earned;
    }
};

std::vector<std::uint8_t> allocated(const World &world, const std::vector<float> &gain, const std::vector<float> &cost)
{
    SilentMonitor monitor;
    AllocationProblem problem;
    problem.people = world.people.size();
    problem.offers = kOffers;
    problem.gain = gain;
    problem.cost = cost;
    problem.budget = world.budget;
    return allocate(problem, monitor).choice;
}

struct Result
{
    double ours = 0, oracle = 0, all = 0, random = 0, top = 0, spent = 0;
    double off = 0; // what the choice earned by the truth less its forecast, in the forecast's standard errors
};

// What the plan's own page would say of the choice.
Forecast forecastOfChoice(const World &world, const OfferValues &values, const std::vector<std::uint8_t> &choice)
{
    AudienceResult audience;
    for (std::size_t i = 0; i < choice.size(); ++i) {
        if (choice[i] == Allocation::kNone)
            continue;
        AudienceMember &member = audience.members.emplace_back();
        member.customer = world.people[i];
        member.offer = choice[i];
        member.expected = values.of(i, choice[i]);
    }
    return forecastOf(audience, nullptr);
}

World worldOf(const SampleShop &shop, const std::vector<TrueBasket> &baskets, double budgetShare)
{
    World world;
    double middle = 0;
    for (CustomerIndex i = 0; i < shop.customers.size(); ++i) {
        if (shop.customers[i].doNotContact || shop.customers[i].emailConsent == Consent::No)
            continue;
        world.people.push_back(i);
        for (std::size_t arm = 1; arm < kSampleArms; ++arm) {
            const double buy = double {shop.truth[i].buy(arm)};
            world.cost.push_back(buy * kRedeemed * baskets[i].saved(arm));
            world.gain.push_back((buy - double {shop.truth[i].buyNone}) * baskets[i].margin - world.cost.back());
            middle += arm == kMiddle ? world.cost.back() : 0;
        }
    }
    world.budget = budgetShare * middle;
    return world;
}

std::vector<std::size_t> byChance(const World &world, std::uint64_t seed)
{
    std::vector<std::size_t> order(world.people.size());
    std::iota(order.begin(), order.end(), 0u);
    Random random(seed, "baseline");
    random.shuffle(std::span(order));
    return order;
}

std::vector<std::size_t> byRfm(const World &world, const RfmAnalysis &rfm, std::uint64_t seed)
{
    std::vector<std::size_t> order = byChance(world, seed);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return rfm.groupOf(0, world.people[i]).value_or(255); });
    return order;
}

std::vector<double> oracleChances(const World &world, const SampleShop &shop, const Dataset &dataset, SampleSpan span)
{
    const Posterior posterior(span);
    std::vector<double> chances;
    for (const CustomerIndex i : world.people) {
        std::vector<Day> days;
        for (OrderIndex order = dataset.customers.orderBegin[i]; order < dataset.customers.orderBegin[i + 1]; ++order) {
            if (!dataset.orders.id[order].starts_with('R'))
                days.push_back(dayOf(dataset.orders.time[order]));
        }
        chances.push_back(posterior.buyNone(shop.customers[i].memberSince, days));
    }
    return chances;
}

// What a choice earns, and what its forecast comes to, when the model's baskets, its chances without an offer or its
// factors are replaced by what the oracle knows.
struct Known
{
    bool baskets = false;
    bool chances = false;
    bool factors = false;
};
struct Valued
{
    std::vector<float> gain, cost;
};
Valued valuedWith(const Known &known, const World &world, const SampleShop &shop, const std::vector<double> &chances,
                  const std::vector<TrueBasket> &baskets, const OfferValues *values)
{
    Valued valued;
    for (std::size_t i = 0; i < world.people.size(); ++i) {
        const CustomerIndex customer = world.people[i];
        for (std::size_t arm = 1; arm < kSampleArms; ++arm) {
            const Expectation ours = values ? values->of(i, arm - 1) : Expectation {};
            const double none = known.chances ? chances[i] : double {ours.buyNone};
            const double factor = known.factors ? double {shop.truth[customer].visibleFactor[arm]}
                                                : std::log1p(-double {ours.buy}) / std::log1p(-double {ours.buyNone});
            const double buy = -std::expm1(factor * std::log1p(-none));
            const double added = double {ours.buy} - double {ours.buyNone};
            const double margin
                = known.baskets ? baskets[customer].margin
                                : (double {ours.profit} + double {ours.cost}) / (std::abs(added) > 1e-9 ? added : 1e-9);
            const double saved = known.baskets ? kRedeemed * baskets[customer].saved(arm)
                                               : double {ours.cost} / std::max(1e-9, double {ours.buy});
            valued.cost.push_back(static_cast<float>(buy * saved));
            valued.gain.push_back(static_cast<float>((buy - none) * margin) - valued.cost.back());
        }
    }
    return valued;
}

// Which of what the model does not know costs how much, and makes the forecast too high or too low.
void tellWhatIsLost(const World &world, const SampleShop &shop, const std::vector<double> &chances,
                    const std::vector<TrueBasket> &baskets, const OfferValues &values,
                    const std::vector<std::uint8_t> &choice, const Result &result)
{
    const auto tell = [&](const char *words, const Known &known) {
        const Valued valued = valuedWith(known, world, shop, chances, baskets, &values);
        double forecast = 0;
        for (std::size_t i = 0; i < choice.size(); ++i)
            forecast += choice[i] == Allocation::kNone ? 0 : double {valued.gain[i * kOffers + choice[i]]};
        std::printf("  %s: %.3f of the oracle, forecast %.0f;", words,
                    world.realised(allocated(world, valued.gain, valued.cost)).first / result.oracle, forecast);
    };
    tell("with true baskets", {.baskets = true});
    tell("the oracle's chances", {.chances = true});
    tell("its factors", {.factors = true});
    std::printf("  true %.0f\n", result.ours * std::max(1.0, result.spent));
}

Result measure(std::uint64_t seed, std::size_t customers, double budgetShare, SampleOptions::Response response)
{
    SilentMonitor monitor;
    SampleOptions options;
    options.seed = seed;
    options.customers = customers;
    options.response = response;
    const SampleShop shop = makeSampleShop(options, monitor);
    const auto dataset = std::make_shared<Dataset>(test::datasetOf(shop));
    finishDataset(*dataset);
    const Day last = dayFromCivil({2026, 10, 31});
    const SampleSpan span {last - options.days + 1, last};
    const std::vector<TrueBasket> baskets = test::trueBaskets(options, span);
    const World world = worldOf(shop, baskets, budgetShare);
    const RfmAnalysis rfm = analyseRfm(*dataset, last + 1);

    const auto start = std::chrono::steady_clock::now();
    const auto model = fitResponse(
        dataset, rfm, {.asOf = last + 1, .windowDays = kSampleCampaignDays, .prior = {}, .seed = 1}, monitor);
    const double fitted = secondsSince(start);
    const OfferValues values = valueOffers(*dataset, rfm, {}, world.people, planOfArms(last + 1), *model, monitor);
    std::vector<float> gain, cost;
    double meanTrue = 0, meanOurs = 0, noneTrue = 0, noneOurs = 0;
    for (std::size_t i = 0; i < values.expected.size(); ++i) {
        gain.push_back(values.expected[i].profit);
        cost.push_back(values.expected[i].cost);
        if (i % kOffers + 1 == kMiddle) {
            meanTrue += double {shop.truth[world.people[i / kOffers]].buy(kMiddle)};
            noneTrue += double {shop.truth[world.people[i / kOffers]].buyNone};
            meanOurs += double {values.expected[i].buy};
            noneOurs += double {values.expected[i].buyNone};
        }
    }
    std::vector<float> trueGain(world.gain.begin(), world.gain.end()), trueCost(world.cost.begin(), world.cost.end());
    Result result;
    const std::vector<std::uint8_t> choice = allocated(world, gain, cost);
    std::tie(result.ours, result.spent) = world.realised(choice);
    const Forecast forecast = forecastOfChoice(world, values, choice);
    result.off = (result.ours * std::max(1.0, result.spent) - forecast.profit) / forecast.profitError;
    const std::vector<double> chances = oracleChances(world, shop, *dataset, span);
    const Valued best = valuedWith({true, true, true}, world, shop, chances, baskets, nullptr);
    result.oracle = world.realised(allocated(world, best.gain, best.cost)).first;
    tellWhatIsLost(world, shop, chances, baskets, values, choice, result);
    result.all = world.realised(allocated(world, trueGain, trueCost)).first;
    result.random = world.middleTo(byChance(world, seed));
    result.top = world.middleTo(byRfm(world, rfm, seed));
    const auto people = static_cast<double>(world.people.size());
    std::printf(
        "seed %3llu  past %6zu  buy %.2f %% (ours %.2f), with 15 %% off %.2f (%.2f)  fit %.1f s  budget %6.0f "
        "used %.2f  ours %6.0f  oracle %6.0f  all %6.0f  random %6.0f  top RFM %6.0f  = %.3f of the oracle; forecast "
        "%6.0f +- %.0f, off by %+.2f\n",
        static_cast<unsigned long long>(seed), model->history().people, 100 * noneTrue / people,
        100 * noneOurs / people, 100 * meanTrue / people, 100 * meanOurs / people, fitted, world.budget, result.spent,
        result.ours, result.oracle, result.all, result.random, result.top, result.ours / result.oracle, forecast.profit,
        forecast.profitError, result.off);
    std::fflush(stdout);
    return result;
}

void timeLargeShop(std::size_t customers)
{
    SilentMonitor monitor;
    SampleOptions options;
    options.customers = customers;
    const auto dataset = std::make_shared<Dataset>(test::datasetOf(makeSampleShop(options, monitor)));
    finishDataset(*dataset);
    const RfmAnalysis rfm = analyseRfm(*dataset);
    Plan plan = planOfArms(rfm.values.asOf);
    for (int percent = 12; plan.offers.size() < 10; percent += 3) {
        plan.offers.push_back(plan.offers.back());
        plan.offers.back().percent = percent * 100;
    }
    std::vector<CustomerIndex> people(dataset->customers.size());
    std::iota(people.begin(), people.end(), 0u);
    auto start = std::chrono::steady_clock::now();
    const auto model = fitResponse(dataset, rfm, {.asOf = rfm.values.asOf, .prior = {}}, monitor);
    std::printf("%zu customers, %zu orders, %zu past people: fit %.2f s", people.size(), dataset->orders.size(),
                model->history().people, secondsSince(start));
    start = std::chrono::steady_clock::now();
    const std::vector<Depth> depths(people.size() * plan.offers.size(), Depth {0.15F});
    const std::vector<Response> responses = model->respond(people, depths);
    std::printf(", respond to 10 offers %.2f s", secondsSince(start));
    start = std::chrono::steady_clock::now();
    const OfferValues values = valueOffers(*dataset, rfm, {}, people, plan, *model, monitor);
    std::printf(", value 10 offers %.2f s\n", secondsSince(start));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "speed") {
        timeLargeShop(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000);
        return 0;
    }
    auto response = SampleOptions::Response::Sensitivity;
    if (argc > 2 && std::string_view(argv[1]) == "--generator") {
        response = std::string_view(argv[2]) == "other"    ? SampleOptions::Response::Steps
                   : std::string_view(argv[2]) == "smooth" ? SampleOptions::Response::Bends
                                                           : response;
        argc -= 2;
        argv += 2;
    }
    const std::uint64_t first = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1;
    const std::uint64_t seeds = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 20;
    const std::size_t customers = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 20'000;
    const double budget = argc > 4 ? std::strtod(argv[4], nullptr) : 0.3;
    Result sum;
    std::uint64_t inside = 0;
    double squares = 0;
    for (std::uint64_t seed = first; seed < first + seeds; ++seed) {
        const Result one = measure(seed, customers, budget, response);
        sum.ours += one.ours;
        sum.oracle += one.oracle;
        sum.all += one.all;
        sum.random += one.random;
        sum.top += one.top;
        inside += std::abs(one.off) <= 1.96;
        squares += one.off * one.off;
    }
    std::printf(
        "mean of %llu: ours is %.3f of the oracle, %.3f of knowing everything, %.2f times random, %.2f times top RFM\n",
        static_cast<unsigned long long>(seeds), sum.ours / sum.oracle, sum.ours / sum.all, sum.ours / sum.random,
        sum.ours / sum.top);
    std::printf("forecasts: %llu of %llu within their interval of 95 %%, off by %.2f standard errors in the root mean "
                "square\n",
                static_cast<unsigned long long>(inside), static_cast<unsigned long long>(seeds),
                std::sqrt(squares / static_cast<double>(seeds)));
    return 0;
}
