#include "analytics/table/decoder.h"

#include <array>
#include <bit>
#include <cctype>
#include <cerrno>
#include <cstring>

#include <iconv.h>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

void replace(std::string &text, std::vector<std::size_t> &replaced)
{
    replaced.push_back(text.size());
    text += kReplacement;
}

class Utf8Decoder final : public Decoder
{
public:
    std::size_t decode(std::string_view bytes, bool isLast, std::string &text,
                       std::vector<std::size_t> &replaced) override
    {
        std::size_t begin = 0; // of the well-formed stretch that is not appended yet
        std::size_t at = 0;
        while ((at += asciiLength(bytes.substr(at))) < bytes.size()) {
            bool isCut = false;
            if (const std::size_t length = utf8Length(bytes.substr(at), isCut)) {
                at += length;
                continue;
            }
            if (isCut && !isLast)
                break;
            text += bytes.substr(begin, at - begin);
            replace(text, replaced);
            begin = ++at;
        }
        text += bytes.substr(begin, at - begin);
        return at;
    }
};

// 0x80 … 0x9F; the five that Windows leaves open stay control characters, as the WHATWG encoding standard has it.
constexpr std::array<char16_t, 32> kWindows1252 {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

class Windows1252Decoder final : public Decoder
{
public:
    std::size_t decode(std::string_view bytes, bool, std::string &text, std::vector<std::size_t> &replaced) override
    {
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t plain = asciiLength(bytes.substr(at));
            text += bytes.substr(at, plain);
            at += plain;
            if (at == bytes.size())
                break;
            const auto byte = static_cast<unsigned char>(bytes[at++]);
            if (byte == 0)
                replace(text, replaced);
            else
                append(text, byte < 0xA0 ? kWindows1252[byte - 0x80] : static_cast<char16_t>(byte));
        }
        return bytes.size();
    }

private:
    static void append(std::string &text, char16_t c)
    {
        if (c < 0x800) {
            text += static_cast<char>(0xC0 | (c >> 6));
        } else {
            text += static_cast<char>(0xE0 | (c >> 12));
            text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        }
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
};

class IconvDecoder final : public Decoder
{
public:
    explicit IconvDecoder(const std::string &encoding)
        : m_iconv(iconv_open("UTF-8", encoding.c_str()))
        , m_unit(encoding.starts_with("UTF-16")   ? 2
                 : encoding.starts_with("UTF-32") ? 4
                                                  : 1)
    {
        if (m_iconv == reinterpret_cast<iconv_t>(-1)) // NOLINT: iconv's own way to say no
            throw Error(ErrorCode::UnknownFormat, {encoding});
    }
    ~IconvDecoder() override { iconv_close(m_iconv); }
    IconvDecoder(const IconvDecoder &) = delete;
    IconvDecoder &operator=(const IconvDecoder &) = delete;

    std::size_t decode(std::string_view bytes, bool isLast, std::string &text,
                       std::vector<std::size_t> &replaced) override
    {
        char *in = const_cast<char *>(bytes.data()); // iconv does not write to it
        std::size_t left = bytes.size();
        while (left > 0) {
            std::array<char, 16384> buffer;
            char *out = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t result = iconv(m_iconv, &in, &left, &out, &room);
            const int reason = errno;
            append(text, {buffer.data(), buffer.size() - room}, replaced);
            if (result != static_cast<std::size_t>(-1) || reason == E2BIG)
                continue;
            if (reason == EINVAL && !isLast)
                break;
            const std::size_t skipped = std::min(left, m_unit);
            in += skipped;
            left -= skipped;
            replace(text, replaced);
        }
        return bytes.size() - left;
    }

private:
    static void append(std::string &text, std::string_view piece, std::vector<std::size_t> &replaced)
    {
        for (std::size_t zero; (zero = piece.find('\0')) != std::string_view::npos; piece.remove_prefix(zero + 1)) {
            text += piece.substr(0, zero);
            replace(text, replaced);
        }
        text += piece;
    }

    iconv_t m_iconv;
    std::size_t m_unit;
};

std::string plainName(std::string_view encoding)
{
    std::string name;
    for (const char c : encoding) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return name;
}

} // namespace

std::size_t asciiLength(std::string_view bytes)
{
    // Eight at a time: a byte is fine when its high bit is clear and it is not zero.
    constexpr std::uint64_t kHigh = 0x8080808080808080;
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + at, 8);
        if (((word | (word - kOnes)) & kHigh) != 0)
            break;
    }
    while (at < bytes.size() && static_cast<signed char>(bytes[at]) > 0)
        ++at;
    return at;
}

std::size_t utf8Length(std::string_view bytes, bool &isCut)
{
    const auto byte = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length < 2)
        return first == 0 ? 0 : length;
    // The second byte's range leaves out overlong forms, surrogates and what lies above U+10FFFF.
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i < length; ++i) {
        if (i == bytes.size()) {
            isCut = true;
            return 0;
        }
        if (byte(i) < (i == 1 ? low : 0x80) || byte(i) > (i == 1 ? high : 0xBF))
            return 0;
    }
    return length;
}

std::unique_ptr<Decoder> makeDecoder(std::string_view encoding)
{
    const std::string name = plainName(encoding);
    if (name == "UTF8" || name == "ASCII" || name == "USASCII")
        return std::make_unique<Utf8Decoder>();
    if (name == "WINDOWS1252" || name == "CP1252" || name == "ISO88591" || name == "LATIN1")
        return std::make_unique<Windows1252Decoder>();
    if (name == "GB18030" || name == "GBK" || name == "GB2312" || name == "CP936")
        return std::make_unique<IconvDecoder>("GB18030");
    return std::make_unique<IconvDecoder>(std::string(encoding));
}

} // namespace clientele
