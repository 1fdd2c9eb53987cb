#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// Texts as searches compare them, so that "ANNE", "Anne" and "anne" are one: lower case of A … Z and of the Western
// European, Greek and Cyrillic capitals; all else stays as it is. UTF-8 in and out.
std::string folded(std::string_view text);
void appendFolded(std::string &target, std::string_view text);

// What somebody typed to find something: the folded words between spaces.
std::vector<std::string> foldedWords(std::string_view text);

} // namespace clientele
