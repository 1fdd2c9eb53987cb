#include "app/cli/formats.h"

namespace clientele::cli {

const ListFormat &formatOption(const Arguments &arguments)
{
    const auto wanted = arguments.value(kFormatOption.name);
    if (!wanted)
        return listFormats().front();
    QStringList known;
    for (const ListFormat &format : listFormats()) {
        const QString id = QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()));
        if (*wanted == id)
            return format;
        known << id;
    }
    throw UsageError {
        Cli::tr("There is no format “%1”; choose from: %2.").arg(*wanted, known.join(QStringLiteral(", ")))};
}

} // namespace clientele::cli
