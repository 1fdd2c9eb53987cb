#pragma once

#include "analytics/target/list_writer.h"
#include "app/cli/arguments.h"
#include "app/cli/words.h"

namespace clientele::cli {

inline constexpr Option kFormatOption {
    "format", "FORMAT",
    QT_TRANSLATE_NOOP("Cli", "csv-spreadsheet (the default, for people), csv (for machines) or xlsx.")};

// The format asked for, or the default. Errors: UsageError that lists them all.
const ListFormat &formatOption(const Arguments &arguments);

} // namespace clientele::cli
