#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// Turns bytes in a file's encoding into valid UTF-8, piece by piece. What is not text in that encoding, and zero bytes,
// become U+FFFD.
class Decoder
{
public:
    virtual ~Decoder() = default;

    // Appends the text of `bytes` to `text` and returns how many bytes were taken; a character that is cut at the end
    // waits for the next call unless `isLast`. `replaced` gets the position in `text` of every U+FFFD that was put in,
    // in order.
    virtual std::size_t decode(std::string_view bytes, bool isLast, std::string &text,
                               std::vector<std::size_t> &replaced)
        = 0;
};

// "UTF-8", "Windows-1252" (also called Latin-1: files that say so mean it), "GB18030" (also GBK, GB2312), "UTF-16LE", and
// whatever else iconv knows. Errors: UnknownFormat.
std::unique_ptr<Decoder> makeDecoder(std::string_view encoding);

// How many bytes at the start of `bytes` are ASCII without a zero byte.
std::size_t asciiLength(std::string_view bytes);

// The length of the well-formed UTF-8 character at the start of `bytes`; 0 if there is none. `isCut` becomes true when
// `bytes` ends in the middle of what may still become one. Source: the Unicode standard, table 3-7.
std::size_t utf8Length(std::string_view bytes, bool &isCut);

} // namespace clientele
