#pragma once

#include <string>

namespace clientele {

// Appends the shortest text that reads as the same number: "2.55", "13085", "1E-12". Numbers too large for a double to hold
// every digit come as "4.1E+18", which says that digits are lost, where zeros would hide it.
void appendShortest(double value, std::string &target);

} // namespace clientele
