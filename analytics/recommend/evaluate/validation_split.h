#pragma once

#include <cstdint>
#include <string_view>

#include "analytics/recommend/evaluate/interaction_file.h"

namespace clientele {

// A part of train, set aside to choose settings by; the test plays no part in it.
struct ValidationSplit
{
    SplitInteractions data;
    std::string_view how; // stable words for whoever reads the figures
    std::vector<std::uint32_t> users; // those who have a test, in random order
};

// Where the order of purchases is known: the last order of up to `users` people who have two or more. Else: a
// fifth of the items, one at least, of up to `users` people who have three or more. Everybody else keeps everything, so
// that what is learned from is as dense as it will be. The same for the same seed.
ValidationSplit splitForValidation(const Interactions &train, std::size_t users, std::uint64_t seed);

// For methods that say how many stars somebody would give: a tenth of all ratings, of everybody.
ValidationSplit splitStarsForValidation(const Interactions &train, std::uint64_t seed);

} // namespace clientele
