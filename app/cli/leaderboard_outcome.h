#pragma once

#include "app/cli/command.h"

namespace clientele::cli {

// evaluate SHOP: which method predicts best what this shop's customers buy next. Unless --dry-run, the best becomes the
// shop's default.
Outcome leaderboardOutcome(const Arguments &arguments, Monitor &monitor);

} // namespace clientele::cli
