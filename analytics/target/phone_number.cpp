#include "analytics/target/phone_number.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

// How a country's numbers are made: what is dialled before them from abroad and at home, and how many digits remain.
// ITU-T E.164 country codes; trunk prefixes and lengths of the national numbering plans.
struct Numbering
{
    std::string_view country;
    std::string_view code;
    std::string_view trunk;
    std::size_t fewest;
    std::size_t most;
};

constexpr std::array kNumbering {
    Numbering {"US", "1", "1", 10, 10},  Numbering {"CA", "1", "1", 10, 10},  Numbering {"PR", "1", "1", 10, 10},
    Numbering {"DO", "1", "1", 10, 10},  Numbering {"JM", "1", "1", 10, 10},  Numbering {"EG", "20", "0", 8, 10},
    Numbering {"ZA", "27", "0", 9, 9},   Numbering {"GR", "30", "", 10, 10},  Numbering {"NL", "31", "0", 9, 9},
    Numbering {"BE", "32", "0", 8, 9},   Numbering {"FR", "33", "0", 9, 9},   Numbering {"ES", "34", "", 9, 9},
    Numbering {"HU", "36", "06", 8, 9},  Numbering {"IT", "39", "", 6, 11},   Numbering {"VA", "39", "", 6, 11},
    Numbering {"RO", "40", "0", 9, 9},   Numbering {"CH", "41", "0", 9, 9},   Numbering {"AT", "43", "0", 6, 11},
    Numbering {"GB", "44", "0", 9, 10},  Numbering {"JE", "44", "0", 10, 10}, Numbering {"GG", "44", "0", 10, 10},
    Numbering {"IM", "44", "0", 10, 10}, Numbering {"DK", "45", "", 8, 8},    Numbering {"SE", "46", "0", 7, 9},
    Numbering {"NO", "47", "", 8, 8},    Numbering {"PL", "48", "", 9, 9},    Numbering {"DE", "49", "0", 6, 11},
    Numbering {"PE", "51", "0", 8, 9},   Numbering {"MX", "52", "", 10, 10},  Numbering {"AR", "54", "0", 10, 11},
    Numbering {"BR", "55", "0", 10, 11}, Numbering {"CL", "56", "", 9, 9},    Numbering {"CO", "57", "", 10, 10},
    Numbering {"VE", "58", "0", 10, 10}, Numbering {"MY", "60", "0", 8, 10},  Numbering {"AU", "61", "0", 9, 9},
    Numbering {"ID", "62", "0", 8, 12},  Numbering {"PH", "63", "0", 8, 10},  Numbering {"NZ", "64", "0", 8, 10},
    Numbering {"SG", "65", "", 8, 8},    Numbering {"TH", "66", "0", 8, 9},   Numbering {"RU", "7", "8", 10, 10},
    Numbering {"KZ", "7", "8", 10, 10},  Numbering {"JP", "81", "0", 9, 10},  Numbering {"KR", "82", "0", 8, 10},
    Numbering {"VN", "84", "0", 9, 10},  Numbering {"CN", "86", "0", 10, 11}, Numbering {"TR", "90", "0", 10, 10},
    Numbering {"IN", "91", "0", 10, 10}, Numbering {"PK", "92", "0", 9, 10},  Numbering {"LK", "94", "0", 9, 9},
    Numbering {"MA", "212", "0", 9, 9},  Numbering {"DZ", "213", "0", 8, 9},  Numbering {"TN", "216", "", 8, 8},
    Numbering {"GH", "233", "0", 9, 9},  Numbering {"NG", "234", "0", 8, 10}, Numbering {"ET", "251", "0", 9, 9},
    Numbering {"KE", "254", "0", 9, 9},  Numbering {"TZ", "255", "0", 9, 9},  Numbering {"UG", "256", "0", 9, 9},
    Numbering {"GI", "350", "", 8, 8},   Numbering {"PT", "351", "", 9, 9},   Numbering {"LU", "352", "", 6, 9},
    Numbering {"IE", "353", "0", 7, 9},  Numbering {"IS", "354", "", 7, 7},   Numbering {"AL", "355", "0", 8, 9},
    Numbering {"MT", "356", "", 8, 8},   Numbering {"CY", "357", "", 8, 8},   Numbering {"FI", "358", "0", 6, 10},
    Numbering {"BG", "359", "0", 8, 9},  Numbering {"LT", "370", "0", 8, 8},  Numbering {"LV", "371", "", 8, 8},
    Numbering {"EE", "372", "", 7, 8},   Numbering {"MD", "373", "0", 8, 8},  Numbering {"AM", "374", "0", 8, 8},
    Numbering {"BY", "375", "80", 9, 9}, Numbering {"AD", "376", "", 6, 9},   Numbering {"MC", "377", "", 8, 9},
    Numbering {"UA", "380", "0", 9, 9},  Numbering {"RS", "381", "0", 8, 9},  Numbering {"ME", "382", "0", 8, 8},
    Numbering {"HR", "385", "0", 8, 9},  Numbering {"SI", "386", "0", 8, 8},  Numbering {"BA", "387", "0", 8, 9},
    Numbering {"MK", "389", "0", 8, 8},  Numbering {"CZ", "420", "", 9, 9},   Numbering {"SK", "421", "0", 9, 9},
    Numbering {"LI", "423", "", 7, 9},   Numbering {"CR", "506", "", 8, 8},   Numbering {"PA", "507", "", 7, 8},
    Numbering {"EC", "593", "0", 8, 9},  Numbering {"UY", "598", "0", 8, 8},  Numbering {"HK", "852", "", 8, 8},
    Numbering {"MO", "853", "", 8, 8},   Numbering {"KH", "855", "0", 8, 9},  Numbering {"BD", "880", "0", 8, 10},
    Numbering {"TW", "886", "0", 8, 9},  Numbering {"LB", "961", "0", 7, 8},  Numbering {"JO", "962", "0", 8, 9},
    Numbering {"KW", "965", "", 8, 8},   Numbering {"SA", "966", "0", 8, 9},  Numbering {"OM", "968", "", 8, 8},
    Numbering {"AE", "971", "0", 8, 9},  Numbering {"IL", "972", "0", 8, 9},  Numbering {"BH", "973", "", 8, 8},
    Numbering {"QA", "974", "", 8, 8},   Numbering {"NP", "977", "0", 8, 10}, Numbering {"AZ", "994", "0", 9, 9},
    Numbering {"GE", "995", "0", 9, 9},
};

