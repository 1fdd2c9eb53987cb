#include "app/cli/import_options.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include "analytics/base/error.h"
#include "analytics/import/recipe_match.h"
#include "analytics/import/saved_recipes.h"
#include "analytics/table/output_target.h"
#include "app/cli/import_answers.h"
#include "app/cli/json_values.h"
#include "app/paths.h"
#include "widgets/shell/names.h"

namespace clientele::cli {

namespace {

using Question = Recognition::Question;

// Nothing when there is no such file.
std::optional<Recipe> recipeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileNotReadable, {utf8(path), utf8(file.errorString())});
    return recipeFromJson(file.readAll().toStdString(), utf8(path));
}

// The option that answers a question.
const char *answerTo(Question::Kind kind)
{
    switch (kind) {
    case Question::Kind::DateOrder: return "--date-order ymd|mdy|dmy";
    case Question::Kind::Encoding: return "--encoding NAME";
    case Question::Kind::DecimalPoint: return "--decimal-point .|,";
    case Question::Kind::MissingField: return "--column HEADER=FIELD";
    case Question::Kind::AsOf: return "--as-of YYYY-MM-DD";
    }
    return "";
}

ErrorCode codeOf(Question::Kind kind)
{
    switch (kind) {
    case Question::Kind::DateOrder: return ErrorCode::DateOrderAmbiguous;
    case Question::Kind::Encoding: return ErrorCode::EncodingUncertain;
    case Question::Kind::DecimalPoint: return ErrorCode::ParameterInvalid;
    case Question::Kind::MissingField: return ErrorCode::ColumnMissing;
    case Question::Kind::AsOf: return ErrorCode::ParameterInvalid;
    }
    return ErrorCode::Internal;
}

Recognition recogniseAsTold(const std::filesystem::path &file, const Arguments &arguments)
{
    Recognition found = recogniseSheet(file, askedSheet(arguments));
    const TableFormat format = tableOptions(arguments, found.recipe.format);
    const std::vector<std::string> sheets = found.sheets;
    if (const auto kind = arguments.value("kind"))
        found = recogniseAs(file, format, fileKindById(utf8(*kind)));
    else if (format != found.recipe.format)
        found = recognise(file, format);
    else
        return found;
    found.sheets = sheets;
    return found;
}

// As --recipe says: a saved recipe of that name, else a file.
UnderstoodFile byRecipe(const std::filesystem::path &path, const QString &name, const Arguments &arguments, Store *shop)
{
    UnderstoodFile file {{path, {}}, name, "file", {}};
    Recognition &found = file.recognition;
    for (const SavedRecipe &saved : shop ? savedRecipes(*shop) : std::vector<SavedRecipe>()) {
        if (saved.name != utf8(name))
            continue;
        file.matchedBy = "name";
        found.recipe = saved.recipe;
        if (auto laid = withRecipe(path, recogniseAsTold(path, arguments), saved.recipe))
            found = std::move(*laid);
        return file;
    }
    auto recipe = recipeFile(name);
    if (!recipe) {
        const bool isPath = name.contains(QLatin1Char('/')) || name.endsWith(QLatin1String(".json"));
        throw Error(isPath ? ErrorCode::FileNotFound : ErrorCode::NoSuchRecipe, {utf8(name)});
    }
    found.recipe = std::move(*recipe);
    found.recipe.format = tableOptions(arguments, found.recipe.format);
    return file;
}

// Last month's recipe, where this file has the same columns.
void useSavedRecipe(UnderstoodFile &file, const std::vector<SavedRecipe> &saved)
{
    auto match = matchingRecipe(saved, file.path, file.recognition);
    if (!match)
        return;
    const QString name = words(match->name);
    if (!match->isSame) {
        file.proposedRecipe = name;
        return;
    }
    file.recognition = std::move(match->recognition);
    file.recipeName = name;
    file.matchedBy = "fingerprint";
}

} // namespace

