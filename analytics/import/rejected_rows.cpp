#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/import/importer.h"
#include "analytics/import/recipe.h"
#include "analytics/store/store.h"
#include "analytics/table/csv_parser.h"
#include "analytics/table/csv_writer.h"

namespace clientele {

namespace {

struct ImportedFile
{
    std::vector<std::string> header;
    CsvDialect dialect;
};

ImportedFile importedFile(Database &database, std::int64_t number)
{
    Statement query = database.prepare("SELECT header, recipe, file_name FROM imports "
                                       "WHERE number = ? AND undone_at IS NULL");
    query.bind(1, number);
    if (!query.step())
        throw Error(ErrorCode::NoSuchImport, {std::to_string(number)});
    const Recipe recipe = recipeFromJson(query.text(1), query.text(2));
    return {nlohmann::json::parse(query.text(0)).get<std::vector<std::string>>(),
            {recipe.format.separator, recipe.format.quote, recipe.format.escape}};
}

// The row's cells as the file had them: as many as the header has at least, so that line and reason stay in their columns.
std::vector<std::string> cellsOf(std::string_view raw, const CsvDialect &dialect, std::size_t columns)
{
    std::string text(raw);
    const std::size_t size = text.size();
    text.append(CsvParser::kPadding, '\0');
    CsvParser parser(dialect);
    std::vector<std::string> cells;
    if (parser.parse(text.data(), text.data() + size, true) == CsvParser::Result::Record)
        cells.assign(parser.cells().begin(), parser.cells().end());
    else
        cells.emplace_back(raw); // an open quote: better in one cell than not at all
    cells.resize(std::max(cells.size(), columns));
    return cells;
}

} // namespace

std::int64_t exportRejectedRows(Store &store, std::int64_t number, const std::filesystem::path &target)
{
    const ImportedFile file = importedFile(store.database(), number);
    CsvWriter writer(target, {.withBom = true});
    std::vector<std::string> row = file.header;
    row.insert(row.end(), {"line", "reason"});
    writer.row(row);

    std::int64_t count = 0;
    Statement query = store.database().prepare("SELECT line, reason, raw FROM rejected_rows WHERE import = ? "
                                               "ORDER BY sequence");
    query.bind(1, number);
    while (query.step()) {
        row = cellsOf(query.text(2), file.dialect, file.header.size());
        row.emplace_back(query.text(0));
        row.emplace_back(query.text(1));
        writer.row(row);
        ++count;
    }
    writer.close();
    return count;
}

} // namespace clientele
