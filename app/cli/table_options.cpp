#include "app/cli/table_options.h"

#include "analytics/table/csv_dialect.h"
#include "app/cli/json_values.h"

namespace clientele::cli {

namespace {

char characterOf(const Option &option, const QString &text)
{
    if (text == QLatin1String("none"))
        return '\0';
    if (text.size() != 1 || text.at(0) <= QLatin1Char(' ') || text.at(0) >= QChar(0x7f))
        throw UsageError {Cli::tr("%1 must be one character or none, not “%2”.")
                              .arg(QStringLiteral("--") + words(option.name), text)};
    return text.at(0).toLatin1();
}

std::string textOf(char character)
{
    return character == '\0' ? std::string() : std::string(1, character);
}

} // namespace

std::string askedSheet(const Arguments &arguments)
{
    return utf8(arguments.value(kSheetOption.name).value_or(QString()));
}

TableFormat tableOptions(const Arguments &arguments, TableFormat sniffed)
{
    TableFormat format = std::move(sniffed);
    if (const auto encoding = arguments.value(kEncodingOption.name))
        format.encoding = utf8(*encoding);
    if (const auto separator = arguments.value(kSeparatorOption.name))
        format.separator = *separator == QLatin1String("tab") ? "\t" : utf8(*separator);
    if (const auto quote = arguments.value(kQuoteOption.name))
        format.quote = characterOf(kQuoteOption, *quote);
    if (const auto escape = arguments.value(kEscapeOption.name))
        format.escape = characterOf(kEscapeOption, *escape);
    format.skipLines = static_cast<std::uint64_t>(
        arguments.whole(kSkipLinesOption.name, static_cast<int>(format.skipLines), 0, 1'000'000));
    if (const auto sheet = arguments.value(kSheetOption.name))
        format.sheet = utf8(*sheet);
    if (const auto query = arguments.value(kQueryOption.name)) {
        if (format.id != "sqlite")
            throw UsageError {Cli::tr("Only databases can be asked with --query.")};
        format.query = utf8(*query);
    }
    if (arguments.has(kNoHeaderOption.name))
        format.hasHeader = false;
    const bool isClear = format.separator.find_first_of("\r\n") == std::string::npos && !format.separator.empty()
                         && (format.quote == '\0' || format.separator.find(format.quote) == std::string::npos);
    if (!isClear)
        throw UsageError {Cli::tr("--separator must be text without the quote and without line ends.")};
    return format;
}

Json tableJson(const TableFormat &format)
{
    Json json {{"id", format.id},
               {"encoding", format.encoding},
               {"separator", format.separator},
               {"quote", textOf(format.quote)},
               {"escape", textOf(format.escape)},
               {"skip_lines", format.skipLines},
               {"header", format.hasHeader},
               {"sheet", format.sheet}};
    if (!format.query.empty())
        json["query"] = format.query;
    return json;
}

QString visibleText(std::string_view text)
{
    if (text.empty() || text == std::string_view("\0", 1))
        return Cli::tr("none");
    if (text == kSpaces)
        return Cli::tr("spaces");
    QString visible;
    for (const QChar c : words(text)) {
        if (c == QLatin1Char('\t'))
            visible += Cli::tr("tab");
        else if (c == QLatin1Char(' '))
            visible += Cli::tr("space");
        else
            visible += c.isPrint() ? QString(c) : QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return visible;
}

} // namespace clientele::cli
