#include <string_view>

namespace clientele {

// What a person said about customers who look like one and are not.
extern const std::string_view kSchemaVersion5;
const std::string_view kSchemaVersion5 = R"sql(

CREATE TABLE merge_refusals (
    first INTEGER NOT NULL REFERENCES customers(number), -- the smaller number of the two
    second INTEGER NOT NULL REFERENCES customers(number),
    refused_at TEXT NOT NULL,
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_refusals_second ON merge_refusals(second);
CREATE INDEX merges_kept ON merges(kept);
CREATE INDEX merges_merged ON merges(merged);

)sql";

} // namespace clientele
