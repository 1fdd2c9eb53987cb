#include "analytics/base/error.h"
#include "analytics/import/importer.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/number_format.h"

// The imports of a shop: list them, take one back, get at the rows that could not be understood.
namespace clientele::cli {

namespace {

constexpr std::array kListOperands {kShopOperand};

Outcome runList(const Arguments &arguments, Monitor &)
{
    Store store = openStore(arguments, Store::Access::Read);
    Outcome outcome;
    outcome.json["imports"] = Json::array();
    TextTable table(2, {0, 3, 4});
    table.row({Cli::tr("Import"), Cli::tr("When"), Cli::tr("File"), Cli::tr("Added"), Cli::tr("Set aside"), QString()});
    for (const ImportRecord &record : importsOf(store)) {
        table.row({countText(record.number), words(record.importedAt), words(record.fileName), countText(record.added),
                   countText(record.rejected), record.isUndone ? Cli::tr("undone") : QString()});
        outcome.json["imports"].push_back({{"import", record.number},
                                           {"imported_at", record.importedAt},
                                           {"file", record.fileName},
                                           {"kind", record.kind},
                                           {"added", record.added},
                                           {"rejected", record.rejected},
                                           {"undone", record.isUndone}});
    }
    outcome.text = outcome.json["imports"].empty() ? Cli::tr("Nothing was imported yet.") : table.text();
    return outcome;
}

constexpr std::array kUndoOperands {kShopOperand};
constexpr std::array kUndoOptions {
    Option {"import", "NUMBER", QT_TRANSLATE_NOOP("Cli", "Which one; by default the latest that is not undone.")},
};

std::int64_t latestImport(Store &store)
{
    for (const ImportRecord &record : importsOf(store)) {
        if (!record.isUndone)
            return record.number;
    }
    return 0;
}

Outcome nothingImported(const QString &text)
{
    Outcome outcome;
    outcome.json["error"] = {{"code", errorId(ErrorCode::NoSuchImport)}, {"text", utf8(text)}};
    outcome.complaint = text;
    outcome.exitCode = kCouldNot;
    return outcome;
}

Outcome runUndo(const Arguments &arguments, Monitor &monitor)
{
    Store store = openStore(arguments, Store::Access::Write);
    const std::int64_t number
        = arguments.has("import") ? arguments.whole("import", 0, 1, INT32_MAX) : latestImport(store);
    if (number == 0)
        return nothingImported(Cli::tr("There is no import left to undo."));
    undoImport(store, number, monitor);
    Outcome outcome;
    outcome.text = Cli::tr("Import %1 is undone.").arg(number);
    outcome.json["import"] = number;
    return outcome;
}

constexpr std::array kRejectedOperands {kShopOperand};
constexpr std::array kRejectedOptions {
    Option {"import", "NUMBER", QT_TRANSLATE_NOOP("Cli", "Which one; by default the latest that is not undone.")},
    Option {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "The CSV to write.")},
};

Outcome runRejected(const Arguments &arguments, Monitor &)
{
    const QString out = arguments.required("out");
    Store store = openStore(arguments, Store::Access::Read);
    const std::int64_t number
        = arguments.has("import") ? arguments.whole("import", 0, 1, INT32_MAX) : latestImport(store);
    if (number == 0)
        return nothingImported(Cli::tr("Nothing was imported yet."));
    const std::int64_t rows = exportRejectedRows(store, number, toPath(out));
    Outcome outcome;
    outcome.text = Cli::tr("Wrote %Ln row(s) set aside to %1.", nullptr, static_cast<int>(rows)).arg(out);
    outcome.json = {{"import", number}, {"rows", rows}, {"out", utf8(out)}};
    return outcome;
}

} // namespace

const Command kImportsCommand {
    "imports", QT_TRANSLATE_NOOP("Cli", "Lists what was imported, newest first."), kListOperands, {}, runList};
const Command kUndoImportCommand {"undo-import",
                                  QT_TRANSLATE_NOOP("Cli", "Restores the shop to what it was before an import."),
                                  kUndoOperands, kUndoOptions, runUndo};
const Command kRejectedCommand {
    "rejected",
    QT_TRANSLATE_NOOP("Cli", "Writes the rows an import set aside, with the reasons, ready to be repaired."),
    kRejectedOperands, kRejectedOptions, runRejected};

} // namespace clientele::cli
