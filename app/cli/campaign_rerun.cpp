#include "app/cli/campaign_rerun.h"

#include <algorithm>

#include "analytics/plan/change_report.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/target/seal.h"
#include "app/cli/campaign_json.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"
#include "widgets/shell/names_checks.h"

namespace clientele::cli {

namespace {

// "Spring", "Spring 2", "Spring 3" …: the first that no campaign has.
std::string freeName(Store &store, const std::string &name)
{
    const std::vector<Campaign> campaigns = loadCampaigns(store);
    for (int i = 2;; ++i) {
        std::string candidate = name + " " + std::to_string(i);
        if (std::ranges::none_of(campaigns, [&](const Campaign &one) { return one.plan.name == candidate; }))
            return candidate;
    }
}

// Everything that is tied to the calendar, so many days later; the analysis day is the shop's own again.
void shift(Plan &plan, Day days)
{
    plan.asOf.reset();
    for (Offer &offer : plan.offers) {
        offer.validFrom += days;
        offer.validTo += days;
        for (OfferWave &wave : offer.waves) {
            wave.from += days * kSecondsPerDay;
            wave.to += days * kSecondsPerDay;
        }
    }
    if (plan.measureUntil)
        *plan.measureUntil += days;
}

std::vector<PastMember> pastMembers(const CampaignMembers &members)
{
    std::vector<PastMember> past;
    for (const CampaignMember &member : members.members)
        past.push_back({member.customer, member.stratum.substr(0, member.stratum.find('.'))});
    return past;
}

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
    Plan plan = before.plan;
    plan.name = arguments.has("name") ? utf8(*arguments.value("name")) : freeName(shop.store, plan.name);
    Day days = 0;
    if (const auto from = arguments.value("from")) {
        const auto day = parseDay(utf8(*from));
        if (!day)
            throw UsageError {Cli::tr("--from needs a day such as 2026-11-30, not “%1”.").arg(*from)};
        days = *day - plan.firstDay();
    }
    shift(plan, days);

    const RfmAnalysis rfm = analyseRfm(*shop.dataset, loadRfmSetup(shop.store), plan.asOf);
    const std::vector<Segment> segments = allSegments(*shop.dataset, rfm, loadSavedSegments(shop.store));
    const AudienceResult now = selectAudience(*shop.dataset, rfm, segments, plan);
    const ChangeReport report
        = changeReport(pastMembers(sealedMembers(shop.store, before.number)), now, *shop.dataset, rfm);
    const Campaign made = createCampaign(shop.store, plan);

    Outcome outcome;
    outcome.json = jsonOf(made);
    outcome.json["rerun_of"] = before.number;
    outcome.json["changes"] = changesJson(report);
    outcome.text = Cli::tr("Created campaign %1, “%2”.").arg(made.number).arg(words(plan.name)) + QLatin1Char('\n')
                   + changeText(report);
    return outcome;
}

} // namespace clientele::cli
