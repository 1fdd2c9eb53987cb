#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// A table's column names as a person and a recipe can use them: trimmed, none empty ("Column 3"), none twice ("Price (2)").
// Without a header row only the number of cells counts.
std::vector<std::string> headerNames(std::span<const std::string_view> cells, bool hasHeader);

// The names of a file's sheets in a row, to tell a person which there are; "—" when there are none.
std::string joinedNames(const std::vector<std::string> &names);

} // namespace clientele
