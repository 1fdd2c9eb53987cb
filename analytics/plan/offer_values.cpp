#include "analytics/plan/offer_values.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

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
    expected.reached = static_cast<float>(offer.reached);
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

// Some of a plan's offers with everybody.
class Valuing
{
public:
    Valuing(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments, const Plan &plan,
            const ResponseModel &model, Monitor &monitor)
        : m_open(plan, segments)
        , m_baskets(dataset, plan.assumptions.margins, rfm.values.asOf)
        , m_plan(plan)
        , m_model(model)
        , m_monitor(monitor)
    {
    }

    // `which`: positions in the plan; the margins' basis is told in any case.
    void value(const std::vector<std::size_t> &which, OfferValues &values)
    {
        for (const std::size_t offer : which)
            m_offers.push_back(m_plan.offers[offer]);
        m_baskets.price(m_offers);
        const std::size_t count = values.people.size();
        std::vector<Known> known((count + kGrain - 1) / kGrain);
        m_worth.resize(std::min(kAtOnce, count));
        m_depths.resize(m_worth.size() * which.size());
        for (std::size_t from = 0; from < count; from += kAtOnce) {
            const auto people = std::span(values.people).subspan(from, std::min(kAtOnce, count - from));
            readBaskets(people, std::span(known).subspan(from / kGrain));
            if (!which.empty())
                expect(people, which, std::span(values.expected).subspan(from * values.offers), values.offers);
            m_monitor.progress(static_cast<double>(from + people.size()) / static_cast<double>(count));
        }
        Known sum;
        for (const Known &part : known)
            sum.add(part);
        values.margins = basisOf(sum);
    }

private:
    void readBaskets(std::span<const CustomerIndex> people, std::span<Known> known)
    {
        parallelFor(people.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            m_monitor.checkpoint();
            Known &sum = known[begin / kGrain];
            for (std::size_t i = begin; i < end; ++i) {
                m_worth[i] = m_baskets.of(people[i], m_offers);
                sum.add({m_worth[i].spend, m_worth[i].assumed, m_worth[i].defaulted,
                         m_worth[i].assumedMargin - m_worth[i].defaultedMargin});
                for (std::size_t offer = 0; offer < m_offers.size(); ++offer)
                    m_depths[i * m_offers.size() + offer] = depthOf(m_offers[offer], m_worth[i].offers[offer]);
            }
        });
    }

    // Into rows of `offers` each.
    void expect(std::span<const CustomerIndex> people, const std::vector<std::size_t> &which,
                std::span<Expectation> expected, std::size_t offers) const
    {
        const std::vector<Response> responses
            = m_model.respond(people, std::span(m_depths).first(people.size() * which.size()));
        for (std::size_t i = 0; i < responses.size(); ++i) {
            const std::size_t person = i / which.size();
            const std::size_t offer = i % which.size();
            Expectation &to = expected[person * offers + which[offer]];
            if (m_open.isOpen(which[offer], people[person]))
                to = expectationOf(responses[i], m_worth[person], m_worth[person].offers[offer]);
            else
                to.buyNone = responses[i].buyNone;
        }
    }

    OpenOffers m_open;
    TypicalBaskets m_baskets;
    const Plan &m_plan;
    const ResponseModel &m_model;
    Monitor &m_monitor;
    std::vector<Offer> m_offers; // those that are worked out
    std::vector<TypicalBaskets::Worth> m_worth; // of the people in memory together
    std::vector<Depth> m_depths;
};

OfferValues emptyValues(std::span<const CustomerIndex> people, const Plan &plan, const ResponseModel &model)
{
    checkPlan(plan);
    OfferValues values;
    values.offers = plan.offers.size();
    values.people.assign(people.begin(), people.end());
    values.expected.resize(people.size() * values.offers);
    values.isLearned = model.history().campaigns > 0;
    values.pastPeople = model.history().people;
    values.pastCampaigns = model.history().campaigns;
    return values;
}

// Where each of `people` is among those before; nothing where somebody is new. Both ascend.
std::optional<std::vector<std::size_t>> positionsIn(const std::vector<CustomerIndex> &before,
                                                    std::span<const CustomerIndex> people)
{
    std::vector<std::size_t> positions;
    positions.reserve(people.size());
    std::size_t at = 0;
    for (const CustomerIndex customer : people) {
        while (at < before.size() && before[at] < customer)
            ++at;
        if (at == before.size() || before[at] != customer)
            return {};
        positions.push_back(at);
    }
    return positions;
}

// The position of the same offer, or how many there are.
std::size_t sameOffer(std::span<const Offer> offers, const Offer &offer)
{
    if (!offer.members.empty()) // members come and go
        return offers.size();
    return static_cast<std::size_t>(std::ranges::find(offers, offer) - offers.begin());
}

void copyColumn(const OfferValues &before, std::size_t from, const std::vector<std::size_t> &positions, std::size_t to,
                OfferValues &values)
{
    parallelFor(positions.size(), kAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            values.expected[i * values.offers + to] = before.of(positions[i], from);
    });
}

std::vector<std::size_t> allOffers(const Plan &plan)
{
    std::vector<std::size_t> all(plan.offers.size());
    std::iota(all.begin(), all.end(), std::size_t {0});
    return all;
}

} // namespace

OfferValues valueOffers(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                        std::span<const CustomerIndex> people, const Plan &plan, const ResponseModel &model,
                        Monitor &monitor)
{
    OfferValues values = emptyValues(people, plan, model);
    Valuing(dataset, rfm, segments, plan, model, monitor).value(allOffers(plan), values);
    return values;
}

OfferValues revalueOffers(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                          std::span<const CustomerIndex> people, const Plan &plan, const ResponseModel &model,
                          const ValuedBefore &before, Monitor &monitor)
{
    const auto positions = positionsIn(before.values.people, people);
    if (!positions || before.margins != plan.assumptions.margins)
        return valueOffers(dataset, rfm, segments, people, plan, model, monitor);
    OfferValues values = emptyValues(people, plan, model);
    std::vector<std::size_t> others;
    for (std::size_t offer = 0; offer < values.offers; ++offer) {
        const std::size_t same = sameOffer(before.offers, plan.offers[offer]);
        if (same == before.offers.size())
            others.push_back(offer);
        else
            copyColumn(before.values, same, *positions, offer, values);
    }
    if (others.empty() && positions->size() == before.values.people.size())
        values.margins = before.values.margins;
    else
        Valuing(dataset, rfm, segments, plan, model, monitor).value(others, values);
    return values;
}

} // namespace clientele
