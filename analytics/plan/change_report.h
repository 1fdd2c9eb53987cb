#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "analytics/plan/audience.h"

namespace clientele {

// What became of the people of an exported campaign, told when its plan is used again: "312 moved to At Risk; 40 new; 25 no
// longer reachable".
struct PastMember
{
    std::string customer; // outside id
    std::string group; // id of the RFM group they were in, or "no_orders"
};

struct ChangeReport
{
    std::size_t before = 0; // members then
    std::size_t now = 0;
    std::size_t stayed = 0; // in both
    std::size_t joined = 0; // new

    struct Move
    {
        std::string from; // ids of groups of the first RFM map, or "no_orders"
        std::string to;
        std::size_t people = 0;
    };
    std::vector<Move> moves; // of the members then, wherever they are now; most people first

    // Members then who are not members now: why, by ExclusionReason; or they are in none of the plan's segments any more,
    // or not in the shop.
    std::array<std::size_t, kExclusionReasons> excluded {};
    std::size_t outsideSegments = 0;
    std::size_t goneFromShop = 0;

    std::size_t left() const { return before - stayed; }
    // People who moved into a group from any other; most first.
    std::vector<std::pair<std::string, std::size_t>> movedTo() const;
};

// `rfm` and `now` are of the same day and dataset.
ChangeReport changeReport(std::span<const PastMember> before, const AudienceResult &now, const Dataset &dataset,
                          const RfmAnalysis &rfm);

} // namespace clientele
