#pragma once

#include "app/cli/command.h"

namespace clientele::cli {

// `campaign SHOP exports`: what left the shop, when, for whom and what for.
Outcome listExports(const Arguments &arguments);

// `campaign SHOP codes`: takes the codes that the shop's platform made, or says how many there are, or whose one is.
Outcome campaignCodes(const Arguments &arguments, Monitor &monitor);

} // namespace clientele::cli
