#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// What a method learned, as bytes that a shop file can keep: whole numbers and columns of floats, one after another, least
// significant byte first, with the version of the form before and a checksum behind.
class ModelWriter
{
public:
    ModelWriter();

    void whole(std::uint64_t value);
    void floats(std::span<const float> values); // their number first
    std::string finish(); // once, at the end

private:
    std::string m_bytes;
};

// Reads it back in the same order. What is damaged, cut off or of another version is never read: open() gives nothing, and
// what is not there is 0 or empty and makes isWhole() false.
class ModelReader
{
public:
    static std::optional<ModelReader> open(std::string_view bytes); // which must outlive it

    std::uint64_t whole();
    std::vector<float> floats();
    bool isWhole() const { return m_isWhole && m_rest.empty(); } // all was there, and nothing more

private:
    explicit ModelReader(std::string_view rest)
        : m_rest(rest)
    {
    }

    std::string_view m_rest;
    bool m_isWhole = true;
};

} // namespace clientele
