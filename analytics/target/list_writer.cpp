#include "analytics/target/list_writer.h"

#include <algorithm>
#include <array>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/output_file.h"

namespace clientele {

namespace {

// Publishes one file after the other. When one cannot be, those before it go again, but for files that were there
// already: what they are now is a complete part as well.
void publish(std::vector<OutputFile> &files, const std::vector<WrittenFile> &written)
{
    std::vector<std::filesystem::path> added;
    try {
        for (std::size_t i = 0; i < files.size(); ++i) {
            const bool wasThere = std::filesystem::exists(written[i].path);
            files[i].publish(written[i].path);
            if (!wasThere)
                added.push_back(written[i].path);
        }
    } catch (const Error &) {
        std::error_code ignored;
        for (const std::filesystem::path &path : added)
            std::filesystem::remove(path, ignored);
        throw;
    }
}

} // namespace

std::span<const ListFormat> listFormats()
{
    static const std::array formats {
        kCsvSpreadsheetFormat,
        kCsvFormat,
        kXlsxFormat,
        kKlaviyoFormat,
        kKlaviyoCouponsFormat,
        kMailchimpFormat,
        kShopifyCodesFormat,
        kWooCommerceCouponsFormat,
        kGoogleCustomerMatchFormat,
        kMetaFormat,
        kTencentMd5Format,
        kTencentSha256Format,
        kQianchuanPlainFormat,
        kQianchuanMd5Format,
        kQianchuanSha256Format,
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

std::vector<WrittenFile> writeTable(const ListTable &table, const ListFormat &format, const std::filesystem::path &path,
                                    Monitor &monitor)
{
    monitor.stage(Stage::Exporting);
    std::vector<OutputFile> files;
    std::vector<WrittenFile> written;
    std::size_t row = 0;
    do {
        OutputFile &file = files.emplace_back(path);
        const std::size_t end = format.form->write(table, row, format.mostBytes, file, monitor);
        file.close();
        written.push_back({path, end - row, file.size(), file.sha256()});
        row = end;
    } while (row < table.size());
    monitor.checkpoint();
    if (written.size() > 1)
        for (std::size_t i = 0; i < written.size(); ++i)
            written[i].path = partPath(path, i + 1);
    publish(files, written);
    return written;
}

std::size_t rowsOf(const std::vector<WrittenFile> &files)
{
    std::size_t rows = 0;
    for (const WrittenFile &file : files)
        rows += file.rows;
    return rows;
}

std::filesystem::path partPath(const std::filesystem::path &path, std::size_t number)
{
    std::filesystem::path part = path;
    part.replace_filename(path.stem().string() + "-" + std::to_string(number) + path.extension().string());
    return part;
}

} // namespace clientele
