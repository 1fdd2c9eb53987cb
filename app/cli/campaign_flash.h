#pragma once

#include "app/cli/command.h"

namespace clientele::cli {

// campaign SHOP flash: which products to put into a flash sale, and who will come to it when; of a campaign's audience, of
// segments, or of everybody.
Outcome designFlashSale(const Arguments &arguments, Monitor &monitor);

} // namespace clientele::cli
