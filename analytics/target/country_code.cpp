#include "analytics/target/country_code.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "analytics/target/folded_text.h"

namespace clientele {

namespace {

using Names = std::unordered_map<std::string, std::string_view>;

constexpr std::array kLanguages {"en", "zh", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl"};

// What files say and CLDR does not.
constexpr std::array<std::pair<std::string_view, std::string_view>, 36> kOtherNames {{
    {"UK", "GB"},
    {"Great Britain", "GB"},
    {"England", "GB"},
    {"Scotland", "GB"},
    {"Wales", "GB"},
    {"Northern Ireland", "GB"},
    {"EIRE", "IE"},
    {"Republic of Ireland", "IE"},
    {"U.S.", "US"},
    {"U.S.A.", "US"},
    {"United States of America", "US"},
    {"America", "US"},
    {"Holland", "NL"},
    {"The Netherlands", "NL"},
    {"Czech Republic", "CZ"},
    {"Turkey", "TR"},
    {"Russian Federation", "RU"},
    {"Korea", "KR"},
    {"Republic of Korea", "KR"},
    {"Viet Nam", "VN"},
    {"UAE", "AE"},
    {"RSA", "ZA"},
    {"Macedonia", "MK"},
    {"Hong Kong", "HK"},
    {"Macau", "MO"},
    {"Macao", "MO"},
    {"P.R. China", "CN"},
    {"PR China", "CN"},
    {"Mainland China", "CN"},
    {"中国大陆", "CN"},
    {"香港", "HK"},
    {"中国香港", "HK"},
    {"澳门", "MO"},
    {"中国澳门", "MO"},
    {"中国台湾", "TW"},
    {"台灣", "TW"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 48> kCurrencies {{
    {"GBP", "GB"}, {"USD", "US"}, {"CNY", "CN"}, {"JPY", "JP"}, {"CHF", "CH"}, {"CAD", "CA"}, {"AUD", "AU"},
    {"NZD", "NZ"}, {"SEK", "SE"}, {"NOK", "NO"}, {"DKK", "DK"}, {"ISK", "IS"}, {"PLN", "PL"}, {"CZK", "CZ"},
    {"HUF", "HU"}, {"RON", "RO"}, {"BGN", "BG"}, {"RSD", "RS"}, {"UAH", "UA"}, {"RUB", "RU"}, {"TRY", "TR"},
    {"HKD", "HK"}, {"MOP", "MO"}, {"TWD", "TW"}, {"KRW", "KR"}, {"SGD", "SG"}, {"MYR", "MY"}, {"THB", "TH"},
    {"VND", "VN"}, {"IDR", "ID"}, {"PHP", "PH"}, {"INR", "IN"}, {"PKR", "PK"}, {"BDT", "BD"}, {"LKR", "LK"},
    {"ILS", "IL"}, {"SAR", "SA"}, {"AED", "AE"}, {"EGP", "EG"}, {"MAD", "MA"}, {"ZAR", "ZA"}, {"NGN", "NG"},
    {"KES", "KE"}, {"MXN", "MX"}, {"BRL", "BR"}, {"ARS", "AR"}, {"CLP", "CL"}, {"COP", "CO"},
}};

Names allNames()
{
    Names names;
    for (const char *const *code = icu::Locale::getISOCountries(); *code; ++code) {
        const icu::Locale country("", *code);
        names.try_emplace(lowered(*code), *code);
        names.try_emplace(lowered(country.getISO3Country()), *code);
        for (const char *language : kLanguages) {
            icu::UnicodeString shown;
            std::string name;
            country.getDisplayCountry(icu::Locale(language), shown).toUTF8String(name);
            names.try_emplace(lowered(name), *code);
        }
    }
    for (const auto &[name, code] : kOtherNames)
        names.insert_or_assign(lowered(name), code);
    return names;
}

} // namespace

std::string_view countryCode(std::string_view name)
{
    static const Names names = allNames();
    const auto it = names.find(lowered(stripped(name)));
    return it == names.end() ? std::string_view() : it->second;
}

std::string_view countryOfCurrency(std::string_view currency)
{
    const auto it = std::ranges::find(kCurrencies, currency, &std::pair<std::string_view, std::string_view>::first);
    return it == kCurrencies.end() ? std::string_view() : it->second;
}

} // namespace clientele
