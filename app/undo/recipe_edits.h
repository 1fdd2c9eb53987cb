#pragma once

#include <optional>

#include "analytics/import/saved_recipes.h"
#include "app/undo/edit.h"

namespace clientele {

// Keeping a mapping under a name; one of the same name is replaced, and comes back when this is undone.
class SaveRecipe final : public Edit
{
public:
    SaveRecipe(std::string name, Recipe recipe, std::vector<std::string> header);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: ParameterInvalid
    void undo(Store &store, Monitor &monitor) override;

private:
    std::string m_name;
    Recipe m_recipe;
    std::vector<std::string> m_header;
    std::optional<SavedRecipe> m_before;
};

class RenameRecipe final : public Edit
{
public:
    RenameRecipe(std::string name, std::string newName);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NameTaken, NoSuchRecipe, ParameterInvalid
    void undo(Store &store, Monitor &monitor) override;

private:
    std::string m_name;
    std::string m_newName;
};

class RemoveRecipe final : public Edit
{
public:
    explicit RemoveRecipe(std::string name);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NoSuchRecipe
    void undo(Store &store, Monitor &monitor) override;

private:
    std::string m_name;
    std::optional<SavedRecipe> m_before;
};

} // namespace clientele
