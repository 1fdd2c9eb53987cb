#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "tests/support/temp_folder.h"

namespace clientele::test {

// A shop in a folder of its own, and files that are written and imported as a person would drop them.
class ShopOnDisk
{
public:
    ShopOnDisk();

    Store &store() { return m_store; }
    std::filesystem::path path(std::string_view name) const { return m_folder / std::string(name); }

    std::filesystem::path write(std::string_view name, std::string_view text) const;
    // With the recipe that recognise() proposes.
    ImportReport import(const std::filesystem::path &file);
    ImportReport import(std::string_view name, std::string_view text) { return import(write(name, text)); }
    void undo(std::int64_t number);

    // What the newest import rejected, as exportRejectedRows() writes it; empty when nothing was.
    std::string rejectedRows();

    // Imports the file again and takes both imports back; each must leave what it should. Returns what is wrong, or nothing.
    std::string whatAgainAndUndoChange(const std::filesystem::path &file);

private:
    TempFolder m_folder;
    Store m_store;
};

} // namespace clientele::test
