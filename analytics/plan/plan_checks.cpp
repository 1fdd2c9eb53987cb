#include "analytics/plan/plan_checks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "analytics/base/error.h"
#include "analytics/offer/basket.h"
#include "analytics/plan/code_stock.h"
#include "analytics/plan/plan_names.h"
#include "analytics/plan/typical_baskets.h"
#include "analytics/plan/forecast.h"

namespace clientele {

namespace {

using Kind = PlanFindingKind;
using Severity = PlanFinding::Severity;

constexpr std::array kIds {
    std::pair {Kind::BudgetZero, std::string_view("budget_zero")},
    std::pair {Kind::BudgetBelowOneCoupon, std::string_view("budget_below_one_coupon")},
    std::pair {Kind::OverBudget, std::string_view("over_budget")},
    std::pair {Kind::OfferAboveMargin, std::string_view("offer_above_margin")},
    std::pair {Kind::NobodyPays, std::string_view("nobody_pays")},
    std::pair {Kind::LosesMoney, std::string_view("loses_money")},
    std::pair {Kind::NoConsentAnywhere, std::string_view("no_consent_anywhere")},
    std::pair {Kind::NoAddresses, std::string_view("no_addresses")},
    std::pair {Kind::NoHoldout, std::string_view("no_holdout")},
    std::pair {Kind::TooFewCodes, std::string_view("too_few_codes")},
    std::pair {Kind::GuessableCodes, std::string_view("guessable_codes")},
    std::pair {Kind::OverlappingFlashSales, std::string_view("overlapping_flash_sales")},
    std::pair {Kind::StockPromisedElsewhere, std::string_view("stock_promised_elsewhere")},
    std::pair {Kind::OverLiability, std::string_view("over_liability")},
    std::pair {Kind::SegmentEmpty, std::string_view("segment_empty")},
    std::pair {Kind::NoProductCost, std::string_view("no_product_cost")},
    std::pair {Kind::AlreadyOver, std::string_view("already_over")},
    std::pair {Kind::DataIsOld, std::string_view("data_is_old")},
    std::pair {Kind::NotInShop, std::string_view("not_in_shop")},
    std::pair {Kind::PricesDiffer, std::string_view("prices_differ")},
    std::pair {Kind::OffersNotPersonal, std::string_view("offers_not_personal")},
};
constexpr double kRounding = 1e-6; // of sums of single-precision estimates
constexpr Day kFreshDays = 62; // two months: whoever is about to leave has not left yet
constexpr double kSameShare = 0.005; // half a point of discount more or less is the same price

std::string numberText(double value)
{
    std::array<char, 32> text {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::round(value * 10'000) / 10'000).ptr;
    return {text.data(), end};
}

std::string numberText(std::size_t value)
{
    return std::to_string(value);
}

// Their usual order, before any discount; 0 where nobody knows.
double usualOrder(const Expectation &expected)
{
    return expected.buy > 0 ? static_cast<double>((expected.revenue + expected.cost) / expected.buy) : 0;
}

// An order that the offer does something for: behind a threshold these are larger than the usual ones.
double reachedOrder(const Expectation &expected)
{
    return expected.reached > 0 ? static_cast<double>(expected.reached) : usualOrder(expected);
}

// What the offers come to over everybody they are open to.
struct OfferSums
{
    double cost = 0;
    double redeemed = 0; // people expected to use it
    double reached = 0; // spend of the orders that it is used with
    double earned = 0; // margin of the orders it adds
    double added = 0; // spend of these

    double perRedemption() const { return redeemed > 0 ? cost / redeemed : 0; }
    double marginPerRedemption() const { return redeemed > 0 && added > 0 ? earned / added * reached / redeemed : 0; }
};

class Checks
{
public:
    explicit Checks(const PlanFacts &facts)
        : m_facts(facts)
        , m_plan(facts.plan)
        , m_isChosen(facts.plan.assignment == Plan::Assignment::Best)
    {
    }

    std::vector<PlanFinding> run()
    {
        sumOffers();
        budget();
        margins();
        people();
        limits();
        codes();
        flashSales();
        knowledge();
        names();
        fairness();
        std::ranges::stable_sort(m_findings, {},
                                 [](const PlanFinding &finding) { return std::pair(finding.severity, finding.kind); });
        return std::move(m_findings);
    }

private:
    void add(Kind kind, Severity severity, std::vector<std::string> arguments = {})
    {
        m_findings.push_back({kind, severity, std::move(arguments)});
    }

    void sumOffers()
    {
        m_sums.resize(m_plan.offers.size());
        if (!m_facts.values)
            return;
        for (std::size_t person = 0; person < m_facts.values->people.size(); ++person) {
            for (std::size_t offer = 0; offer < m_sums.size(); ++offer) {
                const Expectation &expected = m_facts.values->of(person, offer);
                if (std::isnan(expected.profit))
                    continue;
                m_sums[offer].cost += static_cast<double>(expected.cost);
                m_sums[offer].redeemed += static_cast<double>(expected.redeem);
                m_sums[offer].reached += static_cast<double>(expected.redeem) * reachedOrder(expected);
                m_sums[offer].earned += static_cast<double>(expected.profit) + static_cast<double>(expected.cost);
                m_sums[offer].added += static_cast<double>(expected.buy - expected.buyNone) * usualOrder(expected);
            }
        }
    }

    void budget()
    {
        if (!m_plan.budget.total)
            return;
        const double budget = m_plan.budget.total->toDouble();
        double cheapest = std::numeric_limits<double>::infinity();
        for (const OfferSums &sums : m_sums)
            if (sums.perRedemption() > 0)
                cheapest = std::min(cheapest, sums.perRedemption());
        if (budget <= 0)
            add(Kind::BudgetZero, Severity::Refuse);
        else if (budget < cheapest * (1 - kRounding) && !std::isinf(cheapest))
            add(Kind::BudgetBelowOneCoupon, Severity::Refuse, {numberText(budget), numberText(cheapest)});
        double cost = 0;
        for (const AudienceMember &member : m_facts.audience.members)
            if (member.arm == Arm::Offer && !std::isnan(member.expected.cost))
                cost += static_cast<double>(member.expected.cost);
        if (!m_isChosen && cost > budget * (1 + kRounding))
            add(Kind::OverBudget, Severity::Refuse, {numberText(cost), numberText(budget)});
    }

    // Chosen offers are not given where they lose; others are, whatever they cost.
    void margins()
    {
        for (std::size_t offer = 0; offer < m_sums.size(); ++offer) {
            const OfferSums &sums = m_sums[offer];
            const double margin = sums.marginPerRedemption();
            if (margin > 0 && sums.perRedemption() > margin)
                add(Kind::OfferAboveMargin, m_isChosen ? Severity::Warn : Severity::Refuse,
                    {numberText(offer + 1), numberText(sums.perRedemption()), numberText(margin)});
        }
        const bool canPay = !m_plan.budget.total || m_plan.budget.total->units > 0; // otherwise that is what is wrong
        if (m_isChosen && canPay && m_facts.audience.contacted == 0 && !m_facts.audience.members.empty())
            add(Kind::NobodyPays, Severity::Refuse, {numberText(m_facts.audience.members.size())});
        // A person may pay for knowing; but not without having been told.
        constexpr double kNormal95 = 1.96;
        const Forecast forecast = forecastOf(m_facts.audience, nullptr);
        if (const double best = forecast.profit + kNormal95 * forecast.profitError; forecast.isKnown && best < 0)
            add(Kind::LosesMoney, Severity::Warn, {numberText(forecast.profit), numberText(best)});
    }

    void people()
    {
        const AudienceResult &audience = m_facts.audience;
        std::array<std::size_t, kExclusionReasons> excluded {};
        for (const AudienceResult::Exclusion &exclusion : audience.exclusions)
            ++excluded[static_cast<std::size_t>(exclusion.reason)];
        const std::size_t withoutConsent = excluded[static_cast<std::size_t>(ExclusionReason::NoConsent)];
        const bool isWhyNobodyIsLeft = withoutConsent > 0 && withoutConsent == std::ranges::max(excluded);
        if (audience.members.empty() && isWhyNobodyIsLeft)
            add(Kind::NoConsentAnywhere, Severity::Refuse, {numberText(withoutConsent)});
        const CustomerTable &customers = m_facts.dataset.customers;
        if (audience.contacted > 0 && std::ranges::none_of(audience.members, [&](const AudienceMember &member) {
                return member.arm == Arm::Offer
                       && !(customers.email[member.customer].empty() && customers.phone[member.customer].empty());
            }))
            add(Kind::NoAddresses, Severity::Warn, {numberText(audience.contacted)});
        if (m_plan.holdoutReason.find_first_not_of(" \t\r\n") == std::string::npos) {
            if (m_plan.holdout <= 0)
                add(Kind::NoHoldout, Severity::Refuse);
            else if (audience.contacted > 0 && audience.heldOut == 0) // a tenth of three people is nobody
                add(Kind::NoHoldout, Severity::Warn);
        }
        for (const std::vector<std::string> *ids : {&m_plan.audience.include, &m_plan.audience.onlyIn})
            for (const std::string &id : *ids)
                if (const Segment &segment = findSegment(m_facts.segments, id); segment.members.empty())
                    add(Kind::SegmentEmpty, Severity::Warn, {segment.id, segment.name});
        if (m_plan.lastDay() < std::max(m_facts.today, m_plan.asOf.value_or(m_facts.today)))
            add(Kind::AlreadyOver, holdsOnAnalysisDay() ? Severity::Warn : Severity::Refuse,
                {formatDay(m_plan.lastDay())});
        const Dataset &dataset = m_facts.dataset;
        if (const Day days = m_plan.firstDay() - dataset.lastDay; dataset.orders.size() > 0 && days > kFreshDays)
            add(Kind::DataIsOld, Severity::Warn,
                {formatDay(dataset.lastDay), numberText(static_cast<std::size_t>(days))});
    }

    bool holdsOnAnalysisDay() const { return m_facts.asOf && *m_facts.asOf <= m_plan.lastDay(); }

    // Whoever is left without a code or a piece was promised something all the same.
    void limits()
    {
        std::vector<std::int64_t> people(m_plan.offers.size(), 0);
        std::vector<double> cost(m_plan.offers.size(), 0.0);
        for (const AudienceMember &member : m_facts.audience.members) {
            if (member.arm != Arm::Offer)
                continue;
            ++people[member.offer];
            if (!std::isnan(member.expected.cost))
                cost[member.offer] += static_cast<double>(member.expected.cost);
        }
        for (std::size_t offer = 0; offer < people.size(); ++offer) {
            const std::int64_t limit = m_facts.bounds.limits.empty() ? -1 : m_facts.bounds.limits[offer];
            if (limit >= 0 && people[offer] > limit)
                add(Kind::TooFewCodes, Severity::Refuse,
                    {numberText(offer + 1), numberText(static_cast<std::size_t>(limit)),
                     numberText(static_cast<std::size_t>(people[offer]))});
            const double liability = m_plan.offers[offer].limits.liability.toDouble();
            if (liability > 0 && cost[offer] > liability * (1 + kRounding))
                add(Kind::OverLiability, Severity::Refuse,
                    {numberText(offer + 1), numberText(cost[offer]), numberText(liability)});
        }
    }

    // A short code in few characters is found by trying.
    void codes()
    {
        const auto hasOwn = [&](std::size_t offer) {
            return offer >= m_facts.platformCodes.size() || m_facts.platformCodes[offer] < 0;
        };
        std::uint64_t needed = !m_plan.seedAddress.isEmpty() && hasOwn(0) ? 1 : 0;
        for (const AudienceMember &member : m_facts.audience.members)
            needed += member.arm == Arm::Offer && hasOwn(member.offer) ? 1 : 0;
        const CodeForm form = codeFormOf(m_plan);
        const CodeSpace space = codeSpace(form);
        if (needed > space.most())
            add(Kind::GuessableCodes, Severity::Refuse,
                {std::to_string(needed), std::to_string(space.possible), std::to_string(space.most()),
                 std::to_string(lengthFor(form, needed))});
    }

    void flashSales()
    {
        for (const OverlappingSales &sales : overlappingSales(m_plan.offers))
            add(Kind::OverlappingFlashSales, Severity::Refuse,
                {numberText(sales.first + 1), numberText(sales.second + 1), sales.product, nameOf(sales.product)});
        for (std::size_t offer = 0; offer < m_plan.offers.size(); ++offer)
            for (const Plan &other : m_facts.others)
                for (const Offer &theirs : other.offers)
                    for (const std::string &product : soldTogether(m_plan.offers[offer], theirs))
                        if (!isEnoughFor(m_plan.offers[offer], theirs, product))
                            add(Kind::StockPromisedElsewhere, Severity::Refuse,
                                {numberText(offer + 1), product, other.name, nameOf(product)});
    }

    // The product's id where the shop has no name for it.
    std::string nameOf(const std::string &product) const
    {
        const ProductIndex index = m_facts.dataset.productById.find(product);
        const std::string_view name = index == kNoIndex ? std::string_view() : m_facts.dataset.products.name[index];
        return name.empty() ? product : std::string(name);
    }

    // Both sales set pieces aside, and the shop is known to have as many.
    bool isEnoughFor(const Offer &one, const Offer &other, const std::string &product) const
    {
        const auto pieces
            = [&](const Offer &offer) { return std::ranges::find(offer.items, product, &OfferItem::product)->stock; };
        const ProductIndex index = m_facts.dataset.productById.find(product);
        return index != kNoIndex && pieces(one) >= 0 && pieces(other) >= 0
               && pieces(one) + pieces(other) <= m_facts.dataset.products.stock[index];
    }

    void knowledge()
    {
        if (m_facts.values && m_facts.values->margins.assumed > 0)
            add(Kind::NoProductCost, Severity::Warn,
                {numberText(m_facts.values->margins.assumed), numberText(TypicalBaskets::kDefaultMargin)});
    }

    void names()
    {
        const std::vector<UnknownName> unknown = namesNotInShop(m_plan, m_facts.dataset);
        for (auto first = unknown.begin(); first != unknown.end();) {
            const auto next = std::find_if(first, unknown.end(),
                                           [&](const UnknownName &name) { return name.offer != first->offer; });
            add(Kind::NotInShop, Severity::Warn,
                {numberText(first->offer + 1), numberText(static_cast<std::size_t>(next - first)), first->name});
            first = next;
        }
    }

    void fairness()
    {
        const PriceSpread spread = priceSpread(m_facts.audience);
        if (m_isChosen && spread.largest - spread.smallest > kSameShare)
            add(Kind::PricesDiffer, Severity::Note, {numberText(spread.smallest), numberText(spread.largest)});
        const auto refusing = static_cast<std::size_t>(
            std::ranges::count_if(m_facts.audience.members, [&](const AudienceMember &member) {
                return m_facts.dataset.customers.refusesPersonal(member.customer);
            }));
        if (refusing > 0)
            add(Kind::OffersNotPersonal, Severity::Note, {numberText(refusing)});
    }

    const PlanFacts &m_facts;
    const Plan &m_plan;
    const bool m_isChosen;
    std::vector<OfferSums> m_sums; // by offer
    std::vector<PlanFinding> m_findings;
};

} // namespace

std::string_view planFindingId(PlanFindingKind kind)
{
    return std::ranges::find(kIds, kind, &decltype(kIds)::value_type::first)->second;
}

PlanFindingKind planFindingById(std::string_view id)
{
    const auto it = std::ranges::find(kIds, id, &decltype(kIds)::value_type::second);
    if (it == kIds.end())
        throw Error(ErrorCode::Internal, {std::string(id)});
    return it->first;
}

const std::vector<PlanFindingKind> &allPlanFindings()
{
    static const std::vector<PlanFindingKind> all = [] {
        std::vector<PlanFindingKind> kinds;
        for (const auto &[kind, id] : kIds)
            kinds.push_back(kind);
        return kinds;
    }();
    return all;
}

std::string_view severityId(PlanFinding::Severity severity)
{
    switch (severity) {
    case Severity::Refuse: return "refuse";
    case Severity::Warn: return "warn";
    case Severity::Note: return "note";
    }
    return {};
}

PriceSpread priceSpread(const AudienceResult &audience)
{
    PriceSpread spread;
    double sum = 0;
    for (const AudienceMember &member : audience.members) {
        const Expectation &expected = member.expected;
        if (member.arm != Arm::Offer || !(expected.redeem > 0) || !(expected.buy > 0))
            continue;
        const double off = static_cast<double>(expected.cost / expected.redeem);
        const double basket = reachedOrder(expected);
        if (!(basket > 0))
            continue;
        const double share = off / basket;
        spread.smallest = spread.people == 0 ? share : std::min(spread.smallest, share);
        spread.largest = std::max(spread.largest, share);
        sum += share;
        ++spread.people;
    }
    spread.mean = spread.people == 0 ? 0 : sum / static_cast<double>(spread.people);
    return spread;
}

bool codesSuffice(const std::vector<PlanFinding> &findings)
{
    return std::ranges::none_of(findings, [](const PlanFinding &finding) {
        return finding.kind == Kind::TooFewCodes || finding.kind == Kind::GuessableCodes;
    });
}

std::vector<PlanFinding> checkCampaign(const PlanFacts &facts)
{
    return Checks(facts).run();
}

} // namespace clientele
