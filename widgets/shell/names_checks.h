#pragma once

#include <QtCore/QString>

#include <optional>
#include <string>
#include <vector>

#include "analytics/plan/change_report.h"
#include "analytics/plan/plan_checks.h"
#include "analytics/plan/power.h"

namespace clientele {

// What is said of a campaign before its list is written, and of its people when its plan is used again.

// What was found and what to do about it; a refusal says why there is no list.
QString planFindingText(PlanFindingKind kind, const std::vector<std::string> &arguments, const QString &currency);
QString planFindingText(const PlanFinding &finding, const QString &currency);
QString severityName(PlanFinding::Severity severity); // "Must be changed"

// Why a plan reaches nobody at all, and what to change; `audience` has no members.
QString nobodyText(const AudienceResult &audience);

// "With 800 customers, 5 % buyers and a 10 % holdout you can see only effects above 7.2 points."
QString powerText(const PowerStatement &statement);

// "To see an effect of 2 points, hold out 1,890 of 20,000 people."; none: too few people for it.
QString holdoutText(double effect, std::size_t people, std::optional<std::size_t> heldOut);

// "312 moved to At Risk; 40 new; 25 no longer reachable": most people first, every reason.
QString changeText(const ChangeReport &report);

} // namespace clientele
