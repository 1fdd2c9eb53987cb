#pragma once

#include <vector>

#include "analytics/store/store.h"

namespace clientele {

// The work of Store::verify on an open connection. A damaged file is a finding, not an error.
std::vector<Store::Finding> verifyShop(Database &database, Monitor &monitor);

} // namespace clientele
