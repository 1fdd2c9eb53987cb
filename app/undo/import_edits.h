#pragma once

#include <filesystem>
#include <memory>

#include "analytics/import/importer.h"
#include "app/undo/edit.h"

namespace clientele {

// Adding a file, and taking an import back from the Data page. Taking back is the undo of adding and the other way
// round: the same ImportFile behind both, so that the number an import gets when it is done again is known to either.

class ImportFile final : public Edit
{
public:
    // `savedRecipe`: the shop's recipe that it is read by, which counts as used now; may be empty.
    ImportFile(std::filesystem::path file, Recipe recipe, std::string savedRecipe = {});

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: those of importFile (the file may be gone)
    void undo(Store &store, Monitor &monitor) override; // Errors: ImportOverlapped

    const ImportReport &report() const { return m_report; } // once done
    std::int64_t number() const { return m_report.number; }

private:
    std::filesystem::path m_file;
    Recipe m_recipe;
    std::string m_savedRecipe;
    ImportReport m_report;
};

class UndoImport final : public Edit
{
public:
    explicit UndoImport(std::shared_ptr<ImportFile> import);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    std::shared_ptr<ImportFile> m_import;
};

} // namespace clientele
