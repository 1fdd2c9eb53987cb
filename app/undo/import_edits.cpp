#include "app/undo/import_edits.h"

#include <QtCore/QCoreApplication>

#include "analytics/import/saved_recipes.h"
#include "app/paths.h"

namespace clientele {

ImportFile::ImportFile(std::filesystem::path file, Recipe recipe, std::string savedRecipe)
    : m_file(std::move(file))
    , m_recipe(std::move(recipe))
    , m_savedRecipe(std::move(savedRecipe))
{
}

QString ImportFile::text() const
{
    return QCoreApplication::translate("Edits", "Import %1").arg(fromPath(m_file.filename()));
}

void ImportFile::redo(Store &store, Monitor &monitor)
{
    m_report = importFile(store, m_file, m_recipe, {}, monitor);
    if (!m_savedRecipe.empty())
        markRecipeUsed(store, m_savedRecipe);
}

void ImportFile::undo(Store &store, Monitor &monitor)
{
    undoImport(store, m_report.number, monitor);
}

UndoImport::UndoImport(std::shared_ptr<ImportFile> import)
    : m_import(std::move(import))
{
}

QString UndoImport::text() const
{
    return QCoreApplication::translate("Edits", "Take back: %1").arg(m_import->text());
}

void UndoImport::redo(Store &store, Monitor &monitor)
{
    m_import->undo(store, monitor);
}

void UndoImport::undo(Store &store, Monitor &monitor)
{
    m_import->redo(store, monitor);
}

} // namespace clientele
