#include "analytics/import/saved_recipes.h"

#include "analytics/base/error.h"
#include "analytics/import/recipe_match.h"
#include "analytics/import/values.h"
#include "analytics/store/clock.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::string_view kSelect = "SELECT name, recipe, fingerprint, saved_at, last_used_at FROM recipes ";

SavedRecipe recipeOf(Statement &row)
{
    SavedRecipe saved;
    saved.name = row.text(0);
    saved.recipe = recipeFromJson(row.text(1), saved.name);
    saved.fingerprint = row.text(2);
    saved.savedAt = row.text(3);
    saved.lastUsedAt = row.text(4);
    return saved;
}

void requireChanged(Database &database, const std::string &name)
{
    if (database.changes() == 0)
        throw Error(ErrorCode::NoSuchRecipe, {name});
}

} // namespace

std::vector<SavedRecipe> savedRecipes(Store &store)
{
    std::vector<SavedRecipe> all;
    Statement rows = store.database().prepare(std::string(kSelect) + "ORDER BY name");
    while (rows.step())
        all.push_back(recipeOf(rows));
    return all;
}

SavedRecipe savedRecipe(Store &store, const std::string &name)
{
    Statement row = store.database().prepare(std::string(kSelect) + "WHERE name = ?");
    if (!row.bind(1, name).step())
        throw Error(ErrorCode::NoSuchRecipe, {name});
    return recipeOf(row);
}

SavedRecipe saveRecipe(Store &store, const std::string &name, const Recipe &recipe,
                       const std::vector<std::string> &header)
{
    SavedRecipe saved {std::string(trimmed(name)), recipe, fingerprintOf(recipe.format, header), localNow(), {}};
    if (saved.name.empty())
        throw Error(ErrorCode::ParameterInvalid, {"name", name, "a text"});
    saved.recipe.name = saved.name;
    restoreRecipe(store, saved);
    return saved;
}

void restoreRecipe(Store &store, const SavedRecipe &recipe)
{
    Transaction transaction(store.database());
    store.database()
        .prepare("INSERT OR REPLACE INTO recipes (name, kind, fingerprint, recipe, saved_at, last_used_at) "
                 "VALUES (?, ?, ?, ?, ?, ?)")
        .bind(1, recipe.name)
        .bind(2, fileKindId(recipe.recipe.kind))
        .bind(3, recipe.fingerprint)
        .bind(4, recipeToJson(recipe.recipe))
        .bind(5, recipe.savedAt)
        .bindOrNull(6, recipe.lastUsedAt)
        .run();
    transaction.commit();
}

void renameRecipe(Store &store, const std::string &name, const std::string &newName)
{
    Database &database = store.database();
    SavedRecipe recipe = savedRecipe(store, name);
    recipe.name = trimmed(newName);
    recipe.recipe.name = recipe.name;
    if (recipe.name.empty())
        throw Error(ErrorCode::ParameterInvalid, {"name", newName, "a text"});
    if (recipe.name == name)
        return;
    Transaction transaction(database);
    Statement taken = database.prepare("SELECT 1 FROM recipes WHERE name = ?");
    if (taken.bind(1, recipe.name).step())
        throw Error(ErrorCode::NameTaken, {recipe.name});
    database.prepare("UPDATE recipes SET name = ?, recipe = ? WHERE name = ?")
        .bind(1, recipe.name)
        .bind(2, recipeToJson(recipe.recipe))
        .bind(3, name)
        .run();
    transaction.commit();
}

void removeRecipe(Store &store, const std::string &name)
{
    Transaction transaction(store.database());
    store.database().prepare("DELETE FROM recipes WHERE name = ?").bind(1, name).run();
    requireChanged(store.database(), name);
    transaction.commit();
}

void markRecipeUsed(Store &store, const std::string &name)
{
    Transaction transaction(store.database());
    store.database()
        .prepare("UPDATE recipes SET last_used_at = ? WHERE name = ?")
        .bind(1, localNow())
        .bind(2, name)
        .run();
    transaction.commit();
}

} // namespace clientele
