#include <array>
#include <map>

#include <QtCore/QFile>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/default_method.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/target/campaign_export.h"
#include "app/cli/campaign_files.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    kShopOperand,
    Operand {"ACTION",
             QT_TRANSLATE_NOOP("Cli", "Create one from a plan, list all, show one's plan, preview whom it reaches, or "
                                      "duplicate, archive, unarchive or remove one; list what was exported, or take the "
                                      "codes that the shop's platform made."),
             Operand::Count::One, "create|list|show|preview|exports|codes|duplicate|archive|unarchive|remove"},
};
constexpr std::array kOptions {
    Option {"plan", "FILE", QT_TRANSLATE_NOOP("Cli", "create: the plan, as JSON.")},
    Option {"campaign", "CAMPAIGN", QT_TRANSLATE_NOOP("Cli", "Its number or name.")},
    Option {"name", "NAME", QT_TRANSLATE_NOOP("Cli", "duplicate: the copy's name.")},
    Option {"limit", "N", QT_TRANSLATE_NOOP("Cli", "preview: how many people to list; by default 20.")},
    Option {"file", "FILE",
            QT_TRANSLATE_NOOP("Cli", "codes: the codes that the shop's platform made; they are given instead of our "
                                     "own.")},
    Option {"offer", "N", QT_TRANSLATE_NOOP("Cli", "codes: for which of the plan's offers; by default 1.")},
    Option {"clear", nullptr, QT_TRANSLATE_NOOP("Cli", "codes: first forget the platform's codes that are there.")},
    Option {"code", "CODE", QT_TRANSLATE_NOOP("Cli", "codes: say who was given this code.")},
};

Json jsonOf(const Campaign &campaign)
{
    return {{"campaign", campaign.number},
            {"name", campaign.plan.name},
            {"state", campaignStateId(campaign.state)},
            {"created_at", campaign.createdAt},
            {"changed_at", campaign.changedAt},
            {"sealed_at", campaign.sealedAt.empty() ? Json() : Json(campaign.sealedAt)}};
}

Outcome outcomeOf(const Campaign &campaign, const QString &text)
{
    Outcome outcome;
    outcome.text = text;
    outcome.json = jsonOf(campaign);
    return outcome;
}

// Segments and methods that do not exist are told now, not at the export.
void checkReferences(const Plan &plan, Shop &shop)
{
    chosenMethod(plan.recommender, defaultMethod(shop.store));
    const RfmAnalysis rfm = analyseRfm(*shop.dataset, loadRfmSetup(shop.store), plan.asOf);
    const std::vector<Segment> segments = allSegments(*shop.dataset, rfm, loadSavedSegments(shop.store));
    for (const std::vector<std::string> *ids : {&plan.audience.include, &plan.audience.exclude}) {
        for (const std::string &id : *ids)
            findSegment(segments, id);
    }
}

Outcome create(const Arguments &arguments, Monitor &monitor)
{
    const QString path = arguments.required("plan");
    QFile file(path);
    if (!file.exists())
        throw Error(ErrorCode::FileNotFound, {utf8(path)});
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileNotReadable, {utf8(path), utf8(file.errorString())});
    const Plan plan = planFromJson(file.readAll().toStdString());
    Shop shop = openShop(arguments, Store::Access::Write, monitor);
    checkReferences(plan, shop);
    const Campaign campaign = createCampaign(shop.store, plan);
    return outcomeOf(campaign, Cli::tr("Created campaign %1, “%2”.").arg(campaign.number).arg(words(plan.name)));
}

Outcome list(const Arguments &arguments)
{
    Store store = openStore(arguments, Store::Access::Read);
    Outcome outcome;
    outcome.json["campaigns"] = Json::array();
    TextTable table(2, {0});
    table.row({Cli::tr("Campaign"), Cli::tr("Name"), Cli::tr("State"), Cli::tr("Created")});
    for (const Campaign &campaign : loadCampaigns(store)) {
        outcome.json["campaigns"].push_back(jsonOf(campaign));
        table.row({countText(campaign.number), words(campaign.plan.name), campaignStateName(campaign.state),
                   words(campaign.createdAt)});
    }
    outcome.text = outcome.json["campaigns"].empty() ? Cli::tr("There are no campaigns yet.") : table.text();
    return outcome;
}

