#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/identity.h"
#include "analytics/import/importer.h"
#include "analytics/import/saved_recipes.h"
#include "analytics/table/table_format.h"
#include "app/cli/command_table.h"
#include "app/cli/import_options.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    kShopOperand,
    Operand {"FILE",
             QT_TRANSLATE_NOOP(
                 "Cli",
                 "Tables of orders, customers, products, events, reviews, sent messages, redemptions, past campaigns, "
                 "coupons or addresses not to contact."),
             Operand::Count::OneOrMore},
};
constexpr auto kOptions = [] {
    std::array<Option, kRecipeOptions.size() + 3> options {};
    std::ranges::copy(kRecipeOptions, options.begin());
    options[kRecipeOptions.size()]
        = {"dry-run", nullptr, QT_TRANSLATE_NOOP("Cli", "Read and report, but leave the shop as it is.")};
    options[kRecipeOptions.size() + 1] = {
        "save-recipe-as", "NAME",
        QT_TRANSLATE_NOOP("Cli", "Keep in the shop how the last file was understood: next month's file with the same "
                                 "columns is read like it.")};
    options[kRecipeOptions.size() + 2]
        = {"strict", nullptr, QT_TRANSLATE_NOOP("Cli", "End with exit code 1 when a row was set aside.")};
    return options;
}();

// What may be added up over several files: counts of lines, and amounts.
struct Count
{
    const char *id;
    std::int64_t ImportReport::*value;
};
struct Amount
{
    const char *id;
    Money ImportReport::*value;
};
constexpr std::array kCounts {
    Count {"lines_read", &ImportReport::linesRead},
    Count {"empty_rows", &ImportReport::emptyRows},
    Count {"lines_above_table", &ImportReport::linesAboveTable},
    Count {"sale_lines", &ImportReport::saleLines},
    Count {"refund_lines", &ImportReport::refundLines},
    Count {"gift_lines", &ImportReport::giftLines},
    Count {"rejected", &ImportReport::rejected},
    Count {"duplicates", &ImportReport::duplicates},
    Count {"duplicates_dropped", &ImportReport::duplicatesDropped},
    Count {"already_there", &ImportReport::alreadyThere},
    Count {"no_customer_lines", &ImportReport::noCustomerLines},
    Count {"damaged_ids", &ImportReport::damagedIds},
    Count {"unknown_refunds", &ImportReport::unknownRefunds},
    Count {"adjusted_orders", &ImportReport::adjustedOrders},
    Count {"added", &ImportReport::added},
    Count {"updated", &ImportReport::updated},
    Count {"events", &ImportReport::events},
    Count {"reviews", &ImportReport::reviews},
    Count {"messages", &ImportReport::messages},
    Count {"unsubscribes", &ImportReport::unsubscribes},
    Count {"redemptions", &ImportReport::redemptions},
    Count {"targetings", &ImportReport::targetings},
    Count {"campaigns", &ImportReport::campaigns},
    Count {"coupons", &ImportReport::coupons},
    Count {"do_not_contact", &ImportReport::doNotContact},
    Count {"summaries", &ImportReport::summaries},
};
constexpr std::array kAmounts {
    Amount {"gross", &ImportReport::gross},
    Amount {"refunds", &ImportReport::refunds},
    Amount {"net", &ImportReport::net},
    Amount {"guest_gross", &ImportReport::guestGross},
    Amount {"guest_refunds", &ImportReport::guestRefunds},
    Amount {"paid_total", &ImportReport::paidTotal},
    Amount {"adjustment", &ImportReport::adjustment},
};

Json jsonOf(const ImportReport &report)
{
    Json json;
    for (const Count &count : kCounts)
        json[count.id] = report.*count.value;
    json["customers"] = report.customers;
    json["buyers"] = report.buyers;
    json["orders"] = report.orders;
    json["guest_orders"] = report.guestOrders;
    json["paid_orders"] = report.paidOrders;
    for (const Amount &amount : kAmounts)
        json[amount.id] = moneyJson(report.*amount.value);
    json["currency"] = report.currency;
    json["currency_taken"] = report.isCurrencyTaken;
    json["currency_assumed"] = report.isCurrencyAssumed;
    json["rule"] = report.rule;
    json["rejected_by"] = Json::object();
    for (const auto &[kind, count] : report.rejectedBy)
        json["rejected_by"][std::string(rowIssueId(kind))] = count;
    json["by_kind"] = Json::object();
    for (const auto &[kind, count] : report.byKind)
        json["by_kind"][kind] = count;
    json["cleaned"] = Json::object();
    for (const auto &[finding, count] : report.cleaned)
        json["cleaned"][finding] = count;
    return json;
}

// Order lines were kept, and none of them is anybody's.
bool namesNobody(const Recipe &recipe, const ImportReport &report)
{
    switch (recipe.kind) {
    case FileKind::Orders: return report.customers == 0 && report.noCustomerLines > 0;
    case FileKind::Events:
    case FileKind::Reviews: return !namesCustomers(recipe);
    default: return false; // without customers these are not imported, or are not about them
    }
}

