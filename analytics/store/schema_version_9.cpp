#include <string_view>

namespace clientele {

// How well a way to recommend did when it was measured, and which one is used unless told otherwise.
extern const std::string_view kSchemaVersion9;
const std::string_view kSchemaVersion9 = R"sql(

ALTER TABLE models ADD COLUMN metrics TEXT NOT NULL DEFAULT '{}'; -- JSON
ALTER TABLE models ADD COLUMN seed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE models ADD COLUMN is_default INTEGER NOT NULL DEFAULT 0;

)sql";

} // namespace clientele
