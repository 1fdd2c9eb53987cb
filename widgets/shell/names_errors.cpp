#include "widgets/shell/names.h"

#include "widgets/shell/names_checks.h"
#include "widgets/shell/names_error_words.h"
#include "widgets/shell/names_words.h"

// Errors in words: what names_error_words.cpp says of each kind, with the error's own arguments in it.
namespace clientele {

namespace {

// An id that is not known is shown as it is: saying what went wrong must not go wrong.
QString rejectTextOf(const std::string &id)
{
    try {
        return rejectText(rejectById(id));
    } catch (const Error &) {
        return QString::fromStdString(id);
    }
}

// A finding is a whole sentence or two, in the shop's money.
QString refusalText(const Error &error)
{
    for (const PlanFindingKind kind : allPlanFindings())
        if (planFindingId(kind) == error.arguments[1])
            return planFindingText(kind, {error.arguments.begin() + 3, error.arguments.end()},
                                   utf8(error.arguments[2]));
    return utf8(error.arguments[1]) + u'.';
}

// The field as forms name it, what is wrong, and in a file the place as it is written there.
std::vector<QString> planArgumentsOf(const Error &error)
{
    std::vector<QString> arguments {planFieldName(error.arguments[0]), planProblemText(error.arguments[1])};
    if (error.arguments.size() > 2) {
        arguments.push_back(utf8(error.arguments[2]));
        arguments.push_back(
            error.arguments.size() > 4
                ? words::Names::tr("line %1, column %2").arg(utf8(error.arguments[3]), utf8(error.arguments[4]))
                : utf8(error.arguments[0]));
    }
    return arguments;
}

// Ids and closed phrases among the arguments have words of their own.
std::vector<QString> argumentsOf(const Error &error)
{
    std::vector<QString> arguments;
    for (const std::string &argument : error.arguments)
        arguments.push_back(utf8(argument));
    if (arguments.size() < 2)
        return arguments;
    if (error.code == ErrorCode::PlanInvalid)
        return planArgumentsOf(error);
    if (error.code == ErrorCode::ExportRefused && arguments.size() >= 3)
        arguments[1] = refusalText(error);
    if (error.code == ErrorCode::ColumnMissing)
        arguments[1] = fieldNameOf(error.arguments[1]);
    if (error.code == ErrorCode::RuleInvalid && arguments.size() == 5)
        arguments[2] = ruleProblemText(error.arguments[2], arguments[3], arguments[4]);
    if (words::isNobodyFits(error)) {
        arguments[1] = formatName(error.arguments[1]);
        arguments[2] = rejectTextOf(error.arguments[2]);
    }
    if (error.code == ErrorCode::NotATable)
        arguments[1] = fileLookText(error.arguments[1]);
    return arguments;
}

// Unlike QString::arg, never looks inside an argument: a file may be called "%2.csv". A missing argument reads "?".
QString filled(const QString &pattern, const std::vector<QString> &arguments)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit();
        if (!isPlace) {
            result += pattern[i];
            continue;
        }
        const auto place = static_cast<std::size_t>(pattern[++i].digitValue() - 1);
        result += place < arguments.size() ? arguments[place] : QStringLiteral("?");
    }
    return result;
}

} // namespace

QString errorTitle(const Error &error)
{
    return words::Names::tr(words::errorWords(error).title);
}

QString errorText(const Error &error)
{
    return filled(words::Names::tr(words::errorWords(error).text), argumentsOf(error));
}

} // namespace clientele
