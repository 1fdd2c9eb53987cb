#pragma once

#include "analytics/target/list_writer.h"
#include "app/cli/arguments.h"
#include "app/cli/words.h"

namespace clientele::cli {

inline constexpr Option kFormatOption {
    "format", "FORMAT",
    QT_TRANSLATE_NOOP("Cli", "csv-spreadsheet (the default, for people), csv (for machines) or xlsx.")};
inline constexpr Option kDestinationOption {
    "format", "FORMAT",
    QT_TRANSLATE_NOOP(
        "Cli",
        "The destination: csv-spreadsheet (the default, for people), csv (for machines), xlsx, klaviyo, "
        "klaviyo-coupons, mailchimp, shopify-codes, woocommerce-coupons, google-customer-match, meta, tencent-md5, "
        "tencent-sha256, qianchuan-plain, qianchuan-md5 or qianchuan-sha256.")};

// The format asked for by the option of that name, or the default. Errors: UsageError that lists them all.
const ListFormat &formatOption(const Arguments &arguments, const char *option = kDestinationOption.name);
// Only those that take any table.
const ListFormat &tableFormatOption(const Arguments &arguments);

} // namespace clientele::cli
