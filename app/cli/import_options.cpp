#include "app/cli/import_options.h"

#include <algorithm>

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include "analytics/base/error.h"
#include "analytics/import/cleaning.h"
#include "analytics/table/output_target.h"
#include "app/cli/json_values.h"
#include "app/paths.h"
#include "widgets/shell/names.h"

namespace clientele::cli {

namespace {

using Question = Recognition::Question;

Recipe recipeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        throw Error(ErrorCode::FileNotFound, {utf8(path)});
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileNotReadable, {utf8(path), utf8(file.errorString())});
    return recipeFromJson(file.readAll().toStdString(), utf8(path));
}

DateOrder dateOrderOf(const QString &text)
{
    if (text == QLatin1String("ymd"))
        return DateOrder::YearMonthDay;
    return text == QLatin1String("mdy") ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
}

// "Kunde=customer_id"
void setColumn(Recipe &recipe, const QString &assignment)
{
    const qsizetype equals = assignment.lastIndexOf(QLatin1Char('='));
    if (equals <= 0)
        throw UsageError {Cli::tr("--column must be HEADER=FIELD, not “%1”.").arg(assignment)};
    const std::string header = utf8(assignment.left(equals));
    const QString id = assignment.mid(equals + 1);
    Field field = Field::None;
    const auto &fields = fieldsOf(recipe.kind);
    if (id != QLatin1String("none")) {
        const auto known = std::ranges::find(fields, utf8(id), fieldId);
        if (known == fields.end()) {
            QStringList ids;
            for (const Field candidate : fields)
                ids << words(fieldId(candidate));
            throw UsageError {
                Cli::tr("“%1” is nothing a column can mean; choose from: %2.").arg(id, ids.join(QStringLiteral(", ")))};
        }
        field = *known;
    }
    const auto column = std::ranges::find(recipe.columns, header, &Recipe::Column::header);
    if (column == recipe.columns.end())
        throw UsageError {Cli::tr("There is no column “%1”.").arg(words(header))};
    for (Recipe::Column &other : recipe.columns) {
        if (other.field == field && !mayRepeat(field))
            other.field = Field::None; // such a field has one column
    }
    column->field = field;
}

QString idsOf(const std::vector<CleaningChoice> &choices)
{
    QStringList ids;
    for (const CleaningChoice choice : choices)
        ids << words(cleaningChoiceId(choice));
    return ids.join(QStringLiteral(", "));
}

// "test_orders=drop"
void setChoice(Cleaning &cleaning, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(QLatin1Char('='));
    if (equals <= 0)
        throw UsageError {Cli::tr("--clean must be FINDING=CHOICE, not “%1”.").arg(assignment)};
    const std::string id = utf8(assignment.left(equals));
    const auto finding = findingById(id);
    if (!finding)
        throw UsageError {Cli::tr("“%1” is nothing that is looked for in a file.").arg(words(id))};
    const auto choice = cleaningChoiceById(utf8(assignment.mid(equals + 1)));
    const std::vector<CleaningChoice> allowed = choicesFor(*finding);
    if (!choice || std::ranges::find(allowed, choice) == allowed.end()) {
        throw UsageError {
            Cli::tr("%1 cannot be “%2”; choose from: %3.").arg(words(id), assignment.mid(equals + 1), idsOf(allowed))};
    }
    cleaning[id] = *choice;
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

bool isAnswered(const Question &question, const Recipe &recipe, const Arguments &arguments)
{
    switch (question.kind) {
    case Question::Kind::DateOrder: return arguments.has("date-order");
    case Question::Kind::Encoding: return arguments.has("encoding");
    case Question::Kind::DecimalPoint: return arguments.has("decimal-point");
    case Question::Kind::AsOf: return !recipe.asOf.empty();
    case Question::Kind::MissingField:
        return std::ranges::any_of(recipe.columns,
                                   [&](const auto &column) { return fieldId(column.field) == question.column; });
    }
    return false;
}

Recognition recogniseAs(const std::filesystem::path &file, const Arguments &arguments)
{
    Recognition found = recogniseSheet(file, askedSheet(arguments));
    const TableFormat format = tableOptions(arguments, found.recipe.format);
    return format == found.recipe.format ? std::move(found) : recognise(file, format);
}

// What the options say outweighs what was found.
void answer(Recognition &found, const Arguments &arguments)
{
    if (const auto order = arguments.value("date-order"))
        found.recipe.dateOrder = dateOrderOf(*order);
    if (const auto point = arguments.value("decimal-point"))
        found.recipe.decimalPoint = point->at(0).toLatin1();
    if (const auto asOf = arguments.value("as-of")) {
        if (!parseDay(utf8(*asOf)))
            throw UsageError {Cli::tr("--as-of must be a day such as 2011-12-10, not “%1”.").arg(*asOf)};
        found.recipe.asOf = utf8(*asOf);
    }
    for (const QString &column : arguments.values("column"))
        setColumn(found.recipe, column);
    if (arguments.has("drop-duplicates"))
        setDropsDuplicates(found.recipe.cleaning, true);
    for (const QString &clean : arguments.values("clean"))
        setChoice(found.recipe.cleaning, clean);
    // Worth knowing, as that nothing names the customer, is not worth stopping for.
    std::erase_if(found.questions,
                  [&](const Question &q) { return !q.isBlocking || isAnswered(q, found.recipe, arguments); });
}

} // namespace

std::vector<RecognisedFile> understand(const std::vector<std::filesystem::path> &files, const Arguments &arguments)
{
    std::vector<RecognisedFile> found;
    for (const std::filesystem::path &path : files) {
        RecognisedFile &file = found.emplace_back(RecognisedFile {path, {}});
        if (const auto recipe = arguments.value("recipe")) {
            file.recognition.recipe = recipeFile(*recipe);
            file.recognition.recipe.format = tableOptions(arguments, file.recognition.recipe.format);
        } else {
            file.recognition = recogniseAs(path, arguments);
            if (!askedSheet(arguments).empty())
                file.recognition.sheets.clear(); // the one that was asked for, and no other
        }
    }
    if (!arguments.has("recipe"))
        found = arranged(std::move(found));
    for (RecognisedFile &file : found)
        answer(file.recognition, arguments);
    return found;
}

Outcome openQuestions(const std::filesystem::path &file, const std::vector<Question> &questions)
{
    QString text = Cli::tr("%1 was not imported, because a question about it is open.").arg(fromPath(file));
    Json list = Json::array();
    for (const Question &question : questions) {
        const QString answer = QLatin1String(answerTo(question.kind));
        text += QLatin1Char('\n') + questionText(question) + QLatin1Char('\n') + Cli::tr("Answer with %1.").arg(answer);
        list.push_back({{"code", errorId(codeOf(question.kind))},
                        {"column", question.column},
                        {"example", question.example},
                        {"answer", utf8(answer)}});
    }
    Outcome outcome;
    outcome.exitCode = kWrongUse;
    outcome.complaint = text;
    outcome.json = {{"error",
                     {{"code", errorId(codeOf(questions.front().kind))},
                      {"text", utf8(text)},
                      {"file", utf8(fromPath(file))},
                      {"questions", list}}}};
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
