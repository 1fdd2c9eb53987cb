#include "analytics/store/schema.h"

#include <string>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/store/database.h"
#include "analytics/store/save_copy.h"

namespace clientele {

namespace {

void apply(Database &database, const SchemaVersion &version)
{
    Transaction transaction(database);
    database.execute(version.sql);
    if (version.step)
        version.step(database);
    database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.execute("PRAGMA user_version = " + std::to_string(version.number));
    transaction.commit();
}

} // namespace

void createSchema(Database &database, std::span<const SchemaVersion> versions)
{
    for (const SchemaVersion &version : versions)
        apply(database, version);
}

void upgradeSchema(Database &database, const std::filesystem::path &path, std::span<const SchemaVersion> versions)
{
    const int present = checkedSchemaVersion(database, path, versions.back().number);
    if (present == versions.back().number)
        return;
    SilentMonitor monitor;
    copyDatabase(database, upgradeCopyPath(path, present + 1), monitor);
    for (const SchemaVersion &version : versions) {
        if (version.number > present)
            apply(database, version);
    }
}

int checkedSchemaVersion(Database &database, const std::filesystem::path &path, int newest)
{
    if (database.integer("PRAGMA application_id") != kApplicationId)
        throw Error(ErrorCode::NotAShop, {path.string()});
    const auto version = static_cast<int>(database.integer("PRAGMA user_version"));
    if (version > newest)
        throw Error(ErrorCode::ShopTooNew, {path.string(), std::to_string(version), std::to_string(newest)});
    return version;
}

std::filesystem::path upgradeCopyPath(const std::filesystem::path &path, int toVersion)
{
    const std::string stem = path.stem().string() + std::string(kBeforeVersion) + std::to_string(toVersion);
    const std::string extension = path.extension().string();
    std::filesystem::path copy = path.parent_path() / (stem + extension);
    for (int i = 2; std::filesystem::exists(copy); ++i)
        copy = path.parent_path() / (stem + " (" + std::to_string(i) + ')' + extension);
    return copy;
}

} // namespace clientele
