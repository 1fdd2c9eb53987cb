#pragma once

#include <string>
#include <vector>

#include "analytics/plan/plan.h"

namespace clientele {

// What differs between two states of a plan, in the terms of its file.
struct PlanChange
{
    std::vector<std::string> values; // every single one, as a JSON pointer: "/offer/items/0/price"; sorted
    std::string field; // the field that a person changed, as planFieldName() knows it; empty: several at once
};
PlanChange planChange(const Plan &before, const Plan &after);

} // namespace clientele
