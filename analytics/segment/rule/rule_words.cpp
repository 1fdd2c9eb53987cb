#include "analytics/segment/rule/rule_words.h"

#include <algorithm>
#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "analytics/base/dictionaries.h"

namespace clientele {

namespace {

struct Family
{
    std::vector<RulePhrase> phrases;
    std::map<std::pair<std::string, RuleLanguage>, std::string, std::less<>> canonical;
};

Family readFamily(const nlohmann::ordered_json &json, bool isIdAPhrase)
{
    Family family;
    for (const auto &[id, languages] : json.items()) {
        for (const auto &[code, phrases] : languages.items()) {
            const RuleLanguage language = code == "zh" ? RuleLanguage::Chinese : RuleLanguage::English;
            for (const auto &phrase : phrases)
                family.phrases.push_back({phrase.get<std::string>(), id, language});
            if (!phrases.empty())
                family.canonical[{id, language}] = phrases.front().get<std::string>();
        }
        if (isIdAPhrase)
            family.phrases.push_back({id, id, RuleLanguage::English});
    }
    std::ranges::stable_sort(family.phrases, std::ranges::greater(),
                             [](const RulePhrase &phrase) { return phrase.text.size(); });
    return family;
}

const Family &familyOf(RuleFamily family)
{
    static const auto families = [] {
        const auto json = nlohmann::ordered_json::parse(kRuleWordsJson);
        return std::array {readFamily(json.at("words"), false), readFamily(json.at("units"), false),
                           readFamily(json.at("operators"), false), readFamily(json.at("choices"), false),
                           readFamily(json.at("fields"), true)};
    }();
    return families.at(static_cast<std::size_t>(family));
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_';
}

} // namespace

std::span<const RulePhrase> rulePhrases(RuleFamily family)
{
    return familyOf(family).phrases;
}

std::string_view rulePhrase(RuleFamily family, std::string_view id, RuleLanguage language)
{
    const auto &canonical = familyOf(family).canonical;
    const auto found = canonical.find(std::pair(std::string(id), language));
    return found == canonical.end() ? id : std::string_view(found->second);
}

std::size_t matchPhrase(std::string_view text, std::size_t position, std::string_view phrase)
{
    std::size_t at = position;
    for (const char c : phrase) {
        if (at >= text.size())
            return 0;
        if (c == ' ' && isSpace(text[at])) {
            while (at < text.size() && isSpace(text[at]))
                ++at;
        } else if (lower(text[at++]) != lower(c)) {
            return 0;
        }
    }
    const bool isCutOff = isWordCharacter(phrase.back()) && at < text.size() && isWordCharacter(text[at]);
    return isCutOff ? 0 : at - position;
}

bool equalWords(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool containsWords(std::string_view text, std::string_view part)
{
    return part.empty() || !std::ranges::search(text, part, {}, lower, lower).empty();
}

} // namespace clientele
