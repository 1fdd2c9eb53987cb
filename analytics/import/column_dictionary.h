#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/recipe.h"

namespace clientele {

// What counts of a column's name: not case, spaces, ASCII punctuation, byte order marks or full-width parentheses, so that
// "Order #", "order_id" and "Order-ID" meet.
std::string plainName(std::string_view name);

// A column whose name the dictionary knows for one kind of file.
struct NamedColumn
{
    std::size_t column = 0;
    Field field = Field::None;
    std::size_t rank = 0; // 0 = the best name this field can have
    bool isNamePart = false; // a first or last name: several make one CustomerName
};

// What the names alone say, by resources/dictionaries/columns.json. A field may turn up several times; which column it
// gets is decided by rank and by what stands in the columns.
std::vector<NamedColumn> namedColumns(FileKind kind, const std::vector<std::string> &header);

} // namespace clientele
