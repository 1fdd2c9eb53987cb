#include "analytics/target/xlsx_text.h"

#include <algorithm>

namespace clientele {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// "_x0041_": read back as "A" unless its first letter is escaped itself.
bool looksEscaped(std::string_view text)
{
    constexpr std::size_t kLength = 7;
    return text.size() >= kLength && text[1] == 'x' && text[6] == '_'
           && std::ranges::all_of(text.substr(2, 4), isHexDigit);
}

void appendEscaped(std::string &xml, unsigned code)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    xml += "_x";
    for (int shift = 12; shift >= 0; shift -= 4)
        xml += kDigits[code >> shift & 15];
    xml += '_';
}

} // namespace

void appendSheetText(std::string &xml, std::string_view text)
{
    static constexpr std::string_view kNoLetter = "\xEF\xBF"; // U+FFFE and U+FFFF go on with BE and BF
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&') {
            xml += "&amp;";
        } else if (c == '<') {
            xml += "&lt;";
        } else if (c == '>') {
            xml += "&gt;";
        } else if (byte < 0x20 && c != '\t' && c != '\n') {
            appendEscaped(xml, byte);
        } else if (c == '_' && looksEscaped(text.substr(i))) {
            appendEscaped(xml, '_');
        } else if (c == '\xEF' && text.substr(i, 2) == kNoLetter && i + 2 < text.size()
                   && static_cast<unsigned char>(text[i + 2]) >= 0xBE) {
            appendEscaped(xml, 0xFF40U + static_cast<unsigned char>(text[i + 2]));
            i += 2;
        } else {
            xml += c;
        }
    }
}

std::size_t sheetLength(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

std::string columnLetters(std::size_t column)
{
    constexpr std::size_t kLetters = 26;
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    return letters;
}

} // namespace clientele
