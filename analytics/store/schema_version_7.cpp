#include <string_view>

namespace clientele {

// How to read one kind of file, kept under a name for next month's.
extern const std::string_view kSchemaVersion7;
const std::string_view kSchemaVersion7 = R"sql(

CREATE TABLE recipes (
    name TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    fingerprint TEXT NOT NULL, -- of the file's columns; empty where they have no names
    recipe TEXT NOT NULL, -- JSON
    saved_at TEXT NOT NULL,
    last_used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX recipes_fingerprint ON recipes(fingerprint);

)sql";

} // namespace clientele
