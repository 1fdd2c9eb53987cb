#pragma once

#include <cstddef>
#include <string>

#include "analytics/store/database.h"

namespace clientele {

// Rows of a table as they are put in: parameters that all rows share come first, by number, then each row's own.
struct RowsOf
{
    std::string into; // "INSERT INTO codes (…) VALUES "
    std::string row; // "(?1, ?, ?)"
    int shared = 0;
    int own = 0;
};

// Puts a million rows in, many with each run of a statement: every run looks for its place in the table from the top,
// while rows that come in the table's order follow each other without looking. `bindShared(statement)` is called for each
// statement, `bind(statement, first own parameter, position)` gives a row's values, which must stay as long as this runs.
template<typename BindShared, typename Bind>
void insertRows(Database &database, const RowsOf &rows, std::size_t count, const BindShared &bindShared,
                const Bind &bind)
{
    constexpr std::size_t kRowsAtOnce = 64;
    std::string many = rows.into + rows.row;
    for (std::size_t i = 1; i < kRowsAtOnce; ++i)
        many += ", " + rows.row;
    Statement insertMany = database.prepare(many);
    Statement insertOne = database.prepare(rows.into + rows.row);
    bindShared(insertMany);
    bindShared(insertOne);
    for (std::size_t at = 0; at < count;) {
        const std::size_t now = count - at < kRowsAtOnce ? 1 : kRowsAtOnce;
        Statement &insert = now > 1 ? insertMany : insertOne;
        for (std::size_t i = 0; i < now; ++i)
            bind(insert, rows.shared + static_cast<int>(i) * rows.own + 1, at++);
        insert.run();
    }
}

} // namespace clientele
