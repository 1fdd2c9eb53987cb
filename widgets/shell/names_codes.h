#pragma once

#include <QtCore/QString>

#include "analytics/plan/codes.h"
#include "analytics/plan/platform_codes.h"

namespace clientele {

// What is said of coupon codes.

QString codeAlphabetName(std::string_view id); // "Letters and digits, none alike"; "" = one's own
QString codeFaultName(CodeFault fault); // "Twice in the list"
// How many such codes there are, and how easily one of `people` is found by trying; 0 people: nobody knows yet.
QString codeSpaceText(const CodeForm &form, std::uint64_t people);

} // namespace clientele
