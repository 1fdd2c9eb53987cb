#include "app/cli/import_answers.h"

#include <algorithm>

#include "analytics/import/cleaning.h"
#include "analytics/import/time_zone.h"
#include "analytics/import/values.h"
#include "app/cli/json_values.h"
#include "app/cli/words.h"

namespace clientele::cli {

namespace {

using Question = Recognition::Question;

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

// "USD=0.79"
void setRate(Recipe &recipe, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(QLatin1Char('='));
    bool isNumber = false;
    const double rate = assignment.mid(equals + 1).toDouble(&isNumber);
    if (equals <= 0 || !isNumber || !(rate > 0 && rate < 1e9))
        throw UsageError {Cli::tr("--rate must be CURRENCY=RATE such as USD=0.79, not “%1”.").arg(assignment)};
    recipe.rates[currencyCode(utf8(assignment.left(equals)))] = rate;
}

bool isAnswered(const Question &question, const Recipe &recipe, const Arguments &arguments)
{
    switch (question.kind) {
    case Question::Kind::DateOrder: return arguments.has("date-order");
    case Question::Kind::Encoding: return arguments.has("encoding");
    case Question::Kind::DecimalPoint: return arguments.has("decimal-point");
    case Question::Kind::AsOf: return !recipe.asOf.empty();
    case Question::Kind::MissingField: return isTold(recipe, fieldById(question.column));
    }
    return false;
}

} // namespace

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
    if (const auto zone = arguments.value("time-zone")) {
        if (!TimeZone::named(utf8(*zone)))
            throw UsageError {
                Cli::tr("--time-zone must be an offset such as +08:00 or a zone such as Europe/London, not “%1”.")
                    .arg(*zone)};
        found.recipe.timeZone = utf8(*zone);
    }
    for (const QString &rate : arguments.values("rate"))
        setRate(found.recipe, rate);
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

} // namespace clientele::cli
