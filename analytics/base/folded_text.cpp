#include "analytics/base/folded_text.h"

namespace clientele {

namespace {

// Lower case of the two-byte letters that names are full of: Western European, Greek and Cyrillic capitals.
unsigned foldedLetter(unsigned letter)
{
    const bool isLatin = letter >= 0xC0 && letter <= 0xDE && letter != 0xD7;
    const bool isGreek = letter >= 0x391 && letter <= 0x3A9;
    const bool isCyrillic = letter >= 0x410 && letter <= 0x42F;
    return isLatin || isGreek || isCyrillic ? letter + 0x20 : letter;
}

} // namespace

void appendFolded(std::string &target, std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 'A' && byte <= 'Z') {
            target += static_cast<char>(byte + 32);
        } else if (byte >= 0xC3 && byte <= 0xDF && i + 1 < text.size()) {
            const auto low = static_cast<unsigned char>(text[++i]);
            const unsigned letter = foldedLetter((byte & 0x1FU) << 6U | (low & 0x3FU));
            target += static_cast<char>(0xC0U | letter >> 6U);
            target += static_cast<char>(0x80U | (letter & 0x3FU));
        } else {
            target += static_cast<char>(byte);
        }
    }
}

std::string folded(std::string_view text)
{
    std::string result;
    appendFolded(result, text);
    return result;
}

std::vector<std::string> foldedWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char letter : folded(text)) {
        if (letter != ' ' && letter != '\t' && letter != '\n') {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

} // namespace clientele
