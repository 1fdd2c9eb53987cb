#pragma once

#include <QtCore/QString>

#include <vector>

#include "analytics/recommend/recommender.h"

namespace clientele::test {

// How many products may be proposed at all: merchandise that is not known to be out of stock.
std::size_t sellable(const Dataset &shop);

// What is wrong with a list: its length, its order, what may not be sold, or a reason whose figures are not those of the
// shop's rows, counted here once more the slow way. Nothing where all is well.
QString problemWith(const std::vector<Recommendation> &list, const Recommender &recommender, const Dataset &shop,
                    CustomerIndex customer, Day asOf, std::size_t expected);

} // namespace clientele::test
