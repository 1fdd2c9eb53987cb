#include "analytics/plan/campaign_store.h"
#include "analytics/target/campaign_seal.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names.h"

// Looking after a shop file: check it, copy it.
namespace clientele::cli {

namespace {

constexpr std::array kVerifyOperands {kShopOperand};

Outcome runVerify(const Arguments &arguments, Monitor &monitor)
{
    Store store = openStore(arguments, Store::Access::Read);
    std::vector<Store::Finding> findings = store.verify(monitor);
    if (findings.empty()) // a damaged file's campaigns cannot be read with confidence
        for (const Campaign &campaign : loadCampaigns(store))
            if (sealState(store, campaign.number, monitor) == SealState::Broken)
                findings.push_back({"seal_broken", campaign.plan.name});
    Outcome outcome;
    outcome.json["sound"] = findings.empty();
    outcome.json["findings"] = Json::array();
    for (const Store::Finding &finding : findings) {
        outcome.json["findings"].push_back({{"id", finding.id}, {"detail", finding.detail}});
        outcome.complaint += findingText(finding.id, words(finding.detail)) + QLatin1Char('\n');
    }
    if (findings.empty())
        outcome.text = Cli::tr("%1 is sound.").arg(arguments.operand(0));
    else
        outcome.exitCode = kCouldNot;
    return outcome;
}

constexpr std::array kCopyOperands {
    kShopOperand,
    Operand {"OUT", QT_TRANSLATE_NOOP("Cli", "The copy to make; it must not exist yet.")},
};

Outcome runCopy(const Arguments &arguments, Monitor &monitor)
{
    Store store = openStore(arguments, Store::Access::Read);
    const QString &out = arguments.operand(1);
    store.saveCopy(toPath(out), monitor);
    Outcome outcome;
    outcome.text = Cli::tr("Copied the shop to %1.").arg(out);
    outcome.json = {{"shop", utf8(arguments.operand(0))}, {"out", utf8(out)}};
    return outcome;
}

} // namespace

const Command kVerifyCommand {
    "verify", QT_TRANSLATE_NOOP("Cli", "Checks that a shop file is sound."), kVerifyOperands, {}, runVerify};
const Command kSaveCopyCommand {"save-copy",
                                QT_TRANSLATE_NOOP("Cli", "Makes a complete copy, also while others use the shop."),
                                kCopyOperands,
                                {},
                                runCopy};

} // namespace clientele::cli
