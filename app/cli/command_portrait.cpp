#include "analytics/base/monitor.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/portrait_outcome.h"
#include "app/cli/words.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"segment", "ID", QT_TRANSLATE_NOOP("Cli", "Which one, such as eleven.champions, or a saved one's name.")},
    Option {"top", "N", QT_TRANSLATE_NOOP("Cli", "How many traits of each list; by default 10.")},
    kAsOfOption,
};

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("segment"));
    const int top = arguments.whole("top", 10, 1, 1'000);
    const SegmentedShop shop = openSegmentedShop(arguments, monitor);
    return portraitOutcome(shop, findSegment(shop.segments, wanted), static_cast<std::size_t>(top));
}

} // namespace

const Command kPortraitCommand {
    "portrait", QT_TRANSLATE_NOOP("Cli", "What sets a segment apart from the whole shop, and how sure that is."),
    kOperands, kOptions, run};

} // namespace clientele::cli
