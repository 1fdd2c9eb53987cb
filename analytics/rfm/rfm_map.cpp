#include "analytics/rfm/rfm_map.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 65'536;

enum Eleven : std::uint8_t
{
    Champions,
    Loyal,
    PotentialLoyalist,
    New,
    Promising,
    NeedAttention,
    AboutToSleep,
    AtRisk,
    CantLose,
    Hibernating,
    Lost,
};

RfmMap elevenMap()
{
    return {"eleven",
            {{"champions"},
             {"loyal"},
             {"potential_loyalist"},
             {"new"},
             {"promising"},
             {"need_attention"},
             {"about_to_sleep"},
             {"at_risk"},
             {"cant_lose"},
             {"hibernating"},
             {"lost"}},
            RfmMap::Axes::RecencyByFm,
            5,
            // Rows are R = 1 … 5, columns FM = 1 … 5.
            {Lost,
             Lost,
             AtRisk,
             AtRisk,
             CantLose, //
             Hibernating,
             Hibernating,
             AtRisk,
             AtRisk,
             CantLose, //
             AboutToSleep,
             AboutToSleep,
             NeedAttention,
             Loyal,
             Loyal, //
             Promising,
             PotentialLoyalist,
             PotentialLoyalist,
             Loyal,
             Loyal, //
             New,
             PotentialLoyalist,
             PotentialLoyalist,
             Champions,
             Champions}};
}

// Groups in the order: high spend, then low; within four: both high, R low, F low, both low. Cells are R, F, M with low
// before high.
RfmMap eightMap(std::string id, std::vector<RfmGroup> groups)
{
    return {std::move(id), std::move(groups), RfmMap::Axes::HighLow, 2, {7, 3, 5, 1, 6, 2, 4, 0}};
}

std::vector<RfmMap> builtInMaps()
{
    return {elevenMap(),
            eightMap("chinese_eight", {{"high_value"},
                                       {"high_value_keep"},
                                       {"high_value_develop"},
                                       {"high_value_win_back"},
                                       {"general_value"},
                                       {"general_keep"},
                                       {"general_develop"},
                                       {"general_win_back"}}),
            eightMap("chinese_eight_b", {{"key_value"},
                                         {"key_recall"},
                                         {"key_deepen"},
                                         {"key_retain"},
                                         {"potential"},
                                         {"keep_up"},
                                         {"newcomer"},
                                         {"gone"}})};
}

// The position (from 0) on an axis drawn for `side` bins where the middle of a score of `bins` lies.
std::size_t stretched(int score, int bins, int side)
{
    return static_cast<std::size_t>((2 * score - 1) * side / (2 * bins));
}

// Which scores of a dimension count as high. As whole numbers, so that "equal to the mean counts as high" is exact.
std::vector<bool> highScores(const std::vector<std::uint8_t> &scores, int bins, const std::optional<double> &comparison)
{
    const std::uint64_t sum = std::accumulate(scores.begin(), scores.end(), std::uint64_t {0});
    std::vector<bool> isHigh(static_cast<std::size_t>(bins) + 1, false);
    for (std::size_t score = 1; score < isHigh.size(); ++score)
        isHigh[score] = comparison ? static_cast<double>(score) >= *comparison : score * scores.size() >= sum;
    return isHigh;
}

std::array<std::vector<bool>, 3> highScores(const RfmMap &map, const RfmScores &scores)
{
    const auto comparison = [&map](std::size_t dimension) {
        return map.comparison ? std::optional((*map.comparison)[dimension]) : std::nullopt;
    };
    return {highScores(scores.r, scores.bins, comparison(0)), highScores(scores.f, scores.bins, comparison(1)),
            highScores(scores.m, scores.bins, comparison(2))};
}

std::size_t cellCount(const RfmMap &map)
{
    const auto side = static_cast<std::size_t>(map.side);
    const bool isCube = map.axes == RfmMap::Axes::RecencyByFrequencyByMonetary || map.axes == RfmMap::Axes::HighLow;
    return isCube ? side * side * side : side * side;
}

[[noreturn]] void refuse(const char *what, const std::string &value, const std::string &allowed)
{
    throw Error(ErrorCode::ParameterInvalid, {what, value, allowed});
}

void checkNames(const RfmMap &map)
{
    if (map.name.empty())
        refuse("map.name", "", "1–100");
    if (map.groups.empty() || map.groups.size() > kMostGroups)
        refuse("map.groups", std::to_string(map.groups.size()), "1–" + std::to_string(kMostGroups));
    std::set<std::string_view> ids;
    std::set<std::string_view> names;
    for (const RfmGroup &group : map.groups) {
        if (group.id.empty() || !ids.insert(group.id).second || group.id.find('.') != std::string::npos)
            refuse("map.group.id", group.id, "g1, g2, g3 …");
        if (group.name.empty() || !names.insert(group.name).second)
            refuse("map.group.name", group.name, "≠");
    }
}

} // namespace

