#include <string_view>

namespace clientele {

// What customers do, as columns: ten million events are 200 MB instead of 600 MB of rows. Unlike order lines, events have
// no rows besides: one run per import, sorted by customer and time. Version 1 never wrote its table of events.
extern const std::string_view kSchemaVersion2;
const std::string_view kSchemaVersion2 = R"sql(

DROP TABLE events;

-- What the shop's files call what was done: "view", "click", "cart", "favourite", "purchase", or the file's own word.
CREATE TABLE event_kinds (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE TABLE event_runs (
    import INTEGER PRIMARY KEY REFERENCES imports(number),
    events INTEGER NOT NULL,
    first_time INTEGER NOT NULL,
    last_time INTEGER NOT NULL
) STRICT;
-- As column_blobs: customer and product are row numbers (0 = none), session a hash that tells one customer's visits apart.
CREATE TABLE event_blobs (
    import INTEGER NOT NULL REFERENCES imports(number),
    part INTEGER NOT NULL,              -- 65,536 events each
    name TEXT NOT NULL,
    width INTEGER NOT NULL,             -- bytes per value
    checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (import, part, name)
) STRICT;

)sql";

} // namespace clientele
