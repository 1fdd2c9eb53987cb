#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "analytics/plan/plan_checks.h"
#include "analytics/target/destination_table.h"
#include "analytics/target/list_writer.h"
#include "analytics/target/target_list.h"

namespace clientele {

class Store;

// Which files a campaign is written to, and what for.
struct ExportRequest
{
    std::string format; // ListFormat::id
    std::filesystem::path path; // the people to contact, or the codes
    // The people held out, for tools that must know whom to leave alone: in the same format, or as CSV beside codes.
    std::optional<std::filesystem::path> holdoutPath;
    // The codes for the shop's checkout beside a list of people: both have the same ones. A format of Kind::Codes.
    struct CodeFile
    {
        std::string format;
        std::filesystem::path path;
    };
    std::optional<CodeFile> codes;
    std::optional<std::filesystem::path> rejectedPath; // everybody left out or not in the list, and why, as CSV
    std::string purpose; // kept in the register of exports
    ListOptions options;
};

struct CampaignExport
{
    std::vector<WrittenFile> list; // one file, or several where the destination takes no larger ones
    std::vector<WrittenFile> holdoutList;
    std::vector<WrittenFile> codeList;
    std::vector<WrittenFile> rejectedList;
    std::vector<Rejected> rejected; // of `list`
    std::vector<PlanFinding> findings; // what there is to know of the plan that went out (plan_checks.h)
    std::size_t rows = 0; // people in `list`, without the seed address
    std::size_t holdoutRows = 0;
    std::size_t contacted = 0; // members of the arm "offer"
    std::size_t heldOut = 0;
    bool isSmall = false; // fewer people than the destination makes use of (ListFormat::fewestPeople)
    bool isNameUnknown = false; // the destination knows the file by a word that its name does not hold
};

// The last step of the main job, one call for the window and the command line: writes the people to contact and, the
// first time, seals the campaign: who was chosen, for which arm, with which code, reason and products is kept in the
// shop from then on, and exporting again gives the same people whatever was imported since. All files and the seal
// happen together or not at all.
//
// A sealed campaign can also be exported from a store that is open for reading. Errors: AudienceEmpty (campaign;
// and where the destination can take nobody: format, the commonest rejectId, how many people), NoSuchSegment,
// NoSuchMethod, ExportRefused (a draft that would hurt: plan_checks.h), CodesExhausted, UnknownFormat, those of
// writeTable and Store; Cancelled.
CampaignExport exportCampaign(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                              const ExportRequest &request, Monitor &monitor);

// The rows that exportCampaign would write as its list, who would be rejected, and what there is to know of the plan: where
// that refuses the export, the rows are shown all the same, without codes where there are too few. Nothing is written or
// sealed. The same errors but for ExportRefused and those of writing.
struct ExportPreview
{
    DestinationTable table;
    std::vector<PlanFinding> findings;
};
ExportPreview previewExport(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                            const ExportRequest &request, Monitor &monitor);

// Whom exportCampaign will write: the sealed members, or for a draft what its plan gives today, codes included.
CampaignMembers campaignMembers(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                Monitor &monitor);

} // namespace clientele
