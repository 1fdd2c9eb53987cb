#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analytics/plan/assign.h"
#include "analytics/predict/response_model.h"

namespace clientele {

// Everything a plan decides about people, in one call: whom it means, what each offer is expected to be worth with each of
// them, and who gets which. The window, the command line and the export call this.
struct DecidedAudience
{
    AudienceResult audience;
    Assignment assignment;
    OfferValues values; // of the audience's members, in their order
    std::shared_ptr<const ResponseModel> model; // what they were valued by, to value another plan; none without members

    // What was learned and valued from: another plan that says the same here need not do it again.
    struct Source
    {
        std::shared_ptr<const Dataset> dataset;
        RfmOptions rfm;
        ResponseOptions response;
        std::vector<Offer> offers;
        Margins margins;
    };
    Source source;
};

// `rfm` and `segments` are of the plan's day. `before`: the decision of an earlier version of the plan, say; what it
// learned and valued is taken from it as far as it is the same, and the result is what it would have been without. Pure;
// same result on any machine. Errors: those of selectAudience, valueOffers and assignOffers; Cancelled.
DecidedAudience decideAudience(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                               const std::vector<Segment> &segments, const Plan &plan, const AssignmentBounds &bounds,
                               Monitor &monitor, const DecidedAudience *before = nullptr);

// What the response model is asked for: the plan's window (as long as its offers last unless it says otherwise) and the
// prior with the plan's own effects in place of the stated ones.
ResponseOptions responseOptions(const Plan &plan, Day asOf);

} // namespace clientele
