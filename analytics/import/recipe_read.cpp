#include "analytics/import/recipe.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "analytics/base/day.h"
#include "analytics/base/error.h"
#include "analytics/import/cleaning.h"
#include "analytics/import/time_zone.h"
#include "analytics/import/values.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;

// A recipe being read: every complaint names the file and the key.
struct Reader
{
    std::string_view path;

    [[noreturn]] void fail(const std::string &what) const
    {
        throw Error(ErrorCode::RecipeInvalid, {std::string(path), what});
    }

    void allowOnly(const Json &object, const std::string &where, std::initializer_list<std::string_view> keys) const
    {
        if (!object.is_object())
            fail(where + ": must be an object");
        for (const auto &[key, value] : object.items()) {
            if (std::ranges::find(keys, key) == keys.end())
                fail(where + ": unknown key \"" + key + "\"");
        }
    }

    template<typename Value> Value get(const Json &object, const char *key, const Value &initial) const
    {
        if (!object.contains(key))
            return initial;
        try {
            const Json &value = object[key];
            if (value.is_boolean() != std::is_same_v<Value, bool>)
                fail(std::string(key) + ": wrong type");
            return value.get<Value>();
        } catch (const Json::exception &) {
            fail(std::string(key) + ": wrong type");
        }
    }

    char character(const Json &object, const char *key, char initial) const
    {
        const auto text = get<std::string>(object, key, std::string(1, initial));
        if (text.size() != 1)
            fail(std::string(key) + ": must be one character");
        return text.front();
    }

    char characterOrNone(const Json &object, const char *key, char initial) const // "" means none: '\0'
    {
        return object.contains(key) && object[key] == "" ? '\0' : character(object, key, initial);
    }

    template<typename Value>
    Value choice(std::optional<Value> (*find)(std::string_view), const char *key, std::string_view id) const
    {
        const auto found = find(id);
        if (!found)
            fail(std::string(key) + ": \"" + std::string(id) + "\" is not known");
        return *found;
    }

    TableJoin join(const Json &json) const
    {
        allowOnly(json, "join", {"file", "sheet", "key", "other_key", "columns"});
        return {get(json, "file", std::string()), get(json, "sheet", std::string()), get(json, "key", std::string()),
                get(json, "other_key", std::string()), get(json, "columns", std::vector<std::string>())};
    }

    TableFormat table(const Json &json) const
    {
        allowOnly(json, "table",
                  {"id", "encoding", "separator", "quote", "escape", "skip_lines", "header", "sheet", "query", "join"});
        TableFormat format;
        format.id = get(json, "id", format.id);
        format.encoding = get(json, "encoding", format.encoding);
        format.separator = get(json, "separator", format.separator);
        if (format.separator.empty())
            fail("separator: must not be empty");
        format.quote = characterOrNone(json, "quote", format.quote);
        format.escape = characterOrNone(json, "escape", format.escape);
        format.skipLines = get(json, "skip_lines", format.skipLines);
        format.hasHeader = get(json, "header", format.hasHeader);
        format.sheet = get(json, "sheet", format.sheet);
        format.query = get(json, "query", format.query);
        if (json.contains("join"))
            format.join = join(json["join"]);
        return format;
    }

    std::vector<Recipe::Column> columns(const Json &json, FileKind kind) const
    {
        if (!json.is_array())
            fail("columns: must be a list");
        std::vector<Recipe::Column> columns;
        std::set<Field> seen;
        for (const Json &entry : json) {
            allowOnly(entry, "columns", {"header", "field", "drop_point_zero"});
            Recipe::Column column;
            column.header = get(entry, "header", std::string());
            column.field = choice(findField, "field", get(entry, "field", std::string("none")));
            column.dropsPointZero = get(entry, "drop_point_zero", false);
            if (column.header.empty())
                fail("columns: a column without header");
            const std::string field(fieldId(column.field));
            if (column.field != Field::None && std::ranges::count(fieldsOf(kind), column.field) == 0)
                fail("columns: \"" + field + "\" does not belong to a file of " + std::string(fileKindId(kind)));
            if (!seen.insert(column.field).second && column.field != Field::None && !mayRepeat(column.field))
                fail("columns: \"" + field + "\" stands twice");
            columns.push_back(std::move(column));
        }
        return columns;
    }

