#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/target/campaign_export.h"
#include "app/cli/campaign_json.h"
#include "app/cli/command_table.h"
#include "app/cli/formats.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_checks.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"campaign", "CAMPAIGN", QT_TRANSLATE_NOOP("Cli", "Its number or name.")},
    kDestinationOption,
    Option {"out", "FILE",
            QT_TRANSLATE_NOOP("Cli", "The target list to write: the people to contact, or the codes for a format of "
                                     "codes. What is too large for the destination goes to FILE-1, FILE-2 and so on.")},
    Option {"holdout", "FILE", QT_TRANSLATE_NOOP("Cli", "Also write the people held out, to a file of their own.")},
    Option {"codes", "FILE",
            QT_TRANSLATE_NOOP("Cli", "Also write the codes for the shop's checkout: the same as in the list.")},
    Option {"codes-format", "FORMAT",
            QT_TRANSLATE_NOOP("Cli", "With --codes: klaviyo-coupons, shopify-codes or woocommerce-coupons.")},
    Option {
        "rejected", "FILE",
        QT_TRANSLATE_NOOP("Cli", "Also write everybody who was left out or cannot be in the list, and why, as CSV.")},
    Option {"purpose", "TEXT", QT_TRANSLATE_NOOP("Cli", "What the list is for, kept in the register of exports.")},
    Option {"unknown-consent", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Advertising platforms: also people who never said yes or no. Without it they "
                                     "are left out.")},
    Option {
        "dry-run", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Only show what would be written and who cannot be in it; write and seal nothing.")},
    Option {"limit", "N", QT_TRANSLATE_NOOP("Cli", "With --dry-run: how many rows to show; by default 20.")},
};

