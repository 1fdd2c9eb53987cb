#pragma once

#include <string>
#include <vector>

#include "analytics/import/recipe.h"

namespace clientele {

class Store;

// A way to read one kind of file that a person keeps in the shop under a name, so that next month's file of the same
// layout is understood without a word (see recipe_match.h). Names are unique, and shown as they were typed.
struct SavedRecipe
{
    std::string name;
    Recipe recipe; // its own name is the same
    std::string fingerprint; // of the file it was saved for; empty for one without a row of names
    std::string savedAt; // "2026-11-21 14:03:00"
    std::string lastUsedAt; // empty: not since it was saved
};

// Errors of all: those of Store; NoSuchRecipe for a name that there is not.

std::vector<SavedRecipe> savedRecipes(Store &store); // by name
SavedRecipe savedRecipe(Store &store, const std::string &name);
// Takes the place of one with the same name. `header`: of the file it was made for. Errors: ParameterInvalid for a name
// without a letter.
SavedRecipe saveRecipe(Store &store, const std::string &name, const Recipe &recipe,
                       const std::vector<std::string> &header);
void restoreRecipe(Store &store, const SavedRecipe &recipe); // as it was before it was removed or replaced
void renameRecipe(Store &store, const std::string &name, const std::string &newName); // Errors: NameTaken
void removeRecipe(Store &store, const std::string &name);
void markRecipeUsed(Store &store, const std::string &name); // now; nothing happens when there is none of that name

} // namespace clientele
