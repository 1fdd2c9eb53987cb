#include "app/cli/shop.h"

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/segment/rfm_setup.h"
#include "app/cli/passphrase_input.h"
#include "app/cli/words.h"
#include "app/paths.h"

namespace clientele::cli {

Store openStore(const Arguments &arguments, Store::Access access)
{
    const std::filesystem::path path = toPath(arguments.operand(0));
    return Store::open(path, access, presentPassphrase(path));
}

Shop openShop(const Arguments &arguments, Store::Access access, Monitor &monitor)
{
    Store store = openStore(arguments, access);
    auto dataset = loadDataset(store, monitor);
    return {std::move(store), std::move(dataset)};
}

SegmentedShop openSegmentedShop(const Arguments &arguments, Monitor &monitor, Store::Access access)
{
    const auto asOf = asOfOption(arguments);
    Shop shop = openShop(arguments, access, monitor);
    monitor.stage(Stage::Scoring);
    RfmAnalysis rfm = analyseRfm(*shop.dataset, loadRfmSetup(shop.store), asOf);
    std::vector<Segment> segments = allSegments(*shop.dataset, rfm, loadSavedSegments(shop.store));
    return {std::move(shop), std::move(rfm), std::move(segments)};
}

std::optional<Day> asOfOption(const Arguments &arguments)
{
    const auto text = arguments.value(kAsOfOption.name);
    if (!text)
        return std::nullopt;
    if (const auto day = parseDay(text->toStdString()))
        return day;
    throw UsageError {Cli::tr("--as-of must be a day such as 2011-12-10, not “%1”.").arg(*text)};
}

} // namespace clientele::cli
