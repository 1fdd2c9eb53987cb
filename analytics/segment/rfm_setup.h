#pragma once

#include <cstdint>

#include "analytics/segment/segment.h"

namespace clientele {

// How a shop scores its customers, kept in the shop: window, command line, campaigns and segments all begin with this, so
// that "Champions" are the same people everywhere.
RfmSetup loadRfmSetup(Store &store); // defaults in a shop where nobody chose
void saveRfmOptions(Store &store, const RfmOptions &options); // Errors: ParameterInvalid, those of Store

// A map somebody drew. Without an id it is added and gets one ("map3"); with one it takes that map's place, or comes back
// under it (undo of removing: segments and plans name the groups by it). Returns the id.
// Errors: ParameterInvalid for a map that is no partition, NameTaken, NoSuchSegment (an id that is none).
std::string saveRfmMap(Store &store, const RfmMap &map);
void removeRfmMap(Store &store, std::string_view id); // Errors: NoSuchSegment

} // namespace clientele
