#include "app/undo/recipe_edits.h"

#include <algorithm>

#include <QtCore/QCoreApplication>

namespace clientele {

SaveRecipe::SaveRecipe(std::string name, Recipe recipe, std::vector<std::string> header)
    : m_name(std::move(name))
    , m_recipe(std::move(recipe))
    , m_header(std::move(header))
{
}

QString SaveRecipe::text() const
{
    return QCoreApplication::translate("Edits", "Save the mapping “%1”").arg(QString::fromStdString(m_name));
}

void SaveRecipe::redo(Store &store, Monitor &)
{
    m_before.reset();
    const std::vector<SavedRecipe> saved = savedRecipes(store);
    if (const auto same = std::ranges::find(saved, m_name, &SavedRecipe::name); same != saved.end())
        m_before = *same;
    saveRecipe(store, m_name, m_recipe, m_header);
}

void SaveRecipe::undo(Store &store, Monitor &)
{
    if (m_before)
        restoreRecipe(store, *m_before);
    else
        removeRecipe(store, m_name);
}

RenameRecipe::RenameRecipe(std::string name, std::string newName)
    : m_name(std::move(name))
    , m_newName(std::move(newName))
{
}

QString RenameRecipe::text() const
{
    return QCoreApplication::translate("Edits", "Rename the mapping “%1”").arg(QString::fromStdString(m_name));
}

void RenameRecipe::redo(Store &store, Monitor &)
{
    renameRecipe(store, m_name, m_newName);
}

void RenameRecipe::undo(Store &store, Monitor &)
{
    renameRecipe(store, m_newName, m_name);
}

RemoveRecipe::RemoveRecipe(std::string name)
    : m_name(std::move(name))
{
}

QString RemoveRecipe::text() const
{
    return QCoreApplication::translate("Edits", "Remove the mapping “%1”").arg(QString::fromStdString(m_name));
}

void RemoveRecipe::redo(Store &store, Monitor &)
{
    m_before = savedRecipe(store, m_name);
    removeRecipe(store, m_name);
}

void RemoveRecipe::undo(Store &store, Monitor &)
{
    if (m_before)
        restoreRecipe(store, *m_before);
}

} // namespace clientele
