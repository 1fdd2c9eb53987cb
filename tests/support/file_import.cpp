#include "tests/support/file_import.h"

#include <fstream>
#include <sstream>

#include "analytics/base/monitor.h"
#include "tests/support/shop_import.h"

namespace clientele::test {

ShopOnDisk::ShopOnDisk()
    : m_store(Store::create(m_folder / "shop.clientele", {}))
{
}

std::filesystem::path ShopOnDisk::write(std::string_view name, std::string_view text) const
{
    const std::filesystem::path file = path(name);
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

ImportReport ShopOnDisk::import(const std::filesystem::path &file)
{
    SilentMonitor monitor;
    return importFile(m_store, file, recognise(file).recipe, {}, monitor);
}

void ShopOnDisk::undo(std::int64_t number)
{
    SilentMonitor monitor;
    undoImport(m_store, number, monitor);
}

std::string ShopOnDisk::rejectedRows()
{
    const std::filesystem::path file = path("rejected.csv");
    if (exportRejectedRows(m_store, importsOf(m_store).front().number, file) == 0)
        return {};
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

std::string ShopOnDisk::whatAgainAndUndoChange(const std::filesystem::path &file)
{
    const std::string empty = dumpOf(m_store);
    const ImportReport first = import(file);
    const std::string once = dumpOf(m_store);
    if (first.added == 0 || once == empty)
        return "the first import added nothing";
    const ImportReport second = import(file);
    if (second.added != 0 || second.updated != 0)
        return "the second import added " + std::to_string(second.added) + " and updated "
               + std::to_string(second.updated);
    undo(second.number);
    if (dumpOf(m_store) != once)
        return "taking the second import back left a trace";
    undo(first.number);
    return dumpOf(m_store) == empty ? std::string() : "taking the first import back left a trace";
}

} // namespace clientele::test
