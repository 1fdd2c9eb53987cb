#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "analytics/base/money.h"
#include "analytics/rfm/rfm.h"
#include "app/cli/command.h"

namespace clientele::cli {

// Money is a JSON number in the shop's currency: 8911407.9. A double holds it exactly as printed below 10^11.
inline Json moneyJson(Money amount)
{
    return amount.toDouble();
}

// The analysis day; null in a shop where nothing was sold and nobody named a day.
inline Json asOfJson(const RfmValues &values)
{
    return values.size() == 0 && values.asOf == 0 ? Json(nullptr) : Json(formatDay(values.asOf));
}

inline std::string utf8(const QString &text)
{
    return text.toStdString();
}

inline QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace clientele::cli
