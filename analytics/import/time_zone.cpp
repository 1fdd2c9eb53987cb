#include "analytics/import/time_zone.h"

#include <string>

#include <unicode/timezone.h>

#include "analytics/import/values.h"

namespace clientele {

struct TimeZone::Rules
{
    std::unique_ptr<icu::TimeZone> zone;
};

std::optional<TimeZone> TimeZone::named(std::string_view name)
{
    TimeZone result;
    if (const std::optional<int> offset = readZone(name)) {
        result.m_offset = *offset;
        return result;
    }
    if (name.find('/') == std::string_view::npos)
        return std::nullopt; // "EST" means different zones to different people
    auto rules = std::make_shared<Rules>();
    rules->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(std::string(name))));
    if (!rules->zone || *rules->zone == icu::TimeZone::getUnknown())
        return std::nullopt;
    result.m_rules = std::move(rules);
    return result;
}

int TimeZone::offsetAt(Time utc) const
{
    if (!m_rules)
        return m_offset;
    std::int32_t standard = 0;
    std::int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    m_rules->zone->getOffset(static_cast<double>(utc) * 1000, false, standard, summer, status);
    return U_SUCCESS(status) ? (standard + summer) / 1000 : 0;
}

void moveTo(const TimeZone &zone, Moment &moment)
{
    if (moment.offset && moment.hasTime)
        moment.time += zone.offsetAt(moment.time - *moment.offset) - *moment.offset;
}

} // namespace clientele
