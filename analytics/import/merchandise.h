#pragma once

#include <string_view>

namespace clientele {

// Whether a product is something to sell, and not postage, a fee, a correction or a voucher. Those lines stay in money
// and out of recommendations, portraits and top products. By resources/dictionaries/merchandise.json; `name` may be empty.
bool isMerchandise(std::string_view productId, std::string_view productName);

} // namespace clientele
