#include "app/cli/campaign_preview.h"

#include <algorithm>
#include <map>

#include "analytics/plan/audience.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/target/campaign_decision.h"
#include "analytics/target/seal.h"
#include "app/cli/campaign_json.h"
#include "app/cli/json_values.h"
#include "app/plan_file.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_checks.h"
#include "widgets/shell/names_margins.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

// A draft as of today, or what was sealed.
struct Preview
{
    CampaignMembers members;
    AudienceResult audience;
    std::optional<Allocation> allocation;
    std::optional<OfferValues> values;
    std::vector<PlanFinding> findings;
};

Preview previewOf(Shop &shop, const Campaign &campaign, Monitor &monitor)
{
    Preview preview;
    if (!campaign.sealedAt.empty()) {
        preview.members = sealedMembers(shop.store, campaign.number);
        preview.audience = sealedAudience(preview.members, *shop.dataset, campaign.plan);
        return preview;
    }
    CampaignDecision decision = decideCampaign(shop.store, shop.dataset, campaign, monitor);
    preview.findings = findingsOf(decision, *shop.dataset, campaign.plan);
    preview.members = membersOf(shop.store, shop.dataset, campaign, decision, monitor, codesSuffice(preview.findings));
    preview.audience = std::move(decision.decided.audience);
    preview.allocation = std::move(decision.decided.assignment.allocation);
    preview.values = std::move(decision.decided.values);
    return preview;
}

QString money(double amount, const QString &currency)
{
    return moneyText(Money::fromDouble(amount), currency);
}

QString count(std::size_t people)
{
    return countText(static_cast<qint64>(people));
}

QString peopleTable(const Preview &preview, const Forecast &forecast, const Plan &plan, const Dataset &dataset)
{
    const QString currency = words(dataset.currency);
    TextTable table(2, {1, 2, 3});
    table.row({QString(), Cli::tr("People"), Cli::tr("Costs"), Cli::tr("Adds to profit")});
    for (const Forecast::Row &row : forecast.rows) {
        if (row.offer)
            table.row({offerText(withProductNames(plan.offers[*row.offer], dataset), currency), count(row.people),
                       money(row.cost, currency), money(row.profit, currency)});
        else
            table.row({Cli::tr("Nothing: %1").arg(notSentText(row.reason)), count(row.people), QString(),
                       row.saved > 0 ? Cli::tr("saves %1").arg(money(row.saved, currency)) : QString()});
    }
    table.row({Cli::tr("Held out"), count(forecast.heldOut)});
    std::map<ExclusionReason, std::size_t> excluded;
    for (const AudienceResult::Exclusion &exclusion : preview.audience.exclusions)
        ++excluded[exclusion.reason];
    for (const auto &[reason, people] : excluded)
        table.row({exclusionText(reason), count(people)});
    return table.text();
}

QString sentences(const Preview &preview, const Forecast &forecast, const QString &currency,
                  std::optional<double> wishedEffect)
{
    QStringList lines;
    if (preview.audience.members.empty())
        lines << nobodyText(preview.audience);
    if (forecast.isKnown) {
        const double error = 1.96 * forecast.profitError;
        lines << Cli::tr("Should cost %1 and add %2 to the profit (95 %: %3 to %4).")
                     .arg(money(forecast.cost, currency), money(forecast.profit, currency),
                          money(forecast.profit - error, currency), money(forecast.profit + error, currency));
        if (preview.values)
            lines << marginBasisText(preview.values->margins);
    }
    if (preview.allocation)
        lines << Cli::tr("At most %1 below the best there is; one more unit of budget would add %2.")
                     .arg(percentText(forecast.gap, 2), money(forecast.marginal, currency));
    const PowerStatement power = powerOf(preview.audience);
    lines << powerText(power);
    if (wishedEffect)
        lines << holdoutText(*wishedEffect, power.people, holdoutFor(power.base, *wishedEffect, power.people));
    for (const PlanFinding &finding : preview.findings)
        lines << findingLine(finding, currency);
    return lines.join(u'\n') + u'\n';
}

