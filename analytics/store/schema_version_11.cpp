#include <string_view>

namespace clientele {

// What somebody wrote about a customer. By outside id, as in segment_members: it stays when files come again, and when an
// import is undone.
extern const std::string_view kSchemaVersion11;
const std::string_view kSchemaVersion11 = R"sql(

CREATE TABLE customer_notes (
    customer_id TEXT PRIMARY KEY,
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

)sql";

} // namespace clientele
