#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// The phrases that rules are written in, in English and Chinese (resources/dictionaries/rule_words.json): "orders" and
// "订单数" are both the field `orders`. A rule is written out in one language; both are read, even mixed.
enum class RuleLanguage
{
    English,
    Chinese
};

enum class RuleFamily
{
    Word, // and, or, not, last, since …
    Unit,
    Operator,
    Choice,
    Field
};

struct RulePhrase
{
    std::string text;
    std::string id;
    RuleLanguage language = RuleLanguage::English;
};

// Every phrase of a family, longest first.
std::span<const RulePhrase> rulePhrases(RuleFamily family);

// The phrase that is written out; the id itself where there is none.
std::string_view rulePhrase(RuleFamily family, std::string_view id, RuleLanguage language);

// How many bytes of `text` from `position` are `phrase`, 0 if none are. Latin letters of either case; a space is any white
// space; a phrase that ends in a letter or digit is not the beginning of a longer word.
std::size_t matchPhrase(std::string_view text, std::size_t position, std::string_view phrase);

// Equal but for the case of Latin letters.
bool equalWords(std::string_view a, std::string_view b);
bool containsWords(std::string_view text, std::string_view part);

} // namespace clientele
