#pragma once

#include <QtCore/QString>

#include "analytics/segment/membership.h"

namespace clientele {

// What a segment that a customer is in is called: "Eleven groups: Champions", since two maps may call groups alike; a saved
// one by its name.
QString membershipName(const Membership &membership, const RfmAnalysis &rfm);

} // namespace clientele
