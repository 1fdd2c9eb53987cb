#include "analytics/import/staged_rows.h"

#include <algorithm>
#include <bit>
#include <string>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/dataset/indices.h"
#include "analytics/import/import_context.h"

namespace clientele {

namespace {

// FNV-1a: kept in the shop, so it must be the same everywhere and always.
std::uint64_t textHash(std::string_view text)
{
    std::uint64_t hash = 14'695'981'039'346'656'037u;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211u;
    return hash;
}

std::string listOf(const std::vector<std::string_view> &columns, std::size_t from, std::string_view behind)
{
    std::string list;
    for (std::size_t i = from; i < columns.size(); ++i)
        (list += i == from ? "" : ", ").append(columns[i]).append(behind);
    return list;
}

} // namespace

class StagedRows::Writer
{
public:
    Writer(StagedRows &rows, ImportContext &context)
        : m_rows(rows)
        , m_context(context)
        , m_find(context.database.prepare(
              "SELECT number, import"
              + (rows.m_keyColumns < rows.m_columns.size() ? ", " + listOf(rows.m_columns, rows.m_keyColumns, "")
                                                           : std::string())
              + " FROM " + std::string(rows.m_table) + " WHERE fingerprint = ? ORDER BY number"))
        , m_insert(context.database.prepare(insertSql(rows)))
    {
        if (rows.m_changeable) {
            m_update.emplace(context.database.prepare("UPDATE " + std::string(rows.m_table) + " SET "
                                                      + listOf(rows.m_columns, rows.m_keyColumns, " = ?")
                                                      + " WHERE number = ?"));
            m_images.emplace(context.database, *rows.m_changeable, context.import);
        }
    }

    std::int64_t write()
    {
        std::vector<std::pair<std::uint64_t, std::size_t>> order;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            order.emplace_back(m_rows.fingerprintOf(row), row);
        std::ranges::sort(order);
        std::vector<std::uint8_t> isNew(order.size());
        std::int64_t known = 0;
        for (auto begin = order.begin(); begin != order.end();) {
            const auto end
                = std::find_if(begin, order.end(), [begin](const auto &entry) { return entry.first != begin->first; });
            known += m_update ? merge({begin, end}, isNew) : match({begin, end}, isNew);
            begin = end;
        }
        m_fingerprints.resize(order.size());
        for (const auto &[fingerprint, row] : order)
            m_fingerprints[row] = fingerprint;
        for (std::size_t row = 0; row < isNew.size(); ++row) {
            if (row % 4096 == 0)
                m_context.monitor.checkpoint();
            if (isNew[row] != 0)
                insert(row);
        }
        return known;
    }

private:
    using Group = std::span<const std::pair<std::uint64_t, std::size_t>>;

    static std::string insertSql(const StagedRows &rows)
    {
        std::string marks;
        for (std::size_t i = 0; i < rows.m_columns.size() + 2; ++i)
            marks += i == 0 ? "?" : ", ?";
        return "INSERT INTO " + std::string(rows.m_table) + " (" + listOf(rows.m_columns, 0, "")
               + ", fingerprint, import) VALUES (" + marks + ")";
    }

    void bind(Statement &statement, int parameter, const Cell &cell)
    {
        if (cell.type == Type::Null)
            statement.bindNull(parameter);
        else if (cell.type == Type::Integer)
            statement.bind(parameter, cell.value);
        else if (cell.type == Type::Real)
            statement.bind(parameter, std::bit_cast<double>(cell.value));
        else
            statement.bind(parameter, m_rows.m_texts[static_cast<std::uint32_t>(cell.value)]);
    }

    // Rows that are the same in every column: as many as the shop has are known.
    std::int64_t match(Group group, std::vector<std::uint8_t> &isNew)
    {
        std::size_t known = 0;
        m_find.bind(1, static_cast<std::int64_t>(group.front().first));
        while (known < group.size() && m_find.step()) {
            m_context.use(m_find.integer(1));
            ++known;
        }
        m_find.reset();
        for (const auto &[fingerprint, row] : group.subspan(known))
            isNew[row] = 1;
        return static_cast<std::int64_t>(known);
    }

