#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/passphrase_input.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"
#include "app/paths.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    Operand {"SHOP", QT_TRANSLATE_NOOP("Cli", "The shop file to make (*.clientele); it must not exist yet.")},
};
constexpr std::array kOptions {
    Option {"name", "NAME", QT_TRANSLATE_NOOP("Cli", "The shop's name; by default the file's.")},
    Option {"currency", "CODE",
            QT_TRANSLATE_NOOP("Cli", "Three letters such as EUR; by default what the first order file says, or GBP.")},
    Option {"encrypt", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Protect it with a passphrase, read from CLIENTELE_PASSPHRASE or asked for at the "
                                     "terminal. Nobody can open the shop without it, nor bring it back.")},
};

bool isCurrency(const QString &text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Outcome run(const Arguments &arguments, Monitor &)
{
    ShopSettings settings;
    settings.name = utf8(arguments.value("name").value_or(QString()));
    const QString currency = arguments.value("currency").value_or(words(settings.currency));
    if (!isCurrency(currency))
        throw UsageError {Cli::tr("--currency must be three capital letters such as EUR, not “%1”.").arg(currency)};
    settings.currency = utf8(currency);
    settings.isCurrencyAssumed = !arguments.has("currency");
    const Passphrase passphrase = arguments.has("encrypt") ? newPassphrase(kPassphraseVariable) : Passphrase();
    Store store = Store::create(toPath(arguments.operand(0)), settings, passphrase);
    Outcome outcome;
    outcome.text = Cli::tr("Made the shop %1.").arg(arguments.operand(0));
    outcome.json = {{"shop", utf8(arguments.operand(0))},
                    {"name", store.settings().name},
                    {"currency", store.settings().currency},
                    {"encrypted", !passphrase.isEmpty()}};
    return outcome;
}

} // namespace

const Command kNewCommand {"new", QT_TRANSLATE_NOOP("Cli", "Makes an empty shop."), kOperands, kOptions, run};

} // namespace clientele::cli
