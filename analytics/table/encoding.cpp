#include "analytics/table/encoding.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <uchardet.h>

#include "analytics/base/error.h"
#include "analytics/table/decoder.h"
#include "analytics/table/unpacked_bytes.h"

namespace clientele {

namespace {

constexpr std::size_t kEnoughEvidence = 1 << 16;
constexpr std::size_t kSurroundings = 16;

unsigned char at(std::string_view text, std::size_t i)
{
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

bool isLetter(unsigned char c)
{
    return std::isalpha(c) != 0 && c < 0x80;
}

// The share of non-ASCII characters that are well-formed UTF-8.
double utf8Share(std::string_view text)
{
    double good = 0;
    double bad = 0;
    for (std::size_t i = 0; (i += asciiLength(text.substr(i))) < text.size();) {
        bool isCut = false;
        const std::size_t length = utf8Length(text.substr(i), isCut);
        (length > 0 ? good : bad) += 1;
        i += std::max<std::size_t>(1, length);
    }
    return good + bad > 0 ? good / (good + bad) : 1;
}

// The share of non-ASCII bytes that are common hanzi (level 1 of GB 2312: 3,755 characters, 99 % of running text) or
// Chinese punctuation. A pair whose second byte is ASCII is legal but rare, and just what an accented letter before a
// plain one looks like: it counts as unexplained.
double gb18030Share(std::string_view text)
{
    double common = 0;
    double all = 0;
    for (std::size_t i = 0; i < text.size();) {
        const unsigned char first = at(text, i);
        if (first < 0x80) {
            ++i;
            continue;
        }
        const unsigned char second = at(text, i + 1);
        const bool isPair = second >= 0xA1 && second != 0xFF;
        const bool isCommon = (first >= 0xB0 && first <= 0xD7) || (first >= 0xA1 && first <= 0xA3);
        all += isPair ? 2 : 1;
        common += isPair && isCommon ? 2 : 0;
        i += isPair ? 2 : 1;
    }
    return all > 0 ? common / all : 0;
}

// £, €, ½, ®, quotation marks, dashes …: signs that Western texts use alone.
bool isWesternSign(unsigned char c)
{
    return c == 0x80 || c == 0x85 || (c >= 0x91 && c <= 0x97) || c == 0x99 || (c >= 0xA0 && c <= 0xBF);
}

// The share of non-ASCII bytes that are one or two accented letters beside plain letters, or a lone sign.
double windows1252Share(std::string_view text)
{
    double plausible = 0;
    double all = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (at(text, end) >= 0x80)
            ++end;
        const std::size_t length = end - i;
        if (length == 0) {
            ++i;
            continue;
        }
        all += static_cast<double>(length);
        const bool areLetters = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i),
                                            text.begin() + static_cast<std::ptrdiff_t>(end), [](char c) {
                                                const auto byte = static_cast<unsigned char>(c);
                                                return byte >= 0xC0 && byte != 0xD7 && byte != 0xF7;
                                            });
        const bool isInWord = (i > 0 && isLetter(at(text, i - 1))) || isLetter(at(text, end));
        if ((length <= 2 && areLetters && isInWord) || (length == 1 && isWesternSign(at(text, i))))
            plausible += static_cast<double>(length);
        i = end;
    }
    return all > 0 ? plausible / all : 0;
}

std::string thirdOpinion(std::string_view text)
{
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, text.data(), text.size());
    uchardet_data_end(detector);
    std::string name = uchardet_get_charset(detector);
    uchardet_delete(detector);
    try {
        if (!name.empty())
            makeDecoder(name);
    } catch (const Error &) {
        name.clear();
    }
    return name;
}

// The first cell that is not ASCII.
std::string exampleOf(std::string_view bytes, const std::string &encoding)
{
    constexpr std::string_view kEdges = ",;\t|\"\r\n";
    const std::size_t high = std::min(asciiLength(bytes), bytes.size());
    const std::size_t before = bytes.substr(0, high).find_last_of(kEdges);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    std::string text;
    std::vector<std::size_t> replaced;
    makeDecoder(encoding)->decode(bytes.substr(begin, bytes.find_first_of(kEdges, high) - begin), true, text, replaced);
    return text;
}

