#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/target/campaign_export.h"
#include "app/cli/command_table.h"
#include "app/cli/formats.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/paths.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"campaign", "CAMPAIGN", QT_TRANSLATE_NOOP("Cli", "Its number or name.")},
    kFormatOption,
    Option {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "The target list to write: the people to contact.")},
    Option {"holdout", "FILE", QT_TRANSLATE_NOOP("Cli", "Also write the people held out, to a file of their own.")},
};

// A sealed campaign can also be exported while a window holds the shop; a draft needs the shop for itself.
Shop openForExport(const Arguments &arguments, const std::string &wanted, Monitor &monitor)
{
    try {
        return openShop(arguments, Store::Access::Write, monitor);
    } catch (const Error &error) {
        if (error.code != ErrorCode::ShopLocked && error.code != ErrorCode::ShopReadOnly)
            throw;
        Shop reader = openShop(arguments, Store::Access::Read, monitor);
        if (loadCampaign(reader.store, wanted).sealedAt.empty())
            throw;
        return reader;
    }
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    const QString out = arguments.required("out");
    const auto holdout = arguments.value("holdout");
    const ListFormat &format = formatOption(arguments);
    if (holdout && std::filesystem::absolute(toPath(*holdout)) == std::filesystem::absolute(toPath(out)))
        throw UsageError {Cli::tr("--out and --holdout must name two files.")};

    Shop shop = openForExport(arguments, wanted, monitor);
    const Campaign campaign = loadCampaign(shop.store, wanted);
    const CampaignExport done = exportCampaign(shop.store, shop.dataset, campaign, format, toPath(out),
                                               holdout ? std::optional(toPath(*holdout)) : std::nullopt, monitor);

    Outcome outcome;
    outcome.json = {{"campaign", campaign.number},
                    {"name", campaign.plan.name},
                    {"format", format.id},
                    {"out", utf8(out)},
                    {"rows", done.list.rows},
                    {"arms", {{armId(Arm::Offer), done.contacted}, {armId(Arm::Holdout), done.heldOut}}},
                    {"holdout", done.heldOut},
                    {"sha256", done.list.sha256}};
    outcome.text = Cli::tr("Wrote %Ln customer(s) to %1.", nullptr, static_cast<int>(done.list.rows)).arg(out)
                   + QLatin1Char('\n')
                   + Cli::tr("%Ln customer(s) are held out.", nullptr, static_cast<int>(done.heldOut));
    if (done.holdoutList) {
        outcome.json["holdout_file"]
            = {{"out", utf8(*holdout)}, {"rows", done.holdoutList->rows}, {"sha256", done.holdoutList->sha256}};
        outcome.text += QLatin1Char('\n') + Cli::tr("They are listed in %1.").arg(*holdout);
    }
    return outcome;
}

} // namespace

const Command kExportCommand {"export",
                              QT_TRANSLATE_NOOP("Cli", "Writes a campaign's target list and seals the campaign."),
                              kOperands, kOptions, run};

} // namespace clientele::cli
