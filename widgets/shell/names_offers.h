#pragma once

#include <QtCore/QString>

#include "analytics/offer/offer.h"

namespace clientele {

struct Dataset;

// An offer in lists, where its days would only be cut off: "10 % off any order", "£5 off orders of £40 or more".
// offerText (names.h) is the whole sentence.
QString offerName(const Offer &offer, const QString &currency);

// The offer as people read it: products by their names wherever a sentence says them. Ids that the shop does not know,
// or has no name for, stay. For words alone: what is kept and computed goes by ids.
Offer withProductNames(Offer offer, const Dataset &dataset);

} // namespace clientele