std::span<const RfmMap> rfmMaps()
{
    static const std::vector<RfmMap> maps = builtInMaps();
    return maps;
}

const RfmMap &rfmMap(std::string_view id)
{
    std::string known;
    for (const RfmMap &map : rfmMaps()) {
        if (map.id == id)
            return map;
        known += (known.empty() ? "" : ", ") + map.id;
    }
    throw Error(ErrorCode::ParameterInvalid, {"map", std::string(id), known});
}

std::vector<std::uint8_t> groupsOfCells(const RfmMap &map, const RfmScores &scores)
{
    const int bins = scores.bins;
    const auto side = static_cast<std::size_t>(map.side);
    const std::array<std::vector<bool>, 3> isHigh
        = map.axes == RfmMap::Axes::HighLow ? highScores(map, scores) : std::array<std::vector<bool>, 3> {};
    std::vector<std::uint8_t> groups;
    groups.reserve(static_cast<std::size_t>(bins * bins * bins));
    for (int r = 1; r <= bins; ++r) {
        for (int f = 1; f <= bins; ++f) {
            for (int m = 1; m <= bins; ++m) {
                const auto at = [&](int score) { return stretched(score, bins, map.side); };
                const auto high = [&](std::size_t dimension, int score) {
                    return isHigh[dimension][static_cast<std::size_t>(score)] ? 1U : 0U;
                };
                std::size_t cell = 0;
                switch (map.axes) {
                case RfmMap::Axes::RecencyByFm: cell = at(r) * side + at(combinedFm(f, m)); break;
                case RfmMap::Axes::RecencyByFrequency: cell = at(r) * side + at(f); break;
                case RfmMap::Axes::RecencyByFrequencyByMonetary: cell = (at(r) * side + at(f)) * side + at(m); break;
                case RfmMap::Axes::HighLow: cell = high(0, r) * 4 + high(1, f) * 2 + high(2, m); break;
                }
                groups.push_back(map.cells[cell]);
            }
        }
    }
    return groups;
}

std::vector<std::uint8_t> assignGroups(const RfmMap &map, const RfmScores &scores)
{
    const std::vector<std::uint8_t> ofCell = groupsOfCells(map, scores);
    const auto bins = static_cast<std::size_t>(scores.bins);
    std::vector<std::uint8_t> groups(scores.r.size());
    parallelFor(groups.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            groups[i] = ofCell[((scores.r[i] - 1U) * bins + scores.f[i] - 1U) * bins + scores.m[i] - 1U];
    });
    return groups;
}

void checkRfmMap(const RfmMap &map)
{
    checkNames(map);
    const bool isHighLow = map.axes == RfmMap::Axes::HighLow;
    if (isHighLow ? map.side != 2 : map.side < RfmOptions::kLeastBins || map.side > RfmOptions::kMostBins)
        refuse("map.side", std::to_string(map.side),
               isHighLow ? "2" : std::to_string(RfmOptions::kLeastBins) + "–" + std::to_string(RfmOptions::kMostBins));
    if (map.cells.size() != cellCount(map))
        refuse("map.cells", std::to_string(map.cells.size()), std::to_string(cellCount(map)));
    std::vector<bool> hasCell(map.groups.size(), false);
    for (std::size_t cell = 0; cell < map.cells.size(); ++cell) {
        if (map.cells[cell] >= map.groups.size())
            refuse("map.cell", std::to_string(cell + 1), "0–" + std::to_string(map.groups.size() - 1));
        hasCell[map.cells[cell]] = true;
    }
    for (std::size_t group = 0; group < hasCell.size(); ++group) {
        if (!hasCell[group])
            refuse("map.group.cells", map.groups[group].name, "≥ 1");
    }
    if (map.comparison && !isHighLow)
        refuse("map.comparison", map.name, "high_low");
}

std::uint8_t groupOfGridCell(const RfmMap &map, int bins, int r, int fm)
{
    return map.cells[stretched(r, bins, map.side) * static_cast<std::size_t>(map.side) + stretched(fm, bins, map.side)];
}

std::uint8_t elevenGroupOfCell(int r, int fm)
{
    return groupOfGridCell(rfmMaps().front(), RfmOptions::kDefaultBins, r, fm);
}

int combinedFm(int f, int m)
{
    return (f + m + 1) / 2;
}

} // namespace clientele