    void cleaning(const Json &json, Cleaning &cleaning) const
    {
        if (!json.is_object())
            fail("cleaning: must be an object");
        for (const auto &[id, value] : json.items()) {
            const auto finding = findingById(id);
            if (!finding)
                fail("cleaning: \"" + id + "\" is nothing that is looked for");
            if (!value.is_string() || !cleaningChoiceById(value.get<std::string>()))
                fail("cleaning: \"" + id + "\" cannot be " + value.dump());
            const CleaningChoice choice = *cleaningChoiceById(value.get<std::string>());
            const auto allowed = choicesFor(*finding);
            if (std::ranges::find(allowed, choice) == allowed.end())
                fail("cleaning: \"" + id + "\" cannot be " + value.dump());
            cleaning[id] = choice;
        }
    }
};

Json parsed(std::string_view json, const Reader &reader)
{
    try {
        return Json::parse(json);
    } catch (const Json::exception &error) {
        reader.fail(error.what());
    }
}

} // namespace

Recipe recipeFromJson(std::string_view text, std::string_view path)
{
    const Reader reader {path};
    const Json json = parsed(text, reader);
    reader.allowOnly(json, "recipe",
                     {"recipe", "name", "kind", "table", "columns", "date_order", "decimal_point",
                      "drop_exact_duplicates", "whole_orders", "cleaning", "export", "total_after_refund",
                      "name_is_key", "contact_is_key", "list_separator", "time_zone", "rates", "stars", "as_of"});
    if (const int version = reader.get(json, "recipe", 0); version != Recipe::kVersion)
        reader.fail("recipe: version " + std::to_string(version) + " is not one this program reads");
    Recipe recipe;
    recipe.name = reader.get(json, "name", std::string());
    recipe.kind = reader.choice(findFileKind, "kind", reader.get(json, "kind", std::string()));
    if (json.contains("table"))
        recipe.format = reader.table(json["table"]);
    recipe.columns = reader.columns(json.contains("columns") ? json["columns"] : Json(), recipe.kind);
    recipe.dateOrder
        = reader.choice(findDateOrder, "date_order", reader.get(json, "date_order", std::string("unknown")));
    recipe.decimalPoint = reader.character(json, "decimal_point", recipe.decimalPoint);
    if (recipe.decimalPoint != '.' && recipe.decimalPoint != ',')
        reader.fail("decimal_point: must be \".\" or \",\"");
    setDropsDuplicates(recipe.cleaning,
                       reader.get(json, "drop_exact_duplicates", false)); // its spelling before cleaning
    if (json.contains("cleaning"))
        reader.cleaning(json["cleaning"], recipe.cleaning);
    recipe.carriesWholeOrders = reader.get(json, "whole_orders", false);
    recipe.exportId = reader.get(json, "export", std::string());
    recipe.isTotalAfterRefund = reader.get(json, "total_after_refund", false);
    recipe.isNameKey = reader.get(json, "name_is_key", false);
    recipe.isContactKey = reader.get(json, "contact_is_key", false);
    if (json.contains("list_separator"))
        recipe.listSeparator = reader.character(json, "list_separator", ';');
    recipe.timeZone = reader.get(json, "time_zone", std::string());
    if (!recipe.timeZone.empty() && !TimeZone::named(recipe.timeZone))
        reader.fail("time_zone: must be like \"+08:00\" or \"Europe/London\"");
    recipe.rates = reader.get(json, "rates", recipe.rates);
    if (json.contains("stars")) {
        const auto scale = reader.get(json, "stars", std::vector<double>());
        if (scale.size() != 2 || !(scale[0] < scale[1]))
            reader.fail("stars: must be the lowest and the highest number");
        recipe.lowestStars = scale[0];
        recipe.highestStars = scale[1];
    }
    recipe.asOf = reader.get(json, "as_of", std::string());
    if (!recipe.asOf.empty() && !parseDay(recipe.asOf))
        reader.fail("as_of: must be a day like \"2024-01-31\"");
    for (const auto &[currency, rate] : recipe.rates) {
        if (!(rate > 0 && rate < 1e9))
            reader.fail("rates: \"" + currency + "\" must be more than 0");
    }
    return recipe;
}

} // namespace clientele
