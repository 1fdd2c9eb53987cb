#include "app/cli/help.h"

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"

namespace clientele::cli {

namespace {

QString usageLine(const Command &command)
{
    return QStringLiteral("clientele-cli ") + QLatin1String(command.id) + QLatin1Char(' ')
           + usageOf(command.operands, command.options);
}

void addGlobals(TextTable &table)
{
    table.row({QStringLiteral("  --json"), Cli::tr("One JSON object instead of words.")});
    table.row({QStringLiteral("  --lang en|zh"), Cli::tr("The language of words; ids are never translated.")});
    table.row({QStringLiteral("  --help"), Cli::tr("This text.")});
}

} // namespace

QString generalHelp()
{
    TextTable table(2);
    for (const Command &command : commands())
        table.row({QStringLiteral("  ") + QLatin1String(command.id), Cli::tr(command.summary)});
    TextTable globals(2);
    addGlobals(globals);
    globals.row({QStringLiteral("  --version"), Cli::tr("The program's version.")});
    return Cli::tr("Usage: %1").arg(QStringLiteral("clientele-cli COMMAND …")) + QStringLiteral("\n\n") + table.text()
           + QLatin1Char('\n') + globals.text() + QLatin1Char('\n')
           + Cli::tr("Exit codes: 0 done, 1 could not, 2 wrong use or a question left open, 130 cancelled.")
           + QLatin1Char('\n') + Cli::tr("clientele-cli COMMAND --help tells more about one command.");
}

QString helpOf(const Command &command)
{
    TextTable table(2);
    for (const Operand &operand : command.operands) {
        const char *name = operand.choices ? operand.choices : operand.name;
        table.row({QStringLiteral("  ") + QLatin1String(name), Cli::tr(operand.help)});
    }
    for (const Option &option : command.options) {
        const char *value = option.choices ? option.choices : option.value;
        table.row({QStringLiteral("  --") + QLatin1String(option.name) + valueOf(option, value), Cli::tr(option.help)});
    }
    addGlobals(table);
    return Cli::tr(command.summary) + QStringLiteral("\n\n") + Cli::tr("Usage: %1").arg(usageLine(command))
           + QStringLiteral("\n\n") + table.text();
}

QString shortHelp(const Command &command)
{
    return Cli::tr("Usage: %1").arg(usageLine(command)) + QLatin1Char('\n')
           + Cli::tr("%1 tells more.")
                 .arg(QStringLiteral("clientele-cli ") + QLatin1String(command.id) + QStringLiteral(" --help"));
}

} // namespace clientele::cli
