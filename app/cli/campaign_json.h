#pragma once

#include <optional>
#include <vector>

#include "analytics/plan/assign.h"
#include "analytics/plan/forecast.h"
#include "analytics/plan/plan_checks.h"
#include "analytics/plan/power.h"
#include "analytics/target/target_list.h"
#include "app/cli/command.h"

namespace clientele::cli {

// A campaign as one object: what is written, and the parts of its preview. Money and shares are rounded to four
// decimals.
Json jsonOf(const Campaign &campaign);
Json jsonOf(const CampaignMember &member);

// Everything that a preview tells beside the members themselves.
struct PreviewFacts
{
    const Plan &plan;
    const AudienceResult &audience;
    const Forecast &forecast;
    const OfferValues *values = nullptr; // of a draft
    const std::vector<PlanFinding> &findings; // of a draft
    QString currency;
    std::optional<double> wishedEffect; // the effect that should be seen, in points of share
};
Json previewJson(const PreviewFacts &facts);
Json checksJson(const std::vector<PlanFinding> &findings, const QString &currency); // with their words
QString findingLine(const PlanFinding &finding, const QString &currency); // "Must be changed: Nobody is held out …"
PowerStatement powerOf(const AudienceResult &audience); // from the chances without an offer, where they are known

} // namespace clientele::cli
