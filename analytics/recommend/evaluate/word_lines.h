#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// A text file cut into lines of words, for files that hold ids and numbers only (interaction_file.h).
class WordLines
{
public:
    // Reads the whole file. Errors: FileNotFound, FileNotReadable.
    explicit WordLines(const std::filesystem::path &path);

    // The next line that has words; false at the end. Words live as long as this object.
    bool next(std::vector<std::string_view> &words);
    std::size_t line() const { return m_line; } // of the last words, counted from 1
    std::string_view text() const { return m_text; } // the last line as it stands

private:
    std::string m_bytes;
    std::string_view m_rest;
    std::string_view m_text;
    std::size_t m_line = 0;
};

// The whole file. Errors: FileNotFound, FileNotReadable.
std::string readBytes(const std::filesystem::path &path);

} // namespace clientele
