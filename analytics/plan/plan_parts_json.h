#pragma once

#include <nlohmann/json.hpp>

#include "analytics/plan/plan.h"

namespace clientele::plan_json {

using Json = nlohmann::ordered_json;

// The objects inside a plan file. What has its default is not written. Errors: PlanInvalid.
Plan::Audience audienceFromJson(const Json &json);
Json audienceToJson(const Plan::Audience &audience);
Plan::Budget budgetFromJson(const Json &json);
Json budgetToJson(const Plan::Budget &budget);
Plan::Assumptions assumptionsFromJson(const Json &json);
Json assumptionsToJson(const Plan::Assumptions &assumptions);
Plan::Seed seedFromJson(const Json &json);
Json seedToJson(const Plan::Seed &seed);
RecommendRules rulesFromJson(const Json &json);

} // namespace clientele::plan_json
