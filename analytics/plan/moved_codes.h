#pragma once

#include <cstdint>
#include <vector>

#include "analytics/offer/offer.h"

namespace clientele {

class Store;

// Lets the platform's codes follow their offers when a draft's offers change places, one is taken out or put in: they are
// kept by position. Codes of an offer that is taken out wait for it, so that undoing brings them back. Any other change
// leaves them with their position. Inside the transaction that changes the plan.
void moveCodesWithOffers(Store &store, std::int64_t campaign, const std::vector<Offer> &before,
                         const std::vector<Offer> &after);

} // namespace clientele
