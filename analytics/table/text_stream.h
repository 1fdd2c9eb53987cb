#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// A file's bytes from the first to the last, and proof that they are of one and the same file. Errors: FileNotFound,
// FileNotReadable, FileEmpty; FileChanged when its size or time differ at the end from what they were at the start.
class FileBytes
{
public:
    explicit FileBytes(const std::filesystem::path &path);
    ~FileBytes();
    FileBytes(const FileBytes &) = delete;
    FileBytes &operator=(const FileBytes &) = delete;

    std::size_t read(char *target, std::size_t size); // fewer than `size` only at the end
    const std::filesystem::path &path() const { return m_path; }
    std::uint64_t size() const { return m_size; }
    std::uint64_t position() const { return m_position; }
    int descriptor() const { return m_file; } // for a library that reads by itself
    void requireUnchanged() const; // Errors: FileChanged

private:
    std::filesystem::path m_path;
    int m_file = -1;
    std::uint64_t m_size = 0;
    std::uint64_t m_position = 0;
    std::int64_t m_seconds = 0;
    std::int64_t m_nanoseconds = 0;
};

// A file as valid UTF-8 text, unpacked, whatever encoding it was written in; the byte order mark is left out.
// Errors: those of UnpackedBytes; UnknownFormat for the encoding.
class TextStream
{
public:
    TextStream(const std::filesystem::path &path, std::string_view encoding, std::string_view part = {});
    ~TextStream();
    TextStream(const TextStream &) = delete;
    TextStream &operator=(const TextStream &) = delete;

    // Appends the next piece of text. `replaced` gets the positions in `text` of every U+FFFD that stands for bytes
    // which are no text. False when there was nothing left.
    bool read(std::string &text, std::vector<std::size_t> &replaced);
    bool isAtEnd() const; // read() has given out everything
    double fraction() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
