#include "app/undo/plan_change.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "widgets/shell/names.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

using Values = std::map<std::string, nlohmann::json>; // by JSON pointer

// What a file says of a field that nobody has filled in, because another field beside it is.
bool isNothing(const nlohmann::json &value)
{
    return value.is_null() || value == "" || value == 0;
}

Values valuesOf(const Plan &plan)
{
    Values values;
    const nlohmann::json flat = nlohmann::json::parse(planToJson(plan)).flatten();
    for (const auto &[pointer, value] : flat.items())
        if (!isNothing(value))
            values[pointer] = value;
    return values;
}

bool isKnown(const std::string &field)
{
    return !field.empty() && planFieldName(field) != utf8(field);
}

// "/offers/1/items/0/price" → "offer.items": positions and what nobody has a name for are left out.
std::string fieldOf(const std::string &pointer)
{
    std::string field;
    for (std::size_t at = 1; at <= pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at), pointer.size());
        std::string part = pointer.substr(at, end - at);
        at = end + 1;
        if (!part.empty() && part.find_first_not_of("0123456789") == std::string::npos)
            continue;
        if (field.empty() && part == "offers")
            part = "offer";
        std::string longer = field;
        longer.append(field.empty() ? "" : ".").append(part);
        if (!isKnown(longer) && isKnown(field))
            break;
        field = std::move(longer);
    }
    return field;
}

// What all have in common: "audience.pressure" of its two numbers; empty: nothing, or an offer's.
std::string groupOf(const std::set<std::string> &fields)
{
    std::string group;
    for (const std::string &field : fields) {
        const std::string parent = field.substr(0, field.rfind('.'));
        if (parent == field || parent == "offer" || parent == "audience" || (!group.empty() && parent != group))
            return {};
        group = parent;
    }
    return group;
}

std::string fieldOf(const std::set<std::string> &fields, bool isOfferCount)
{
    if (fields.size() == 1)
        return *fields.begin();
    if (std::string group = groupOf(fields); isKnown(group))
        return group;
    if (!std::ranges::all_of(fields, [](const std::string &field) { return field.starts_with("offer"); }))
        return {};
    if (isOfferCount)
        return "offers";
    return fields.contains("offer.kind") ? "offer.kind" : "offer"; // a kind brings its own fields along
}

} // namespace

PlanChange planChange(const Plan &before, const Plan &after)
{
    const Values from = valuesOf(before), to = valuesOf(after);
    PlanChange change;
    for (const auto &[pointer, value] : from)
        if (const auto now = to.find(pointer); now == to.end() || now->second != value)
            change.values.push_back(pointer);
    for (const auto &[pointer, value] : to)
        if (!from.contains(pointer))
            change.values.push_back(pointer);
    std::ranges::sort(change.values);
    std::set<std::string> fields;
    for (const std::string &pointer : change.values)
        fields.insert(fieldOf(pointer));
    change.field = fieldOf(fields, before.offers.size() != after.offers.size());
    return change;
}

} // namespace clientele
