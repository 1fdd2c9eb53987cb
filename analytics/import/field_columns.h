#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/attribute_cell.h"
#include "analytics/import/recipe.h"
#include "analytics/import/time_zone.h"
#include "analytics/import/values.h"
#include "analytics/table/row_source.h"

namespace clientele {

// A spreadsheet leaves such rows behind its last one.
bool isBlank(const Row &row);

// A recipe laid over the columns of one file: asks for a field, gets the cell.
class FieldColumns
{
public:
    // Errors: ColumnMissing when a column that the recipe uses is not in the file, or a field that this kind of file
    // cannot do without has no column; RecipeInvalid when a field stands twice.
    FieldColumns(const Recipe &recipe, const std::vector<std::string> &header, const std::filesystem::path &path,
                 std::string_view shopCurrency = {});
    const Recipe &recipe() const { return m_recipe; }

    bool has(Field field) const { return m_columns[index(field)].at != kNone; }
    const std::string &header(Field field) const { return m_columns[index(field)].header; }
    std::size_t position(Field field) const { return m_columns[index(field)].at; } // among the file's; when it has one
    char decimalPoint() const { return m_recipe.decimalPoint; }

    // The cell without spaces around it; empty when the field has no column, the row is too short, or the cell says that
    // there is nothing ("-", "N/A").
    std::string_view text(const Row &row, Field field) const;
    // The cell as an id: unwrapped, and without the ".0" that the recipe tells to drop.
    std::string_view id(const Row &row, Field field, std::string &memory) const;
    // CustomerName: its columns joined by a space.
    std::string_view customerName(const Row &row, std::string &memory) const
    {
        return joined(row, Field::CustomerName, " ", memory);
    }
    // The columns of a field that may repeat: what stands in them, joined, or one by one.
    std::string_view joined(const Row &row, Field field, std::string_view mark, std::string &memory) const;
    const std::vector<std::size_t> &all(Field field) const { return m_repeated[index(field)]; }
    Money sum(const Row &row, Field field) const; // of those that are amounts

    // What the row's amounts must be multiplied by to be in the shop's currency; nothing for a currency without a rate.
    std::optional<double> rate(std::string_view currency) const;

    // A date of this file. Errors: DateOrderAmbiguous when the recipe leaves open what such a date means.
    std::optional<Moment> moment(std::string_view text, Field field) const;
    std::optional<Money> money(std::string_view text) const { return readMoney(text, m_recipe.decimalPoint); }
    std::optional<Quantity> quantity(std::string_view text) const { return readQuantity(text, m_recipe.decimalPoint); }

    std::pair<double, double> starScale() const;
    std::optional<Day> asOf() const { return parseDay(m_recipe.asOf); }
    std::string fileName() const { return m_path.stem().string(); }
    // What a row says in columns without a place of their own.
    void attributes(const Row &row, std::vector<AttributeCell> &cells) const;

    // A finding about one field of a row; Field::None for the row as a whole.
    RowIssue issue(RowIssue::Kind kind, const Row &row, Field field) const;

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr std::size_t kFields = static_cast<std::size_t>(kLastField) + 1;
    static constexpr std::size_t index(Field field) { return static_cast<std::size_t>(field); }

    void require(FileKind kind) const;

    struct Column
    {
        std::size_t at = kNone;
        bool dropsPointZero = false;
        std::string header;
    };
    std::array<Column, kFields> m_columns;
    std::array<std::vector<std::size_t>, kFields> m_repeated;
    std::filesystem::path m_path;
    Recipe m_recipe;
    std::optional<TimeZone> m_zone;
    std::string m_shopCurrency;
    std::vector<Column> m_attributes;
};

} // namespace clientele
