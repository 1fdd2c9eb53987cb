#pragma once

#include "analytics/offer/offer.h"

namespace clientele {

// What somebody who has just chosen a kind of offer could begin with: what the kind needs and the offer does not have
// yet is proposed, round and near what the shop's people spend (a tenth off; from a usual order on; of three pieces the
// cheapest). Values that make sense stay. Products, gifts and members are nobody's to guess: such an offer comes back
// incomplete.
//
// `usualOrder`: the shop's median order; 0 where nobody knows it, for which 50 is taken.
Offer withProposedTerms(Offer offer, double usualOrder);

} // namespace clientele
