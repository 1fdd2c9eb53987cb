#include <algorithm>
#include <string>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/segment/movement.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/table/csv_writer.h"
#include "app/cli/command_table.h"
#include "app/cli/future_outcome.h"
#include "app/cli/json_values.h"
#include "app/cli/rfm_arguments.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::string_view kNowhere = "no_orders";

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"from", "DAY", QT_TRANSLATE_NOOP("Cli", "The earlier day, such as 2011-06-30.")},
    Option {"to", "DAY", QT_TRANSLATE_NOOP("Cli", "The later day; by default the analysis day.")},
    Option {"map", "ID", QT_TRANSLATE_NOOP("Cli", "Whose groups people move between; by default eleven.")},
    Option {"cuts", "WHICH",
            QT_TRANSLATE_NOOP("Cli", "Tell groups apart by each day's own cuts, or on both days by the later day's."),
            "each|later"},
    Option {"csv", "FILE", QT_TRANSLATE_NOOP("Cli", "Write every customer who moved: customer, from, to.")},
};

std::string groupId(const Movement &movement, std::size_t group)
{
    return group < movement.map.groups.size() ? movement.map.groups[group].id : std::string(kNowhere);
}

QString groupText(const Movement &movement, std::size_t group)
{
    return group < movement.map.groups.size() ? groupName(movement.map, group) : segmentName(kNowhere);
}

// The flows that have somebody, most people first.
std::vector<std::pair<std::size_t, std::size_t>> flowsOf(const Movement &movement)
{
    std::vector<std::pair<std::size_t, std::size_t>> flows;
    for (std::size_t before = 0; before <= movement.map.groups.size(); ++before) {
        for (std::size_t after = 0; after <= movement.map.groups.size(); ++after) {
            if (movement.flow(before, after).customers > 0)
                flows.emplace_back(before, after);
        }
    }
    std::ranges::stable_sort(flows, std::greater<> {},
                             [&](const auto &flow) { return movement.flow(flow.first, flow.second).customers; });
    return flows;
}

Json jsonOf(const Movement &movement)
{
    Json json {{"from", formatDay(movement.from)},
               {"to", formatDay(movement.to)},
               {"map", movement.map.id},
               {"groups", Json::array()},
               {"flows", Json::array()}};
    for (std::size_t group = 0; group <= movement.map.groups.size(); ++group)
        json["groups"].push_back(groupId(movement, group));
    for (const auto &[before, after] : flowsOf(movement)) {
        const Movement::Flow &flow = movement.flow(before, after);
        json["flows"].push_back({{"from", groupId(movement, before)},
                                 {"to", groupId(movement, after)},
                                 {"customers", flow.customers},
                                 {"net", moneyJson(flow.net)}});
    }
    return json;
}

QString textOf(const Movement &movement, const QString &currency)
{
    TextTable table(2, {2, 3});
    table.row({dayText(movement.from), dayText(movement.to), termName(Term::Customers), termName(Term::Monetary)});
    for (const auto &[before, after] : flowsOf(movement)) {
        const Movement::Flow &flow = movement.flow(before, after);
        table.row({groupText(movement, before), groupText(movement, after),
                   countText(static_cast<qint64>(flow.customers)), moneyText(flow.net, currency)});
    }
    return table.text();
}

void writeCsv(const Dataset &dataset, const Movement &movement, const QString &path)
{
    CsvWriter writer(toPath(path), {.withBom = false, .guardFormulas = false});
    writer.row(std::vector<std::string> {"customer", "from", "to"});
    CustomerSet movers;
    for (std::size_t customer = 0; customer < movement.before.size(); ++customer) {
        if (movement.before[customer] != movement.after[customer])
            movers.push_back(static_cast<CustomerIndex>(customer));
    }
    std::ranges::sort(movers, {}, [&](CustomerIndex customer) { return dataset.customers.id[customer]; });
    for (const CustomerIndex customer : movers) {
        writer.row(std::vector<std::string> {std::string(dataset.customers.id[customer]),
                                             groupId(movement, movement.before[customer]),
                                             groupId(movement, movement.after[customer])});
    }
    writer.close();
}

std::optional<Day> dayOption(const Arguments &arguments, const char *option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    if (const auto day = parseDay(utf8(*text)))
        return day;
    throw UsageError {Cli::tr("--%1 must be a day such as 2011-12-10, not “%2”.").arg(QLatin1String(option), *text)};
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    arguments.required("from");
    const auto from = dayOption(arguments, "from");
    const auto to = dayOption(arguments, "to");
    const bool isLater = arguments.value("cuts") == QLatin1String("later");
    Shop shop = openShop(arguments, Store::Access::Read, monitor);
    monitor.stage(Stage::Scoring);
    const RfmSetup setup = loadRfmSetup(shop.store);
    const Day later = to.value_or(setup.options.asOf.value_or(defaultAnalysisDay(*shop.dataset)));
    const Movement moved = movement(*shop.dataset, setup, mapOption(arguments, setup), *from, later,
                                    isLater ? MovementCuts::OfTheLater : MovementCuts::OfEachDay);
    if (const auto path = arguments.value("csv"))
        writeCsv(*shop.dataset, moved, *path);
    Outcome outcome;
    outcome.json = jsonOf(moved);
    outcome.text = textOf(moved, words(shop.dataset->currency));
    addFutureOrders(outcome, *shop.dataset, moved.to);
    return outcome;
}

} // namespace

const Command kMovementCommand {"movement",
                                QT_TRANSLATE_NOOP("Cli", "Who moved from which group to which between two days."),
                                kOperands, kOptions, run};

} // namespace clientele::cli
