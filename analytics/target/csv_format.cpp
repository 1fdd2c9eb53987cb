#include "analytics/target/list_formats.h"

namespace clientele {

// For machines: plain UTF-8, every byte of a cell as it is.
const ListFormat kCsvFormat {
    .id = "csv",
    .extension = "csv",
    .kind = ListFormat::Kind::Plain,
    .form = &kCsvForm,
    .columns = plainColumns,
    .row = addPlainRow,
};

} // namespace clientele
