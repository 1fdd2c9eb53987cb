#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clientele {

// A text as it stands in a sheet's XML: &, < and > escaped; what XML 1.0 cannot hold as _x000B_ (ECMA-376, ST_Xstring).
void appendSheetText(std::string &xml, std::string_view text);

// In letters as a sheet counts them: UTF-16 units.
std::size_t sheetLength(std::string_view text);

// "A", "B" … "Z", "AA" …
std::string columnLetters(std::size_t column);

} // namespace clientele
