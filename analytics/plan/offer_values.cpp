#include "analytics/plan/offer_values.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/open_offers.h"
#include "analytics/plan/typical_baskets.h"
#include "analytics/predict/response_model.h"

namespace clientele {

namespace {

constexpr std::size_t kAtOnce = 131'072; // people whose baskets are in memory together
constexpr std::size_t kGrain = 512;
constexpr std::string_view kFreeDelivery = "coupon-free-delivery";
constexpr float kLeastShare = 1e-4F; // an offer that takes off next to nothing is still an offer

Depth depthOf(const Offer &offer, const TypicalBaskets::Worth::Offer &worth)
{
    if (offer.kind == kFreeDelivery)
        return {0, true};
    return {std::max(kLeastShare, static_cast<float>(worth.share))};
}

Expectation expectationOf(const Response &response, const TypicalBaskets::Worth &worth,
                          const TypicalBaskets::Worth::Offer &offer)
{
    const double cost = double {response.redeem} * offer.saved;
    const double savedEach = response.buy > 0 ? cost / double {response.buy} : 0;
    Expectation expected;
    expected.buyNone = response.buyNone;
    expected.buy = response.buy;
    expected.redeem = response.redeem * static_cast<float>(offer.applies);
    expected.revenue = static_cast<float>(double {response.buy} * worth.spend - cost);
    expected.cost = static_cast<float>(cost);
    expected.profit
        = static_cast<float>(double {response.buy} * worth.margin - cost - double {response.buyNone} * worth.margin);
    expected.profitError = static_cast<float>(double {response.effectError} * std::abs(worth.margin - savedEach));
    return expected;
}

// How much of what they spend has a margin only by assumption.
struct Known
{
    double spend = 0;
    double assumed = 0;
    double defaulted = 0;
    double toldMargin = 0;

    void add(const Known &other)
    {
        spend += other.spend;
        assumed += other.assumed;
        defaulted += other.defaulted;
        toldMargin += other.toldMargin;
    }
};

MarginBasis basisOf(const Known &known)
{
    MarginBasis basis;
    if (known.spend <= 0)
        return basis;
    const double told = known.assumed - known.defaulted;
    basis.known = 1 - known.assumed / known.spend;
    basis.told = told / known.spend;
    basis.toldMargin = told > 0 ? known.toldMargin / told : 0;
    basis.assumed = known.defaulted / known.spend;
    return basis;
}

} // namespace

OfferValues valueOffers(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                        std::span<const CustomerIndex> people, const Plan &plan, const ResponseModel &model,
                        Monitor &monitor)
{
    checkPlan(plan);
    OfferValues values;
    values.offers = plan.offers.size();
    values.people.assign(people.begin(), people.end());
    values.expected.resize(people.size() * values.offers);
    values.isLearned = model.history().campaigns > 0;
    values.pastPeople = model.history().people;
    values.pastCampaigns = model.history().campaigns;

    const OpenOffers open(plan, segments);
    TypicalBaskets baskets(dataset, plan.assumptions.margins, rfm.values.asOf);
    baskets.price(plan.offers);
    std::vector<Known> known((people.size() + kGrain - 1) / kGrain);
    std::vector<TypicalBaskets::Worth> worth(std::min(kAtOnce, people.size()));
    std::vector<Depth> depths(worth.size() * values.offers);
    for (std::size_t from = 0; from < people.size(); from += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, people.size() - from);
        parallelFor(count, kGrain, [&](std::size_t begin, std::size_t end) {
            monitor.checkpoint();
            Known &sum = known[(from + begin) / kGrain];
            for (std::size_t i = begin; i < end; ++i) {
                worth[i] = baskets.of(people[from + i], plan.offers);
                sum.add({worth[i].spend, worth[i].assumed, worth[i].defaulted,
                         worth[i].assumedMargin - worth[i].defaultedMargin});
                for (std::size_t offer = 0; offer < values.offers; ++offer)
                    depths[i * values.offers + offer] = depthOf(plan.offers[offer], worth[i].offers[offer]);
            }
        });
        const std::vector<Response> responses
            = model.respond(people.subspan(from, count), std::span(depths).first(count * values.offers));
        for (std::size_t i = 0; i < responses.size(); ++i) {
            const std::size_t person = i / values.offers;
            const std::size_t offer = i % values.offers;
            Expectation &expected = values.expected[from * values.offers + i];
            if (open.isOpen(offer, people[from + person]))
                expected = expectationOf(responses[i], worth[person], worth[person].offers[offer]);
            else
                expected.buyNone = responses[i].buyNone;
        }
        monitor.progress(static_cast<double>(from + count) / static_cast<double>(people.size()));
    }
    Known sum;
    for (const Known &part : known)
        sum.add(part);
    values.margins = basisOf(sum);
    return values;
}

} // namespace clientele
