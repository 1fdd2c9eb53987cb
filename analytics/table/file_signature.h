#pragma once

#include <string_view>

namespace clientele {

// What a file that is no text looks like from its first bytes ("PNG picture"), or nothing when it may well be text.
// At least 512 bytes should be given where the file has them. Source: the formats' magic numbers.
std::string_view looksLike(std::string_view head);

} // namespace clientele
