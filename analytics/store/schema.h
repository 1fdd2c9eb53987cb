#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace clientele {

class Database;

// The shop file's tables, as an append-only list of versions: a released one is never edited, a change is a new one at the
// end. Each is applied in one transaction that also raises user_version, so a crash leaves a file of one version or the next.
struct SchemaVersion
{
    int number = 0; // 1, 2, … without gaps
    std::string_view sql; // takes a file of version number − 1 to this one
    void (*step)(Database &database) = nullptr; // what SQL cannot say, after it and in the same transaction
};

std::span<const SchemaVersion> schemaVersions();

// "CLNT" in the file's header says that a SQLite file is a shop.
inline constexpr int kApplicationId = 0x434c4e54;

// Marks an empty database as a shop and applies every version.
void createSchema(Database &database, std::span<const SchemaVersion> versions = schemaVersions());

// Brings an older shop up to date. Before the first step the file is copied to upgradeCopyPath(), and the copy is kept.
// Errors: NotAShop, ShopTooNew, FileExists or DiskFull for the copy, ShopDamaged.
void upgradeSchema(Database &database, const std::filesystem::path &path,
                   std::span<const SchemaVersion> versions = schemaVersions());

// Throws NotAShop or ShopTooNew; returns the file's version.
int checkedSchemaVersion(Database &database, const std::filesystem::path &path, int newest);

// Between a shop's name and the version in the names of copies made by upgrading.
inline constexpr std::string_view kBeforeVersion = " before version ";

// "shop.clientele" of version 1 → "shop before version 2.clientele", or "… (2)" when that name is taken.
std::filesystem::path upgradeCopyPath(const std::filesystem::path &path, int toVersion);

} // namespace clientele
