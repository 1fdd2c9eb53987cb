#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/segment/snapshots.h"
#include "analytics/target/list_writer.h"
#include "app/cli/command_table.h"
#include "app/cli/customer_table.h"
#include "app/cli/formats.h"
#include "app/cli/future_outcome.h"
#include "app/cli/json_values.h"
#include "app/cli/portrait_outcome.h"
#include "app/cli/segment_rules.h"
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
             QT_TRANSLATE_NOOP("Cli", "List all segments, show one's portrait, export its customers, keep who is in "
                                      "each today, tell how each changed between the days kept, or list the fields of "
                                      "rules. Not needed with --rule, --why, --overlap and --complete."),
             Operand::Count::ZeroOrOne, "list|show|export|keep|history|fields"},
};
constexpr std::array kOptions {
    Option {"segment", "ID", QT_TRANSLATE_NOOP("Cli", "Which one, such as eleven.champions, or a saved one's name.")},
    kAsOfOption,
    Option {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "export: the file to write.")},
    kFormatOption,
    kRuleOption,
    kCountOption,
    kWhyOption,
    kRuleCsvOption,
    kSaveOption,
    kOverlapOption,
    kCompleteOption,
};

Outcome list(const SegmentedShop &shop)
{
    Outcome outcome;
    outcome.json["as_of"] = asOfJson(shop.rfm.values);
    outcome.json["segments"] = Json::array();
    TextTable table(2, {2});
    table.row({Cli::tr("Segment"), Cli::tr("Name"), Cli::tr("Customers")});
    for (const Segment &segment : shop.segments) {
        outcome.json["segments"].push_back(
            {{"id", segment.id}, {"name", segment.name}, {"customers", segment.members.size()}});
        if (segment.problem) {
            outcome.json["segments"].back()["problem"] = errorId(segment.problem->code);
            outcome.complaint += errorText(*segment.problem) + QLatin1Char('\n');
        }
        table.row({words(segment.id), segmentName(segment), countText(static_cast<qint64>(segment.members.size()))});
    }
    outcome.text = table.text();
    addFutureOrders(outcome, *shop.shop.dataset, shop.rfm.values.asOf);
    return outcome;
}

Outcome keep(const Arguments &arguments, Monitor &monitor)
{
    Shop shop = openShop(arguments, Store::Access::Write, monitor);
    const RfmAnalysis rfm = analyseRfm(*shop.dataset, loadRfmSetup(shop.store), asOfOption(arguments));
    const std::size_t kept
        = takeSnapshots(shop.store, *shop.dataset, rfm, allSegments(*shop.dataset, rfm, loadSavedSegments(shop.store)));
    Outcome outcome;
    outcome.text = Cli::tr("Kept who is in %Ln segment(s) as of %1.", nullptr, static_cast<int>(kept))
                       .arg(dayText(rfm.values.asOf));
    outcome.json = {{"as_of", asOfJson(rfm.values)}, {"segments", kept}};
    return outcome;
}

Outcome history(const Arguments &arguments)
{
    Store store = openStore(arguments, Store::Access::Read);
    const auto countOrNull = [](const auto &count) { return count ? Json(*count) : Json(nullptr); };
    const auto countOrNothing
        = [](const auto &count) { return count ? countText(static_cast<qint64>(*count)) : QString(); };
    Outcome outcome;
    outcome.json["snapshots"] = Json::array();
    TextTable table(2, {2, 3, 4});
    table.row({Cli::tr("Segment"), Cli::tr("Day"), Cli::tr("Customers"), Cli::tr("Joined"), Cli::tr("Left")});
    for (const SegmentSnapshot &kept : loadSnapshots(store)) {
        outcome.json["snapshots"].push_back({{"segment", kept.segment},
                                             {"as_of", formatDay(kept.asOf)},
                                             {"customers", kept.customers},
                                             {"net", moneyJson(kept.net)},
                                             {"joined", countOrNull(kept.joined)},
                                             {"left", countOrNull(kept.left)}});
        table.row({words(kept.segment), dayText(kept.asOf), countText(static_cast<qint64>(kept.customers)),
                   countOrNothing(kept.joined), countOrNothing(kept.left)});
    }
    outcome.text = table.text();
    return outcome;
}

Outcome runAction(const QString &action, const Arguments &arguments, Monitor &monitor)
{
    const bool isExport = action == QLatin1String("export");
    const QString wanted = action == QLatin1String("list") ? QString() : arguments.required("segment");
    const QString out = isExport ? arguments.required("out") : QString();
    formatOption(arguments); // a format that there is not is told before the shop is read
    const SegmentedShop shop = openSegmentedShop(arguments, monitor);
    if (action == QLatin1String("list"))
        return list(shop);
    const Segment &segment = findSegment(shop.segments, utf8(wanted));
    return isExport ? exportCustomers(shop, segment.id, segment.members, arguments, out, monitor)
                    : portraitOutcome(shop, segment);
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const QString action = arguments.operandsFrom(1).value(0);
    if (!action.isEmpty() && asksAboutRules(arguments))
        throw UsageError {Cli::tr("%1 does not go together with --rule, --why, --overlap and --complete.").arg(action)};
    if (action == QLatin1String("fields"))
        return listRuleFields();
    if (action == QLatin1String("keep"))
        return keep(arguments, monitor);
    if (action == QLatin1String("history"))
        return history(arguments);
    if (!action.isEmpty())
        return runAction(action, arguments, monitor);
    if (!asksAboutRules(arguments))
        throw UsageError {Cli::tr("%1 is missing.").arg(QStringLiteral("list|show|export|keep|history|fields"))};
    return answerAboutRules(arguments, monitor);
}

} // namespace

Outcome exportCustomers(const SegmentedShop &shop, const std::string &id, CustomerSet members,
                        const Arguments &arguments, const QString &out, Monitor &monitor)
{
    const Dataset &dataset = *shop.shop.dataset;
    std::vector<std::string> columns {"customer", "name", "email", "phone"};
    std::ranges::copy(kRfmColumns, std::back_inserter(columns));
    ListTable table(columns);
    sortById(dataset, members);
    for (const CustomerIndex customer : members) {
        const CustomerTable &customers = dataset.customers;
        std::vector<std::string> row;
        for (const TextColumn *column : {&customers.id, &customers.name, &customers.email, &customers.phone})
            row.emplace_back((*column)[customer]);
        std::ranges::move(rfmCells(shop.rfm, customer), std::back_inserter(row));
        table.addRow(row);
    }
    const std::vector<WrittenFile> files = writeTable(table, tableFormatOption(arguments), toPath(out), monitor);
    Outcome outcome;
    outcome.text = Cli::tr("Wrote %Ln customer(s) to %1.", nullptr, static_cast<int>(rowsOf(files))).arg(out);
    outcome.json = {{"id", id}, {"out", utf8(out)}, {"rows", rowsOf(files)}, {"sha256", files.front().sha256}};
    return outcome;
}

const Command kSegmentsCommand {
    "segments",
    QT_TRANSLATE_NOOP("Cli", "The groups customers are in: list them, show one, export its customers, ask by a rule."),
    kOperands, kOptions, run};

} // namespace clientele::cli
