#include <string_view>

namespace clientele {

// Segments that are defined by a rule: their members follow the shop.
extern const std::string_view kSchemaVersion8;
const std::string_view kSchemaVersion8 = R"sql(

ALTER TABLE segments ADD COLUMN rule TEXT;      -- JSON (rule_json.h); NULL: the members are in segment_members
ALTER TABLE segments ADD COLUMN rule_text TEXT; -- the same as a line, segments by id; for people who look with SQL

)sql";

} // namespace clientele
