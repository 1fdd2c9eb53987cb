#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/offer/offer.h"
#include "analytics/plan/code_alphabet.h"
#include "analytics/recommend/recommend_rules.h"

namespace clientele {

// A campaign as a person designs it: who, what, which of several offers each gets, within which budget, how many are held
// out, and what each is recommended. A value; versioned JSON on disk and in the shop (ARCHITECTURE.md, "Plan files").
struct Plan
{
    static constexpr int kVersion = 2; // 1 had one offer for everybody; still read
    static constexpr std::size_t kMostOffers = 20;

    std::string name;
    // What may be promised, at least one; members name theirs by its position. With one offer, everybody gets it.
    std::vector<Offer> offers {Offer {}};

    struct Audience
    {
        std::vector<std::string> include; // segment ids; empty = all customers
        std::vector<std::string> exclude;
        // Segments of which everybody must also be a member: include ∩ these, less exclude.
        std::vector<std::string> onlyIn;
        // Only the best `topN` by `score` ("monetary", "frequency", "recency", "average_order") of what remains; 0 = all.
        int topN = 0;
        std::string score = "monetary";
        enum class Channel
        {
            Any,
            Email,
            Sms
        };
        Channel channel = Channel::Any; // Email / Sms: only people who can be reached that way
        bool requireConsent = false; // true: unknown consent is left out too; "No" is always left out

        // Contact pressure, over all campaigns exported here or told by imported messages: at most `most` in `days`.
        struct Pressure
        {
            int most = 0; // 0 = no limit
            int days = 30;

            bool operator==(const Pressure &) const = default;
        };
        Pressure pressure;
        int quietDays = 0; // nobody who bought in the last so many days; 0 = no quiet period
        bool avoidClashes = false; // nobody who has an offer of another exported campaign valid on the same days

        bool operator==(const Audience &) const = default;
    };
    Audience audience;

    // Which offer each person gets.
    enum class Assignment
    {
        First, // everybody the first one
        Random, // A/B/n: drawn by `shares`, within the same strata as the holdout
        Best // what is expected to earn most within the budget; nothing where nothing pays
    };
    Assignment assignment = Assignment::First;
    std::vector<double> shares; // Random: one weight per offer; empty = equal

    // Best: the bounds of the choice.
    struct Budget
    {
        std::optional<Money> total; // expected cost of the discounts at most; none = as much as pays
        std::optional<Money> perPerson; // expected cost per person at most (liabilityPerCustomerLimit)
        struct Floor // at least so many people of a segment get some offer, as far as there are as many
        {
            std::string segment;
            int people = 0;

            bool operator==(const Floor &) const = default;
        };
        std::vector<Floor> floors;
        // How careful: estimates, already shrunk by their noise, are lowered by so many more standard errors.
        double caution = 0;

        bool operator==(const Budget &) const = default;
    };
    Budget budget;

    // What is assumed where the shop does not know: shown beside every profit.
    struct Assumptions
    {
        std::map<std::string, double> margins; // category → share of the price; "" = every other product without cost
        std::map<std::string, double>
            effects; // overrides of the prior's relative effects: "10" → 0.08, "delivery" → 0.06
        int windowDays = 0; // within which a purchase counts; 0 = as long as the offers last
        // How many times the usual number of people buy a product while it is in a flash sale; 0 = as the shop's own past
        // flash sales showed, and without any kFlashMultiple (flash_forecast.h).
        double flashMultiple = 0;

        bool operator==(const Assumptions &) const = default;
    };
    Assumptions assumptions;

    double holdout = 0.10; // share of the audience kept without the offer, 0 … 0.9
    std::string holdoutReason; // why there is none, when there is none: kept, and asked for before the export
    std::uint64_t seed = 1; // of the draw
    // What the campaign will be judged by, sealed before it starts, and the last day that counts.
    std::string primaryMeasure = "incremental_profit"; // or "incremental_orders", "incremental_revenue", "conversion"
    std::optional<Day> measureUntil; // default: the offers' last day

    std::string recommender = "item-kernel"; // or "automatic": the shop's measured best (default_method.h)
    RecommendRules rules; // of what is recommended
    int recommendations = 3; // rec_1 … rec_n, 0 … 20
    std::string codePrefix; // "AUT-"; letters, digits and '-', at most 8
    int codeLength = 8; // characters after the prefix, with the check character, 4 … 20
    std::string codeAlphabet {kCodeAlphabet}; // the characters themselves (code_alphabet.h)
    std::optional<Day> asOf; // the analysis day; default as in rfm.h

    // "Send me one too": written at the end of every list of people, never counted.
    struct Seed
    {
        std::string name, email, phone;

        bool isEmpty() const { return email.empty() && phone.empty(); }
        bool operator==(const Seed &) const = default;
    };
    Seed seedAddress;

    Day firstDay() const; // of all offers
    Day lastDay() const;

    bool operator==(const Plan &) const = default;
};

std::string_view assignmentId(Plan::Assignment assignment); // "first", "random", "best"

// Errors: PlanInvalid (field, what is wrong).
std::string planToJson(const Plan &plan);
Plan planFromJson(std::string_view json);
void checkPlan(const Plan &plan);
// A draft as far as somebody has typed it: what is written must be readable, but may still lack or contradict something
// that checkPlan asks for. Errors: PlanInvalid.
Plan draftFromJson(std::string_view json);

} // namespace clientele
