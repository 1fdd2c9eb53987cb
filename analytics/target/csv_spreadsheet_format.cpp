#include "analytics/target/list_formats.h"

namespace clientele {

// For people: the byte order mark makes spreadsheets read UTF-8, and no cell can start a formula.
const ListFormat kCsvSpreadsheetFormat {
    .id = "csv-spreadsheet",
    .extension = "csv",
    .kind = ListFormat::Kind::Plain,
    .form = &kCsvSpreadsheetForm,
    .columns = plainColumns,
    .row = addPlainRow,
};

} // namespace clientele
