#include "analytics/target/list_formats.h"

namespace clientele {

namespace {

// For machines: plain UTF-8, every byte of a cell as it is.
void write(const TargetList &list, const std::filesystem::path &path, Monitor &monitor)
{
    writeCsvList(list, path, {.withBom = false, .guardFormulas = false}, monitor);
}

} // namespace

const ListFormat kCsvFormat {"csv", "csv", write};

} // namespace clientele
