#include "analytics/table/zip_archive.h"

#include <algorithm>

#include <unistd.h>
#include <zip.h>

#include "analytics/base/error.h"
#include "analytics/table/text_stream.h"

namespace clientele {

namespace {

// What no table reaches: repeated rows pack to a fiftieth or so, a file made to fill a disk to a thousandth.
constexpr std::uint64_t kHarmless = 256ULL << 20;
constexpr std::uint64_t kMostPacking = 300;

char folded(char c)
{
    if (c == '\\')
        return '/';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

struct ZipArchive::Private
{
    ~Private()
    {
        if (archive)
            zip_discard(archive);
    }

    [[noreturn]] void fail(std::string_view part) const
    {
        if (file)
            file->requireUnchanged();
        throw Error(ErrorCode::FileDamaged, {path.string(), std::string(part)});
    }

    void open(zip_source_t *source)
    {
        archive = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
        if (!archive && source)
            zip_source_free(source);
        if (!archive)
            fail({});
    }

    // The part's position, or −1.
    std::int64_t find(std::string_view name) const
    {
        const std::int64_t count = zip_get_num_entries(archive, 0);
        for (std::int64_t i = 0; i < count; ++i) {
            const char *known = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
            if (known && std::ranges::equal(std::string_view(known), name, {}, folded, folded))
                return i;
        }
        return -1;
    }

    std::filesystem::path path;
    std::unique_ptr<FileBytes> file; // none for bytes in memory
    std::unique_ptr<std::string> kept; // the bytes, where nobody else keeps them
    zip_t *archive = nullptr;
};

ZipArchive::ZipArchive(const std::filesystem::path &path)
    : d(std::make_shared<Private>())
{
    d->path = path;
    d->file = std::make_unique<FileBytes>(path);
    // The descriptor that was checked, not the name: another file may have taken it meanwhile.
    const int descriptor = ::dup(d->file->descriptor());
    FILE *stream = descriptor < 0 ? nullptr : ::fdopen(descriptor, "rb");
    if (!stream)
        d->fail({});
    d->open(zip_source_filep_create(stream, 0, -1, nullptr));
}

ZipArchive::ZipArchive(std::string_view bytes, const std::filesystem::path &name)
    : d(std::make_shared<Private>())
{
    d->path = name;
    d->open(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
}

ZipArchive ZipArchive::holding(std::string bytes, const std::filesystem::path &name)
{
    auto kept = std::make_unique<std::string>(std::move(bytes));
    ZipArchive archive(std::string_view(*kept), name);
    archive.d->kept = std::move(kept);
    return archive;
}

ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;

const std::filesystem::path &ZipArchive::path() const
{
    return d->path;
}

std::vector<std::string> ZipArchive::names() const
{
    std::vector<std::string> names;
    const std::int64_t count = zip_get_num_entries(d->archive, 0);
    for (std::int64_t i = 0; i < count; ++i) {
        if (const char *name = zip_get_name(d->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS))
            names.emplace_back(name);
    }
    return names;
}

bool ZipArchive::contains(std::string_view name) const
{
    return d->find(name) >= 0;
}

struct ZipPart::Private
{
    ~Private()
    {
        if (file)
            zip_fclose(file);
    }

    std::shared_ptr<ZipArchive::Private> archive;
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t packedSize = 0;
    std::uint64_t position = 0;
    zip_file_t *file = nullptr;
};

ZipPart ZipArchive::open(std::string_view name) const
{
    const std::int64_t index = d->find(name);
    zip_stat_t status;
    if (index < 0 || zip_stat_index(d->archive, static_cast<zip_uint64_t>(index), 0, &status) != 0)
        d->fail(name);
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE)
        throw Error(ErrorCode::FileEncrypted, {d->path.string()});
    auto part = std::make_unique<ZipPart::Private>();
    part->archive = d;
    part->name = name;
    part->size = status.size;
    part->packedSize = status.comp_size;
    part->file = zip_fopen_index(d->archive, static_cast<zip_uint64_t>(index), 0);
    if (!part->file)
        d->fail(name);
    return ZipPart(std::move(part));
}

ZipPart::ZipPart(std::unique_ptr<Private> part)
    : d(std::move(part))
{
}

ZipPart::~ZipPart() = default;
ZipPart::ZipPart(ZipPart &&) noexcept = default;
ZipPart &ZipPart::operator=(ZipPart &&) noexcept = default;

std::size_t ZipPart::read(char *target, std::size_t size)
{
    const zip_int64_t count = zip_fread(d->file, target, size);
    if (count < 0)
        d->archive->fail(d->name);
    d->position += static_cast<std::uint64_t>(count);
    if (d->position > kHarmless && d->position / kMostPacking > d->packedSize)
        throw Error(ErrorCode::FileBomb, {d->archive->path.string(), d->name});
    if (static_cast<std::size_t>(count) < size && d->archive->file)
        d->archive->file->requireUnchanged();
    return static_cast<std::size_t>(count);
}

double ZipPart::fraction() const
{
    return d->size == 0 ? 1 : std::min(1.0, static_cast<double>(d->position) / static_cast<double>(d->size));
}

std::uint64_t ZipPart::size() const
{
    return d->size;
}

const std::string &ZipPart::name() const
{
    return d->name;
}

const std::filesystem::path &ZipPart::archivePath() const
{
    return d->archive->path;
}

} // namespace clientele
