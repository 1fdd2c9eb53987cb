#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace clientele {

class Store;

// The people nobody may write to, whatever a plan says. The table only grows: the last word about a customer counts,
// and who said it when stays on record.

// Says for each of these customers (outside ids) that they must not, or may again, be contacted: all of them or, when
// one is not in the shop, none. Returns for how many that changed something. Errors: NoSuchCustomer, those of Store.
std::int64_t setDoNotContact(Store &store, const std::vector<std::string> &customers, bool isActive);

std::vector<std::string> doNotContactList(Store &store); // outside ids, bytewise

} // namespace clientele
