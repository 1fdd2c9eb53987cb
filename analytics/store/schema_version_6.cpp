#include <string_view>

namespace clientele {

// RFM maps that somebody drew, and who was in a segment on a day.
extern const std::string_view kSchemaVersion6;
const std::string_view kSchemaVersion6 = R"sql(

CREATE TABLE rfm_maps (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- "map3" in the ids of segments: never given twice
    name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL            -- JSON: axes, bins, groups, cells
) STRICT;

CREATE UNIQUE INDEX segment_snapshots_day ON segment_snapshots(as_of_day, segment_id);
-- Members by customers.number, rising, as differences of seven bits a byte. Holds as long as the import that was the
-- newest is not undone: numbers of customers that went with an import are given again.
CREATE TABLE segment_snapshot_members (
    snapshot INTEGER PRIMARY KEY REFERENCES segment_snapshots(number) ON DELETE CASCADE,
    import INTEGER,                     -- the newest import of that moment; null in a shop without any
    customers BLOB NOT NULL
) STRICT;

)sql";

} // namespace clientele
