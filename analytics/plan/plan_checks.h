#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/plan/assign.h"

namespace clientele {

// What is told of a campaign before its list is written: what would hurt refuses the export, the rest is for the person
// to know. The comment behind each names its arguments: money and shares as plain numbers, offers counted from 1.
enum class PlanFindingKind
{
    BudgetZero,
    BudgetBelowOneCoupon, // budget, what the cheapest coupon takes off
    OverBudget, // expected cost, budget: of offers that are not chosen within a budget
    OfferAboveMargin, // offer, what it takes off an order, what an order earns
    NobodyPays, // people of the audience
    LosesMoney, // what it is expected to add, and at best with 95 %: both below nothing
    NoConsentAnywhere, // people without consent
    NoAddresses, // people contacted, of whom none has an e-mail address or a phone number
    NoHoldout, // none, and no reason why; only a warning where the share asked for comes to nobody
    TooFewCodes, // offer, codes or pieces that can be given, people who are to get one
    GuessableCodes, // codes needed, codes of that form, those that may be given, the length that allows as many (0 = none)
    OverlappingFlashSales, // offer, other offer, product, what it is called
    StockPromisedElsewhere, // offer, product, the exported campaign that sells it at the same time, what it is called
    OverLiability, // offer, expected cost, what all its discounts may come to
    SegmentEmpty, // segment id, the name that a person gave it
    NoProductCost, // share of the spend whose cost is not known, margin that is assumed for it
    AlreadyOver, // last day: nobody can use them any more. Only a warning where they hold on the analysis day
    DataIsOld, // the shop's last day, days from then to the first day of the offers
    NotInShop, // offer, how many products, categories and brands it names that the shop does not know, one of them
    PricesDiffer, // smallest and largest share that the offers take off a basket, among those who get one
    OffersNotPersonal, // people who refuse personal offers
};
std::string_view planFindingId(PlanFindingKind kind); // "budget_zero": stable
PlanFindingKind planFindingById(std::string_view id); // Errors: Internal
const std::vector<PlanFindingKind> &allPlanFindings(); // for tests that prove each has words

struct PlanFinding
{
    enum class Severity
    {
        Refuse, // exportCampaign does
        Warn,
        Note
    };
    PlanFindingKind kind = PlanFindingKind::BudgetZero;
    Severity severity = Severity::Warn;
    std::vector<std::string> arguments;
};
std::string_view severityId(PlanFinding::Severity severity); // "refuse", "warn", "note"

// How different the offers are that people get: people care, and some laws do (PIPL, article 24). As shares of a basket
// of the person's own size, among those who get an offer and have a known expectation.
struct PriceSpread
{
    double smallest = 0;
    double largest = 0;
    double mean = 0;
    std::size_t people = 0;
};
PriceSpread priceSpread(const AudienceResult &audience);

struct PlanFacts
{
    const Dataset &dataset;
    const std::vector<Segment> &segments;
    const Plan &plan;
    const AudienceResult &audience; // after assignOffers
    const OfferValues *values = nullptr; // of the audience's members; nothing = nobody has estimated any
    const AssignmentBounds &bounds;
    Day today = 0;
    std::span<const Plan> others = {}; // of exported campaigns with flash sales
    std::span<const std::int64_t> platformCodes = {}; // by offer; −1 or nothing = it gives codes of its own
    // The day on which the plan looks at the shop. By what the shop knows, offers that hold on it are not over.
    std::optional<Day> asOf = {};
};

// Whether everybody who is to get an offer can be given a code.
bool codesSuffice(const std::vector<PlanFinding> &findings);

// Refusals first, then warnings, then notes; within each in the order of the enum. Errors: NoSuchSegment.
std::vector<PlanFinding> checkCampaign(const PlanFacts &facts);

} // namespace clientele
