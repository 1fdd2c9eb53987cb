#include "app/cli/campaign_rerun.h"

#include "analytics/target/rerun.h"
#include "app/cli/campaign_json.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"
#include "widgets/shell/names_checks.h"

namespace clientele::cli {

namespace {

Json changesJson(const ChangeReport &report)
{
    Json moves = Json::array();
    for (const ChangeReport::Move &move : report.moves)
        moves.push_back({{"from", move.from}, {"to", move.to}, {"people", move.people}});
    Json left = Json::object();
    for (std::size_t i = 0; i < kExclusionReasons; ++i)
        if (report.excluded[i] > 0)
            left[std::string(exclusionId(static_cast<ExclusionReason>(i)))] = report.excluded[i];
    if (report.outsideSegments > 0)
        left["outside_segments"] = report.outsideSegments;
    if (report.goneFromShop > 0)
        left["gone_from_shop"] = report.goneFromShop;
    return {{"before", report.before},         {"now", report.now},       {"stayed", report.stayed},
            {"joined", report.joined},         {"left", std::move(left)}, {"moves", std::move(moves)},
            {"text", utf8(changeText(report))}};
}

} // namespace

Outcome rerunCampaign(const Arguments &arguments, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    Shop shop = openShop(arguments, Store::Access::Write, monitor);
    const Campaign before = loadCampaign(shop.store, wanted);
    if (before.sealedAt.empty())
        throw UsageError {
            Cli::tr("“%1” was not exported yet, so there is nothing to run again.").arg(words(before.plan.name))};
    std::optional<Day> first;
    if (const auto from = arguments.value("from")) {
        first = parseDay(utf8(*from));
        if (!first)
            throw UsageError {Cli::tr("--from needs a day such as 2026-11-30, not “%1”.").arg(*from)};
    }
    const CampaignRerun rerun = rerunOf(shop.store, shop.dataset, before, first,
                                        arguments.has("name") ? utf8(*arguments.value("name")) : std::string());
    const ChangeReport &report = rerun.changes;
    const Campaign made = createCampaign(shop.store, rerun.plan);

    Outcome outcome;
    outcome.json = jsonOf(made);
    outcome.json["rerun_of"] = before.number;
    outcome.json["changes"] = changesJson(report);
    outcome.text = Cli::tr("Created campaign %1, “%2”.").arg(made.number).arg(words(rerun.plan.name))
                   + QLatin1Char('\n') + changeText(report);
    return outcome;
}

} // namespace clientele::cli
