#include "analytics/table/output_target.h"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

#include "analytics/base/error.h"

namespace clientele {

namespace {

// By its first bytes; by its name too, because an encrypted shop's bytes say nothing.
bool isShop(const std::filesystem::path &file)
{
    static constexpr std::string_view kSqlite("SQLite format 3\0", 16);
    std::array<char, kSqlite.size()> head {};
    std::ifstream stream(file, std::ios::binary);
    stream.read(head.data(), head.size());
    return file.extension() == ".clientele" || std::string_view(head.data(), head.size()) == kSqlite;
}

[[noreturn]] void refuse(const std::filesystem::path &path, std::errc reason)
{
    throw Error(ErrorCode::FileNotWritable, {path.string(), std::make_error_code(reason).message()});
}

} // namespace

std::filesystem::path outputTarget(const std::filesystem::path &path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return path;
    if (std::filesystem::is_directory(status))
        refuse(path, std::errc::is_a_directory);
    if (!std::filesystem::is_regular_file(status))
        refuse(path, std::errc::invalid_argument);
    const bool isLink = std::filesystem::is_symlink(std::filesystem::symlink_status(path, error));
    const std::filesystem::path target = isLink ? std::filesystem::canonical(path) : path;
    if (isShop(target))
        throw Error(ErrorCode::FileExists, {path.string()});
    return target;
}

} // namespace clientele
