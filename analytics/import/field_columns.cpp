#include "analytics/import/field_columns.h"

#include <algorithm>

#include "analytics/base/error.h"

namespace clientele {

namespace {

// "usd", "USD", "US$" and "$"; CNY and RMB.
bool isSameCurrency(std::string_view a, std::string_view b)
{
    return currencyCode(a) == currencyCode(b);
}

} // namespace

bool isBlank(const Row &row)
{
    return std::ranges::all_of(row.cells, [](std::string_view cell) { return trimmed(cell).empty(); });
}

FieldColumns::FieldColumns(const Recipe &recipe, const std::vector<std::string> &header,
                           const std::filesystem::path &path, std::string_view shopCurrency)
    : m_path(path)
    , m_recipe(recipe)
    , m_zone(recipe.timeZone.empty() ? std::nullopt : TimeZone::named(recipe.timeZone))
    , m_shopCurrency(shopCurrency)
{
    for (const Recipe::Column &column : recipe.columns) {
        if (column.field == Field::None)
            continue;
        const auto found = std::ranges::find(header, column.header);
        if (found == header.end())
            throw Error(ErrorCode::ColumnMissing, {path.string(), std::string(fieldId(column.field)), column.header});
        const auto at = static_cast<std::size_t>(found - header.begin());
        if (column.field == Field::Attribute)
            m_attributes.push_back({at, column.dropsPointZero, column.header});
        else if (mayRepeat(column.field))
            m_repeated[index(column.field)].push_back(at);
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
        needOne({Field::UnitPrice, Field::LineTotal, Field::PackedProducts});
        needOne({Field::OrderId, Field::CustomerId, Field::Email, Field::Phone});
        return;
    case FileKind::Customers: needOne({Field::CustomerId, Field::Email, Field::Phone}); return;
    case FileKind::Products: needOne({Field::ProductId, Field::ProductName}); return;
    case FileKind::Events:
        needOne({Field::EventKind});
        needOne({Field::Time});
        return;
    case FileKind::Reviews: needOne({Field::Stars, Field::ReviewText, Field::ReviewTitle}); return;
    case FileKind::Messages:
        needOne({Field::CustomerId, Field::Email, Field::Phone});
        needOne({Field::SentTime, Field::OpenedTime, Field::ClickedTime, Field::BouncedTime, Field::UnsubscribedTime,
                 Field::MessageAction});
        return;
    case FileKind::Targetings:
        needOne({Field::CustomerId, Field::Email, Field::Phone});
        needOne({Field::Campaign});
        return;
    case FileKind::Campaigns: needOne({Field::Campaign, Field::CampaignName}); return;
    case FileKind::Redemptions:
    case FileKind::Coupons: needOne({Field::Code}); return;
    case FileKind::DoNotContact: needOne({Field::ContactKey, Field::CustomerId, Field::Email, Field::Phone}); return;
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

std::string_view FieldColumns::joined(const Row &row, Field field, std::string_view mark, std::string &memory) const
{
    const std::vector<std::size_t> &columns = m_repeated[index(field)];
    if (columns.size() < 2)
        return text(row, field);
    memory.clear();
    for (const std::size_t at : columns) {
        const std::string_view part = at < row.cells.size() ? trimmed(row.cells[at]) : std::string_view();
        if (!isMissing(part))
            memory.append(memory.empty() ? std::string_view() : mark).append(part);
    }
    return memory;
}

Money FieldColumns::sum(const Row &row, Field field) const
{
    Money sum;
    for (const std::size_t at : m_repeated[index(field)]) {
        const std::string_view cell = at < row.cells.size() ? trimmed(row.cells[at]) : std::string_view();
        if (!cell.empty())
            sum += money(cell).value_or(Money {});
    }
    return sum;
}

std::optional<double> FieldColumns::rate(std::string_view currency) const
{
    if (currency.empty() || m_shopCurrency.empty() || isSameCurrency(currency, m_shopCurrency))
        return 1;
    for (const auto &[code, rate] : m_recipe.rates) {
        if (isSameCurrency(currency, code))
            return rate;
    }
    return std::nullopt;
}

std::pair<double, double> FieldColumns::starScale() const
{
    return m_recipe.lowestStars < m_recipe.highestStars ? std::pair(m_recipe.lowestStars, m_recipe.highestStars)
                                                        : std::pair(1.0, 5.0);
}

void FieldColumns::attributes(const Row &row, std::vector<AttributeCell> &cells) const
{
    cells.clear();
    for (const Column &column : m_attributes) {
        const std::string_view text = column.at < row.cells.size() ? trimmed(row.cells[column.at]) : std::string_view();
        if (!isMissing(text))
            cells.push_back({column.header, text});
    }
}

std::optional<Moment> FieldColumns::moment(std::string_view text, Field field) const
{
    if (m_recipe.dateOrder == DateOrder::Unknown) {
        const auto date = splitDate(text);
        if (date && date->kind == DateText::Kind::Numbers)
            throw Error(ErrorCode::DateOrderAmbiguous, {m_path.string(), header(field), std::string(text)});
    }
    auto moment = readMoment(text, m_recipe.dateOrder);
    if (m_zone && moment)
        moveTo(*m_zone, *moment);
    return moment;
}

RowIssue FieldColumns::issue(RowIssue::Kind kind, const Row &row, Field field) const
{
    if (field == Field::None || !has(field))
        return {row.line, {}, kind, excerptOf(row.raw)};
    const std::size_t at = m_columns[index(field)].at;
    return {row.line, header(field), kind, excerptOf(at < row.cells.size() ? row.cells[at] : std::string_view())};
}

} // namespace clientele
