#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// A JSON value as its text: numbers keep every digit they are written with, so that no id is rounded.
struct JsonNode
{
    enum class Kind : std::uint8_t
    {
        Null,
        Text, // strings unescaped, numbers as written, true and false
        Object,
        Array
    };

    Kind kind = Kind::Null;
    std::string key; // in the object around it
    std::string text;
    std::vector<JsonNode> children;
};

// Reads one value. False when the text is not JSON, or deeper than any export.
bool parseJson(std::string_view text, JsonNode &node);

// A value in one cell: texts as they are, arrays of texts joined by ", ", everything else as JSON.
std::string cellOf(const JsonNode &node);

// Where the value that starts at `text` ends, counted in bytes; npos when it goes on behind the text. Only brackets and
// quotes are looked at.
std::size_t jsonLength(std::string_view text);

} // namespace clientele
