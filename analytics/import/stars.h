#pragma once

#include <optional>
#include <string_view>

namespace clientele {

// A rating as reviews write it: "4", "4,5", "4/5", "4 out of 5", "5 stars", "★★★★☆", "好评". Words count 1 (bad), 2 and 3
// (good). Nothing for any other text.
std::optional<double> readStars(std::string_view text, char decimalPoint);

// The scale that a column's lowest and highest rating prove: 0 … 1, −1 … 1, 1 … 5 (or 0 …), 1 … 10, 0 … 100.
struct StarScale
{
    double lowest = 1;
    double highest = 5;
};
std::optional<StarScale> starScaleOf(double lowest, double highest);

} // namespace clientele
