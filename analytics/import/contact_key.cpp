#include "analytics/import/contact_key.h"

namespace clientele {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::string emailKey(std::string_view email)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = email.find_first_not_of(blanks);
    if (begin == std::string_view::npos || email.find('@') == std::string_view::npos)
        return {};
    std::string key(email.substr(begin, email.find_last_not_of(blanks) - begin + 1));
    for (char &c : key) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return key;
}

std::string phoneKey(std::string_view phone)
{
    std::string key;
    for (const char c : phone) {
        if (isDigit(c) || (c == '+' && key.empty()))
            key += c;
    }
    if (key.starts_with("00"))
        key.replace(0, 2, "+");
    constexpr std::size_t shortest = 5; // anything shorter is an extension or a slip
    return key.size() >= shortest ? key : std::string();
}

} // namespace clientele
