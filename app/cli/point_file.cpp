#include "app/cli/point_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "analytics/base/monitor.h"
#include "analytics/table/table_format.h"
#include "app/cli/arguments.h"
#include "app/cli/json_values.h"
#include "app/cli/words.h"

namespace clientele::cli {

namespace {

struct Cells
{
    std::vector<double> values; // NaN where there is no number
    bool hasNumbers = false;
    bool hasTexts = false;
};

void take(Cells &cells, std::string_view cell)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool isNumber = failure == std::errc() && end == cell.data() + cell.size() && std::isfinite(value);
    cells.hasNumbers |= isNumber;
    cells.hasTexts |= !isNumber && !cell.empty();
    cells.values.push_back(isNumber ? value : std::numeric_limits<double>::quiet_NaN());
}

std::vector<std::size_t> chosenColumns(const std::vector<std::string> &header, const std::vector<Cells> &cells,
                                       const QString &columns)
{
    std::vector<std::size_t> chosen;
    if (columns.isEmpty()) {
        for (std::size_t j = 0; j < cells.size(); ++j) {
            if (cells[j].hasNumbers && !cells[j].hasTexts)
                chosen.push_back(j);
        }
        if (chosen.empty())
            throw UsageError {Cli::tr("The table has no column of numbers.")};
        return chosen;
    }
    for (const QString &name : columns.split(QLatin1Char(','))) {
        const auto it = std::ranges::find(header, utf8(name.trimmed()));
        if (it == header.end())
            throw UsageError {Cli::tr("The table has no column “%1”.").arg(name.trimmed())};
        chosen.push_back(static_cast<std::size_t>(it - header.begin()));
    }
    return chosen;
}

} // namespace

PointFile readPoints(const std::filesystem::path &path, const QString &columns, Scaling scaling, Monitor &monitor)
{
    const auto source = openTable(path, sniffTable(path).format);
    std::vector<Cells> cells(source->header().size());
    std::size_t rows = 0;
    for (Row row; source->next(row); ++rows) {
        if (rows % 4'096 == 0) {
            monitor.checkpoint();
            monitor.progress(source->fraction());
        }
        for (std::size_t j = 0; j < cells.size(); ++j)
            take(cells[j], j < row.cells.size() ? row.cells[j] : std::string_view());
    }
    PointFile file;
    const std::vector<std::size_t> chosen = chosenColumns(source->header(), cells, columns);
    file.points.dimensions = chosen.size();
    file.points.values.resize(rows * chosen.size());
    file.values.resize(rows * chosen.size());
    for (std::size_t j = 0; j < chosen.size(); ++j) {
        file.names.push_back(source->header()[chosen[j]]);
        const std::vector<double> scaled = scaledColumn(cells[chosen[j]].values, scaling, file.features.emplace_back());
        for (std::size_t row = 0; row < rows; ++row) {
            file.points.values[row * chosen.size() + j] = scaled[row];
            file.values[row * chosen.size() + j] = cells[chosen[j]].values[row];
        }
    }
    return file;
}

} // namespace clientele::cli
