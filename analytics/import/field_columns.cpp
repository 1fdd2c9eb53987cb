#include "analytics/import/field_columns.h"

#include <algorithm>

#include "analytics/base/error.h"

namespace clientele {

FieldColumns::FieldColumns(const Recipe &recipe, const std::vector<std::string> &header,
                           const std::filesystem::path &path)
    : m_path(path)
    , m_dateOrder(recipe.dateOrder)
    , m_decimalPoint(recipe.decimalPoint)
{
    for (const Recipe::Column &column : recipe.columns) {
        if (column.field == Field::None)
            continue;
        const auto found = std::ranges::find(header, column.header);
        if (found == header.end())
            throw Error(ErrorCode::ColumnMissing, {path.string(), std::string(fieldId(column.field)), column.header});
        const auto at = static_cast<std::size_t>(found - header.begin());
        if (column.field == Field::CustomerName)
            m_nameParts.push_back(at);
        else if (has(column.field))
            throw Error(ErrorCode::RecipeInvalid,
                        {path.string(), "columns: \"" + std::string(fieldId(column.field)) + "\" stands twice"});
        m_columns[index(column.field)] = {at, column.dropsPointZero, column.header};
    }
    require(recipe.kind);
}

void FieldColumns::require(FileKind kind) const
{
    const auto needOne = [this](std::initializer_list<Field> fields) {
        if (std::ranges::none_of(fields, [this](Field field) { return has(field); }))
            throw Error(ErrorCode::ColumnMissing, {m_path.string(), std::string(fieldId(*fields.begin()))});
    };
    switch (kind) {
    case FileKind::Orders:
        needOne({Field::OrderTime});
        needOne({Field::UnitPrice, Field::LineTotal});
        needOne({Field::OrderId, Field::CustomerId, Field::Email, Field::Phone});
        return;
    case FileKind::Customers: needOne({Field::CustomerId, Field::Email, Field::Phone}); return;
    case FileKind::Products: needOne({Field::ProductId, Field::ProductName}); return;
    case FileKind::Events:
        needOne({Field::EventKind});
        needOne({Field::Time});
        return;
    }
}

std::string_view FieldColumns::text(const Row &row, Field field) const
{
    const std::size_t at = m_columns[index(field)].at;
    if (at >= row.cells.size())
        return {};
    const std::string_view text = trimmed(row.cells[at]);
    return isMissing(text) ? std::string_view() : text;
}

std::string_view FieldColumns::id(const Row &row, Field field, std::string &memory) const
{
    const Column &column = m_columns[index(field)];
    if (column.at >= row.cells.size())
        return {};
    const std::string_view id = cleanedId(row.cells[column.at], memory);
    return column.dropsPointZero ? withoutPointZero(id) : id;
}

std::string_view FieldColumns::customerName(const Row &row, std::string &memory) const
{
    if (m_nameParts.size() < 2)
        return text(row, Field::CustomerName);
    memory.clear();
    for (const std::size_t at : m_nameParts) {
        const std::string_view part = at < row.cells.size() ? trimmed(row.cells[at]) : std::string_view();
        if (!isMissing(part))
            memory.append(memory.empty() ? "" : " ").append(part);
    }
    return memory;
}

std::optional<Moment> FieldColumns::moment(std::string_view text, Field field) const
{
    if (m_dateOrder == DateOrder::Unknown) {
        const auto date = splitDate(text);
        if (date && date->kind == DateText::Kind::Numbers)
            throw Error(ErrorCode::DateOrderAmbiguous, {m_path.string(), header(field), std::string(text)});
    }
    return readMoment(text, m_dateOrder);
}

RowIssue FieldColumns::issue(RowIssue::Kind kind, const Row &row, Field field) const
{
    if (field == Field::None || !has(field))
        return {row.line, {}, kind, excerptOf(row.raw)};
    const std::size_t at = m_columns[index(field)].at;
    return {row.line, header(field), kind, excerptOf(at < row.cells.size() ? row.cells[at] : std::string_view())};
}

} // namespace clientele
