#pragma once

#include <string>
#include <string_view>

namespace clientele {

// The form in which an e-mail address or a phone number is compared, so that two spellings find one person. What is shown
// and exported is what the file said. Empty when nothing usable is left.
std::string emailKey(std::string_view email); // without surrounding blanks, ASCII letters in lower case
std::string phoneKey(std::string_view phone); // digits, with a leading "+" if it had one ("00" counts as one)

} // namespace clientele
