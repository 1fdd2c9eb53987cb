#pragma once

#include <string>
#include <string_view>

namespace clientele {

// Small letters of every script, UTF-8 in and out: "ÉMILIE" → "émilie", "王伟" → "王伟". Not by any language's own rules.
std::string lowered(std::string_view text);

std::string_view stripped(std::string_view text); // ASCII blanks and the ideographic space
std::string withoutBlanks(std::string_view text); // those, wherever they stand

// At most that many bytes, never half a letter.
std::string_view shortened(std::string_view text, std::size_t bytes);

} // namespace clientele
