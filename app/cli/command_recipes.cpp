#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/import/saved_recipes.h"
#include "app/cli/command_table.h"
#include "app/cli/import_options.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

// The recipes that a shop keeps: how files of one layout are read, month after month.
namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    kShopOperand,
    Operand {"ACTION", QT_TRANSLATE_NOOP("Cli", "What to do; by default list."), Operand::Count::ZeroOrOne,
             "list|rename|remove|export"},
    Operand {"NAME", QT_TRANSLATE_NOOP("Cli", "Which recipe; to rename one, its new name behind it."),
             Operand::Count::ZeroOrMore},
};
constexpr std::array kOptions {
    Option {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "The file to write the recipe to.")},
};

Outcome list(Store &store)
{
    Outcome outcome;
    outcome.json["recipes"] = Json::array();
    TextTable table(2, {2});
    table.row({Cli::tr("Recipe"), Cli::tr("Kind"), Cli::tr("Columns"), Cli::tr("Saved"), Cli::tr("Last used")});
    for (const SavedRecipe &saved : savedRecipes(store)) {
        const auto used = std::ranges::count_if(saved.recipe.columns,
                                                [](const auto &column) { return column.field != Field::None; });
        table.row({words(saved.name), fileKindName(saved.recipe.kind), countText(used), words(saved.savedAt),
                   words(saved.lastUsedAt)});
        outcome.json["recipes"].push_back(
            {{"name", saved.name},
             {"kind", fileKindId(saved.recipe.kind)},
             {"columns", used},
             {"fingerprint", saved.fingerprint},
             {"saved_at", saved.savedAt},
             {"last_used_at", saved.lastUsedAt.empty() ? Json() : Json(saved.lastUsedAt)}});
    }
    outcome.text = outcome.json["recipes"].empty() ? Cli::tr("No recipe was saved yet.") : table.text();
    return outcome;
}

Outcome rename(Store &store, const QString &name, const QString &newName)
{
    renameRecipe(store, utf8(name), utf8(newName));
    Outcome outcome;
    outcome.text = Cli::tr("“%1” is called “%2” now.").arg(name, newName);
    outcome.json = {{"renamed", utf8(name)}, {"name", utf8(newName)}};
    return outcome;
}

Outcome remove(Store &store, const QString &name)
{
    removeRecipe(store, utf8(name));
    Outcome outcome;
    outcome.text = Cli::tr("The recipe “%1” is removed.").arg(name);
    outcome.json["removed"] = utf8(name);
    return outcome;
}

Outcome write(Store &store, const QString &name, const QString &out)
{
    saveRecipe(savedRecipe(store, utf8(name)).recipe, toPath(out));
    Outcome outcome;
    outcome.text = Cli::tr("Wrote the recipe “%1” to %2.").arg(name, out);
    outcome.json = {{"recipe", utf8(name)}, {"out", utf8(out)}};
    return outcome;
}

Outcome run(const Arguments &arguments, Monitor &)
{
    const QStringList rest = arguments.operandsFrom(1);
    const QString action = rest.value(0, QStringLiteral("list"));
    const qsizetype names = action == QLatin1String("list") ? 0 : action == QLatin1String("rename") ? 2 : 1;
    if (std::max<qsizetype>(rest.size(), 1) != names + 1)
        throw UsageError {Cli::tr("%1 needs %Ln name(s).", nullptr, static_cast<int>(names)).arg(action)};
    const bool isReading = action == QLatin1String("list") || action == QLatin1String("export");
    Store store = openStore(arguments, isReading ? Store::Access::Read : Store::Access::Write);
    if (action == QLatin1String("rename"))
        return rename(store, rest[1], rest[2]);
    if (action == QLatin1String("remove"))
        return remove(store, rest[1]);
    if (action == QLatin1String("export"))
        return write(store, rest[1], arguments.required("out"));
    return list(store);
}

} // namespace

const Command kRecipesCommand {
    "recipes",
    QT_TRANSLATE_NOOP("Cli", "Lists the recipes saved in a shop, renames or removes one, or writes it to a file."),
    kOperands, kOptions, run};

} // namespace clientele::cli
