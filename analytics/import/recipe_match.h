#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analytics/import/recognition.h"

namespace clientele {

struct SavedRecipe;

// Next month's file is known again by its layout: the names of its columns, whatever their order and however they are
// spelled (case, spaces, punctuation, full-width letters, tabs and byte order marks do not count), and what kind of table
// it is (text, workbook, …). Encoding, separator and sheet may change from month to month.

// The layout as one short text; empty for a file without a row of names, whose columns tell nothing about it.
std::string fingerprintOf(const TableFormat &format, const std::vector<std::string> &header);

// A recipe as it reads a file with this header: every column under the file's own spelling, columns that the recipe does
// not know ignored. Nothing when a column that the recipe uses is not there.
std::optional<Recipe> laidOver(const Recipe &recipe, const std::vector<std::string> &header);

// A saved recipe that fits a file.
struct RecipeMatch
{
    // true: exactly the columns it was saved for, so that it is used unless somebody says no. false: those it uses are all
    // there, and others came or went besides (platforms add columns): it is proposed, not used by itself.
    bool isSame = false;
    std::string name;
    std::string lastUsedAt; // empty: not since it was saved
    Recognition recognition; // of the file, with that recipe and the questions that it leaves open
};

// What was recognised, with `recipe` in place of the proposal. How the file is written is what the file itself shows, or,
// where that does not lead to the recipe's columns (titles above the table, a join, a query), what the recipe says. Where
// the file proves an order of day and month, that holds; a day that the recipe names for counted days is asked anew.
// Nothing when a column that the recipe uses is in neither. Errors: those of RowSource.
std::optional<Recognition> withRecipe(const std::filesystem::path &path, const Recognition &recognised,
                                      const Recipe &recipe);

// The best of them: the same layout before a wider one, then the one used or saved last. Files without a row of names match
// none. Errors: those of RowSource.
std::optional<RecipeMatch> matchingRecipe(const std::vector<SavedRecipe> &saved, const std::filesystem::path &path,
                                          const Recognition &recognised);

} // namespace clientele
