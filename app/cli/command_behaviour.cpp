#include "analytics/base/monitor.h"
#include "analytics/profile/baskets.h"
#include "analytics/profile/behaviour.h"
#include "analytics/profile/day_patterns.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"segment", "ID", QT_TRANSLATE_NOOP("Cli", "Only customers of this segment; by default all.")},
    Option {"within", "DAYS",
            QT_TRANSLATE_NOOP("Cli", "How long a pattern over days may take, 1 to 31; by default 7.")},
    Option {"min-baskets", "N",
            QT_TRANSLATE_NOOP("Cli", "Pairs of products in at least so many orders; by default one in a thousand.")},
    Option {"sort", "BY", QT_TRANSLATE_NOOP("Cli", "Which pairs come first; by default those in most orders."),
            "baskets|lift"},
    Option {"top", "N", QT_TRANSLATE_NOOP("Cli", "How many paths, patterns and pairs; by default 15.")},
    kAsOfOption,
};

struct Findings
{
    Behaviour behaviour;
    DayPatterns patterns;
    BasketPairs pairs;
};

Json stepsJson(const std::vector<Behaviour::Step> &steps, bool isFunnel)
{
    Json json = Json::array();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Behaviour::Step &step = steps[i];
        Json &item = json.emplace_back(Json {{"kind", step.kind},
                                             {"people", step.people},
                                             {"times", step.times},
                                             {"times_per_person", step.timesPerPerson},
                                             {"median_days_ago", step.medianDaysAgo}});
        if (!isFunnel)
            continue;
        const auto before = static_cast<double>(i > 0 ? steps[i - 1].inOrder : step.inOrder);
        item["in_order"] = step.inOrder;
        item["rate"] = before > 0 ? Json(static_cast<double>(step.inOrder) / before) : Json(nullptr);
    }
    return json;
}

Json pathsJson(const Behaviour &behaviour)
{
    Json json = Json::array();
    for (const Behaviour::Path &path : behaviour.paths) {
        json.push_back(
            {{"kinds", path.kinds}, {"goes_on", path.goesOn}, {"visits", path.visits}, {"people", path.people}});
    }
    return json;
}

Json patternsJson(const DayPatterns &patterns)
{
    Json json {{"people", patterns.people}, {"minimum", patterns.minimum}, {"patterns", Json::array()}};
    for (const DayPatterns::Pattern &pattern : patterns.patterns) {
        Json &item = json["patterns"].emplace_back(Json {{"steps", Json::array()},
                                                         {"people", pattern.people},
                                                         {"support", pattern.support},
                                                         {"confidence", pattern.confidence},
                                                         {"lift", pattern.lift}});
        for (const DayPatterns::Step &step : pattern.steps)
            item["steps"].push_back({{"kind", step.kind}, {"weekday", step.weekday}});
    }
    return json;
}

Json pairsJson(const BasketPairs &pairs, const Dataset &dataset)
{
    Json json {
        {"baskets", pairs.baskets}, {"minimum", pairs.minimum}, {"found", pairs.found}, {"pairs", Json::array()}};
    for (const BasketPairs::Pair &pair : pairs.pairs) {
        json["pairs"].push_back({{"first", dataset.products.id[pair.first]},
                                 {"second", dataset.products.id[pair.second]},
                                 {"baskets", pair.baskets},
                                 {"support", pair.support},
                                 {"confidence", pair.confidence},
                                 {"reverse_confidence", pair.reverse},
                                 {"lift", pair.lift}});
    }
    return json;
}

Json jsonOf(const Findings &findings, const Dataset &dataset)
{
    const Behaviour &behaviour = findings.behaviour;
    const Behaviour::Depth &depth = behaviour.depth;
    return {{"as_of", formatDay(behaviour.asOf)},
            {"people", behaviour.people},
            {"unknown_events", behaviour.unknownEvents},
            {"funnel", stepsJson(behaviour.funnel, true)},
            {"others", stepsJson(behaviour.others, false)},
            {"depth",
             {{"visits", depth.visits},
              {"mean_views", depth.meanViews},
              {"median_views", depth.medianViews},
              {"by_views", depth.byViews}}},
            {"orders_by_weekday_and_hour", behaviour.orders},
            {"orders_without_time", behaviour.ordersWithoutTime},
            {"visits", behaviour.visits},
            {"paths", pathsJson(behaviour)},
            {"day_patterns", patternsJson(findings.patterns)},
            {"bought_together", pairsJson(findings.pairs, dataset)}};
}

