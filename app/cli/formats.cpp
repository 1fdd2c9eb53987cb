#include "app/cli/formats.h"

#include "app/cli/json_values.h"

namespace clientele::cli {

namespace {

const ListFormat &wanted(const Arguments &arguments, const char *option, bool isAnyTable)
{
    const auto name = arguments.value(option);
    if (!name)
        return listFormats().front();
    QStringList known;
    for (const ListFormat &format : listFormats()) {
        if (isAnyTable && format.kind != ListFormat::Kind::Plain)
            continue;
        if (*name == words(format.id))
            return format;
        known << words(format.id);
    }
    throw UsageError {
        Cli::tr("There is no format “%1”; choose from: %2.").arg(*name, known.join(QStringLiteral(", ")))};
}

} // namespace

const ListFormat &formatOption(const Arguments &arguments, const char *option)
{
    return wanted(arguments, option, false);
}

const ListFormat &tableFormatOption(const Arguments &arguments)
{
    return wanted(arguments, kFormatOption.name, true);
}

} // namespace clientele::cli
