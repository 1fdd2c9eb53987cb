#include "analytics/import/before_images.h"

#include <array>
#include <string>

namespace clientele {

namespace {

constexpr std::array<std::string_view, 10> kCustomerColumns {
    "name", "email", "phone", "country", "region", "gender", "birth_year", "member_since_day", "seen_time", "is_stub"};
constexpr std::array<std::string_view, 7> kProductColumns {"name",  "category",       "brand",    "list_price",
                                                           "stock", "is_merchandise", "seen_time"};

constexpr std::array<std::string_view, 9> kMessageColumns {"sent",         "opened",       "opened_time",
                                                           "clicked",      "clicked_time", "bounced",
                                                           "bounced_time", "unsubscribed", "unsubscribed_time"};
constexpr std::array<std::string_view, 4> kCampaignColumns {"name", "type", "start_day", "end_day"};

constexpr std::array kTables {
    ChangeableTable {"customers", kCustomerColumns},
    ChangeableTable {"products", kProductColumns},
    ChangeableTable {"messages", kMessageColumns},
    ChangeableTable {"outside_campaigns", kCampaignColumns},
};

// "INSERT … SELECT …, json_object('name', name, …) FROM customers": SQLite writes the image, so its types survive.
std::string keepSql(const ChangeableTable &table)
{
    std::string pairs;
    for (const std::string_view column : table.columns)
        ((((pairs += pairs.empty() ? "'" : ", '") += column) += "', ") += column);
    const std::string name(table.name);
    return "INSERT OR IGNORE INTO import_changes (import, table_name, row_number, before) SELECT ?1, '" + name
           + "', number, json_object(" + pairs + ") FROM " + name + " WHERE number = ?2";
}

std::string restoreSql(const ChangeableTable &table)
{
    std::string assignments;
    for (const std::string_view column : table.columns) {
        assignments += assignments.empty() ? "" : ", ";
        assignments.append(column).append(" = json_extract(before, '$.").append(column).append("')");
    }
    const std::string name(table.name);
    return "UPDATE " + name + " SET " + assignments
           + " FROM import_changes WHERE import_changes.import = ?1 AND table_name = '" + name
           + "' AND row_number = number";
}

} // namespace

const ChangeableTable &changeableTable(Changeable table)
{
    return kTables[static_cast<std::size_t>(table)];
}

std::span<const ChangeableTable> changeableTables()
{
    return kTables;
}

BeforeImages::BeforeImages(Database &database, Changeable table, std::int64_t import)
    : m_insert(database.prepare(keepSql(changeableTable(table))))
{
    m_insert.bind(1, import);
}

void BeforeImages::keep(std::int64_t row)
{
    m_insert.bind(2, row).run();
}

void restoreBeforeImages(Database &database, std::int64_t import)
{
    for (const ChangeableTable &table : kTables)
        database.prepare(restoreSql(table)).bind(1, import).run();
}

} // namespace clientele
