#pragma once

#include <cstdint>

#include "analytics/target/target_list.h"

namespace clientele {

class Store;

// A sealed campaign's members in the shop. All inside the caller's transaction. Errors: those of Store; Cancelled.

void sealCampaign(Store &store, const Campaign &campaign, const CampaignMembers &members, Monitor &monitor);
// Members whose customer was removed by undoing an import are there too: their customer stays as a stub.
// A large campaign is read on a second connection, too, unless a transaction is open: only this one sees what it wrote.
// Errors, also: ShopDamaged.
CampaignMembers sealedMembers(Store &store, std::int64_t campaign);

} // namespace clientele
