#include <array>

#include "analytics/store/schema.h"
#include "analytics/store/store.h"

namespace clientele {

// One file per version, never edited once it is released.
extern const std::string_view kSchemaVersion1;
extern const std::string_view kSchemaVersion2;
extern const std::string_view kSchemaVersion3;
extern const std::string_view kSchemaVersion4;
extern const std::string_view kSchemaVersion5;
extern const std::string_view kSchemaVersion6;
extern const std::string_view kSchemaVersion7;
extern const std::string_view kSchemaVersion8;
extern const std::string_view kSchemaVersion9;
extern const std::string_view kSchemaVersion10;
extern const std::string_view kSchemaVersion11;
extern const std::string_view kSchemaVersion12;
void moveOrdersToColumns(Database &database);
void moveMemberDetailsToColumns(Database &database);

std::span<const SchemaVersion> schemaVersions()
{
    static const std::array versions {
        SchemaVersion {1, kSchemaVersion1},
        SchemaVersion {2, kSchemaVersion2},
        SchemaVersion {3, kSchemaVersion3, moveOrdersToColumns},
        SchemaVersion {4, kSchemaVersion4},
        SchemaVersion {5, kSchemaVersion5},
        SchemaVersion {6, kSchemaVersion6},
        SchemaVersion {7, kSchemaVersion7},
        SchemaVersion {8, kSchemaVersion8},
        SchemaVersion {9, kSchemaVersion9},
        SchemaVersion {10, kSchemaVersion10},
        SchemaVersion {11, kSchemaVersion11},
        SchemaVersion {12, kSchemaVersion12, moveMemberDetailsToColumns},
    };
    static_assert(std::tuple_size_v<decltype(versions)> == Store::kSchemaVersion);
    return versions;
}

} // namespace clientele
