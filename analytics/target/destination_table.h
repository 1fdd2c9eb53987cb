#pragma once

#include <map>
#include <vector>

#include "analytics/target/list_format.h"
#include "analytics/target/target_list.h"

namespace clientele {

// What a destination makes of a list: the rows exactly as they will be written, and who cannot be in the file and why. To
// be looked at before anything is written.
struct DestinationTable
{
    ListTable table;
    std::vector<Rejected> rejected; // by customer id; also who is left out of every file (TargetList::leftOut)
    std::size_t people = 0; // rows without the seed address
};

// Pure and parallel: the same list gives the same rows. Errors: Cancelled.
DestinationTable destinationTable(const TargetList &list, const ListFormat &format, const ListOptions &options,
                                  Monitor &monitor);

// How many for each reason.
std::map<RejectReason, std::size_t> rejectCounts(const std::vector<Rejected> &rejected);

// The rejected as a table: customer, reason (rejectId).
ListTable rejectedTable(const std::vector<Rejected> &rejected);

} // namespace clientele
