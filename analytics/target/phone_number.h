#pragma once

#include <string>
#include <string_view>

namespace clientele {

// A phone number as people write it, in the form that a destination wants. A number that is masked ("138****8000"), has
// letters, or has too few or too many digits for its country gives an empty text: half a number finds nobody.

// "+447911123456" (ITU-T E.164). `country` (ISO 3166-1 alpha-2) counts where the number does not say its own with "+" or
// "00"; without it such a number gives nothing. The zero in "+44 (0)20 …" goes.
std::string e164(std::string_view phone, std::string_view country);

// "13800138000": the eleven digits of a mobile number of mainland China, with or without 86 in front.
std::string chineseMobile(std::string_view phone);

} // namespace clientele
