#pragma once

#include <span>
#include <string_view>

namespace clientele {

// Every column of a shop file that can hold personal data: what erasing a person must empty, what telling them about
// themselves must show. Each other text column is known to hold none. A test compares both with the schema.
struct ColumnName
{
    std::string_view table;
    std::string_view column;
};

std::span<const ColumnName> personalColumns();
std::span<const ColumnName> harmlessTextColumns();

} // namespace clientele