struct Dialled
{
    std::string digits;
    bool isInternational = false;
    bool isNumber = false;
};

// Digits without what people put between them; full-width digits count. Anything else makes it no number.
Dialled dialled(std::string_view phone)
{
    static constexpr std::string_view kBetween = " -().\t/";
    static constexpr std::string_view kWideZero = "\xEF\xBC\x90"; // U+FF10
    static constexpr std::string_view kHardSpace = "\xC2\xA0";
    static constexpr std::string_view kSpokenZero = "(0)";
    Dialled result;
    for (std::size_t i = 0; i < phone.size(); ++i) {
        const char c = phone[i];
        if (c >= '0' && c <= '9') {
            result.digits += c;
        } else if (c == '+' && result.digits.empty() && !result.isInternational) {
            result.isInternational = true;
        } else if ((result.isInternational || result.digits.starts_with("00"))
                   && phone.substr(i).starts_with(kSpokenZero)) {
            i += kSpokenZero.size() - 1;
        } else if (phone.substr(i).starts_with(kHardSpace)) {
            ++i;
        } else if (phone.substr(i, 2) == kWideZero.substr(0, 2) && i + 2 < phone.size() && phone[i + 2] >= kWideZero[2]
                   && phone[i + 2] <= static_cast<char>(kWideZero[2] + 9)) {
            result.digits += static_cast<char>('0' + (phone[i + 2] - kWideZero[2]));
            i += 2;
        } else if (kBetween.find(c) == std::string_view::npos) {
            return {};
        }
    }
    if (!result.isInternational && result.digits.starts_with("00")) {
        result.isInternational = true;
        result.digits.erase(0, 2);
    }
    result.isNumber = !result.digits.empty();
    return result;
}

bool fits(const Numbering &numbering, std::string_view national)
{
    return national.size() >= numbering.fewest && national.size() <= numbering.most;
}

std::string_view withoutTrunk(const Numbering &numbering, std::string_view national)
{
    return !numbering.trunk.empty() && national.starts_with(numbering.trunk) ? national.substr(numbering.trunk.size())
                                                                             : national;
}

std::string complete(const Numbering &numbering, std::string_view national)
{
    return "+" + std::string(numbering.code) + std::string(national);
}

// With its country's code in front; a trunk zero that should not be there goes.
std::string international(std::string_view digits)
{
    constexpr std::size_t kFewest = 7;
    constexpr std::size_t kMost = 15; // E.164
    const Numbering *found = nullptr;
    for (const Numbering &numbering : kNumbering)
        if (digits.starts_with(numbering.code) && (!found || numbering.code.size() > found->code.size()))
            found = &numbering;
    if (!found)
        return digits.size() >= kFewest && digits.size() <= kMost && digits.front() != '0' ? "+" + std::string(digits)
                                                                                           : std::string();
    std::string_view national = digits.substr(found->code.size());
    if (found->trunk.starts_with('0'))
        national = withoutTrunk(*found, national);
    return fits(*found, national) ? complete(*found, national) : std::string();
}

} // namespace

std::string e164(std::string_view phone, std::string_view country)
{
    const Dialled number = dialled(phone);
    if (!number.isNumber)
        return {};
    if (number.isInternational)
        return international(number.digits);
    const auto numbering = std::ranges::find(kNumbering, country, &Numbering::country);
    if (numbering == kNumbering.end())
        return {};
    const std::string_view digits = number.digits;
    if (const std::string_view national = withoutTrunk(*numbering, digits); fits(*numbering, national))
        return complete(*numbering, national);
    if (fits(*numbering, digits)) // what looks like a trunk prefix is the number's first digit
        return complete(*numbering, digits);
    if (digits.starts_with(numbering->code) && fits(*numbering, digits.substr(numbering->code.size())))
        return "+" + std::string(digits); // the plus got lost
    return {};
}

std::string chineseMobile(std::string_view phone)
{
    constexpr std::size_t kDigits = 11;
    Dialled number = dialled(phone);
    if (!number.isNumber)
        return {};
    const bool hasCode = number.digits.starts_with("86") && number.digits.size() > kDigits;
    if (number.isInternational && !hasCode)
        return {};
    if (hasCode)
        number.digits.erase(0, 2);
    if (number.digits.starts_with("01")) // dialled before mobile numbers of another town, like any trunk zero
        number.digits.erase(0, 1);
    const bool isMobile = number.digits.size() == kDigits && number.digits[0] == '1' && number.digits[1] >= '3';
    return isMobile ? number.digits : std::string();
}

} // namespace clientele
