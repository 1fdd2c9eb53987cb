#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/offer/offer.h"
#include "analytics/recommend/recommend_rules.h"

namespace clientele {

// A campaign as a person designs it: who, what, how many are held out, and what each is recommended. A value; versioned
// JSON on disk and in the shop (ARCHITECTURE.md, "Plan files").
struct Plan
{
    static constexpr int kVersion = 1;

    std::string name;
    Offer offer;

    struct Audience
    {
        std::vector<std::string> include; // segment ids; empty = all customers
        std::vector<std::string> exclude;
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

        bool operator==(const Audience &) const = default;
    };
    Audience audience;

    double holdout = 0.10; // share of the audience kept without the offer, 0 … 0.9
    std::uint64_t seed = 1; // of the draw
    std::string recommender = "item-kernel"; // or "automatic": the shop's measured best (default_method.h)
    RecommendRules rules; // of what is recommended
    int recommendations = 3; // rec_1 … rec_n, 0 … 20
    std::string codePrefix; // "AUT-"; letters, digits and '-', at most 8
    std::optional<Day> asOf; // the analysis day; default as in rfm.h

    bool operator==(const Plan &) const = default;
};

// Errors: PlanInvalid (field, what is wrong).
std::string planToJson(const Plan &plan);
Plan planFromJson(std::string_view json);
void checkPlan(const Plan &plan);

} // namespace clientele