std::vector<UnderstoodFile> understand(const std::vector<std::filesystem::path> &files, const Arguments &arguments,
                                       Store *shop)
{
    std::vector<UnderstoodFile> understood;
    if (const auto recipe = arguments.value("recipe")) {
        for (const std::filesystem::path &path : files)
            understood.push_back(byRecipe(path, *recipe, arguments, shop));
    } else {
        std::vector<RecognisedFile> found;
        for (const std::filesystem::path &path : files) {
            found.push_back({path, recogniseAsTold(path, arguments)});
            if (!askedSheet(arguments).empty())
                found.back().recognition.sheets.clear(); // the one that was asked for, and no other
        }
        const bool looksForSaved = shop && !arguments.has("no-saved-recipe") && !arguments.has("kind");
        const auto saved = looksForSaved ? savedRecipes(*shop) : std::vector<SavedRecipe>();
        for (RecognisedFile &file : arranged(std::move(found))) {
            understood.push_back({std::move(file), {}, "", {}});
            useSavedRecipe(understood.back(), saved);
            if (!arguments.has("column")) // whoever says what the columns mean sees a table
                requireTable(understood.back().path, understood.back().recognition);
        }
    }
    for (UnderstoodFile &file : understood)
        answer(file.recognition, arguments);
    return understood;
}

Json recipeJson(const UnderstoodFile &file)
{
    if (file.recipeName.isEmpty())
        return nullptr;
    return {{"name", utf8(file.recipeName)}, {"matched_by", file.matchedBy}};
}

Json columnsJson(const Recognition &found)
{
    Json columns = Json::array();
    for (std::size_t i = 0; i < found.recipe.columns.size(); ++i) {
        const Recipe::Column &column = found.recipe.columns[i];
        const bool isProposed = i < found.confidence.size() && column.field != Field::None;
        columns.push_back({{"header", column.header},
                           {"field", fieldId(column.field)},
                           {"confidence", confidenceId(isProposed ? found.confidence[i] : Confidence::Sure)}});
    }
    return columns;
}

QString recipeText(const UnderstoodFile &file)
{
    if (!file.proposedRecipe.isEmpty())
        return Cli::tr("The saved recipe “%1” knows most of these columns; --recipe uses it.").arg(file.proposedRecipe);
    if (file.recipeName.isEmpty())
        return {};
    return QLatin1String(file.matchedBy) == QLatin1String("fingerprint")
               ? Cli::tr("Read by the saved recipe “%1”, which was made for the same columns.").arg(file.recipeName)
               : Cli::tr("Read by the recipe “%1”.").arg(file.recipeName);
}

bool namesCustomers(const Recipe &recipe)
{
    return std::ranges::any_of(recipe.columns, [](const Recipe::Column &column) {
        return column.field == Field::CustomerId || column.field == Field::Email || column.field == Field::Phone
               || column.field == Field::CustomerName;
    });
}

Outcome openQuestions(const std::filesystem::path &file, const Recognition &found)
{
    const std::vector<Question> &questions = found.questions;
    QString text = Cli::tr("%1 was not imported, because a question about it is open.").arg(fromPath(file));
    Json list = Json::array();
    for (const Question &question : questions) {
        const QString answer = QLatin1String(answerTo(question.kind));
        text += QLatin1Char('\n') + questionText(question) + QLatin1Char('\n') + Cli::tr("Answer with %1.").arg(answer);
        list.push_back({{"code", errorId(codeOf(question.kind))},
                        {"column", question.column},
                        {"example", question.example},
                        {"choices", question.choices},
                        {"answer", utf8(answer)}});
    }
    const bool isForNobody = found.recipe.kind == FileKind::Orders && !namesCustomers(found.recipe);
    if (isForNobody)
        text += QLatin1Char('\n') + noCustomerKeyText();
    Outcome outcome;
    outcome.exitCode = kWrongUse;
    outcome.complaint = text;
    outcome.json = {{"error",
                     {{"code", errorId(codeOf(questions.front().kind))},
                      {"text", utf8(text)},
                      {"file", utf8(fromPath(file))},
                      {"questions", list},
                      {"no_customer_key", isForNobody},
                      {"columns", columnsJson(found)}}}};
    return outcome;
}

void saveRecipe(const Recipe &recipe, const std::filesystem::path &path)
{
    const QByteArray bytes = QByteArray::fromStdString(recipeToJson(recipe));
    QSaveFile file(fromPath(outputTarget(path)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
        || !file.commit()) // without flush(), commit() would forget that the disk is full
        throw Error(ErrorCode::FileNotWritable, {path.string(), utf8(file.errorString())});
}

} // namespace clientele::cli