std::vector<std::string> candidatesOf(std::string_view bytes)
{
    // A few bad bytes do not make a UTF-8 file anything else.
    if (utf8Share(bytes) >= 0.95)
        return {"UTF-8"};
    const double chinese = gb18030Share(bytes);
    const double western = windows1252Share(bytes);
    if (std::max(chinese, western) < 0.5) {
        const std::string other = thirdOpinion(bytes);
        if (!other.empty() && other != "GB18030" && other != "WINDOWS-1252" && !other.starts_with("ISO-8859-1"))
            return {other};
    }
    if (std::abs(chinese - western) >= 0.2)
        return {chinese > western ? "GB18030" : "Windows-1252"};
    if (chinese > western)
        return {"GB18030", "Windows-1252"};
    return {"Windows-1252", "GB18030"};
}

// Appends every stretch of `text` that is not ASCII with a few characters around it, a line each.
void collectEvidence(std::string_view text, std::string &evidence)
{
    for (std::size_t i = 0; (i += asciiLength(text.substr(i))) < text.size() && evidence.size() < kEnoughEvidence;) {
        const std::size_t begin = i - std::min(i, kSurroundings);
        std::size_t end = i;
        for (std::size_t plain = 0; end < text.size() && plain < kSurroundings; ++end)
            plain = at(text, end) < 0x80 ? plain + 1 : 0;
        // A window of ASCII around it may start or end inside a word, never inside a character.
        const std::string_view window = text.substr(begin, end - begin);
        const std::size_t lineStart = window.substr(0, i - begin).rfind('\n');
        evidence += window.substr(lineStart == std::string_view::npos ? 0 : lineStart + 1);
        evidence += '\n';
        i = end;
    }
}

} // namespace

std::string_view utf16Of(std::string_view head)
{
    if (head.starts_with("\xFF\xFE"))
        return "UTF-16LE";
    if (head.starts_with("\xFE\xFF"))
        return "UTF-16BE";
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < head.size(); ++i)
        (i % 2 == 0 ? even : odd) += head[i] == '\0';
    if (std::min(even, odd) > 0 || std::max(even, odd) * 5 <= head.size())
        return {};
    return even > odd ? "UTF-16BE" : "UTF-16LE";
}

EncodingGuess guessEncodingOf(std::string_view bytes)
{
    if (const std::string_view wide = utf16Of(bytes.substr(0, 4096)); !wide.empty())
        return {{std::string(wide)}, {}};
    std::string evidence;
    collectEvidence(bytes, evidence);
    if (evidence.empty())
        return {{"UTF-8"}, {}};
    EncodingGuess guess {candidatesOf(evidence), {}};
    guess.example = exampleOf(evidence, guess.candidates.front());
    return guess;
}

EncodingGuess guessEncoding(const std::filesystem::path &path, std::string_view part)
{
    constexpr std::size_t kPiece = 1 << 20;
    UnpackedBytes file(path, part);
    std::string bytes;
    std::string evidence;
    for (bool isFirst = true, isLast = false; !isLast && evidence.size() < kEnoughEvidence; isFirst = false) {
        const std::size_t kept = bytes.size();
        bytes.resize(kept + kPiece);
        const std::size_t count = file.read(bytes.data() + kept, kPiece);
        bytes.resize(kept + count);
        isLast = count < kPiece;
        if (isFirst) {
            if (const std::string_view wide = utf16Of(std::string_view(bytes).substr(0, 4096)); !wide.empty())
                return {{std::string(wide)}, {}};
        }
        // Whole lines, so that no character is cut; a line longer than a piece is taken as it is.
        const std::size_t newline = bytes.rfind('\n');
        const std::size_t whole = isLast || newline == std::string::npos ? bytes.size() : newline + 1;
        collectEvidence(std::string_view(bytes).substr(0, whole), evidence);
        bytes.erase(0, whole);
    }
    return guessEncodingOf(evidence);
}

} // namespace clientele
