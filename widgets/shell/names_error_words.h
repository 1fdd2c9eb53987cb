#pragma once

#include "analytics/base/error.h"

namespace clientele::words {

// What is said of an error before its arguments are filled in: both marked with QT_TRANSLATE_NOOP("Names", …).
struct ErrorWords
{
    const char *title;
    const char *text; // %1 … are the error's arguments, in the order error.h gives them
};

ErrorWords errorWords(const Error &error);

// There are people, but none whom the destination can take.
bool isNobodyFits(const Error &error);

} // namespace clientele::words
