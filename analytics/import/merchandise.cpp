#include "analytics/import/merchandise.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "analytics/base/dictionaries.h"

namespace clientele {

namespace {

// Lower case, and single spaces between the words.
std::string plain(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const bool isSpace = c == ' ' || c == '\t';
        if (isSpace && (result.empty() || result.back() == ' '))
            continue;
        result += isSpace ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    if (result.ends_with(' '))
        result.pop_back();
    return result;
}

struct Dictionary
{
    std::map<std::string, std::string> ids; // id → the name it has then
    std::set<std::string> names;
    std::vector<std::string> phrases;

    Dictionary()
    {
        const auto json = nlohmann::json::parse(kMerchandiseJson);
        for (const auto &entry : json["ids"])
            ids.emplace(plain(entry["id"].get<std::string>()), plain(entry["name"].get<std::string>()));
        for (const auto &name : json["names"])
            names.insert(plain(name.get<std::string>()));
        for (const auto &phrase : json["phrases"])
            phrases.push_back(plain(phrase.get<std::string>()));
    }
};

} // namespace

bool isMerchandise(std::string_view productId, std::string_view productName)
{
    static const Dictionary dictionary;
    const std::string id = plain(productId);
    const std::string name = plain(productName);
    if (const auto known = dictionary.ids.find(id);
        known != dictionary.ids.end() && (name.empty() || name == known->second))
        return false;
    if (dictionary.names.contains(name) || (name.empty() && dictionary.names.contains(id)))
        return false;
    return std::ranges::none_of(dictionary.phrases,
                                [&name](const std::string &phrase) { return name.find(phrase) != std::string::npos; });
}

} // namespace clientele
