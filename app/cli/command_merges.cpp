#include <set>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/merges.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

// The same person under several ids: list, merge, refuse, take back.
namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"list", nullptr, QT_TRANSLATE_NOOP("Cli", "List who may be the same person; so does no option at all.")},
    Option {"apply", "NUMBERS",
            QT_TRANSLATE_NOOP("Cli",
                              "Merge these proposals, as 1,3 by their place in the list; “all” are those without "
                              "a doubt. May be repeated."),
            nullptr, true},
    Option {"refuse", "NUMBERS",
            QT_TRANSLATE_NOOP("Cli", "These are different people: do not propose them again. May be repeated."),
            nullptr, true},
    Option {"undo", "NUMBERS", QT_TRANSLATE_NOOP("Cli", "Take back merges, by their own numbers. May be repeated."),
            nullptr, true},
};

Json jsonOf(const MergeEntry &entry)
{
    Json json {{"customer", entry.id},
               {"name", entry.name},
               {"email", entry.email},
               {"phone", entry.phone},
               {"orders", entry.orders}};
    json["first_order"] = entry.firstOrder ? Json(formatDay(*entry.firstOrder)) : Json(nullptr);
    json["last_order"] = entry.lastOrder ? Json(formatDay(*entry.lastOrder)) : Json(nullptr);
    return json;
}

Json jsonOf(const MergeProposal &proposal, std::size_t place)
{
    Json json {{"proposal", place}, {"doubt", mergeDoubtId(proposal.doubt)}};
    json["evidence"] = Json::array();
    for (const MergeProposal::Evidence &evidence : proposal.evidence)
        json["evidence"].push_back({{"kind", evidence.kind}, {"value", evidence.value}});
    json["entries"] = Json::array();
    for (const MergeEntry &entry : proposal.entries)
        json["entries"].push_back(jsonOf(entry));
    return json;
}

QString evidenceText(const MergeProposal &proposal)
{
    QStringList values;
    for (const MergeProposal::Evidence &evidence : proposal.evidence)
        values << words(evidence.value);
    return values.join(QStringLiteral(", "));
}

Outcome list(Store &store, Monitor &monitor)
{
    Outcome outcome;
    outcome.json["proposals"] = Json::array();
    outcome.json["merges"] = Json::array();
    TextTable proposed(2, {0});
    std::size_t place = 0;
    for (const MergeProposal &proposal : proposeMerges(store, *loadDataset(store, monitor), monitor)) {
        outcome.json["proposals"].push_back(jsonOf(proposal, ++place));
        QStringList entries;
        for (const MergeEntry &entry : proposal.entries) {
            const QString orders = Cli::tr("%Ln order(s)", nullptr, static_cast<int>(entry.orders));
            entries << Cli::tr("%1 (%2)").arg(words(entry.id), orders);
        }
        proposed.row({QString::number(place), entries.join(QStringLiteral(" + ")), evidenceText(proposal),
                      mergeDoubtText(proposal.doubt)});
    }
    TextTable merged(2, {0});
    for (const MergeRecord &record : mergesOf(store)) {
        outcome.json["merges"].push_back({{"merge", record.number},
                                          {"kept", record.kept},
                                          {"merged", record.merged},
                                          {"reason", record.reason},
                                          {"merged_at", record.mergedAt},
                                          {"undone", record.isUndone}});
        if (!record.isUndone)
            merged.row(
                {QString::number(record.number), words(record.merged), words(record.kept), words(record.reason)});
    }
    outcome.text
        = place == 0 ? Cli::tr("Nobody seems to be in the shop twice.") : Cli::tr("Who may be the same person:");
    outcome.text += QLatin1Char('\n') + proposed.text();
    if (const QString rows = merged.text(); !rows.isEmpty())
        outcome.text += Cli::tr("Merged into another:") + QLatin1Char('\n') + rows;
    return outcome;
}

// "1,3" and "all"; every number once.
std::set<std::size_t> numbersOf(const Arguments &arguments, const char *option, bool &isAll)
{
    std::set<std::size_t> numbers;
    for (const QString &value : arguments.values(option)) {
        for (const QString &part : value.split(QLatin1Char(','))) {
            bool isNumber = false;
            const uint number = part.trimmed().toUInt(&isNumber);
            if (part == QLatin1String("all"))
                isAll = true;
            else if (isNumber && number > 0)
                numbers.insert(number);
            else
                throw UsageError {
                    Cli::tr("--%1 takes numbers such as 1,3, not “%2”.").arg(QLatin1String(option), part)};
        }
    }
    return numbers;
}

std::vector<MergeProposal> chosen(const std::vector<MergeProposal> &proposals, const Arguments &arguments,
                                  const char *option)
{
    bool isAll = false;
    const std::set<std::size_t> places = numbersOf(arguments, option, isAll);
    if (!places.empty() && *places.rbegin() > proposals.size())
        throw UsageError {Cli::tr("There is no proposal %1; list them first.").arg(*places.rbegin())};
    std::vector<MergeProposal> result;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        if (places.contains(i + 1) || (isAll && proposals[i].doubt == MergeDoubt::None))
            result.push_back(proposals[i]);
    }
    return result;
}

Outcome change(const Arguments &arguments, Monitor &monitor)
{
    Store store = openStore(arguments, Store::Access::Write);
    const std::vector<MergeProposal> proposals = proposeMerges(store, *loadDataset(store, monitor), monitor);
    const std::vector<MergeProposal> applied = chosen(proposals, arguments, "apply");
    const std::vector<MergeProposal> refused = chosen(proposals, arguments, "refuse");
    bool isAll = false;
    const std::set<std::size_t> undone = numbersOf(arguments, "undo", isAll);
    if (isAll)
        throw UsageError {
            Cli::tr("--%1 takes numbers such as 1,3, not “%2”.").arg(QStringLiteral("undo"), QStringLiteral("all"))};
    refuseMerges(store, refused);
    const std::vector<std::int64_t> merges = applyMerges(store, applied);
    undoMerges(store, {undone.begin(), undone.end()});
    Outcome outcome;
    outcome.json = {{"applied", merges}, {"refused", refused.size()}, {"undone", undone}};
    outcome.text = Cli::tr("%Ln customer(s) merged into another.", nullptr, static_cast<int>(merges.size()))
                   + QLatin1Char('\n') + Cli::tr("%Ln proposal(s) refused.", nullptr, static_cast<int>(refused.size()))
                   + QLatin1Char('\n') + Cli::tr("%Ln merge(s) undone.", nullptr, static_cast<int>(undone.size()));
    return outcome;
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    if (arguments.has("apply") || arguments.has("refuse") || arguments.has("undo"))
        return change(arguments, monitor);
    Store store = openStore(arguments, Store::Access::Read);
    return list(store, monitor);
}

} // namespace

const Command kMergesCommand {
    "merges", QT_TRANSLATE_NOOP("Cli", "Finds the same person under several customer ids, and makes them one."),
    kOperands, kOptions, run};

} // namespace clientele::cli
