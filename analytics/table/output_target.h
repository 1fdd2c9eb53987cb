#pragma once

#include <filesystem>

namespace clientele {

// Where a file that a person asked for will really be written: links are followed to the file they lead to, so that
// the link stays. A shop is never replaced, whatever name it was given, and neither is a device or a pipe.
// Errors: FileExists for a shop; FileNotWritable for a folder, a device or a pipe.
std::filesystem::path outputTarget(const std::filesystem::path &path);

} // namespace clientele
