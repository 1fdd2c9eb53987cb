#include "analytics/offer/object_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

// number × scale when that is whole: 12.5 × 100 = 1,250, but 0.125 × 100 is refused rather than rounded.
std::optional<std::int64_t> asScaled(double number, double scale)
{
    const double product = number * scale;
    const double nearest = std::round(product);
    if (!(std::abs(product) < 9e15) || std::abs(product - nearest) > 1e-9 * std::max(1.0, std::abs(product)))
        return std::nullopt;
    return static_cast<std::int64_t>(nearest);
}

} // namespace

ObjectReader::ObjectReader(const Json &object, std::string path)
    : m_object(object)
    , m_path(std::move(path))
{
    if (!object.is_object())
        throwPlanInvalid(m_path.empty() ? "plan" : m_path, plan_problem::kNotObject);
}

std::string ObjectReader::field(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

const ObjectReader::Json *ObjectReader::find(const char *key)
{
    m_known.emplace_back(key);
    const auto it = m_object.find(key);
    return it == m_object.end() ? nullptr : &*it;
}

const ObjectReader::Json &ObjectReader::require(const char *key)
{
    const Json *value = find(key);
    if (!value)
        throwPlanInvalid(field(key), plan_problem::kMissing);
    return *value;
}

void ObjectReader::refuseOthers() const
{
    for (const auto &[key, value] : m_object.items()) {
        if (std::ranges::find(m_known, key) == m_known.end())
            throwPlanInvalid(field(key), plan_problem::kUnknownKey);
    }
}

void ObjectReader::text(const char *key, std::string &target)
{
    if (const Json *value = find(key))
        target = asText(*value, key);
}

void ObjectReader::texts(const char *key, std::vector<std::string> &target)
{
    const Json *value = find(key);
    if (!value)
        return;
    if (!value->is_array() || !std::ranges::all_of(*value, [](const Json &entry) { return entry.is_string(); }))
        throwPlanInvalid(field(key), plan_problem::kNotTexts);
    target = value->get<std::vector<std::string>>();
}

void ObjectReader::flag(const char *key, bool &target)
{
    const Json *value = find(key);
    if (!value)
        return;
    if (!value->is_boolean())
        throwPlanInvalid(field(key), plan_problem::kNotFlag);
    target = value->get<bool>();
}

void ObjectReader::number(const char *key, double &target)
{
    const Json *value = find(key);
    if (!value)
        return;
    if (!value->is_number())
        throwPlanInvalid(field(key), plan_problem::kNotNumber);
    target = value->get<double>();
}

void ObjectReader::whole(const char *key, int &target)
{
    const Json *value = find(key);
    if (!value)
        return;
    const double number = value->is_number_integer() ? value->get<double>() : std::numeric_limits<double>::quiet_NaN();
    if (!(std::abs(number) <= INT32_MAX))
        throwPlanInvalid(field(key), plan_problem::kNotWhole);
    target = static_cast<int>(number);
}

void ObjectReader::seed(const char *key, std::uint64_t &target)
{
    const Json *value = find(key);
    if (!value)
        return;
    if (!value->is_number_unsigned())
        throwPlanInvalid(field(key), plan_problem::kNotWhole);
    target = value->get<std::uint64_t>();
}

void ObjectReader::numbers(const char *key, std::vector<double> &target)
{
    const Json *value = find(key);
    if (!value)
        return;
    if (!value->is_array() || !std::ranges::all_of(*value, [](const Json &entry) { return entry.is_number(); }))
        throwPlanInvalid(field(key), plan_problem::kNotNumbers);
    target = value->get<std::vector<double>>();
}

void ObjectReader::numbersByName(const char *key, std::map<std::string, double> &target)
{
    const Json *value = find(key);
    if (!value)
        return;
    if (!value->is_object() || !std::ranges::all_of(*value, [](const Json &entry) { return entry.is_number(); }))
        throwPlanInvalid(field(key), plan_problem::kNotNumbersByName);
    target = value->get<std::map<std::string, double>>();
}

void ObjectReader::day(const char *key, std::optional<Day> &target)
{
    if (const Json *value = find(key))
        target = asDay(*value, key);
}

void ObjectReader::money(const char *key, std::optional<Money> &target)
{
    if (const Json *value = find(key))
        target = asMoney(*value, key);
}

std::string ObjectReader::asText(const Json &value, const char *key) const
{
    if (!value.is_string())
        throwPlanInvalid(field(key), plan_problem::kNotText);
    return value.get<std::string>();
}

Day ObjectReader::asDay(const Json &value, const char *key) const
{
    const auto day = value.is_string() ? parseDay(value.get<std::string>()) : std::nullopt;
    if (!day)
        throwPlanInvalid(field(key), plan_problem::kNotDay);
    return *day;
}

Money ObjectReader::asMoney(const Json &value, const char *key) const
{
    const double number = value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
    const auto units = asScaled(number, Money::kScale);
    if (!units)
        throwPlanInvalid(field(key), plan_problem::kNotMoney);
    return {*units};
}

int ObjectReader::asPercent(const Json &value, const char *key) const
{
    if (!value.is_number())
        throwPlanInvalid(field(key), plan_problem::kNotNumber);
    const auto hundredths = asScaled(value.get<double>(), 100);
    if (!hundredths)
        throwPlanInvalid(field(key), plan_problem::kNotHundredths);
    return static_cast<int>(std::clamp<std::int64_t>(*hundredths, INT32_MIN, INT32_MAX));
}

} // namespace clientele
