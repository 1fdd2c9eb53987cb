#include "analytics/target/folded_text.h"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace clientele {

namespace {

constexpr std::string_view kWideSpace = "\xE3\x80\x80"; // U+3000
constexpr std::string_view kHardSpace = "\xC2\xA0"; // U+00A0

// How many bytes of blank the text starts with.
std::size_t blankAt(std::string_view text)
{
    if (text.empty())
        return 0;
    if (std::string_view(" \t\r\n\v\f").find(text.front()) != std::string_view::npos)
        return 1;
    if (text.starts_with(kWideSpace))
        return kWideSpace.size();
    return text.starts_with(kHardSpace) ? kHardSpace.size() : 0;
}

} // namespace

std::string lowered(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        std::string result(text);
        std::ranges::transform(result, result.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return result;
    }
    std::string result;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
        .toLower(icu::Locale::getRoot())
        .toUTF8String(result);
    return result;
}

std::string_view stripped(std::string_view text)
{
    while (const std::size_t blank = blankAt(text))
        text.remove_prefix(blank);
    for (bool isOn = true; isOn;) {
        isOn = false;
        for (const std::string_view blank : {std::string_view(" "), std::string_view("\t"), std::string_view("\r"),
                                             std::string_view("\n"), kWideSpace, kHardSpace}) {
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                isOn = true;
            }
        }
    }
    return text;
}

std::string withoutBlanks(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        if (const std::size_t blank = blankAt(text)) {
            text.remove_prefix(blank);
            continue;
        }
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

std::string_view shortened(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

} // namespace clientele
