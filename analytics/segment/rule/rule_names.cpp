#include "analytics/segment/rule/rule_names.h"

#include <algorithm>

#include "analytics/segment/rule/rule_words.h"

namespace clientele {

std::string RuleNames::idOf(std::string_view text) const
{
    if (std::ranges::find(items, text, &Item::id) != items.end())
        return std::string(text);
    auto at = std::ranges::find(items, text, &Item::name);
    if (at == items.end())
        at = std::ranges::find_if(items, [&](const Item &item) { return equalWords(item.name, text); });
    return at == items.end() || at->name.empty() ? std::string(text) : at->id;
}

std::string RuleNames::nameOf(std::string_view id) const
{
    const auto at = std::ranges::find(items, id, &Item::id);
    if (at == items.end() || at->name.empty() || idOf(at->name) != id)
        return std::string(id);
    return at->name;
}

} // namespace clientele
