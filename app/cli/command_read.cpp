#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/table/csv_writer.h"
#include "analytics/table/table_format.h"
#include "app/cli/command_table.h"
#include "app/cli/table_options.h"
#include "app/cli/json_values.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    Operand {"FILE", QT_TRANSLATE_NOOP("Cli", "Any file that import takes.")},
};
constexpr std::array kOptions {
    kEncodingOption,
    kSeparatorOption,
    kQuoteOption,
    kEscapeOption,
    kSkipLinesOption,
    kNoHeaderOption,
    kSheetOption,
    kQueryOption,
    Option {"out", "FILE",
            QT_TRANSLATE_NOOP("Cli", "Write the table to this file instead of standard output: comma separated "
                                     "(RFC 4180), in UTF-8.")},
};

constexpr std::uint64_t kCheckEvery = 4'096;

// What was in the file.
struct Reading
{
    TableFormat format;
    std::vector<std::string> encodings;
    std::uint64_t rows = 0; // below the header
    std::size_t columns = 0;
    std::uint64_t emptyRows = 0;
    std::vector<RowIssue> issues;
};

void print(const std::string &text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw Error(ErrorCode::FileNotWritable, {utf8(Cli::tr("standard output")), std::strerror(errno)});
}

// Rows as text, to a file that appears whole or not at all, to standard output, or nowhere.
class Output
{
public:
    Output(const Arguments &arguments, bool toNowhere)
    {
        if (const auto path = arguments.value("out"))
            m_writer.emplace(toPath(*path), CsvWriter::Options {});
        else
            m_toStandardOutput = !toNowhere;
    }

    void row(std::span<const std::string_view> cells)
    {
        if (m_writer) {
            m_writer->row(cells);
        } else if (m_toStandardOutput) {
            appendCsvRow(m_text, cells);
            if (m_text.size() > kFlushAt)
                flush();
        }
    }

    void close()
    {
        if (m_writer)
            m_writer->close();
        flush();
    }

private:
    static constexpr std::size_t kFlushAt = 1 << 16;

    void flush()
    {
        print(m_text);
        m_text.clear();
    }

    std::optional<CsvWriter> m_writer;
    std::string m_text;
    bool m_toStandardOutput = false;
};

// Header and rows alike come out as the file has them, so the header is read as a row.
void copyRows(const std::filesystem::path &file, Reading &reading, Output &output, Monitor &monitor)
{
    TableFormat format = reading.format;
    format.hasHeader = false;
    const auto source = openTable(file, format);
    reading.columns = source->header().size();
    Row row;
    while (source->next(row)) {
        if (++reading.rows % kCheckEvery == 0)
            monitor.progress(source->fraction());
        output.row(row.cells);
    }
    reading.rows -= reading.format.hasHeader && reading.rows > 0;
    reading.emptyRows = source->emptyRows();
    reading.issues = source->issues();
}

Json jsonOf(const Reading &reading)
{
    Json issues = Json::array();
    for (const RowIssue &issue : reading.issues)
        issues.push_back({{"line", issue.line}, {"kind", rowIssueId(issue.kind)}, {"excerpt", issue.excerpt}});
    return {{"format", tableJson(reading.format)}, {"encodings", reading.encodings},  {"rows", reading.rows},
            {"columns", reading.columns},          {"empty_rows", reading.emptyRows}, {"issues", std::move(issues)}};
}

// What was found, and each thing that looked odd.
QString textOf(const Reading &reading)
{
    const TableFormat &format = reading.format;
    TextTable table(2);
    table.row({Cli::tr("Rows"), countText(static_cast<qint64>(reading.rows))});
    table.row({Cli::tr("Columns"), countText(static_cast<qint64>(reading.columns))});
    table.row({Cli::tr("Empty rows left out"), countText(static_cast<qint64>(reading.emptyRows))});
    table.row({Cli::tr("Kind of file"), words(format.id)});
    table.row({Cli::tr("Encoding"), words(format.encoding)});
    table.row({Cli::tr("Separator"), visibleText(format.separator)});
    table.row({Cli::tr("Quote"), visibleText({&format.quote, 1})});
    table.row({Cli::tr("Lines above the table"), countText(static_cast<qint64>(format.skipLines))});
    table.row({Cli::tr("Header"), format.hasHeader ? Cli::tr("yes") : Cli::tr("no")});
    if (!format.sheet.empty())
        table.row({Cli::tr("Sheet"), words(format.sheet)});
    QString text = table.text();
    if (reading.encodings.size() > 1) {
        QStringList names;
        for (const std::string &encoding : reading.encodings)
            names << words(encoding);
        text += Cli::tr("Several encodings explain the file: %1. If letters look wrong, choose with --encoding.")
                    .arg(names.join(QStringLiteral(", ")))
                + QLatin1Char('\n');
    }
    for (const RowIssue &issue : reading.issues)
        text += issueText(issue) + QLatin1Char('\n');
    return text;
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const std::filesystem::path file = toPath(arguments.operand(0));
    const auto out = arguments.value("out");
    Reading reading;
    Outcome outcome;
    Output output(arguments, arguments.wantsJson());
    try {
        const SniffedTable sniffed = sniffTable(file, askedSheet(arguments));
        reading.format = tableOptions(arguments, sniffed.format);
        if (reading.format.encoding == sniffed.format.encoding && !arguments.has("encoding"))
            reading.encodings = sniffed.encodings;
        copyRows(file, reading, output, monitor);
    } catch (const Error &error) {
        if (error.code != ErrorCode::FileEmpty)
            throw;
        outcome.complaint = errorText(error); // nothing in, nothing out: no reason to fail
    }
    output.close();

    outcome.json = {{"file", utf8(arguments.operand(0))}, {"out", out ? Json(utf8(*out)) : Json(nullptr)}};
    outcome.json.update(jsonOf(reading));
    if (out)
        outcome.text = textOf(reading);
    return outcome;
}

} // namespace

const Command kReadCommand {"read", QT_TRANSLATE_NOOP("Cli", "Reads a table file and writes it as plain CSV."),
                            kOperands, kOptions, run};

} // namespace clientele::cli
