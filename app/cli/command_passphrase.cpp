#include "analytics/store/passphrase_change.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/passphrase_input.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"
#include "app/paths.h"

// Gives a shop a passphrase, another one, or none.
namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    kShopOperand,
    Operand {"ACTION",
             QT_TRANSLATE_NOOP("Cli", "Set the first passphrase, change it, or remove it. The present one is read from "
                                      "CLIENTELE_PASSPHRASE, the next from CLIENTELE_NEW_PASSPHRASE, or both are asked "
                                      "for at the terminal."),
             Operand::Count::One, "set|change|remove"},
};

void requireState(const Arguments &arguments, const Store &store)
{
    const bool isEncrypted = !store.passphrase().isEmpty();
    const bool isSetting = arguments.operand(1) == QLatin1String("set");
    if (isSetting && isEncrypted)
        throw UsageError {Cli::tr("%1 has a passphrase already: change or remove it.").arg(arguments.operand(0))};
    if (!isSetting && !isEncrypted)
        throw UsageError {Cli::tr("%1 has no passphrase: set one.").arg(arguments.operand(0))};
}

QString doneText(const Arguments &arguments, const Passphrase &next)
{
    if (next.isEmpty())
        return Cli::tr("%1 has no passphrase any more: whoever has the file can read it.").arg(arguments.operand(0));
    return arguments.operand(1) == QLatin1String("set")
               ? Cli::tr("%1 is encrypted from now on.").arg(arguments.operand(0))
               : Cli::tr("%1 has its new passphrase.").arg(arguments.operand(0));
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    Store store = openStore(arguments, Store::Access::Write);
    requireState(arguments, store);
    const Passphrase next
        = arguments.operand(1) == QLatin1String("remove") ? Passphrase() : newPassphrase(kNewPassphraseVariable);
    store.setPassphrase(next, monitor);
    Outcome outcome;
    outcome.text = doneText(arguments, next);
    outcome.json
        = {{"shop", utf8(arguments.operand(0))}, {"encrypted", !next.isEmpty()}, {"open_copies", Json::array()}};
    if (next.isEmpty())
        return outcome;
    for (const std::filesystem::path &copy : openUpgradeCopies(store.path())) {
        outcome.json["open_copies"].push_back(utf8(fromPath(copy)));
        outcome.complaint += Cli::tr("%1 is an older copy that is not encrypted. Remove it when you no longer need it.")
                                 .arg(fromPath(copy))
                             + QLatin1Char('\n');
    }
    return outcome;
}

} // namespace

const Command kPassphraseCommand {
    "passphrase",
    QT_TRANSLATE_NOOP("Cli", "Protects a shop file with a passphrase, or changes or removes it."),
    kOperands,
    {},
    run};

} // namespace clientele::cli
