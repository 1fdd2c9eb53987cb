#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/rfm/rfm.h"

namespace clientele {

// A way to give every buyer one name: the eleven groups of the 5×5 grid, or the Chinese eight. An exact partition: every
// combination of scores has exactly one group. Names a person reads come from widgets/shell/names, keyed by id.
struct RfmGroup
{
    std::string_view id; // "champions", "high_value": stable in JSON, files and saved segments
};

struct RfmMap
{
    std::string_view id; // "eleven", "chinese_eight"
    std::span<const RfmGroup> groups; // best first; the order of legends, tables and files
    // Which group each buyer is in: positions of `groups`, parallel to the scores.
    std::vector<std::uint8_t> (*assign)(const RfmScores &scores);
};

// Every map, in the order a person sees them; the first is the default.
//
// "eleven": the exact partition of the grid R × FM, FM = (F + M) / 2 with halves rounded up, that keeps every published
// group name reachable. "chinese_eight" (the traditional set A): each of R, F and M is high when the score is at least the
// mean score of all buyers; equal counts as high.
std::span<const RfmMap> rfmMaps();
const RfmMap &rfmMap(std::string_view id); // Errors: ParameterInvalid

// The group of one cell of the 5×5 grid of "eleven"; r and fm are 1 … 5.
std::uint8_t elevenGroupOfCell(int r, int fm);
int combinedFm(int f, int m); // (F + M) / 2, halves up

} // namespace clientele
