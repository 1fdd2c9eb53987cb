#pragma once

#include <string>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// Saved segments that are rules, and what they have to do with each other.

std::string savedSegmentId(std::int64_t number); // "saved.7"

// Fills the members of those of `segments` that `saved` has rules for, each after the ones it names. One whose rule
// leads back to itself or names a segment that is gone or broken gets a problem instead: RuleCycle, RuleSegmentMissing.
void answerSavedRules(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<SavedSegment> &saved,
                      std::vector<Segment> &segments);

// Errors: RuleCycle when saved segment `number` (0 = a new one, called `name`) had this rule and led back to itself.
void refuseCycle(const std::vector<SavedSegment> &saved, std::int64_t number, const std::string &name,
                 const RuleNode &rule);

} // namespace clientele
