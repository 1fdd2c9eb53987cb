#pragma once

#include <QtCore/QString>

#include <optional>
#include <string_view>

#include "analytics/import/recipe.h"

namespace clientele {

// One cell of a file, read as its column's meaning says and written the way people read it.
struct Understood
{
    QString text = {}; // what will be understood, or the cell's own text when nothing can be
    bool isBad = false; // the row is set aside
    bool isNumber = false; // right-aligned
    bool hasOffset = false; // a time that says how far from Greenwich its clock hangs
};
Understood understood(std::string_view cell, const Recipe::Column &column, const Recipe &recipe);

// How "03/04/2011" reads when dates have this order: "4 March 2011"; empty when it does not read.
QString dateReadAs(std::string_view example, DateOrder order);

} // namespace clientele
