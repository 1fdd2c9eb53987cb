#include "tests/support/dump_shop.h"

#include <algorithm>
#include <sstream>

namespace clientele::test {

namespace {

constexpr std::size_t kLongBlob = 64;

bool has(const std::vector<std::string> &names, const std::string &name)
{
    return std::ranges::find(names, name) != names.end();
}

std::vector<std::string> texts(Database &database, std::string_view sql)
{
    std::vector<std::string> found;
    Statement query = database.prepare(sql);
    while (query.step())
        found.emplace_back(query.text(0));
    return found;
}

std::string blobText(std::span<const std::uint8_t> bytes)
{
    std::uint64_t checksum = 14'695'981'039'346'656'037u; // FNV-1a
    std::string hex;
    for (const std::uint8_t byte : bytes) {
        checksum = (checksum ^ byte) * 1'099'511'628'211u;
        if (bytes.size() <= kLongBlob) {
            hex += "0123456789abcdef"[byte >> 4];
            hex += "0123456789abcdef"[byte & 15];
        }
    }
    return bytes.size() <= kLongBlob ? "x'" + hex + '\''
                                     : std::to_string(bytes.size()) + " bytes " + std::to_string(checksum);
}

std::string quoted(std::string_view text)
{
    std::string line = "\"";
    for (const char c : text) {
        if (c == '\n')
            line += "\\n";
        else
            line += c;
    }
    return line + '"';
}

std::string cellText(Statement &row, int column, const std::string &type)
{
    if (row.isNull(column))
        return "null";
    if (type == "BLOB")
        return blobText(row.blob(column));
    return type == "TEXT" ? quoted(row.text(column)) : std::string(row.text(column));
}

std::string tableText(Database &database, const std::string &table, const std::vector<std::string> &without)
{
    const std::string from = "SELECT name FROM pragma_table_info('" + table + "')";
    const std::vector<std::string> types = texts(database, "SELECT type FROM pragma_table_info('" + table + "')");
    const std::vector<std::string> names = texts(database, from);
    std::vector<std::string> lines;
    Statement rows = database.prepare("SELECT * FROM \"" + table + '"');
    while (rows.step()) {
        std::string line;
        if (table == "settings" && has(without, "settings:" + std::string(rows.text(0))))
            continue;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!has(without, table + '.' + names[i]))
                line += names[i] + '=' + cellText(rows, static_cast<int>(i), types[i]) + ' ';
        }
        lines.push_back(std::move(line));
    }
    std::ranges::sort(lines);
    std::string text = "== " + table + ' ' + std::to_string(lines.size()) + '\n';
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

} // namespace

std::string dumpShop(Store &store, const std::vector<std::string> &without)
{
    std::string dump;
    for (const std::string &table :
         texts(store.database(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                                 "ORDER BY name")) {
        if (!has(without, table))
            dump += tableText(store.database(), table, without);
    }
    return dump;
}

std::string dumpShop(const std::filesystem::path &path, const Passphrase &passphrase,
                     const std::vector<std::string> &without)
{
    Store store = Store::open(path, Store::Access::Read, passphrase);
    return dumpShop(store, without);
}

std::string firstDifference(const std::string &a, const std::string &b)
{
    std::istringstream left(a);
    std::istringstream right(b);
    for (;;) {
        std::string one;
        std::string other;
        const bool hasOne = !std::getline(left, one).fail();
        const bool hasOther = !std::getline(right, other).fail();
        if (!hasOne && !hasOther)
            return {};
        if (one != other || hasOne != hasOther)
            return (hasOne ? one : "(end)") + " | " + (hasOther ? other : "(end)");
    }
}

} // namespace clientele::test
