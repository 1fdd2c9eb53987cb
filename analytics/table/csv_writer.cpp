#include "analytics/table/csv_writer.h"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/table/output_target.h"

namespace clientele {

namespace {

constexpr std::size_t kFlushAt = 1 << 16;

bool isPlainNegativeNumber(std::string_view text)
{
    text.remove_prefix(1); // the minus
    bool hasPoint = false;
    for (const char c : text) {
        if (c == '.' && !hasPoint)
            hasPoint = true;
        else if (c < '0' || c > '9')
            return false;
    }
    return !text.empty() && text.front() != '.' && text.back() != '.';
}

void appendCell(std::string &line, std::string_view cell, bool isOnly)
{
    // A row of one empty cell must not become a blank line, which readers skip. Spaces at the ends are quoted because
    // some readers trim them.
    const bool needsQuotes = cell.empty()
                                 ? isOnly
                                 : cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.front() == ' '
                                       || cell.back() == ' ' || cell.starts_with("\xEF\xBB\xBF");
    if (!needsQuotes) {
        line += cell;
        return;
    }
    line += '"';
    for (const char c : cell) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

void appendCsvRow(std::string &text, std::span<const std::string_view> cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += ',';
        appendCell(text, cells[i], cells.size() == 1);
    }
    text += "\r\n";
}

bool needsGuard(std::string_view cell)
{
    return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos
           && !(cell.front() == '-' && isPlainNegativeNumber(cell));
}

std::string guardedCell(std::string_view cell)
{
    if (!needsGuard(cell))
        return std::string(cell);
    std::string guarded(1, '\'');
    return guarded += cell;
}

struct CsvWriter::Private
{
    std::filesystem::path path;
    std::filesystem::path temporary;
    Options options;
    int file = -1;
    std::string buffer;

    [[noreturn]] void fail(int reason) const
    {
        if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
            throw Error(ErrorCode::DiskFull, {path.string()});
        throw Error(ErrorCode::FileNotWritable, {path.string(), std::generic_category().message(reason)});
    }

    void flush()
    {
        std::string_view rest = buffer;
        while (!rest.empty()) {
            const ssize_t written = ::write(file, rest.data(), rest.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                fail(errno);
            rest.remove_prefix(static_cast<std::size_t>(written));
        }
        buffer.clear();
    }
};

CsvWriter::CsvWriter(const std::filesystem::path &path, Options options)
    : d(std::make_unique<Private>())
{
    d->path = outputTarget(path);
    d->options = options;
    const auto key = systemRandomKey();
    d->temporary = d->path.string() + "." + toHex(std::span(key).first(4)) + ".part";
    d->file = ::open(d->temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (d->file < 0) {
        const int reason = errno;
        if (reason == EACCES || reason == EROFS || reason == ENOENT || reason == EPERM || reason == ENOTDIR)
            throw Error(ErrorCode::FolderNotWritable, {std::filesystem::absolute(d->path).parent_path().string()});
        d->fail(reason);
    }
    if (options.withBom)
        d->buffer = "\xEF\xBB\xBF";
}

CsvWriter::~CsvWriter()
{
    if (d->file < 0)
        return;
    ::close(d->file);
    ::unlink(d->temporary.c_str());
}

void CsvWriter::row(std::span<const std::string> cells)
{
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    row(views);
}

void CsvWriter::row(std::span<const std::string_view> cells)
{
    if (d->options.guardFormulas) {
        std::vector<std::string> guarded;
        for (const std::string_view cell : cells)
            guarded.push_back(guardedCell(cell));
        appendCsvRow(d->buffer, std::vector<std::string_view>(guarded.begin(), guarded.end()));
    } else {
        appendCsvRow(d->buffer, cells);
    }
    if (d->buffer.size() >= kFlushAt)
        d->flush();
}

void CsvWriter::close()
{
    d->flush();
    if (::fsync(d->file) != 0)
        d->fail(errno);
    if (std::rename(d->temporary.c_str(), d->path.c_str()) != 0)
        d->fail(errno);
    ::close(d->file);
    d->file = -1;
}

} // namespace clientele
