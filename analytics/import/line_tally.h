#pragma once

#include "analytics/import/importer.h"

namespace clientele {

class StagedOrders;

// Counts what an order file holds, whether or not the shop had it already, into the report: lines by kind, money, orders
// and buyers. After StagedOrders::match.
void tallyLines(const StagedOrders &orders, ImportReport &report);

} // namespace clientele
