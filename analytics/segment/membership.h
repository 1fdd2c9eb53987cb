#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analytics/segment/rule/rule_engine.h"

namespace clientele {

// One segment that a customer is in, and why: the scores for a group, the rule with the customer's own values, or that
// somebody chose them.
struct Membership
{
    std::string segment; // "eleven.champions", "saved.7"
    std::string name; // of a saved one, and of a group of the shop's own maps
    std::string source; // of a saved one: "lasso", "selection", "cluster", "file", "rule"
    std::optional<RuleNode> rule;
    std::optional<RuleReason> reason; // of the rule
};

// The groups of every map, then the saved segments in their order. Errors: those of RuleEngine::why.
std::vector<Membership> membershipsOf(const RuleEngine &engine, const std::vector<SavedSegment> &saved,
                                      CustomerIndex customer);

} // namespace clientele