// In points on the command line, as a share here.
std::optional<double> wishedEffect(const Arguments &arguments)
{
    const auto text = arguments.value("effect");
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const double points = text->toDouble(&isNumber);
    if (!isNumber || !(points > 0 && points <= 100))
        throw UsageError {Cli::tr("--effect needs a number of points between 0 and 100, not “%1”.").arg(*text)};
    return points / 100;
}

QString membersTable(const CampaignMembers &members, std::size_t limit)
{
    TextTable table;
    table.row({Cli::tr("Customer"), Cli::tr("Arm"), Cli::tr("Code"), Cli::tr("Recommended"), Cli::tr("Why")});
    for (std::size_t i = 0; i < std::min(limit, members.members.size()); ++i) {
        const CampaignMember &member = members.members[i];
        QStringList products;
        for (const std::string &product : member.recommended)
            products << words(product);
        table.row({words(member.customer), armName(member.arm), words(member.code), products.join(QLatin1Char(' ')),
                   words(member.reason)});
    }
    return table.text();
}

} // namespace

Outcome previewCampaign(const Arguments &arguments, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    const auto limit = static_cast<std::size_t>(arguments.whole("limit", 20, 0, 1'000'000));
    const std::optional<double> effect = wishedEffect(arguments);
    Shop shop = openShop(arguments, Store::Access::Read, monitor);
    const Campaign campaign = loadCampaign(shop.store, wanted);
    const Preview preview = previewOf(shop, campaign, monitor);
    const Forecast forecast = forecastOf(preview.audience, preview.allocation ? &*preview.allocation : nullptr);
    const QString currency = words(shop.dataset->currency);

    Outcome outcome;
    outcome.json = jsonOf(campaign);
    outcome.json.update(previewJson({campaign.plan, preview.audience, forecast,
                                     preview.values ? &*preview.values : nullptr, preview.findings, currency, effect}));
    outcome.json["excluded"] = Json::object();
    for (const CampaignMembers::Exclusion &exclusion : preview.members.exclusions) {
        Json &people = outcome.json["excluded"][std::string(exclusionId(exclusion.reason))];
        people = people.is_null() ? 1 : people.get<qint64>() + 1;
    }
    outcome.json["members"] = Json::array();
    for (std::size_t i = 0; i < std::min(limit, preview.members.members.size()); ++i)
        outcome.json["members"].push_back(jsonOf(preview.members.members[i]));
    outcome.text = peopleTable(preview, forecast, campaign.plan, *shop.dataset) + QLatin1Char('\n')
                   + sentences(preview, forecast, currency, effect) + QLatin1Char('\n')
                   + membersTable(preview.members, limit);
    return outcome;
}

Outcome countPlan(const Arguments &arguments, Monitor &monitor)
{
    const Plan plan = readPlanFile(arguments.required("plan"));
    Shop shop = openShop(arguments, Store::Access::Read, monitor);
    const RfmAnalysis rfm = analyseRfm(*shop.dataset, loadRfmSetup(shop.store), plan.asOf);
    const std::vector<Segment> segments = allSegments(*shop.dataset, rfm, loadSavedSegments(shop.store));
    const AudienceCount counted = countAudience(*shop.dataset, rfm, segments, plan);

    Outcome outcome;
    outcome.json = {{"people", counted.members}, {"holdout", counted.heldOut}, {"excluded", Json::object()}};
    TextTable table(2, {1});
    table.row({Cli::tr("People"), count(counted.members)});
    table.row({Cli::tr("Held out"), count(counted.heldOut)});
    for (std::size_t i = 0; i < kExclusionReasons; ++i) {
        if (counted.excluded[i] == 0)
            continue;
        const auto reason = static_cast<ExclusionReason>(i);
        outcome.json["excluded"][std::string(exclusionId(reason))] = counted.excluded[i];
        table.row({exclusionText(reason), count(counted.excluded[i])});
    }
    outcome.text = table.text();
    return outcome;
}

} // namespace clientele::cli
