#pragma once

#include <QtCore/QString>

#include "analytics/profile/future_orders.h"

namespace clientele {

// One sentence each about orders dated ahead; empty when there are none.
QString farOrdersText(const FutureOrders &future); // they count and may be wrong
QString laterOrdersText(const FutureOrders &future, Day analysisDay); // they do not count

} // namespace clientele
