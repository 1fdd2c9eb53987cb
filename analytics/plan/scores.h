#pragma once

#include <span>
#include <string_view>

#include "analytics/rfm/rfm.h"

namespace clientele {

// What "the best 500" can mean. One row per score; higher is better. Customers without an order have no score and rank
// after all buyers.
struct AudienceScore
{
    std::string_view id; // "monetary", "frequency", "recency", "average_order": stable in plans
    std::string_view phrase; // "net spend": the reason's words in target lists, which are never translated
    double (*of)(const RfmValues &values, std::size_t position);
};

std::span<const AudienceScore> audienceScores(); // the first is the default
const AudienceScore &audienceScore(std::string_view id); // Errors: PlanInvalid

} // namespace clientele
