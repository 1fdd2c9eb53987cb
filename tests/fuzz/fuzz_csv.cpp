#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analytics/base/error.h"
#include "analytics/table/decoder.h"
#include "analytics/table/table_format.h"
#include "tests/fuzz/memory_file.h"

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

} // namespace

// Any bytes, from the file to the last row: what comes out is valid UTF-8, lines go up, and only an Error may stop it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const test::MemoryFile file(bytes, size);
    try {
        const SniffedTable sniffed = sniffTable(file.path());
        const auto source = openTable(file.path(), sniffed.format);
        Row row;
        std::uint64_t line = 0;
        while (source->next(row)) {
            if (row.line < line || row.cells.empty() || !isUtf8(row.raw))
                std::abort();
            for (const std::string_view cell : row.cells) {
                if (!isUtf8(cell))
                    std::abort();
            }
            line = row.line;
        }
    } catch (const Error &) {
    }
    return 0;
}
