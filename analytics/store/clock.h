#pragma once

#include <string>

namespace clientele {

// The wall clock as a shop's records have it: "2026-11-21 14:03:00", local time.
std::string localNow();

} // namespace clientele
