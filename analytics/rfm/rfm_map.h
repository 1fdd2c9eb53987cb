#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/rfm/rfm.h"

namespace clientele {

// A way to give every buyer one name: the eleven groups, the Chinese eight in either set of names, or a map that somebody
// drew. An exact partition by construction: a map is a table with one group per cell of scores, so every combination has
// exactly one name, whatever the number of bins.
struct RfmGroup
{
    std::string id; // "champions", "high_value": stable in JSON, files and saved segments
    std::string name = {}; // what a person typed, in maps of their own; widgets/shell/names has the words of the others

    bool operator==(const RfmGroup &) const = default;
};

struct RfmMap
{
    // What the cells are of. In reading order the first axis changes slowest; scores rise.
    enum class Axes
    {
        RecencyByFm, // R × (F + M) / 2, halves up: side² cells
        RecencyByFrequency, // R × F: side² cells
        RecencyByFrequencyByMonetary, // side³ cells
        HighLow, // low, high of R × F × M: eight cells, side 2
    };

    std::string id; // "eleven", "chinese_eight", "chinese_eight_b"; "map3" for one of the shop's own
    std::vector<RfmGroup> groups; // best first; the order of legends, tables and files
    Axes axes = Axes::RecencyByFm;
    // Drawn for so many bins; stretched to others so that each score lies where its middle does.
    int side = RfmOptions::kDefaultBins;
    std::vector<std::uint8_t> cells; // positions of `groups`
    // HighLow only: the scores from which R, F and M count as high. Nothing: the mean score of all buyers each; a score
    // equal to it counts as high.
    std::optional<std::array<double, 3>> comparison = {};
    std::string name = {}; // what a person called it

    bool operator==(const RfmMap &) const = default;
};

inline constexpr std::array<std::string_view, 4> kRfmAxesIds {"r_fm", "r_f", "r_f_m", "high_low"};

// The maps that come with the program, in the order a person sees them; the first is the default.
//
// "eleven": the exact partition of the grid R × FM, FM = (F + M) / 2 with halves rounded up, that keeps every published
// group name reachable. "chinese_eight" (the traditional set A) and "chinese_eight_b" (the names of Quick Audience): each
// of R, F and M is high when the score is at least the mean score of all buyers.
std::span<const RfmMap> rfmMaps();
const RfmMap &rfmMap(std::string_view id); // Errors: ParameterInvalid

// Which group each buyer is in: positions of map.groups, parallel to the scores.
std::vector<std::uint8_t> assignGroups(const RfmMap &map, const RfmScores &scores);

// The same for every cell there is: the group of r, f, m at [((r − 1) · bins + f − 1) · bins + m − 1].
std::vector<std::uint8_t> groupsOfCells(const RfmMap &map, const RfmScores &scores);

// What is wrong with a map somebody drew, as Error ParameterInvalid (which part, its value, what is allowed): no name, the
// same name twice, more than kMostGroups groups, a cell without a group, a group without a cell.
inline constexpr std::size_t kMostGroups = 11; // as many as there are looks to tell them apart
void checkRfmMap(const RfmMap &map);

// The group of one cell of the grid of a map over R × FM or R × F, as stretched to `bins`; r and fm are 1 … bins.
std::uint8_t groupOfGridCell(const RfmMap &map, int bins, int r, int fm);
std::uint8_t elevenGroupOfCell(int r, int fm); // of "eleven" with five bins
int combinedFm(int f, int m); // (F + M) / 2, halves up

} // namespace clientele
