#pragma once

#include <string>
#include <string_view>

namespace clientele {

// "file:…" for SQLite, with everything escaped that has a meaning in a URI, so that parameters can follow.
std::string fileUri(std::string_view path);

} // namespace clientele
