#pragma once

#include "analytics/import/recognition.h"
#include "app/cli/arguments.h"

namespace clientele::cli {

// What the options say outweighs what was found; what they answer is asked no more, and what is worth knowing but not worth
// stopping for is not asked at all. Errors: UsageError.
void answer(Recognition &found, const Arguments &arguments);

} // namespace clientele::cli
