#include <algorithm>
#include <array>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/offer/plan_problem.h"
#include "analytics/plan/plan_names.h"
#include "analytics/recommend/default_method.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/target/campaign_seal.h"
#include "app/cli/campaign_files.h"
#include "app/cli/campaign_flash.h"
#include "app/cli/campaign_json.h"
#include "app/cli/campaign_preview.h"
#include "app/cli/campaign_rerun.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/plan_file.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    kShopOperand,
    Operand {"ACTION",
             QT_TRANSLATE_NOOP("Cli",
                               "Create one from a plan, list all, show one's plan and seal, preview whom it "
                               "reaches and what it should earn, or duplicate, archive, unarchive or remove one; "
                               "count a plan's audience, rerun an exported one on today's customers, list what was "
                               "exported, take the codes that the shop's platform made, or design a flash sale: "
                               "which products, and who will come when."),
             Operand::Count::One,
             "create|list|show|preview|audience|flash|rerun|exports|codes|duplicate|archive|unarchive|remove"},
};
constexpr std::array kOptions {
    Option {"plan", "FILE", QT_TRANSLATE_NOOP("Cli", "create, audience: the plan, as JSON.")},
    Option {"campaign", "CAMPAIGN", QT_TRANSLATE_NOOP("Cli", "Its number or name.")},
    Option {"name", "NAME", QT_TRANSLATE_NOOP("Cli", "duplicate, rerun, flash: the new one's name.")},
    Option {"limit", "N", QT_TRANSLATE_NOOP("Cli", "preview: how many people to list; by default 20.")},
    Option {
        "effect", "POINTS",
        QT_TRANSLATE_NOOP("Cli", "preview: how many people to hold out to see an effect of so many points of buyers.")},
    Option {"from", "DAY",
            QT_TRANSLATE_NOOP("Cli", "rerun: the first day of the offers; by default as before. flash: when it begins, "
                                     "such as 2026-11-12T20:00; by default the campaign's times, or the best two hours "
                                     "of the week to come.")},
    Option {"to", "TIME", QT_TRANSLATE_NOOP("Cli", "flash: when it ends; by default two hours later.")},
    Option {"segment", "ID",
            QT_TRANSLATE_NOOP("Cli", "flash: for whom, without a campaign; by default everybody. May be repeated."),
            nullptr, true},
    Option {"products", "N",
            QT_TRANSLATE_NOOP("Cli", "flash: how many products to propose, 1 to 20; by default 5. The forecast is then "
                                     "of these, even when the campaign has products.")},
    Option {"depth", "PERCENT", QT_TRANSLATE_NOOP("Cli", "flash: how much off the usual price; by default 30.")},
    Option {"margin-floor", "PERCENT",
            QT_TRANSLATE_NOOP("Cli", "flash: the margin that must remain of the flash price; by default 10.")},
    Option {"multiple", "TIMES",
            QT_TRANSLATE_NOOP("Cli", "flash: how many times the usual buyers come; by default the plan's, else as past "
                                     "flash sales showed, else 3.")},
    Option {"write-plan", "FILE",
            QT_TRANSLATE_NOOP("Cli", "show, flash: write the plan into this file, for create; flash: with the proposed "
                                     "products.")},
    Option {"file", "FILE",
            QT_TRANSLATE_NOOP("Cli", "codes: the codes that the shop's platform made; they are given instead of our "
                                     "own.")},
    Option {"offer", "N", QT_TRANSLATE_NOOP("Cli", "codes: for which of the plan's offers; by default 1.")},
    Option {"clear", nullptr, QT_TRANSLATE_NOOP("Cli", "codes: first forget the platform's codes that are there.")},
    Option {"code", "CODE", QT_TRANSLATE_NOOP("Cli", "codes: say who was given this code.")},
};

Outcome outcomeOf(const Campaign &campaign, const QString &text)
{
    Outcome outcome;
    outcome.text = text;
    outcome.json = jsonOf(campaign);
    return outcome;
}

