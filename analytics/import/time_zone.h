#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "analytics/base/day.h"

namespace clientele {

struct Moment;

// Where a shop's clock hangs: "Europe/London" or "Asia/Shanghai" (IANA names, summer time included), "+08:00", "Z".
// A moment that a file gives with its own offset is turned into this clock's time, which is always defined: only the way
// back, from a clock that was put back to the moment, would have two answers. Rules come from ICU's copy of the IANA
// database. Cheap to copy; any thread may ask.
class TimeZone
{
public:
    // Nothing for a name that nobody knows.
    static std::optional<TimeZone> named(std::string_view name);

    int offsetAt(Time utc) const; // seconds east of Greenwich

private:
    struct Rules;

    int m_offset = 0;
    std::shared_ptr<const Rules> m_rules; // none: always m_offset
};

// What the zone's clock showed at a moment that the file gives with its own offset; days without a time of day and times
// without an offset stay as they are.
void moveTo(const TimeZone &zone, Moment &moment);

} // namespace clientele