void addFunnel(TextTable &table, const Behaviour &behaviour)
{
    table.row({Cli::tr("Step"), Cli::tr("People"), Cli::tr("In this order"), Cli::tr("Of the step before"),
               Cli::tr("Times each"), Cli::tr("Days ago (median)")});
    std::size_t before = 0;
    for (const Behaviour::Step &step : behaviour.funnel) {
        const double rate = before > 0 ? static_cast<double>(step.inOrder) / static_cast<double>(before) : 1;
        table.row({eventKindName(step.kind), countText(static_cast<qint64>(step.people)),
                   countText(static_cast<qint64>(step.inOrder)), before > 0 ? percentText(rate) : QString(),
                   decimalText(step.timesPerPerson, 1), decimalText(step.medianDaysAgo, 1)});
        before = step.inOrder;
    }
    for (const Behaviour::Step &step : behaviour.others) {
        table.row({eventKindName(step.kind),
                   countText(static_cast<qint64>(step.people)),
                   {},
                   {},
                   decimalText(step.timesPerPerson, 1),
                   decimalText(step.medianDaysAgo, 1)});
    }
}

void addPaths(TextTable &table, const Behaviour &behaviour)
{
    table.row({});
    table.row({Cli::tr("Common ways through a visit")});
    for (const Behaviour::Path &path : behaviour.paths) {
        QStringList kinds;
        for (const std::string &kind : path.kinds)
            kinds << eventKindName(kind);
        if (path.goesOn)
            kinds << QStringLiteral("…");
        table.row(
            {QStringLiteral("  ") + kinds.join(QStringLiteral(" → ")), countText(static_cast<qint64>(path.visits))});
    }
}

void addPatterns(TextTable &table, const DayPatterns &patterns)
{
    table.row({});
    table.row({Cli::tr("Patterns over days"), Cli::tr("People"), Cli::tr("Confidence"), Cli::tr("Lift")});
    for (const DayPatterns::Pattern &pattern : patterns.patterns) {
        QStringList steps;
        for (const DayPatterns::Step &step : pattern.steps)
            //: a kind of event and a weekday: "Into the cart (Friday)"
            steps << Cli::tr("%1 (%2)").arg(eventKindName(step.kind), weekdayText(step.weekday));
        table.row({QStringLiteral("  ") + steps.join(QStringLiteral(" → ")),
                   countText(static_cast<qint64>(pattern.people)), percentText(pattern.confidence),
                   decimalText(pattern.lift, 2)});
    }
}

void addPairs(TextTable &table, const BasketPairs &pairs, const Dataset &dataset)
{
    table.row({});
    table.row({Cli::tr("Bought together"), Cli::tr("Orders"), Cli::tr("Confidence"), Cli::tr("Lift")});
    for (const BasketPairs::Pair &pair : pairs.pairs) {
        table.row({QStringLiteral("  ") + productName(pair.first, dataset) + QStringLiteral(" + ")
                       + productName(pair.second, dataset),
                   countText(static_cast<qint64>(pair.baskets)), percentText(std::max(pair.confidence, pair.reverse)),
                   decimalText(pair.lift, 2)});
    }
}

QString textOf(const Findings &findings, const Dataset &dataset)
{
    if (findings.behaviour.people == 0)
        return Cli::tr("Nobody did anything yet: there are neither orders nor events of these customers.");
    TextTable table(2, {1, 2, 3, 4, 5});
    addFunnel(table, findings.behaviour);
    addPaths(table, findings.behaviour);
    if (!findings.patterns.patterns.empty())
        addPatterns(table, findings.patterns);
    if (!findings.pairs.pairs.empty())
        addPairs(table, findings.pairs, dataset);
    return table.text();
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const int within = arguments.whole("within", 7, 1, 31);
    const auto top = static_cast<std::size_t>(arguments.whole("top", 15, 1, 10'000));
    const int baskets = arguments.whole("min-baskets", 0, 0, 1'000'000'000);
    const auto asOf = asOfOption(arguments);
    const SegmentedShop shop = openSegmentedShop(arguments, monitor);
    const Dataset &dataset = *shop.shop.dataset;
    const auto segment = arguments.value("segment");
    const CustomerSet *members = segment ? &findSegment(shop.segments, utf8(*segment)).members : nullptr;
    Findings findings;
    findings.behaviour = behaviour(dataset, members, asOf, monitor, top);
    DayPatternOptions patterns;
    patterns.withinDays = within;
    patterns.top = top;
    patterns.asOf = asOf;
    findings.patterns = dayPatterns(dataset, members, patterns, monitor);
    BasketOptions pairs;
    pairs.minimumBaskets = static_cast<std::size_t>(baskets);
    pairs.top = top;
    pairs.asOf = asOf;
    if (arguments.value("sort") == QLatin1String("lift"))
        pairs.order = BasketOptions::Order::Lift;
    findings.pairs = basketPairs(dataset, members, pairs);
    Outcome outcome;
    outcome.json = jsonOf(findings, dataset);
    outcome.text = textOf(findings, dataset);
    return outcome;
}

} // namespace

const Command kBehaviourCommand {
    "behaviour",
    QT_TRANSLATE_NOOP("Cli", "How customers come to buy: the funnel, visits, common ways, patterns and pairs."),
    kOperands, kOptions, run};

} // namespace clientele::cli
