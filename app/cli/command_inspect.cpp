#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/inspect.h"
#include "analytics/import/stated_currency.h"
#include "app/cli/command_table.h"
#include "app/cli/import_options.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

// What is odd about a file, before anything of it is written.
namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    Operand {"FILE", QT_TRANSLATE_NOOP("Cli", "A table of anything that import takes: orders, customers, products, "
                                              "events, reviews, past campaigns and more.")},
    Operand {"SHOP", QT_TRANSLATE_NOOP("Cli", "The shop it is meant for: tells what is in it already."),
             Operand::Count::ZeroOrOne},
};
constexpr Option kTodayOption {
    "today", "DAY", QT_TRANSLATE_NOOP("Cli", "Dates after this day cannot be, such as 2026-11-22; by default today.")};
constexpr auto kOptions = [] {
    std::array<Option, kRecipeOptions.size() + 1> options {};
    std::ranges::copy(kRecipeOptions, options.begin());
    options[kRecipeOptions.size()] = kTodayOption;
    return options;
}();

std::optional<Day> todayOption(const Arguments &arguments)
{
    const auto text = arguments.value(kTodayOption.name);
    if (!text || parseDay(text->toStdString()))
        return text ? parseDay(text->toStdString()) : std::nullopt;
    throw UsageError {Cli::tr("--today must be a day such as 2026-11-22, not “%1”.").arg(*text)};
}

Json jsonOf(const CleaningEffect &effect)
{
    return {{"rows", effect.rows}, {"orders", effect.orders}, {"money", moneyJson(effect.money)}};
}

Json jsonOf(const Finding &finding, const Cleaning &cleaning)
{
    Json json {{"id", finding.id}, {"count", finding.count}, {"share", finding.share}, {"set_aside", finding.setAside}};
    if (!finding.column.empty())
        json["column"] = finding.column;
    json["choice"] = cleaningChoiceId(choiceFor(cleaning, finding.id));
    json["choices"] = Json::object();
    for (const Finding::Option &option : finding.options)
        json["choices"][std::string(cleaningChoiceId(option.choice))] = jsonOf(option.effect);
    json["examples"] = Json::array();
    for (const FindingExample &example : finding.examples) {
        json["examples"].push_back({{"line", example.line},
                                    {"order", example.order},
                                    {"customer", example.customer},
                                    {"product", example.product},
                                    {"value", example.value}});
    }
    return json;
}

QString textOf(const Findings &findings, const Cleaning &cleaning, const QString &currency)
{
    if (findings.findings.empty())
        return Cli::tr("Nothing to clean in %Ln row(s).", nullptr, static_cast<int>(findings.rowsRead));
    TextTable table(2, {1, 2});
    table.row({Cli::tr("Found"), Cli::tr("Rows"), Cli::tr("Share"), Cli::tr("Choice"), Cli::tr("First lines")});
    for (const Finding &finding : findings.findings) {
        QStringList lines;
        for (const FindingExample &example : finding.examples)
            lines << QString::number(example.line);
        table.row({findingName(finding.id), countText(finding.count), percentText(finding.share, 1),
                   words(finding.id) + QLatin1Char('=') + words(cleaningChoiceId(choiceFor(cleaning, finding.id))),
                   lines.join(QStringLiteral(", "))});
    }
    return table.text() + cleaningEffectText(effectOf(findings, cleaning), currency);
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const std::filesystem::path file = toPath(arguments.operand(0));
    const QStringList shops = arguments.operandsFrom(1);
    std::optional<Store> shop;
    if (!shops.isEmpty())
        shop.emplace(Store::open(toPath(shops.front()), Store::Access::Read));
    const UnderstoodFile understood = understand({file}, arguments, shop ? &*shop : nullptr).front();
    const Recognition &found = understood.recognition;
    if (!found.questions.empty())
        return openQuestions(file, found);
    if (const auto path = arguments.value("save-recipe"))
        saveRecipe(found.recipe, toPath(*path));
    InspectOptions options;
    options.analysisDay = todayOption(arguments);
    // A shop whose currency nobody chose takes the file's, when it says one: that is as good.
    const bool hasCurrency = shop && !(takesCurrency(*shop) && !statedCurrency(file, found.recipe).empty());
    const auto dataset = hasCurrency ? loadDataset(*shop, monitor) : nullptr;
    const Findings findings = inspectFile(file, found.recipe, dataset.get(), options, monitor);

    const Cleaning &cleaning = found.recipe.cleaning;
    Outcome outcome;
    outcome.text = textOf(findings, cleaning, shop ? words(shop->settings().currency) : QString());
    outcome.json = {{"file", utf8(fromPath(file))},
                    {"kind", fileKindId(found.recipe.kind)},
                    {"recipe", recipeJson(understood)},
                    {"columns", columnsJson(found)},
                    {"lines_read", findings.rowsRead},
                    {"findings", Json::array()},
                    {"effect", jsonOf(effectOf(findings, cleaning))}};
    for (const Finding &finding : findings.findings)
        outcome.json["findings"].push_back(jsonOf(finding, cleaning));
    return outcome;
}

} // namespace

const Command kInspectCommand {
    "inspect",
    QT_TRANSLATE_NOOP("Cli", "Lists what is odd about a file and what could be done about it; nothing is imported."),
    kOperands, kOptions, run};

} // namespace clientele::cli
