#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// Who was in a segment on a day, as the shop saw it then. RFM groups of a past day can be computed again from the orders
// (movement.h); what somebody saved, and what later files changed, cannot: that is what these are kept for.
struct SegmentSnapshot
{
    std::string segment; // "eleven.champions", "saved.7"
    Day asOf = 0;
    std::size_t customers = 0;
    Money net; // of its buyers
    // Beside the kept day before this one of the same segment; nothing for the first.
    std::optional<std::size_t> joined;
    std::optional<std::size_t> left;
};

// Keeps every segment but "all", "buyers" and "no_orders" as it is on the analysis day; once more on the same day takes the
// place of what was kept. All or nothing. Returns how many. Errors: those of Store.
std::size_t takeSnapshots(Store &store, const Dataset &dataset, const RfmAnalysis &rfm,
                          const std::vector<Segment> &segments);

// The analysis day is kept already, of the files that are in the shop now.
bool isSnapshotTaken(Store &store, Day asOf);

// What is kept, by segment and day. A day counts as long as the import that was the newest then is still in the shop.
std::vector<SegmentSnapshot> loadSnapshots(Store &store);

// Who was in it then; customers that the shop no longer has are left out. Nothing when that day is not kept.
std::optional<CustomerSet> snapshotMembers(Store &store, const Dataset &dataset, std::string_view segment, Day asOf);

} // namespace clientele
