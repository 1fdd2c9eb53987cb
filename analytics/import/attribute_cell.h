#pragma once

#include <string_view>

namespace clientele {

// A column without a place of its own, and what one row says in it.
struct AttributeCell
{
    std::string_view name;
    std::string_view text; // never empty
};

} // namespace clientele
