#include "analytics/target/list_writer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/table/output_target.h"
#include "analytics/target/list_formats.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerReport = 512;

// A name beside the target, removed again unless it was renamed over the target.
class PartialFile
{
public:
    // Creates it at once, so that a folder nobody may write to is told before any work, alike for every format.
    explicit PartialFile(const std::filesystem::path &target)
        : m_target(outputTarget(target))
        , m_folder(std::filesystem::absolute(m_target).parent_path())
    {
        const auto key = systemRandomKey();
        m_path = m_target.string() + "." + toHex(std::span(key).first(4)) + ".part";
        const int file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file < 0)
            fail(errno);
        ::close(file);
    }

    ~PartialFile()
    {
        if (!m_isPublished)
            ::unlink(m_path.c_str());
    }

    PartialFile(const PartialFile &) = delete;
    PartialFile &operator=(const PartialFile &) = delete;

    const std::filesystem::path &path() const { return m_path; }

    void publish()
    {
        sync(m_path);
        if (std::rename(m_path.c_str(), m_target.c_str()) != 0)
            fail(errno);
        m_isPublished = true;
        sync(m_folder);
    }

private:
    [[noreturn]] void fail(int reason) const
    {
        if (reason == ENOSPC || reason == EDQUOT)
            throw Error(ErrorCode::DiskFull, {m_target.string()});
        if (reason == EACCES || reason == EROFS || reason == EPERM || reason == ENOENT || reason == ENOTDIR)
            throw Error(ErrorCode::FolderNotWritable, {m_folder.string()});
        throw Error(ErrorCode::FileNotWritable, {m_target.string(), std::generic_category().message(reason)});
    }

    // Best effort: some file systems cannot sync a folder, and a list can always be exported again.
    static void sync(const std::filesystem::path &path)
    {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return;
        ::fsync(file);
        ::close(file);
    }

    std::filesystem::path m_target;
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
    bool m_isPublished = false;
};

std::string sha256OfFile(const std::filesystem::path &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!file)
        throw Error(ErrorCode::FileNotWritable, {path.string(), std::generic_category().message(errno)});
    Sha256Stream stream;
    std::array<char, 1 << 16> buffer;
    while (const std::size_t read = std::fread(buffer.data(), 1, buffer.size(), file.get()))
        stream.add({buffer.data(), read});
    return toHex(stream.finish());
}

} // namespace

std::span<const ListFormat> listFormats()
{
    static const std::array formats {
        kCsvSpreadsheetFormat,
        kCsvFormat,
        kXlsxFormat,
    };
    return formats;
}

const ListFormat &listFormat(std::string_view id)
{
    const auto formats = listFormats();
    const auto it = std::ranges::find(formats, id, &ListFormat::id);
    if (it == formats.end())
        throw Error(ErrorCode::UnknownFormat, {std::string(id)});
    return *it;
}

WrittenFile writeList(const TargetList &list, const ListFormat &format, const std::filesystem::path &path,
                      Monitor &monitor)
{
    monitor.stage(Stage::Exporting);
    PartialFile partial(path);
    WrittenFile written;
    written.rows = list.rows.size();
    try {
        format.write(list, partial.path(), monitor);
        written.sha256 = sha256OfFile(partial.path());
    } catch (const Error &error) {
        // People know the file they asked for, not the one it grew up as.
        std::vector<std::string> arguments = error.arguments;
        std::ranges::replace(arguments, partial.path().string(), path.string());
        throw Error(error.code, arguments);
    }
    monitor.checkpoint();
    partial.publish();
    return written;
}

void writeCsvList(const TargetList &list, const std::filesystem::path &path, CsvWriter::Options options,
                  Monitor &monitor)
{
    CsvWriter writer(path, options);
    writer.row(list.columns);
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        reportRow(i, list.rows.size(), monitor);
        writer.row(list.rows[i]);
    }
    writer.close();
}

void reportRow(std::size_t row, std::size_t rows, Monitor &monitor)
{
    if (row % kRowsPerReport != 0)
        return;
    monitor.checkpoint();
    monitor.progress(static_cast<double>(row) / static_cast<double>(rows));
}

} // namespace clientele
