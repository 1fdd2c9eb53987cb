#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/import/before_images.h"
#include "analytics/import/id_table.h"

namespace clientele {

struct ImportContext;

// A campaign that rows name: one made here, one run elsewhere, or (both 0) none.
struct CampaignNumbers
{
    std::int64_t own = 0;
    std::int64_t outside = 0;
};

// What the file's customers, products and campaigns are in the shop, by index.
struct PartyNumbers
{
    std::span<const std::int64_t> customers;
    std::span<const std::int64_t> products;
    std::span<const CampaignNumbers> campaigns;
};

// The rows of one file on their way into one table, cell by cell in the order of the table's columns. Which rows the shop
// has already is decided here, in one way for every such table:
//
// - All columns tell rows apart: the multiset difference adds max(0, in the file − in the shop).
// - Only the first `keyColumns` do: rows with the same key are one, in the file and in the shop. It gains what it did not
//   know yet; what it knew stays.
class StagedRows
{
public:
    // `columns` without number, fingerprint and import. `changeable` names the table when rows may gain something.
    StagedRows(std::string_view table, std::vector<std::string_view> columns);
    StagedRows(std::string_view table, std::vector<std::string_view> columns, std::size_t keyColumns,
               Changeable changeable);

    void integer(std::optional<std::int64_t> value);
    void real(std::optional<double> value);
    void text(std::string_view text); // empty = NULL
    void customer(std::uint32_t index); // kNoIndex = NULL
    void product(std::uint32_t index);
    void campaign(std::uint32_t index); // two columns: campaign, outside_campaign

    std::size_t size() const { return m_cells.size() / m_columns.size(); }

    // Returns how many rows the shop had already; counts the others in the context.
    std::int64_t write(ImportContext &context, const PartyNumbers &numbers);

private:
    enum class Type : std::uint8_t
    {
        Null,
        Integer,
        Real,
        Text,
        Customer,
        Product,
        OwnCampaign,
        OutsideCampaign
    };
    struct Cell
    {
        Type type = Type::Null;
        std::int64_t value = 0;
    };
    class Writer;

    void resolve(const PartyNumbers &numbers);
    std::uint64_t fingerprintOf(std::size_t row) const;
    std::span<Cell> cellsOf(std::size_t row)
    {
        return std::span(m_cells).subspan(row * m_columns.size(), m_columns.size());
    }

    std::string_view m_table;
    std::vector<std::string_view> m_columns;
    std::size_t m_keyColumns;
    std::optional<Changeable> m_changeable;
    std::vector<Cell> m_cells;
    IdTable m_texts;
};

} // namespace clientele
