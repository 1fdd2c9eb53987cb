#pragma once

#include <array>
#include <cstdint>

namespace clientele {

class Store;

// The secret that a shop's coupon codes are made from: 32 random bytes drawn when the shop is made, so that every copy of
// it, made before the first campaign too, gives the same codes of the same plan. Shops from before that have theirs since
// their first campaign, or draw it with it.
using ShopKey = std::array<std::uint8_t, 32>;

ShopKey shopKey(Store &store); // of a store that is open for writing where it may not have been drawn yet
void setShopKey(Store &store, const ShopKey &key);

} // namespace clientele
