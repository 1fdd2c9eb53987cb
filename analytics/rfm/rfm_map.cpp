#include "analytics/rfm/rfm_map.h"

#include <array>
#include <numeric>
#include <string>

#include "analytics/base/error.h"

namespace clientele {

namespace {

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

constexpr std::array<RfmGroup, 11> kElevenGroups {{
    {"champions"},
    {"loyal"},
    {"potential_loyalist"},
    {"new"},
    {"promising"},
    {"need_attention"},
    {"about_to_sleep"},
    {"at_risk"},
    {"cant_lose"},
    {"hibernating"},
    {"lost"},
}};

// Rows are R = 1 … 5, columns FM = 1 … 5.
constexpr Eleven kElevenGrid[RfmScores::kBins][RfmScores::kBins] {
    {Lost, Lost, AtRisk, AtRisk, CantLose},
    {Hibernating, Hibernating, AtRisk, AtRisk, CantLose},
    {AboutToSleep, AboutToSleep, NeedAttention, Loyal, Loyal},
    {Promising, PotentialLoyalist, PotentialLoyalist, Loyal, Loyal},
    {New, PotentialLoyalist, PotentialLoyalist, Champions, Champions},
};

constexpr std::array<RfmGroup, 8> kEightGroups {{
    {"high_value"},
    {"high_value_keep"},
    {"high_value_develop"},
    {"high_value_win_back"},
    {"general_value"},
    {"general_keep"},
    {"general_develop"},
    {"general_win_back"},
}};

// The first four are high in M, the last four low; within four: both high, R low, F low, both low.
constexpr std::uint8_t eightGroup(bool isRecent, bool isFrequent, bool isHighSpend)
{
    return static_cast<std::uint8_t>((isHighSpend ? 0 : 4) + (isFrequent ? 0 : 2) + (isRecent ? 0 : 1));
}

std::vector<std::uint8_t> assignEleven(const RfmScores &scores)
{
    std::vector<std::uint8_t> groups;
    groups.reserve(scores.r.size());
    for (std::size_t i = 0; i < scores.r.size(); ++i)
        groups.push_back(elevenGroupOfCell(scores.r[i], combinedFm(scores.f[i], scores.m[i])));
    return groups;
}

// Whether a score is at least the mean of all: compared as whole numbers, so "equal counts as high" is exact.
std::vector<bool> isAtLeastMean(const std::vector<std::uint8_t> &scores)
{
    const std::uint64_t sum = std::accumulate(scores.begin(), scores.end(), std::uint64_t {0});
    std::vector<bool> high;
    high.reserve(scores.size());
    for (const std::uint8_t score : scores)
        high.push_back(score * scores.size() >= sum);
    return high;
}

std::vector<std::uint8_t> assignEight(const RfmScores &scores)
{
    const std::vector<bool> recent = isAtLeastMean(scores.r);
    const std::vector<bool> frequent = isAtLeastMean(scores.f);
    const std::vector<bool> highSpend = isAtLeastMean(scores.m);
    std::vector<std::uint8_t> groups;
    groups.reserve(scores.r.size());
    for (std::size_t i = 0; i < scores.r.size(); ++i)
        groups.push_back(eightGroup(recent[i], frequent[i], highSpend[i]));
    return groups;
}

constexpr std::array<RfmMap, 2> kMaps {{
    {"eleven", kElevenGroups, assignEleven},
    {"chinese_eight", kEightGroups, assignEight},
}};

} // namespace

std::span<const RfmMap> rfmMaps()
{
    return kMaps;
}

const RfmMap &rfmMap(std::string_view id)
{
    std::string known;
    for (const RfmMap &map : kMaps) {
        if (map.id == id)
            return map;
        known += (known.empty() ? "" : ", ") + std::string(map.id);
    }
    throw Error(ErrorCode::ParameterInvalid, {"map", std::string(id), known});
}

std::uint8_t elevenGroupOfCell(int r, int fm)
{
    return kElevenGrid[r - 1][fm - 1];
}

int combinedFm(int f, int m)
{
    return (f + m + 1) / 2;
}

} // namespace clientele
