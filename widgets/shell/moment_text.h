#pragma once

#include <QtCore/QString>

#include <optional>
#include <string>

#include "analytics/base/day.h"
#include "widgets/shell/number_format.h"

namespace clientele {

// A moment as the shop keeps it ("2026-11-22 18:09:30"), as the person's language writes it: "22 Nov 2026 18:09". What is
// no moment stays as it is.
inline QString momentText(const std::string &time)
{
    const std::optional<Time> parsed = parseTime(time);
    return parsed ? timeText(*parsed) : QString::fromStdString(time);
}

} // namespace clientele
