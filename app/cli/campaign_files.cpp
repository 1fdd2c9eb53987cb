#include "app/cli/campaign_files.h"

#include "analytics/base/monitor.h"
#include "analytics/plan/code_stock.h"
#include "analytics/target/code_file.h"
#include "analytics/target/export_register.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_codes.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

Json jsonOf(const ExportRecord &record)
{
    return {{"campaign", record.campaign},
            {"name", record.campaignName},
            {"arm", armId(record.arm)},
            {"format", record.format},
            {"file", record.fileName},
            {"rows", record.rows},
            {"rejected", record.rejected},
            {"sha256", record.sha256},
            {"purpose", record.purpose.empty() ? Json() : Json(record.purpose)},
            {"exported_at", record.exportedAt}};
}

// Whose it is; a code that nobody gave may be a slip of the finger, which its last letter tells.
Outcome codeOutcome(Store &store, const Campaign &campaign, const QString &typed)
{
    const std::string code = utf8(typed);
    const CodeOwner owner = ownerOfCode(store, code);
    const std::string &prefix = campaign.plan.codePrefix;
    const bool hasForm = foldedCode(code).starts_with(foldedCode(prefix));
    const bool isMistyped
        = owner.campaign == 0 && !(hasForm && hasValidCheck(code.substr(prefix.size()), campaign.plan.codeAlphabet));
    Outcome outcome;
    outcome.json = {{"code", code},
                    {"campaign", owner.campaign == 0 ? Json() : Json(owner.campaign)},
                    {"customer", owner.customer.empty() ? Json() : Json(owner.customer)},
                    {"mistyped", isMistyped}};
    if (owner.campaign == 0)
        outcome.text = isMistyped ? Cli::tr("No campaign gave the code %1; it is mistyped.").arg(typed)
                                  : Cli::tr("No campaign gave the code %1.").arg(typed);
    else if (owner.customer.empty())
        outcome.text = Cli::tr("“%1” gave the code %2 to its seed address.").arg(words(owner.campaignName), typed);
    else
        outcome.text = Cli::tr("“%1” gave the code %2 to customer %3.")
                           .arg(words(owner.campaignName), typed, words(owner.customer));
    return outcome;
}

Json refusedJson(const CodeReview &review, const CodeFile &file)
{
    Json rejected = Json::array();
    for (const CodeReview::Refused &refused : review.refused)
        rejected.push_back({{"line", file.lines[refused.position]},
                            {"code", file.codes[refused.position]},
                            {"reason", codeFaultId(refused.fault)}});
    return rejected;
}

Outcome poolOutcome(Store &store, const Campaign &campaign)
{
    const std::vector<std::size_t> pools = loadPoolSizes(store, campaign);
    Outcome outcome;
    outcome.json = {{"campaign", campaign.number}, {"offers", Json::array()}};
    TextTable table(2, {0, 1});
    table.row({Cli::tr("Offer"), Cli::tr("Platform's codes")});
    for (std::size_t offer = 0; offer < pools.size(); ++offer) {
        outcome.json["offers"].push_back({{"offer", offer + 1}, {"pool", pools[offer]}});
        table.row({countText(static_cast<qint64>(offer) + 1), countText(static_cast<qint64>(pools[offer]))});
    }
    outcome.text = table.text();
    return outcome;
}

} // namespace

Outcome listExports(const Arguments &arguments)
{
    Store store = openStore(arguments, Store::Access::Read);
    const auto wanted = arguments.value("campaign");
    const std::vector<ExportRecord> exports
        = loadExports(store, wanted ? loadCampaign(store, utf8(*wanted)).number : 0);
    Outcome outcome;
    outcome.json["exports"] = Json::array();
    TextTable table(2, {3, 4});
    table.row({Cli::tr("When"), Cli::tr("Campaign"), Cli::tr("File"), Cli::tr("People"), Cli::tr("Rejected"),
               Cli::tr("Format"), Cli::tr("Purpose")});
    for (const ExportRecord &record : exports) {
        outcome.json["exports"].push_back(jsonOf(record));
        table.row({words(record.exportedAt), words(record.campaignName), words(record.fileName),
                   countText(static_cast<qint64>(record.rows)), countText(static_cast<qint64>(record.rejected)),
                   formatName(record.format), words(record.purpose)});
    }
    outcome.text = exports.empty() ? Cli::tr("Nothing was exported yet.") : table.text();
    return outcome;
}

Outcome campaignCodes(const Arguments &arguments, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    const auto offer = static_cast<std::size_t>(arguments.whole("offer", 1, 1, Plan::kMostOffers)) - 1;
    const auto file = arguments.value("file");
    const auto code = arguments.value("code");
    const bool isChange = file || arguments.has("clear");
    Store store = openStore(arguments, isChange ? Store::Access::Write : Store::Access::Read);
    const Campaign campaign = loadCampaign(store, wanted);
    if (code)
        return codeOutcome(store, campaign, *code);
    if (!isChange)
        return poolOutcome(store, campaign);
    const CodeFile codes = file ? codesOfFile(toPath(*file), monitor) : CodeFile {};
    std::size_t removed = 0;
    if (arguments.has("clear"))
        removed = removePlatformCodes(store, campaign.number, offer);
    const AddedCodes added = addPlatformCodes(store, campaign.number, offer, codes.codes);
    Outcome outcome;
    outcome.json = {{"campaign", campaign.number}, {"offer", offer + 1},   {"removed", removed}, {"added", added.added},
                    {"repeated", added.repeated},  {"taken", added.taken}, {"pool", added.pool}};
    outcome.json["rejected"] = refusedJson(added.review, codes);
    outcome.text
        = Cli::tr("Offer %1 has %Ln code(s) of the platform.", nullptr, static_cast<int>(added.pool)).arg(offer + 1);
    for (std::size_t i = 0; i < kCodeFaults; ++i) {
        const auto fault = static_cast<CodeFault>(i);
        if (const std::size_t count = added.review.count(fault); count > 0)
            outcome.text
                += QLatin1Char('\n')
                   + Cli::tr("Not taken: %1 (%2)").arg(countText(static_cast<qint64>(count)), codeFaultName(fault));
    }
    return outcome;
}

} // namespace clientele::cli
