#include "analytics/store/do_not_contact.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    kShopOperand,
    Operand {"ACTION", QT_TRANSLATE_NOOP("Cli", "Add customers, remove them, or list who is on it."),
             Operand::Count::One, "add|remove|list"},
    Operand {"ID", QT_TRANSLATE_NOOP("Cli", "Customer ids."), Operand::Count::ZeroOrMore},
};

Outcome list(const Arguments &arguments)
{
    Store store = openStore(arguments, Store::Access::Read);
    const std::vector<std::string> ids = doNotContactList(store);
    Outcome outcome;
    outcome.json["customers"] = ids;
    for (const std::string &id : ids)
        outcome.text += words(id) + QLatin1Char('\n');
    if (ids.empty())
        outcome.text = Cli::tr("Everybody may be contacted.");
    return outcome;
}

Outcome run(const Arguments &arguments, Monitor &)
{
    const QString &action = arguments.operand(1);
    std::vector<std::string> ids;
    for (const QString &id : arguments.operandsFrom(2))
        ids.push_back(utf8(id));
    if (action == QLatin1String("list")) {
        if (!ids.empty())
            throw UsageError {Cli::tr("list takes no customer ids.")};
        return list(arguments);
    }
    if (ids.empty())
        throw UsageError {Cli::tr("%1 is missing.").arg(QStringLiteral("ID"))};
    Store store = openStore(arguments, Store::Access::Write);
    const std::int64_t changed = setDoNotContact(store, ids, action == QLatin1String("add"));
    Outcome outcome;
    outcome.text = Cli::tr("Changed for %Ln customer(s).", nullptr, static_cast<int>(changed));
    outcome.json["changed"] = changed;
    return outcome;
}

} // namespace

const Command kDoNotContactCommand {"do-not-contact",
                                    QT_TRANSLATE_NOOP("Cli", "Who must never be contacted, whatever a campaign says."),
                                    kOperands,
                                    {},
                                    run};

} // namespace clientele::cli