// A sealed campaign can also be exported while a window holds the shop; a draft needs the shop for itself.
Shop openForExport(const Arguments &arguments, const std::string &wanted, Monitor &monitor)
{
    if (arguments.has("dry-run"))
        return openShop(arguments, Store::Access::Read, monitor);
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

std::optional<ExportRequest::CodeFile> codeFile(const Arguments &arguments)
{
    const auto path = arguments.value("codes");
    if (!path)
        return {};
    arguments.required("codes-format");
    const ListFormat &format = formatOption(arguments, "codes-format");
    if (format.kind != ListFormat::Kind::Codes)
        throw UsageError {Cli::tr("“%1” is no format of codes.").arg(words(format.id))};
    return ExportRequest::CodeFile {std::string(format.id), toPath(*path)};
}

// Each option that names a file names another one.
void requireDifferentFiles(const Arguments &arguments)
{
    std::map<std::filesystem::path, QString> seen;
    for (const char *option : {"out", "holdout", "codes", "rejected"}) {
        const auto path = arguments.value(option);
        if (!path)
            continue;
        const QString name = QStringLiteral("--") + QLatin1String(option);
        const auto [other, isNew] = seen.emplace(std::filesystem::absolute(toPath(*path)), name);
        if (!isNew)
            throw UsageError {Cli::tr("%1 and %2 must name two files.").arg(other->second, name)};
    }
}

ExportRequest requestOf(const Arguments &arguments)
{
    requireDifferentFiles(arguments);
    ExportRequest request;
    request.format = formatOption(arguments).id;
    if (!arguments.has("dry-run"))
        request.path = toPath(arguments.required("out"));
    if (const auto holdout = arguments.value("holdout"))
        request.holdoutPath = toPath(*holdout);
    request.codes = codeFile(arguments);
    if (const auto rejected = arguments.value("rejected"))
        request.rejectedPath = toPath(*rejected);
    request.purpose = utf8(arguments.value("purpose").value_or(QString()));
    request.options.allowsUnknownConsent = arguments.has("unknown-consent");
    return request;
}

// What every answer begins with.
Json headOf(const Campaign &campaign, const ExportRequest &request)
{
    return {{"campaign", campaign.number}, {"name", campaign.plan.name}, {"format", request.format}};
}

void addRejected(const std::vector<Rejected> &rejected, Outcome &outcome)
{
    outcome.json["rejected"] = rejected.size();
    outcome.json["rejected_by_reason"] = Json::object();
    TextTable table(2, {1});
    for (const auto &[reason, count] : rejectCounts(rejected)) {
        outcome.json["rejected_by_reason"][std::string(rejectId(reason))] = count;
        table.row({QStringLiteral("  ") + rejectText(reason), countText(static_cast<qint64>(count))});
    }
    if (!rejected.empty())
        outcome.text += QLatin1Char('\n')
                        + Cli::tr("%Ln customer(s) cannot be in it:", nullptr, static_cast<int>(rejected.size()))
                        + QLatin1Char('\n') + table.text();
}

Json filesJson(const std::vector<WrittenFile> &files)
{
    Json json = Json::array();
    for (const WrittenFile &file : files)
        json.push_back(
            {{"out", utf8(fromPath(file.path))}, {"rows", file.rows}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    return json;
}

QString namesOf(const std::vector<WrittenFile> &files)
{
    QStringList names;
    for (const WrittenFile &file : files)
        names << fromPath(file.path);
    return names.join(QStringLiteral(", "));
}

// A file beside the list: its path as asked for, and what all its parts hold.
Json besideJson(const std::vector<WrittenFile> &files, const QString &out, std::size_t rows)
{
    return {{"out", utf8(out)}, {"rows", rows}, {"sha256", files.front().sha256}, {"files", filesJson(files)}};
}

void addWarnings(const CampaignExport &done, const ListFormat &format, const QString &currency, Outcome &outcome)
{
    outcome.json["checks"] = checksJson(done.findings, currency);
    for (const PlanFinding &finding : done.findings)
        if (finding.severity == PlanFinding::Severity::Warn)
            outcome.complaint += planFindingText(finding, currency) + QLatin1Char('\n');
    outcome.json["warnings"] = Json::array();
    if (done.isSmall) {
        outcome.json["warnings"].push_back("few_people");
        outcome.complaint += Cli::tr("%1 makes no use of lists of fewer than %Ln people.", nullptr,
                                     static_cast<int>(format.fewestPeople))
                                 .arg(formatName(format.id))
                             + QLatin1Char('\n');
    }
    if (done.isNameUnknown) {
        outcome.json["warnings"].push_back("file_name");
        outcome.complaint += Cli::tr("The file's name should hold the word “%1”: by it the destination knows what is "
                                     "in the file.")
                                 .arg(words(format.nameMustHold))
                             + QLatin1Char('\n');
    }
}

// What the export itself would refuse or warn of: a script that looks first must not be told that all is well.
void addFindings(const std::vector<PlanFinding> &findings, const QString &currency, Outcome &outcome)
{
    outcome.json["checks"] = checksJson(findings, currency);
    for (const PlanFinding &finding : findings) {
        outcome.complaint += findingLine(finding, currency) + QLatin1Char('\n');
        if (finding.severity == PlanFinding::Severity::Refuse)
            outcome.exitCode = kCouldNot;
    }
}

Outcome preview(const Arguments &arguments, const ExportRequest &request, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    const auto limit = static_cast<std::size_t>(arguments.whole("limit", 20, 0, 1'000'000));
    Shop shop = openForExport(arguments, wanted, monitor);
    const Campaign campaign = loadCampaign(shop.store, wanted);
    const auto [table, findings] = previewExport(shop.store, shop.dataset, campaign, request, monitor);
    Outcome outcome;
    outcome.json = headOf(campaign, request);
    outcome.json.update({{"dry_run", true},
                         {"rows", table.people},
                         {"columns", table.table.columns()},
                         {"has_header", table.table.hasHeader()},
                         {"preview", Json::array()}});
    TextTable shown;
    QStringList header;
    for (const std::string &column : table.table.columns())
        header << words(column);
    shown.row(header);
    std::vector<std::string_view> cells;
    for (std::size_t row = 0; row < std::min(limit, table.table.size()); ++row) {
        table.table.cellsOf(row, cells);
        Json line = Json::array();
        QStringList texts;
        for (const std::string_view cell : cells) {
            line.push_back(cell);
            texts << words(cell);
        }
        outcome.json["preview"].push_back(line);
        shown.row(texts);
    }
    outcome.text = shown.text() + QLatin1Char('\n')
                   + Cli::tr("%Ln customer(s) would be in the list. Nothing was written.", nullptr,
                             static_cast<int>(table.people));
    addRejected(table.rejected, outcome);
    addFindings(findings, words(shop.dataset->currency), outcome);
    if (table.people == 0) // the export itself writes no empty list
        outcome.exitCode = kCouldNot;
    return outcome;
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const std::string wanted = utf8(arguments.required("campaign"));
    const ExportRequest request = requestOf(arguments);
    if (arguments.has("dry-run"))
        return preview(arguments, request, monitor);
    const QString out = arguments.required("out");
    Shop shop = openForExport(arguments, wanted, monitor);
    const Campaign campaign = loadCampaign(shop.store, wanted);
    const CampaignExport done = exportCampaign(shop.store, shop.dataset, campaign, request, monitor);

    Outcome outcome;
    outcome.json = headOf(campaign, request);
    outcome.json.update({{"out", utf8(out)},
                         {"rows", done.rows},
                         {"arms", {{armId(Arm::Offer), done.contacted}, {armId(Arm::Holdout), done.heldOut}}},
                         {"holdout", done.heldOut},
                         {"sha256", done.list.front().sha256},
                         {"files", filesJson(done.list)}});
    outcome.text = Cli::tr("Wrote %Ln customer(s) to %1.", nullptr, static_cast<int>(done.rows)).arg(namesOf(done.list))
                   + QLatin1Char('\n')
                   + Cli::tr("%Ln customer(s) are held out.", nullptr, static_cast<int>(done.heldOut));
    if (!done.holdoutList.empty()) {
        outcome.json["holdout_file"] = besideJson(done.holdoutList, *arguments.value("holdout"), done.holdoutRows);
        outcome.text += QLatin1Char('\n') + Cli::tr("They are listed in %1.").arg(namesOf(done.holdoutList));
    }
    if (!done.codeList.empty()) {
        outcome.json["codes_file"] = besideJson(done.codeList, *arguments.value("codes"), rowsOf(done.codeList));
        outcome.text += QLatin1Char('\n') + Cli::tr("The codes are in %1.").arg(namesOf(done.codeList));
    }
    addRejected(done.rejected, outcome);
    if (!done.rejectedList.empty()) {
        outcome.json["rejected_file"]
            = besideJson(done.rejectedList, *arguments.value("rejected"), rowsOf(done.rejectedList));
        outcome.text
            += QLatin1Char('\n') + Cli::tr("Who was left out and why is listed in %1.").arg(namesOf(done.rejectedList));
    }
    addWarnings(done, listFormat(request.format), words(shop.dataset->currency), outcome);
    return outcome;
}

} // namespace

const Command kExportCommand {"export",
                              QT_TRANSLATE_NOOP("Cli", "Writes a campaign's target list and seals the campaign."),
                              kOperands, kOptions, run};

} // namespace clientele::cli
