#include "analytics/target/code_file.h"

#include <optional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/platform_codes.h"
#include "analytics/table/table_format.h"
#include "analytics/target/folded_text.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerReport = 4'096;

std::optional<std::size_t> codeColumn(const std::vector<std::string> &header)
{
    for (std::size_t i = 0; i < header.size(); ++i)
        if (isCodeHeading(withoutBlanks(header[i])))
            return i;
    return {};
}

} // namespace

CodeFile codesOfFile(const std::filesystem::path &path, Monitor &monitor)
{
    monitor.stage(Stage::Reading);
    TableFormat format = sniffTable(path).format;
    std::unique_ptr<RowSource> source = openTable(path, format);
    std::optional<std::size_t> column = codeColumn(source->header());
    if (!column && source->header().size() > 1)
        throw Error(ErrorCode::ColumnMissing, {path.string(), "code", {}});
    if (!column && format.hasHeader) { // one column of codes, the first of which stands where headers do
        format.hasHeader = false;
        source = openTable(path, format);
    }
    CodeFile file;
    for (Row row; source->next(row);) {
        if (file.codes.size() % kRowsPerReport == 0) {
            monitor.checkpoint();
            monitor.progress(source->fraction());
        }
        const std::size_t at = column.value_or(0);
        if (const std::string_view code = at < row.cells.size() ? stripped(row.cells[at]) : std::string_view();
            !code.empty()) {
            file.codes.emplace_back(code);
            file.lines.push_back(row.line);
        }
    }
    return file;
}

} // namespace clientele
