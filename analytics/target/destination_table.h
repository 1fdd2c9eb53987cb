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

// Everybody who might have been expected in a file and is not: customer, reason (exclusionId for who was left out of the
// campaign, "not_sent" and notSentId for who gets nothing because no offer pays, rejectId for whom the destination cannot
// take), by customer id. Who is held out is not among them.
ListTable leftOutTable(const CampaignMembers &members, const std::vector<Rejected> &rejected);

} // namespace clientele
