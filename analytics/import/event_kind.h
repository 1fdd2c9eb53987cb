#pragma once

#include <string>
#include <string_view>

namespace clientele {

// What a file's word for something a customer did means: "pv", "浏览" and "Product View" are all "view". The five kinds that
// Clientele knows are "view", "click", "cart", "favourite" and "purchase" (resources/dictionaries/event_kinds.json); any
// other word stays as the file has it, in lower case.
std::string eventKindOf(std::string_view word);

// Whether it is a word for one of the five.
bool isEventWord(std::string_view word);

} // namespace clientele
