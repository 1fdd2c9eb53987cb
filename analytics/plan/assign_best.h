#pragma once

#include "analytics/plan/assign.h"

namespace clientele {

// The part of assignOffers that chooses what earns most. For assign.cpp only.
Allocation assignBest(AudienceResult &audience, const Dataset &dataset, const std::vector<Segment> &segments,
                      const Plan &plan, const OfferValues &values, const AssignmentBounds &bounds, Monitor &monitor);

// Whoever buys with the best offer less often than this share of what the audience does on average hardly buys at all.
inline constexpr double kHopelessShare = 0.25;

} // namespace clientele