struct Import
{
    UnderstoodFile file;
    ImportReport report;

    const Recipe &recipe() const { return file.recognition.recipe; }
};

Json jsonOf(const Import &import)
{
    const std::filesystem::path &file = import.file.path;
    const Recipe &recipe = import.recipe();
    const ImportReport &report = import.report;
    Json json {{"file", utf8(fromPath(file))}, {"import", report.number}, {"kind", fileKindId(recipe.kind)}};
    json["export"] = recipe.exportId;
    json["recipe"] = recipeJson(import.file);
    json["columns"] = columnsJson(import.file.recognition);
    if (!import.file.proposedRecipe.isEmpty())
        json["recipe_proposed"] = utf8(import.file.proposedRecipe);
    json["no_customer_key"] = namesNobody(recipe, report);
    json.update(jsonOf(report));
    return json;
}

// Which currency the shop counts in now, where nobody had chosen one.
QString currencyText(const ImportReport &report)
{
    if (report.isCurrencyTaken)
        return currencyTakenText(words(report.currency));
    const bool hasAmounts = report.gross != Money {} || report.guestGross != Money {} || report.refunds != Money {};
    return report.isCurrencyAssumed && hasAmounts ? currencyAssumedText(words(report.currency)) : QString();
}

QString textOf(const Import &import)
{
    const std::filesystem::path &file = import.file.path;
    const Recipe &recipe = import.recipe();
    const ImportReport &report = import.report;
    const QString currency = words(report.currency);
    TextTable table(2, {1});
    const auto row = [&](const QString &name, std::int64_t count) {
        if (count != 0)
            table.row({QStringLiteral("  ") + name, countText(count)});
    };
    row(Cli::tr("Lines read"), report.linesRead);
    row(Cli::tr("Lines above the table left out"), report.linesAboveTable);
    row(Cli::tr("Empty rows left out"), report.emptyRows);
    row(Cli::tr("Events"), report.events);
    for (const auto &[kind, count] : report.byKind)
        row(QStringLiteral("  ") + eventKindName(kind), count);
    row(Cli::tr("Reviews"), report.reviews);
    row(Cli::tr("Messages"), report.messages);
    row(Cli::tr("Unsubscribed"), report.unsubscribes);
    row(Cli::tr("Coupons used"), report.redemptions);
    row(Cli::tr("Customers in campaigns"), report.targetings);
    row(Cli::tr("Campaigns"), report.campaigns);
    row(Cli::tr("Coupons"), report.coupons);
    row(Cli::tr("Not to be contacted"), report.doNotContact);
    row(Cli::tr("Customers with sums"), report.summaries);
    row(Cli::tr("Sales"), report.saleLines);
    row(Cli::tr("Refunds"), report.refundLines);
    row(Cli::tr("Gifts"), report.giftLines);
    row(Cli::tr("Without a customer"), report.noCustomerLines);
    row(Cli::tr("Damaged numbers, kept"), report.damagedIds);
    row(Cli::tr("Partly paid back, amount unknown, counted in full"), report.unknownRefunds);
    row(Cli::tr("Set aside"), report.rejected);
    for (const auto &[kind, count] : report.rejectedBy)
        row(QStringLiteral("  ") + issueName(kind), count);
    row(Cli::tr("Exact duplicates in the file"), report.duplicates);
    row(Cli::tr("Duplicates dropped"), report.duplicatesDropped);
    for (const auto &[finding, count] : report.cleaned)
        row(Cli::tr("Cleaned: %1").arg(findingName(finding)), count);
    row(Cli::tr("In the shop already"), report.alreadyThere);
    row(Cli::tr("Added"), report.added);
    row(Cli::tr("Updated"), report.updated);
    row(Cli::tr("Customers"), report.customers);
    row(Cli::tr("Buyers"), report.buyers);
    row(Cli::tr("Orders"), report.orders);
    row(Cli::tr("Guests' orders"), report.guestOrders);
    row(Cli::tr("Orders whose total won over their lines"), report.adjustedOrders);
    if (recipe.kind == FileKind::Orders) {
        table.row({QStringLiteral("  ") + Cli::tr("Gross"), moneyText(report.gross, currency)});
        table.row({QStringLiteral("  ") + Cli::tr("Money back"), moneyText(report.refunds, currency)});
        table.row({QStringLiteral("  ") + Cli::tr("Net"), moneyText(report.net, currency)});
        table.row({QStringLiteral("  ") + Cli::tr("Guests' gross"), moneyText(report.guestGross, currency)});
        if (report.guestRefunds != Money {})
            table.row({QStringLiteral("  ") + Cli::tr("Guests' money back"), moneyText(report.guestRefunds, currency)});
        if (report.adjustment != Money {})
            table.row({QStringLiteral("  ") + Cli::tr("What that came to"), moneyText(report.adjustment, currency)});
    }
    // All arguments at once: a file's name may hold a "%1" itself.
    const QString name = fromPath(file.filename());
    const QString kind = recipe.exportId.empty() ? fileKindName(recipe.kind) : exportName(recipe.exportId);
    const QString title = report.number == 0
                              ? Cli::tr("%1 (%2), read only:").arg(name, kind)
                              : Cli::tr("%1 (%2), import %3:").arg(name, kind, QString::number(report.number));
    QString text = title + QLatin1Char('\n') + table.text();
    if (const QString used = recipeText(import.file); !used.isEmpty())
        text += QStringLiteral("  ") + used + QLatin1Char('\n');
    if (recipe.kind == FileKind::Orders && namesNobody(recipe, report))
        text += QStringLiteral("  ") + noCustomerKeyText() + QLatin1Char('\n');
    if (recipe.isNameKey)
        text += QStringLiteral("  ") + nameIsKeyText() + QLatin1Char('\n');
    if (const QString told = currencyText(report); !told.isEmpty())
        text += QStringLiteral("  ") + told + QLatin1Char('\n');
    return text;
}

