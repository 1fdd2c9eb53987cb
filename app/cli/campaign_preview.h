#pragma once

#include "app/cli/command.h"

namespace clientele::cli {

// campaign SHOP preview: whom a campaign reaches and what it should earn, of a draft as of today or as it was sealed.
Outcome previewCampaign(const Arguments &arguments, Monitor &monitor);

// campaign SHOP audience --plan FILE: how many people a plan reaches, without deciding about any.
Outcome countPlan(const Arguments &arguments, Monitor &monitor);

} // namespace clientele::cli