    // Rows with one key: the first takes what the others know, and the shop's takes it from there.
    std::int64_t merge(Group group, std::vector<std::uint8_t> &isNew)
    {
        const std::size_t first = group.front().second;
        const std::span<Cell> cells = m_rows.cellsOf(first);
        for (const auto &[fingerprint, row] : group.subspan(1)) {
            const std::span<const Cell> others = m_rows.cellsOf(row);
            for (std::size_t i = m_rows.m_keyColumns; i < cells.size(); ++i) {
                if (cells[i].type == Type::Null)
                    cells[i] = others[i];
            }
        }
        m_find.bind(1, static_cast<std::int64_t>(group.front().first));
        const bool isThere = m_find.step();
        if (!isThere) {
            m_find.reset();
            isNew[first] = 1;
            return 0;
        }
        m_context.use(m_find.integer(1));
        const std::int64_t number = m_find.integer(0);
        bool hasGained = false;
        for (std::size_t i = m_rows.m_keyColumns; i < cells.size(); ++i) {
            const int column = 2 + static_cast<int>(i - m_rows.m_keyColumns);
            if (!m_find.isNull(column))
                cells[i] = {Type::Integer, m_find.integer(column)};
            else
                hasGained |= cells[i].type != Type::Null;
        }
        m_find.reset();
        if (!hasGained)
            return static_cast<std::int64_t>(group.size());
        m_images->keep(number);
        const int last = static_cast<int>(cells.size() - m_rows.m_keyColumns);
        for (int i = 0; i < last; ++i)
            bind(*m_update, 1 + i, cells[m_rows.m_keyColumns + static_cast<std::size_t>(i)]);
        m_update->bind(1 + last, number).run();
        ++m_context.updated;
        return 0;
    }

    void insert(std::size_t row)
    {
        int parameter = 0;
        for (const Cell &cell : m_rows.cellsOf(row))
            bind(m_insert, ++parameter, cell);
        m_insert.bind(parameter + 1, static_cast<std::int64_t>(m_fingerprints[row]))
            .bind(parameter + 2, m_context.import)
            .run();
        ++m_context.newRows;
    }

    StagedRows &m_rows;
    ImportContext &m_context;
    Statement m_find;
    Statement m_insert;
    std::optional<Statement> m_update;
    std::optional<BeforeImages> m_images;
    std::vector<std::uint64_t> m_fingerprints;
};

StagedRows::StagedRows(std::string_view table, std::vector<std::string_view> columns)
    : m_table(table)
    , m_columns(std::move(columns))
    , m_keyColumns(m_columns.size())
{
}

StagedRows::StagedRows(std::string_view table, std::vector<std::string_view> columns, std::size_t keyColumns,
                       Changeable changeable)
    : m_table(table)
    , m_columns(std::move(columns))
    , m_keyColumns(keyColumns)
    , m_changeable(changeable)
{
}

void StagedRows::integer(std::optional<std::int64_t> value)
{
    m_cells.push_back(value ? Cell {Type::Integer, *value} : Cell {});
}

void StagedRows::real(std::optional<double> value)
{
    m_cells.push_back(value ? Cell {Type::Real, std::bit_cast<std::int64_t>(*value)} : Cell {});
}

void StagedRows::text(std::string_view text)
{
    m_cells.push_back(text.empty() ? Cell {} : Cell {Type::Text, m_texts.indexOf(text)});
}

void StagedRows::customer(std::uint32_t index)
{
    m_cells.push_back(index == kNoIndex ? Cell {} : Cell {Type::Customer, index});
}

void StagedRows::product(std::uint32_t index)
{
    m_cells.push_back(index == kNoIndex ? Cell {} : Cell {Type::Product, index});
}

void StagedRows::campaign(std::uint32_t index)
{
    m_cells.push_back(index == kNoIndex ? Cell {} : Cell {Type::OwnCampaign, index});
    m_cells.push_back(index == kNoIndex ? Cell {} : Cell {Type::OutsideCampaign, index});
}

void StagedRows::resolve(const PartyNumbers &numbers)
{
    for (Cell &cell : m_cells) {
        const auto index = static_cast<std::size_t>(cell.value);
        std::int64_t number = 0;
        switch (cell.type) {
        case Type::Customer: number = numbers.customers[index]; break;
        case Type::Product: number = numbers.products[index]; break;
        case Type::OwnCampaign: number = numbers.campaigns[index].own; break;
        case Type::OutsideCampaign: number = numbers.campaigns[index].outside; break;
        default: continue;
        }
        cell = number == 0 ? Cell {} : Cell {Type::Integer, number};
    }
}

std::uint64_t StagedRows::fingerprintOf(std::size_t row) const
{
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < m_keyColumns; ++i) {
        const Cell &cell = m_cells[row * m_columns.size() + i];
        const std::uint64_t value = cell.type == Type::Text ? textHash(m_texts[static_cast<std::uint32_t>(cell.value)])
                                                            : static_cast<std::uint64_t>(cell.value);
        hash = mixBits(value + static_cast<std::uint64_t>(cell.type) * 0x9e37'79b9'7f4a'7c15u, hash);
    }
    return hash;
}

std::int64_t StagedRows::write(ImportContext &context, const PartyNumbers &numbers)
{
    if (m_cells.empty())
        return 0;
    resolve(numbers);
    return Writer(*this, context).write();
}

} // namespace clientele
