#pragma once

#include <QtCore/QString>

#include <memory>
#include <span>

#include "tests/support/dataset_builder.h"

namespace clientele::test {

// Shops that are hard to serve, by names that say how: "no orders", "wholesale", "decades apart".
std::span<const char *const> hardShops();
std::shared_ptr<const Dataset> hardShop(const QString &name);

// "random" among them is this one: 80 people, five of whom never order, guests, refunds, gifts, and products that are
// no merchandise or out of stock. Orders after `lastDay` are left out, and all others stay the same.
DatasetBuilder randomShop(std::uint64_t seed, Day lastDay);

} // namespace clientele::test
