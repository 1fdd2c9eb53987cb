#pragma once

#include <array>
#include <string>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele::cli {

// The machine columns that tell a buyer's RFM, in every table of customers.
inline constexpr std::array kRfmColumns {"recency_days", "frequency", "gross", "monetary", "r", "f", "m", "group"};

// Those cells for one customer, the group of that map; all empty for a customer without an order.
std::vector<std::string> rfmCells(const RfmAnalysis &rfm, CustomerIndex customer, std::size_t map = 0);

// By outside id, bytewise.
void sortById(const Dataset &dataset, CustomerSet &customers);

} // namespace clientele::cli
