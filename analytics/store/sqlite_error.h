#pragma once

#include <optional>

struct sqlite3;

namespace clientele {

// Turns the failure a connection has just met into our Error and throws it: what happened, to which file.
// SQLITE_INTERRUPT becomes Cancelled. `result` is SQLite's (extended) result code. A null connection means there was no
// memory for one. `reason` is the system's, for calls that do not tell the connection.
[[noreturn]] void throwSqliteError(sqlite3 *database, int result, std::optional<int> reason = {});

} // namespace clientele
