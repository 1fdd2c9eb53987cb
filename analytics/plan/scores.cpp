#include "analytics/plan/scores.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

double netSpend(const RfmValues &values, std::size_t position)
{
    return values.monetary[position].toDouble();
}

double orders(const RfmValues &values, std::size_t position)
{
    return values.frequency[position];
}

double lastOrder(const RfmValues &values, std::size_t position)
{
    return -static_cast<double>(values.recencyDays[position]); // fewer days are better
}

double averageOrder(const RfmValues &values, std::size_t position)
{
    return values.gross[position].toDouble() / std::max(1, values.frequency[position]);
}

constexpr std::array kScores {
    AudienceScore {"monetary", "net spend", netSpend},
    AudienceScore {"frequency", "number of orders", orders},
    AudienceScore {"recency", "most recent order", lastOrder},
    AudienceScore {"average_order", "average order", averageOrder},
};

} // namespace

std::span<const AudienceScore> audienceScores()
{
    return kScores;
}

const AudienceScore &audienceScore(std::string_view id)
{
    const auto it = std::ranges::find(kScores, id, &AudienceScore::id);
    if (it == kScores.end())
        throwPlanInvalid("audience.score", plan_problem::kUnknownScore);
    return *it;
}

} // namespace clientele
