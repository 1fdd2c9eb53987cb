#include "analytics/target/list_writer.h"

#include <algorithm>
#include <array>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/target/list_formats.h"

namespace clientele {

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

ListFiles::ListFiles(const ListTable &table, const ListFormat &format, const std::filesystem::path &path,
                     Monitor &monitor)
{
    monitor.stage(Stage::Exporting);
    std::size_t row = 0;
    do {
        OutputFile &file = m_output.emplace_back(path);
        const std::size_t end = format.form->write(table, row, format.mostBytes, file, monitor);
        file.close();
        m_files.push_back({path, end - row, file.size(), file.sha256()});
        row = end;
    } while (row < table.size());
    monitor.checkpoint();
    if (m_files.size() > 1)
        for (std::size_t i = 0; i < m_files.size(); ++i)
            m_files[i].path = partPath(path, i + 1);
}

ListFiles::~ListFiles()
{
    std::error_code ignored;
    for (const std::filesystem::path &path : m_added)
        std::filesystem::remove(path, ignored);
}

void ListFiles::publish()
{
    for (std::size_t i = 0; i < m_output.size(); ++i) {
        const bool wasThere = std::filesystem::exists(m_files[i].path);
        m_output[i].publish(m_files[i].path);
        if (!wasThere)
            m_added.push_back(m_files[i].path);
    }
}

std::vector<WrittenFile> writeTable(const ListTable &table, const ListFormat &format, const std::filesystem::path &path,
                                    Monitor &monitor)
{
    ListFiles list(table, format, path, monitor);
    list.publish();
    list.keep();
    return list.files();
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
