#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "analytics/target/list_writer.h"
#include "analytics/target/target_list.h"

namespace clientele {

class Store;

struct CampaignExport
{
    WrittenFile list;
    std::optional<WrittenFile> holdoutList;
    std::size_t contacted = 0; // members of the arm "offer"
    std::size_t heldOut = 0;
};

// The last step of the main job, one call for the window and the command line: writes the people to contact to `path`
// (and the holdout to `holdoutPath` when given) and, the first time, seals the campaign: who was chosen, for which arm,
// with which code, reason and products is kept in the shop from then on, and exporting again gives the same people
// whatever was imported since. The file and the seal happen together or not at all.
//
// A sealed campaign can also be exported from a store that is open for reading. Errors: AudienceEmpty, NoSuchSegment,
// NoSuchMethod, CodesExhausted, those of writeList and Store; Cancelled.
CampaignExport exportCampaign(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                              const ListFormat &format, const std::filesystem::path &path,
                              const std::optional<std::filesystem::path> &holdoutPath, Monitor &monitor);

// What exportCampaign will write: the sealed members, or for a draft what its plan gives today.
CampaignMembers campaignMembers(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                Monitor &monitor);

} // namespace clientele
