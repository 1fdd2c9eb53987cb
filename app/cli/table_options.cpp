#include "app/cli/table_options.h"

#include "app/cli/json_values.h"

namespace clientele::cli {

namespace {

char characterOf(const Option &option, const QString &text)
{
    if (text == QLatin1String("tab"))
        return '\t';
    if (text.size() != 1 || text.at(0) < QLatin1Char(' ') || text.at(0) >= QChar(0x7f))
        throw UsageError {
            Cli::tr("%1 must be one character or tab, not “%2”.").arg(QStringLiteral("--") + words(option.name), text)};
    return text.at(0).toLatin1();
}

} // namespace

TableFormat tableOptions(const Arguments &arguments, TableFormat sniffed)
{
    TableFormat format = std::move(sniffed);
    if (const auto encoding = arguments.value(kEncodingOption.name))
        format.encoding = utf8(*encoding);
    if (const auto separator = arguments.value(kSeparatorOption.name))
        format.separator = characterOf(kSeparatorOption, *separator);
    if (const auto quote = arguments.value(kQuoteOption.name))
        format.quote = characterOf(kQuoteOption, *quote);
    if (const auto sheet = arguments.value(kSheetOption.name))
        format.sheet = utf8(*sheet);
    if (arguments.has(kNoHeaderOption.name))
        format.hasHeader = false;
    if (format.separator == format.quote)
        throw UsageError {Cli::tr("Separator and quote must be two different characters.")};
    return format;
}

Json tableJson(const TableFormat &format)
{
    return {{"id", format.id},
            {"encoding", format.encoding},
            {"separator", std::string(1, format.separator)},
            {"quote", std::string(1, format.quote)},
            {"header", format.hasHeader},
            {"sheet", format.sheet}};
}

QString visibleCharacter(char character)
{
    if (character == '\t')
        return Cli::tr("tab");
    return character == ' ' ? Cli::tr("space") : QString(QLatin1Char(character));
}

} // namespace clientele::cli
