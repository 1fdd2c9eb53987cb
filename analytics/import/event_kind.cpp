#include "analytics/import/event_kind.h"

#include <unordered_map>

#include <nlohmann/json.hpp>

#include "analytics/base/dictionaries.h"

namespace clientele {

namespace {

// Lower case, without spaces and ASCII punctuation.
std::string plain(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c + ('a' - 'A'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0)
            result += c;
    }
    return result;
}

const std::unordered_map<std::string, std::string> &words()
{
    static const auto known = [] {
        std::unordered_map<std::string, std::string> map;
        const auto json = nlohmann::json::parse(kEventKindsJson);
        for (const auto &[kind, list] : json.items()) {
            if (!list.is_array())
                continue;
            for (const auto &word : list)
                map.emplace(plain(word.get<std::string>()), kind);
        }
        return map;
    }();
    return known;
}

} // namespace

std::string eventKindOf(std::string_view word)
{
    if (const auto known = words().find(plain(word)); known != words().end())
        return known->second;
    std::string kind(word);
    for (char &c : kind) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    }
    return kind;
}

bool isEventWord(std::string_view word)
{
    return words().contains(plain(word));
}

} // namespace clientele
