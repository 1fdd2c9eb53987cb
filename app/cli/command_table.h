#pragma once

#include "app/cli/command.h"

namespace clientele::cli {

// The rows of the table, each defined in its own file.
extern const Command kNewCommand;
extern const Command kInspectCommand;
extern const Command kImportCommand;
extern const Command kImportsCommand;
extern const Command kRecipesCommand;
extern const Command kRejectedCommand;
extern const Command kUndoImportCommand;
extern const Command kMergesCommand;
extern const Command kOverviewCommand;
extern const Command kReadCommand;
extern const Command kRfmCommand;
extern const Command kSegmentsCommand;
extern const Command kClusterCommand;
extern const Command kCustomerCommand;
extern const Command kPortraitCommand;
extern const Command kCohortsCommand;
extern const Command kMovementCommand;
extern const Command kBehaviourCommand;
extern const Command kRecommendCommand;
extern const Command kEvaluateCommand;
extern const Command kCampaignCommand;
extern const Command kExportCommand;
extern const Command kDoNotContactCommand;
extern const Command kSampleCommand;
extern const Command kSaveCopyCommand;
extern const Command kVerifyCommand;
extern const Command kPassphraseCommand;

} // namespace clientele::cli
