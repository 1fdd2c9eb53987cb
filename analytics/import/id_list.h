#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele {

// The values of an enumeration and their spellings in files.
template<typename Value> using IdList = std::vector<std::pair<Value, std::string_view>>;

template<typename Value> std::string_view idOf(const IdList<Value> &ids, Value value)
{
    return std::ranges::find(ids, value, &std::pair<Value, std::string_view>::first)->second;
}

template<typename Value> std::optional<Value> valueOf(const IdList<Value> &ids, std::string_view id)
{
    const auto found = std::ranges::find(ids, id, &std::pair<Value, std::string_view>::second);
    return found == ids.end() ? std::nullopt : std::optional(found->first);
}

} // namespace clientele
