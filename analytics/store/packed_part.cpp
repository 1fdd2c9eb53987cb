#include "analytics/store/packed_part.h"

#include <algorithm>
#include <string_view>

#include <sqlite3.h>

#include "analytics/store/column_codec.h"

namespace clientele {

namespace {

// Calls `visit(name, column)` for each column that is always there, so that names and arrays are paired in one place.
template<typename Orders, typename Visit>
requires std::same_as<std::remove_const_t<Orders>, OrderColumns>
void forEachColumn(Orders &orders, const Visit &visit)
{
    visit("order.number", orders.number);
    visit("order.customer", orders.customer);
    visit("order.time", orders.time);
    visit("order.has_time", orders.hasTime);
    visit("order.country", orders.country);
    visit("order.replaces", orders.replaces);
    visit("order.import", orders.import);
}

template<typename Lines, typename Visit>
requires std::same_as<std::remove_const_t<Lines>, LineColumns>
void forEachColumn(Lines &lines, const Visit &visit)
{
    visit("line.order", lines.order);
    visit("line.product", lines.product);
    visit("line.time", lines.time);
    visit("line.quantity", lines.quantity);
    visit("line.price", lines.price);
    visit("line.amount", lines.amount);
    visit("line.kind", lines.kind);
    visit("line.import", lines.import);
}

// … and for each that may be left out.
template<typename Lines, typename Visit> void forEachOptionalColumn(Lines &lines, const Visit &visit)
{
    visit("line.platform_discount", lines.platformDiscount);
    visit("line.merchant_discount", lines.merchantDiscount);
}

constexpr std::string_view kOrderId = "order.id";
constexpr std::string_view kCountryNames = "order.country_names";
constexpr std::string_view kLineId = "line.id";

void add(PackedPart &part, std::string_view name, std::vector<std::uint8_t> bytes)
{
    const std::int64_t checksum = checksumOf(bytes);
    part.columns.push_back({std::string(name), checksum, std::move(bytes)});
}

template<typename Columns> void packPlain(PackedPart &part, const Columns &columns)
{
    part.records = columns.size();
    forEachColumn(columns, [&part](std::string_view name, const auto &column) {
        add(part, name, packColumn(std::span(column)));
    });
}

const PackedPart::Column *find(const PackedPart &part, std::string_view name)
{
    const auto found = std::ranges::find(part.columns, name, &PackedPart::Column::name);
    return found == part.columns.end() ? nullptr : &*found;
}

[[noreturn]] void failUnpacking(const PackedPart &part, std::string_view name)
{
    const std::size_t cut = part.where.find('\n');
    throw Error(ErrorCode::ShopDamaged,
                {part.where.substr(0, cut), part.where.substr(cut + 1) + ", column " + std::string(name)});
}

const PackedPart::Column &require(const PackedPart &part, std::string_view name)
{
    const PackedPart::Column *column = find(part, name);
    if (!column || checksumOf(column->bytes) != column->checksum)
        failUnpacking(part, name);
    return *column;
}

template<typename Value> void unpackInto(const PackedPart &part, std::string_view name, std::vector<Value> &values)
{
    values.resize(part.records);
    if (!unpackColumn(require(part, name).bytes, std::span(values)))
        failUnpacking(part, name);
}

void unpackInto(const PackedPart &part, std::string_view name, TextColumn &texts)
{
    if (!unpackTexts(require(part, name).bytes, part.records, texts))
        failUnpacking(part, name);
}

template<typename Columns> void unpackPlain(const PackedPart &part, Columns &columns)
{
    forEachColumn(columns, [&part](std::string_view name, auto &column) { unpackInto(part, name, column); });
}

void unpackCountries(const PackedPart &part, OrderColumns &orders)
{
    const std::size_t count = orders.country.empty() ? 0 : std::size_t {std::ranges::max(orders.country)} + 1;
    TextColumn names;
    if (!unpackTexts(require(part, kCountryNames).bytes, count, names))
        failUnpacking(part, kCountryNames);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (orders.countries.code(names[i]) != i)
            failUnpacking(part, kCountryNames);
    }
}

} // namespace

PackedPart packPart(const OrderColumns &orders)
{
    PackedPart part;
    packPlain(part, orders);
    add(part, kOrderId, packTexts(orders.id, 0, orders.size()));
    const std::size_t used = orders.country.empty() ? 0 : std::size_t {std::ranges::max(orders.country)} + 1;
    TextColumn names;
    for (std::uint32_t code = 0; code < used; ++code)
        names.add(orders.countries[code]);
    add(part, kCountryNames, packTexts(names, 0, names.size()));
    return part;
}

PackedPart packPart(const LineColumns &lines)
{
    PackedPart part;
    packPlain(part, lines);
    forEachOptionalColumn(lines, [&part](std::string_view name, const auto &column) {
        if (std::ranges::any_of(column, [](std::int64_t value) { return value != 0; }))
            add(part, name, packColumn(std::span(column)));
    });
    if (!lines.id.empty())
        add(part, kLineId, packTexts(lines.id, 0, lines.size()));
    return part;
}

void unpackPart(const PackedPart &part, OrderColumns &orders)
{
    unpackPlain(part, orders);
    unpackInto(part, kOrderId, orders.id);
    unpackCountries(part, orders);
}

void unpackPart(const PackedPart &part, LineColumns &lines)
{
    unpackPlain(part, lines);
    forEachOptionalColumn(lines, [&part](std::string_view name, auto &column) {
        if (find(part, name))
            unpackInto(part, name, column);
    });
    if (find(part, kLineId))
        unpackInto(part, kLineId, lines.id);
}

PartReader::PartReader(Database &database, const OrderColumns &)
    : m_query(database.prepare("SELECT name, checksum, bytes FROM column_blobs "
                               "WHERE run = ? AND part = ? AND name >= 'order.' AND name < 'order/'"))
    , m_path(shopDamaged(database, {}).arguments.front())
{
}

PartReader::PartReader(Database &database, const LineColumns &)
    : m_query(database.prepare("SELECT name, checksum, bytes FROM column_blobs "
                               "WHERE run = ? AND part = ? AND name >= 'line.' AND name < 'line/'"))
    , m_path(shopDamaged(database, {}).arguments.front())
{
}

PackedPart PartReader::read(std::int64_t run, std::size_t part, std::size_t records)
{
    PackedPart packed;
    packed.records = records;
    packed.where = m_path + "\nrun " + std::to_string(run) + ", part " + std::to_string(part);
    m_query.bind(1, run).bind(2, static_cast<std::int64_t>(part));
    while (m_query.step()) {
        const std::span<const std::uint8_t> bytes = m_query.blob(2);
        packed.columns.push_back({std::string(m_query.text(0)), m_query.integer(1), {bytes.begin(), bytes.end()}});
    }
    m_query.reset();
    return packed;
}

PartWriter::PartWriter(Database &database)
    : m_insert(database.prepare("INSERT INTO column_blobs (run, part, name, checksum, bytes) VALUES (?, ?, ?, ?, ?)"))
{
}

void PartWriter::write(std::int64_t run, std::size_t part, const PackedPart &packed)
{
    for (const PackedPart::Column &column : packed.columns) {
        m_insert.bind(1, run).bind(2, static_cast<std::int64_t>(part)).bind(3, column.name).bind(4, column.checksum);
        m_insert.bindBlob(5, column.bytes).run();
    }
}

Error shopDamaged(Database &database, std::string detail)
{
    const char *path = sqlite3_db_filename(database.handle(), "main");
    return Error(ErrorCode::ShopDamaged, {path ? path : "", std::move(detail)});
}

} // namespace clientele