Outcome outcomeOf(const std::vector<Import> &imports)
{
    Outcome outcome;
    Json files = Json::array();
    for (const Import &import : imports) {
        outcome.text += textOf(import);
        files.push_back(jsonOf(import));
    }
    if (imports.size() == 1)
        outcome.json = files.front();
    for (const Count &count : kCounts) {
        std::int64_t sum = 0;
        for (const Import &import : imports)
            sum += import.report.*count.value;
        outcome.json[count.id] = sum;
    }
    for (const Amount &amount : kAmounts) {
        Money sum;
        for (const Import &import : imports)
            sum += import.report.*amount.value;
        outcome.json[amount.id] = moneyJson(sum);
    }
    outcome.json["files"] = std::move(files);
    return outcome;
}

// Who seems to be in the shop twice now.
void tellMerges(Outcome &outcome, std::int64_t proposed)
{
    outcome.json["merges_proposed"] = proposed;
    if (proposed > 0)
        outcome.text += Cli::tr("%Ln customer(s) may be in the shop twice; the command merges lists them.", nullptr,
                                static_cast<int>(proposed))
                        + QLatin1Char('\n');
}

void keepRecipe(Store &store, const QString &name, const Import &import, Outcome &outcome)
{
    std::vector<std::string> header = import.file.recognition.header;
    if (header.empty()) // a recipe file was told, and the columns not looked at
        header = openTable(import.file.path, import.recipe().format)->header();
    const SavedRecipe saved = saveRecipe(store, utf8(name), import.recipe(), header);
    outcome.json["recipe_saved"] = saved.name;
    outcome.text += Cli::tr("Saved as the recipe “%1”.").arg(words(saved.name)) + QLatin1Char('\n');
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    Store store = openStore(arguments, Store::Access::Write);
    // Every question is asked before the first file goes in.
    std::vector<Import> imports;
    std::vector<std::filesystem::path> paths;
    for (const QString &name : arguments.operandsFrom(1))
        paths.push_back(toPath(name));
    for (UnderstoodFile &found : understand(paths, arguments, &store)) {
        if (!found.recognition.questions.empty())
            return openQuestions(found.path, found.recognition);
        imports.push_back({std::move(found), {}});
    }
    if (const auto path = arguments.value("save-recipe"))
        saveRecipe(imports.back().recipe(), toPath(*path));

    const bool isDryRun = arguments.has("dry-run");
    for (std::size_t i = 0; i < imports.size(); ++i) {
        try {
            imports[i].report
                = importFile(store, imports[i].file.path, imports[i].recipe(), {.isDryRun = isDryRun}, monitor);
            if (!isDryRun && !imports[i].file.recipeName.isEmpty())
                markRecipeUsed(store, utf8(imports[i].file.recipeName));
        } catch (const Error &error) {
            if (i == 0)
                throw;
            // The files before this one are in: say both.
            imports.resize(i);
            Outcome outcome = outcomeOf(imports);
            outcome.complaint = errorText(error);
            outcome.json["error"] = {{"code", errorId(error.code)}, {"text", utf8(outcome.complaint)}};
            outcome.exitCode = kCouldNot;
            return outcome;
        }
    }
    Outcome outcome = outcomeOf(imports);
    if (const auto name = arguments.value("save-recipe-as"); name && !isDryRun)
        keepRecipe(store, *name, imports.back(), outcome);
    if (!isDryRun)
        tellMerges(outcome, countProposedMerges(store, monitor));
    const auto rejected = outcome.json["rejected"].get<std::int64_t>();
    if (arguments.has("strict") && rejected > 0) {
        const int rows = static_cast<int>(rejected);
        outcome.complaint = isDryRun ? Cli::tr("%Ln row(s) would be set aside.", nullptr, rows)
                                     : Cli::tr("%Ln row(s) were set aside; the rest was imported.", nullptr, rows);
        outcome.exitCode = kCouldNot;
    }
    return outcome;
}

} // namespace

const Command kImportCommand {"import",
                              QT_TRANSLATE_NOOP("Cli", "Imports what other programs export: orders, customers, "
                                                       "products, events, reviews, messages, past campaigns and "
                                                       "more; what is in the shop already is not added again."),
                              kOperands, kOptions, run};

} // namespace clientele::cli
