#pragma once

#include <cstdint>
#include <optional>

#include "analytics/store/database.h"

namespace clientele {

// Columns and parameters that may be NULL.
inline std::optional<std::int64_t> optionalInteger(const Statement &statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional(statement.integer(column));
}

inline void bindOptional(Statement &statement, int parameter, std::optional<std::int64_t> value)
{
    if (value)
        statement.bind(parameter, *value);
    else
        statement.bindNull(parameter);
}

} // namespace clientele
