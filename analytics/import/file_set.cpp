#include "analytics/import/file_set.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::size_t kMostSheets = 20;

const Recipe::Column *columnOf(const Recognition &file, Field field)
{
    const auto found = std::ranges::find(file.recipe.columns, field, &Recipe::Column::field);
    return found == file.recipe.columns.end() ? nullptr : &*found;
}

bool has(const Recognition &file, Field field)
{
    return columnOf(file, field) != nullptr;
}

bool namesCustomer(const Recognition &file)
{
    return has(file, Field::CustomerId) || has(file, Field::Email) || has(file, Field::Phone);
}

// Order lines that need to be told when they were bought, or by whom.
bool needsOrders(const Recognition &file)
{
    const bool isLines = file.recipe.kind == FileKind::Orders && has(file, Field::OrderId)
                         && (has(file, Field::ProductId) || has(file, Field::ProductName));
    return isLines && file.recipe.format.join.file.empty() && (!has(file, Field::OrderTime) || !namesCustomer(file));
}

// One row per order: as far as the first rows show, no id stands twice.
bool hasOneRowPerOrder(const Recognition &file)
{
    const Recipe::Column *id = columnOf(file, Field::OrderId);
    if (file.recipe.kind != FileKind::Orders || !id || !file.recipe.format.join.file.empty())
        return false;
    const auto at = static_cast<std::size_t>(std::ranges::find(file.header, id->header) - file.header.begin());
    std::set<std::string> seen;
    return std::ranges::all_of(file.sample, [&](const std::vector<std::string> &row) {
        return at >= row.size() || seen.insert(row[at]).second;
    });
}

// What an order file can tell about lines: each field that the lines do not have.
std::vector<std::string> broughtColumns(const Recognition &lines, const Recognition &orders)
{
    constexpr std::array kFields {Field::OrderTime, Field::CustomerId, Field::CustomerName, Field::Email,
                                  Field::Phone,     Field::Country,    Field::Region,       Field::OrderStatus};
    std::vector<std::string> columns;
    for (const Recipe::Column &column : orders.recipe.columns) {
        if (std::ranges::find(kFields, column.field) != kFields.end() && !has(lines, column.field))
            columns.push_back(column.header);
    }
    return columns;
}

bool canTell(const Recognition &lines, const Recognition &orders)
{
    return hasOneRowPerOrder(orders)
           && ((!has(lines, Field::OrderTime) && has(orders, Field::OrderTime))
               || (has(lines, Field::OrderTime) && !namesCustomer(lines) && namesCustomer(orders)));
}

std::string nameBeside(const std::filesystem::path &file, const std::filesystem::path &other)
{
    return file.parent_path() == other.parent_path() ? other.filename().string()
                                                     : std::filesystem::absolute(other).string();
}

RecognisedFile joined(const RecognisedFile &lines, const RecognisedFile &orders)
{
    TableFormat format = lines.recognition.recipe.format;
    format.join
        = {nameBeside(lines.path, orders.path), orders.recognition.recipe.format.sheet,
           columnOf(lines.recognition, Field::OrderId)->header, columnOf(orders.recognition, Field::OrderId)->header,
           broughtColumns(lines.recognition, orders.recognition)};
    RecognisedFile file {lines.path, recognise(lines.path, format), lines.joined};
    file.recognition.sheets = lines.recognition.sheets;
    if (orders.path != lines.path)
        file.joined.push_back(orders.path);
    return file;
}

int rank(FileKind kind)
{
    switch (kind) {
    case FileKind::Products: return 0;
    case FileKind::Customers: return 1;
    case FileKind::Orders: return 2;
    default: return 3;
    }
}

// The other sheets of a file that has several.
std::vector<RecognisedFile> otherSheets(const RecognisedFile &file)
{
    std::vector<RecognisedFile> sheets;
    for (const std::string &sheet : file.recognition.sheets) {
        if (sheet == file.recognition.recipe.format.sheet || sheets.size() == kMostSheets)
            continue;
        try {
            sheets.push_back({file.path, recogniseSheet(file.path, sheet)});
        } catch (const Error &) {
            continue; // an empty sheet is no reason to leave the others
        }
    }
    return sheets;
}

// The file as it is best read together with another sheet of its own.
std::optional<RecognisedFile> joinedWithin(const RecognisedFile &file)
{
    if (!needsOrders(file.recognition) && !hasOneRowPerOrder(file.recognition))
        return std::nullopt;
    for (const RecognisedFile &sheet : otherSheets(file)) {
        if (needsOrders(file.recognition) && canTell(file.recognition, sheet.recognition))
            return joined(file, sheet);
        if (needsOrders(sheet.recognition) && canTell(sheet.recognition, file.recognition))
            return joined(sheet, file);
    }
    return std::nullopt;
}

} // namespace

std::vector<RecognisedFile> arranged(std::vector<RecognisedFile> files)
{
    for (RecognisedFile &file : files) {
        if (auto whole = joinedWithin(file))
            file = std::move(*whole);
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!needsOrders(files[i].recognition))
            continue;
        const auto orders = std::ranges::find_if(files, [&](const RecognisedFile &other) {
            return &other != &files[i] && canTell(files[i].recognition, other.recognition);
        });
        if (orders == files.end())
            continue;
        files[i] = joined(files[i], *orders);
        const auto at = orders - files.begin();
        files.erase(orders);
        i -= static_cast<std::size_t>(at) < i;
    }
    std::ranges::stable_sort(files, {}, [](const RecognisedFile &file) { return rank(file.recognition.recipe.kind); });
    return files;
}

} // namespace clientele
