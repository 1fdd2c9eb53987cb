#include "analytics/import/recipe_match.h"

#include <algorithm>
#include <array>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/import/column_dictionary.h"
#include "analytics/import/saved_recipes.h"
#include "analytics/import/values.h"
#include "analytics/table/table_format.h"

namespace clientele {

namespace {

using Question = Recognition::Question;

// A recipe for ten columns says more about a file than one for two that happen to be in many.
constexpr std::size_t kFewestSharedColumns = 3;

std::string layoutName(std::string_view name)
{
    std::string memory;
    return plainName(cleanedId(name, memory));
}

std::size_t usedColumns(const Recipe &recipe)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(recipe.columns, [](const Recipe::Column &c) { return c.field != Field::None; }));
}

// Whether the file's dates stand where the recipe looks for them.
bool sharesDates(const Recipe &a, const Recipe &b)
{
    constexpr std::array kTimes {Field::OrderTime, Field::Time, Field::MemberSince, Field::LastOrder, Field::SentTime};
    return std::ranges::any_of(kTimes, [&](Field field) {
        const auto in = std::ranges::find(a.columns, field, &Recipe::Column::field);
        return in != a.columns.end() && std::ranges::find(b.columns, *in) != b.columns.end();
    });
}

bool isAnswered(const Question &question, const Recipe &recipe)
{
    switch (question.kind) {
    case Question::Kind::DateOrder: return recipe.dateOrder != DateOrder::Unknown;
    case Question::Kind::DecimalPoint: return true;
    case Question::Kind::Encoding: return std::ranges::count(question.choices, recipe.format.encoding) > 0;
    case Question::Kind::AsOf: return false;
    case Question::Kind::MissingField:
        return std::ranges::any_of(recipe.columns,
                                   [&](const auto &column) { return fieldId(column.field) == question.column; });
    }
    return false;
}

std::vector<std::string> headerAs(const std::filesystem::path &path, const TableFormat &format)
{
    try {
        return openTable(path, format)->header();
    } catch (const Error &) {
        return {}; // the file is not written like that
    }
}

} // namespace

std::string fingerprintOf(const TableFormat &format, const std::vector<std::string> &header)
{
    if (!format.hasHeader)
        return {};
    std::vector<std::string> names;
    std::ranges::transform(header, std::back_inserter(names), layoutName);
    std::ranges::sort(names);
    std::string text = format.id;
    for (const std::string &name : names)
        text.append("\n").append(name);
    return toHex(sha256(text)).substr(0, 32);
}

std::optional<Recipe> laidOver(const Recipe &recipe, const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    std::ranges::transform(header, std::back_inserter(plain), layoutName);
    Recipe laid = recipe;
    laid.columns.clear();
    for (const std::string &name : header)
        laid.columns.push_back({name, Field::None, false});
    for (const Recipe::Column &column : recipe.columns) {
        if (column.field == Field::None)
            continue;
        auto at = std::ranges::find(header, column.header) - header.begin(); // two names may differ in spelling only
        if (at == std::ssize(header))
            at = std::ranges::find(plain, layoutName(column.header)) - plain.begin();
        if (at == std::ssize(header))
            return std::nullopt;
        Recipe::Column &own = laid.columns[static_cast<std::size_t>(at)];
        own.field = column.field;
        own.dropsPointZero = column.dropsPointZero;
    }
    return laid;
}

std::optional<Recognition> withRecipe(const std::filesystem::path &path, const Recognition &recognised,
                                      const Recipe &recipe)
{
    Recognition found = recognised;
    std::optional<Recipe> laid;
    const bool isJoinedAlike = recipe.format.join.file.empty() || !found.recipe.format.join.file.empty();
    if (isJoinedAlike && recipe.format.query == found.recipe.format.query)
        laid = laidOver(recipe, found.header);
    if (laid) {
        laid->format = found.recipe.format;
        const auto encoding
            = std::ranges::find(found.questions, Question::Kind::Encoding, &Recognition::Question::kind);
        if (encoding != found.questions.end() && std::ranges::count(encoding->choices, recipe.format.encoding) > 0)
            laid->format.encoding = recipe.format.encoding;
    } else {
        laid = laidOver(recipe, headerAs(path, recipe.format));
        if (!laid)
            return std::nullopt;
        found = recognise(path, recipe.format);
        found.sheets = recognised.sheets;
    }
    const DateOrder proved = found.recipe.dateOrder;
    if (proved != DateOrder::Unknown && sharesDates(*laid, found.recipe))
        laid->dateOrder = proved;
    if (std::ranges::find(found.questions, Question::Kind::AsOf, &Question::kind) != found.questions.end())
        laid->asOf.clear();
    found.recipe = std::move(*laid);
    found.lookWithoutTable.clear(); // somebody made a recipe for it
    found.confidence.assign(found.header.size(), Confidence::Sure);
    std::erase_if(found.questions, [&](const Question &question) { return isAnswered(question, found.recipe); });
    return found;
}

std::optional<RecipeMatch> matchingRecipe(const std::vector<SavedRecipe> &saved, const std::filesystem::path &path,
                                          const Recognition &recognised)
{
    const std::string sniffed = fingerprintOf(recognised.recipe.format, recognised.header);
    const SavedRecipe *best = nullptr;
    bool isBestSame = false;
    const auto lastSeen
        = [](const SavedRecipe &recipe) { return recipe.lastUsedAt.empty() ? recipe.savedAt : recipe.lastUsedAt; };
    for (const SavedRecipe &candidate : saved) {
        const TableFormat &format = candidate.recipe.format;
        if (candidate.fingerprint.empty() || format.id != recognised.recipe.format.id)
            continue;
        const bool isSame = candidate.fingerprint == sniffed
                            || candidate.fingerprint == fingerprintOf(format, headerAs(path, format));
        if (!isSame
            && (usedColumns(candidate.recipe) < kFewestSharedColumns || !laidOver(candidate.recipe, recognised.header)))
            continue;
        if (!best || (isSame && !isBestSame) || (isSame == isBestSame && lastSeen(candidate) > lastSeen(*best))) {
            best = &candidate;
            isBestSame = isSame;
        }
    }
    if (!best)
        return std::nullopt;
    auto recognition = withRecipe(path, recognised, best->recipe);
    if (!recognition)
        return std::nullopt;
    return RecipeMatch {isBestSame, best->name, best->lastUsedAt, std::move(*recognition)};
}

} // namespace clientele
