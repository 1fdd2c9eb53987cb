#include "app/cli/command_table.h"

#include <array>

namespace clientele::cli {

std::span<const Command> commands()
{
    static const std::array table {
        kNewCommand,      kInspectCommand,      kImportCommand,    kImportsCommand,  kRecipesCommand,
        kRejectedCommand, kUndoImportCommand,   kMergesCommand,    kOverviewCommand, kRfmCommand,
        kSegmentsCommand, kClusterCommand,      kCustomerCommand,  kPortraitCommand, kCohortsCommand,
        kMovementCommand, kBehaviourCommand,    kRecommendCommand, kEvaluateCommand, kCampaignCommand,
        kExportCommand,   kDoNotContactCommand, kReadCommand,      kSampleCommand,   kSaveCopyCommand,
        kVerifyCommand,   kPassphraseCommand,
    };
    return table;
}

} // namespace clientele::cli
