#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/table/decoder.h"
#include "analytics/table/xlsx_reader.h"

using namespace clientele;

namespace {

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        bool isCut = false;
        const std::size_t length = utf8Length(text, isCut);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::uint32_t checksum(std::string_view bytes)
{
    std::uint32_t sum = ~0U;
    for (const char c : bytes) {
        sum ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320U : 0U);
    }
    return ~sum;
}

void append(std::string &target, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i, value >>= 8)
        target += static_cast<char>(value & 0xFF);
}

// An archive with right checksums, so that what is changed inside a part reaches the parser behind it.
std::string archiveOf(const std::vector<std::pair<std::string, std::string_view>> &parts)
{
    std::string archive;
    std::string directory;
    for (const auto &[name, content] : parts) {
        std::string entry;
        append(entry, 20, 2); // version
        append(entry, 0, 8); // flags, stored as it is, time and day
        append(entry, checksum(content), 4);
        append(entry, content.size(), 4);
        append(entry, content.size(), 4);
        append(entry, name.size(), 2);
        append(entry, 0, 2); // no extra field
        directory += "PK\1\2";
        append(directory, 20, 2);
        directory += entry;
        append(directory, 0, 10); // comment, disk, attributes
        append(directory, archive.size(), 4);
        directory += name;
        archive.append("PK\3\4").append(entry).append(name).append(content);
    }
    const std::size_t start = archive.size();
    archive.append(directory).append("PK\5\6");
    append(archive, 0, 4);
    append(archive, parts.size(), 2);
    append(archive, parts.size(), 2);
    append(archive, directory.size(), 4);
    append(archive, start, 4);
    append(archive, 0, 2);
    return archive;
}

constexpr char kBetweenParts = '\x1e';

// The input itself where it is an archive; otherwise its pieces are the parts of one: sheet, shared texts, styles, workbook,
// and what it refers to.
std::string workbookBytes(std::string_view input)
{
    if (input.starts_with("PK"))
        return std::string(input);
    std::vector<std::pair<std::string, std::string_view>> parts {{"xl/worksheets/sheet1.xml", {}},
                                                                 {"xl/sharedStrings.xml", {}},
                                                                 {"xl/styles.xml", {}},
                                                                 {"xl/workbook.xml", {}},
                                                                 {"xl/_rels/workbook.xml.rels", {}}};
    for (auto &[name, content] : parts) {
        const std::size_t end = std::min(input.find(kBetweenParts), input.size());
        content = input.substr(0, end);
        input.remove_prefix(std::min(end + 1, input.size()));
    }
    return archiveOf(parts);
}

} // namespace

// Any bytes as a workbook in memory, every sheet to its last row: what comes out is valid UTF-8, no row is narrower than
// the header, and only an Error may stop it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    try {
        const std::string archive = workbookBytes({reinterpret_cast<const char *>(bytes), size});
        Workbook workbook(ZipArchive(archive, "fuzz.xlsx"));
        SniffedTable sniffed = sniffWorkbook(workbook);
        for (const std::string &sheet : sniffed.sheets) {
            sniffed.format.sheet = sheet;
            const auto source = openWorkbook(Workbook(ZipArchive(archive, "fuzz.xlsx")), sniffed.format);
            Row row;
            while (source->next(row)) {
                if (row.cells.size() < source->header().size() || !isUtf8(row.raw))
                    std::abort();
                for (const std::string_view cell : row.cells) {
                    if (!isUtf8(cell))
                        std::abort();
                }
            }
        }
    } catch (const Error &) {
    }
    return 0;
}
