#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// Which encoding a file was written in: the best guess first, then others that explain it as well. More than one means
// that a person must say.
struct EncodingGuess
{
    std::vector<std::string> candidates;
    std::string example; // a stretch of the file that depends on it, in the best guess
};

// Byte order mark, then strict UTF-8, then whichever explains the bytes better: GB18030 by common hanzi or Windows-1252
// by accented letters inside words. (Being valid decides nothing: "Señora Peña" in Latin-1 is valid GB18030.) Looks at
// every byte that is not ASCII, up to 64 KiB of them with their surroundings. `part`: of a ZIP
// archive. Errors: those of UnpackedBytes.
EncodingGuess guessEncoding(const std::filesystem::path &path, std::string_view part = {});

// The same for bytes at hand; `bytes` should hold whole lines.
EncodingGuess guessEncodingOf(std::string_view bytes);

// "UTF-16LE" or "UTF-16BE" by the byte order mark, or by zero bytes that all stand on the same side of each pair; else
// nothing.
std::string_view utf16Of(std::string_view head);

} // namespace clientele
