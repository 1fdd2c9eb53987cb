#include "analytics/table/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace clientele {

void appendShortest(double value, std::string &target)
{
    std::array<char, 64> digits;
    const double size = std::abs(value);
    const bool isFixed = value == 0 || (size >= 1e-9 && size < 1e15);
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? 0 : value,
                                   isFixed ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    std::replace(digits.data(), end, 'e', 'E');
    target.append(digits.data(), end);
}

} // namespace clientele
