#pragma once

#include <QtCore/QString>

#include "analytics/offer/offer.h"

namespace clientele {

// An offer in lists, where its days would only be cut off: "10 % off any order", "£5 off orders of £40 or more". offerText
// (names.h) is the whole sentence.
QString offerName(const Offer &offer, const QString &currency);

} // namespace clientele
