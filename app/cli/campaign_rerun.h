#pragma once

#include "app/cli/command.h"

namespace clientele::cli {

// campaign SHOP rerun: an exported campaign's plan once more as a draft, on what the shop knows today, and what became of
// the people of last time.
Outcome rerunCampaign(const Arguments &arguments, Monitor &monitor);

} // namespace clientele::cli
