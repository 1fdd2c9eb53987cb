#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// Who moved between two days: how many Loyal customers of the spring are At Risk in autumn, and who they are. Both days are
// computed from the orders up to them, as if the shop had been looked at then; nobody needs to have kept anything.
struct Movement
{
    Day from = 0;
    Day to = 0;
    RfmMap map;
    // One per customer: positions of map.groups, or `nowhere()` for who had not ordered by that day (or not within the
    // options' window).
    std::vector<std::uint8_t> before;
    std::vector<std::uint8_t> after;

    struct Flow
    {
        std::size_t customers = 0;
        Money net; // their net spend as of `to`

        bool operator==(const Flow &) const = default;
    };
    std::vector<Flow> flows; // [before · (groups + 1) + after]

    std::uint8_t nowhere() const { return static_cast<std::uint8_t>(map.groups.size()); }
    const Flow &flow(std::size_t before, std::size_t after) const
    {
        return flows[before * (map.groups.size() + 1) + after];
    }
};

// Which cuts tell groups apart on the earlier day. With its own, as a person would have seen them then, a customer may
// move because others did; with the later day's, only by what they did themselves.
enum class MovementCuts
{
    OfEachDay,
    OfTheLater
};
inline constexpr std::array<std::string_view, 2> kMovementCutsIds {"each", "later"};

// `map` is a position in RfmAnalysis::maps. The setup's own analysis day does not matter. Days with no order before them
// are allowed: everybody is nowhere. Errors: ParameterInvalid when `from` is after `to`, for an unknown map, and for nested
// scores with the later day's cuts, which no earlier cell need have.
Movement movement(const Dataset &dataset, const RfmSetup &setup, std::size_t map, Day from, Day to,
                  MovementCuts cuts = MovementCuts::OfEachDay);

// The customers of one flow; positions of map.groups or nowhere().
CustomerSet moversOf(const Movement &movement, std::uint8_t before, std::uint8_t after);

} // namespace clientele