Outcome show(const Arguments &arguments)
{
    Store store = openStore(arguments, Store::Access::Read);
    const Campaign campaign = loadCampaign(store, utf8(arguments.required("campaign")));
    const std::string plan = planToJson(campaign.plan);
    Outcome outcome = outcomeOf(campaign, {});
    outcome.json["plan"] = Json::parse(plan);
    outcome.text
        = Cli::tr("Campaign %1, “%2” (%3)")
              .arg(QString::number(campaign.number), words(campaign.plan.name), campaignStateName(campaign.state))
          + QLatin1Char('\n') + offerText(campaign.plan.offers.front(), words(store.settings().currency))
          + QStringLiteral("\n\n") + words(plan);
    return outcome;
}

Json jsonOf(const CampaignMember &member)
{
    return {{"customer", member.customer}, {"arm", armId(member.arm)},  {"code", member.code},
            {"reason", member.reason},     {"stratum", member.stratum}, {"propensity", member.propensity},
            {"score", member.score},       {"rank", member.rank},       {"recommended", member.recommended}};
}

Outcome preview(const Arguments &arguments, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    const auto limit = static_cast<std::size_t>(arguments.whole("limit", 20, 0, 1'000'000));
    Shop shop = openShop(arguments, Store::Access::Read, monitor);
    const Campaign campaign = loadCampaign(shop.store, wanted);
    const CampaignMembers members = campaignMembers(shop.store, shop.dataset, campaign, monitor);
    const auto heldOut = std::ranges::count(members.members, Arm::Holdout, &CampaignMember::arm);
    std::map<ExclusionReason, qint64> excluded;
    for (const auto &exclusion : members.exclusions)
        ++excluded[exclusion.reason];

    Outcome outcome = outcomeOf(campaign, {});
    outcome.json["contacted"] = static_cast<qint64>(members.members.size()) - heldOut;
    outcome.json["holdout"] = heldOut;
    outcome.json["excluded"] = Json::object();
    outcome.json["members"] = Json::array();
    TextTable counts(2, {1});
    counts.row({Cli::tr("To contact"), countText(outcome.json["contacted"].get<qint64>())});
    counts.row({Cli::tr("Held out"), countText(heldOut)});
    for (const auto &[reason, count] : excluded) {
        outcome.json["excluded"][std::string(exclusionId(reason))] = count;
        counts.row({exclusionText(reason), countText(count)});
    }
    TextTable table;
    table.row({Cli::tr("Customer"), Cli::tr("Arm"), Cli::tr("Code"), Cli::tr("Recommended"), Cli::tr("Why")});
    for (std::size_t i = 0; i < std::min(limit, members.members.size()); ++i) {
        const CampaignMember &member = members.members[i];
        outcome.json["members"].push_back(jsonOf(member));
        QStringList products;
        for (const std::string &product : member.recommended)
            products << words(product);
        table.row({words(member.customer), armName(member.arm), words(member.code), products.join(QLatin1Char(' ')),
                   words(member.reason)});
    }
    outcome.text = counts.text() + QLatin1Char('\n') + table.text();
    return outcome;
}

Outcome change(const Arguments &arguments, const QString &action)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    const bool isDuplicate = action == QLatin1String("duplicate");
    const QString name = isDuplicate ? arguments.required("name") : QString();
    Store store = openStore(arguments, Store::Access::Write);
    const Campaign campaign = loadCampaign(store, wanted);
    const QString title = words(campaign.plan.name);
    if (isDuplicate) {
        const Campaign copy = duplicateCampaign(store, campaign.number, utf8(name));
        return outcomeOf(copy, Cli::tr("Created campaign %1, “%2”.").arg(copy.number).arg(name));
    }
    if (action == QLatin1String("remove")) {
        removeCampaign(store, campaign.number);
        return outcomeOf(campaign, Cli::tr("Removed the campaign “%1”.").arg(title));
    }
    const bool isArchived = action == QLatin1String("archive");
    setArchived(store, campaign.number, isArchived);
    return outcomeOf(loadCampaign(store, std::to_string(campaign.number)),
                     isArchived ? Cli::tr("Archived the campaign “%1”.").arg(title)
                                : Cli::tr("Took the campaign “%1” out of the archive.").arg(title));
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const QString &action = arguments.operand(1);
    if (action == QLatin1String("create"))
        return create(arguments, monitor);
    if (action == QLatin1String("list"))
        return list(arguments);
    if (action == QLatin1String("show"))
        return show(arguments);
    if (action == QLatin1String("preview"))
        return preview(arguments, monitor);
    if (action == QLatin1String("exports"))
        return listExports(arguments);
    if (action == QLatin1String("codes"))
        return campaignCodes(arguments, monitor);
    return change(arguments, action);
}

} // namespace

const Command kCampaignCommand {
    "campaign", QT_TRANSLATE_NOOP("Cli", "Coupon campaigns: whom they reach, who is held out, and why."), kOperands,
    kOptions, run};

} // namespace clientele::cli