// Segments, methods and products that do not exist are told now, not at the export.
void checkReferences(const Plan &plan, const QString &path, Shop &shop)
{
    chosenMethod(plan.recommender, defaultMethod(shop.store));
    const RfmAnalysis rfm = analyseRfm(*shop.dataset, loadRfmSetup(shop.store), plan.asOf);
    const std::vector<Segment> segments = allSegments(*shop.dataset, rfm, loadSavedSegments(shop.store));
    for (const std::vector<std::string> *ids :
         {&plan.audience.include, &plan.audience.exclude, &plan.audience.onlyIn}) {
        for (const std::string &id : *ids)
            findSegment(segments, id);
    }
    for (const Plan::Budget::Floor &floor : plan.budget.floors)
        findSegment(segments, floor.segment);
    for (const Offer &offer : plan.offers)
        for (const std::string &id : offer.members)
            findSegment(segments, id);
    for (const UnknownName &unknown : namesNotInShop(plan, *shop.dataset)) {
        const std::string offer = plan.offers.size() == 1 ? "offer" : "offers." + std::to_string(unknown.offer + 1);
        throw Error(ErrorCode::PlanInvalid, {offer + "." + unknown.field + "." + unknown.name,
                                             std::string(plan_problem::kNotInShop), utf8(path)});
    }
}

Outcome create(const Arguments &arguments, Monitor &monitor)
{
    const QString path = arguments.required("plan");
    const Plan plan = readPlanFile(path);
    Shop shop = openShop(arguments, Store::Access::Write, monitor);
    checkReferences(plan, path, shop);
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

QString sealText(SealState state, const std::string &seal)
{
    switch (state) {
    case SealState::None: return {};
    case SealState::Holds: return Cli::tr("Sealed with %1; nothing was changed since.").arg(words(seal));
    case SealState::Broken: return Cli::tr("Sealed with %1, but something of it was changed since.").arg(words(seal));
    }
    return {};
}

Json sealJson(SealState state, const std::string &seal)
{
    return state == SealState::None ? Json() : Json {{"sha256", seal}, {"holds", state == SealState::Holds}};
}

bool namesProducts(const Offer &offer)
{
    const auto names
        = [](const OfferScope &scope) { return !(scope.products.empty() && scope.exceptProducts.empty()); };
    return !offer.items.empty() || !offer.gifts.empty() || names(offer.scope)
           || (offer.thresholdScope && names(*offer.thresholdScope));
}

// Their products by name: only for those is the whole shop read.
QStringList offerTexts(Store &store, const Plan &plan, Monitor &monitor)
{
    const QString currency = words(store.settings().currency);
    const auto dataset = std::ranges::any_of(plan.offers, namesProducts) ? loadDataset(store, monitor) : nullptr;
    QStringList texts;
    for (const Offer &offer : plan.offers)
        texts << offerText(dataset ? withProductNames(offer, *dataset) : offer, currency);
    return texts;
}

Outcome show(const Arguments &arguments, Monitor &monitor)
{
    Store store = openStore(arguments, Store::Access::Read);
    const Campaign campaign = loadCampaign(store, utf8(arguments.required("campaign")));
    const std::string plan = planToJson(campaign.plan);
    if (const auto file = arguments.value("write-plan"))
        writePlanFile(campaign.plan, *file);
    const SealState state = sealState(store, campaign.number, monitor);
    const std::string seal = keptSeal(store, campaign.number);
    QStringList lines {
        Cli::tr("Campaign %1, “%2” (%3)")
            .arg(QString::number(campaign.number), words(campaign.plan.name), campaignStateName(campaign.state))};
    lines << offerTexts(store, campaign.plan, monitor);
    if (state != SealState::None)
        lines << sealText(state, seal);
    Outcome outcome = outcomeOf(campaign, lines.join(u'\n') + QStringLiteral("\n\n") + words(plan));
    outcome.json["seal"] = sealJson(state, seal);
    outcome.json["plan"] = Json::parse(plan);
    if (state == SealState::Broken)
        outcome.exitCode = kCouldNot;
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
        return show(arguments, monitor);
    if (action == QLatin1String("preview"))
        return previewCampaign(arguments, monitor);
    if (action == QLatin1String("audience"))
        return countPlan(arguments, monitor);
    if (action == QLatin1String("flash"))
        return designFlashSale(arguments, monitor);
    if (action == QLatin1String("rerun"))
        return rerunCampaign(arguments, monitor);
    if (action == QLatin1String("exports"))
        return listExports(arguments);
    if (action == QLatin1String("codes"))
        return campaignCodes(arguments, monitor);
    return change(arguments, action);
}

} // namespace

const Command kCampaignCommand {
    "campaign",
    QT_TRANSLATE_NOOP(
        "Cli",
        "Campaigns: coupons, full reductions, flash sales and members' offers; whom they reach, who gets what, what it "
        "should earn, who is held out, and why."),
    kOperands, kOptions, run};

} // namespace clientele::cli
