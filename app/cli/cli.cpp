#include "app/cli/cli.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "app/cli/command.h"
#include "app/cli/help.h"
#include "app/cli/terminal_monitor.h"
#include "app/cli/words.h"
#include "app/language.h"
#include "widgets/shell/names.h"

namespace clientele::cli {

namespace {

// What every command understands besides its own options.
struct Globals
{
    bool asJson = false;
    bool wantsHelp = false;
    QString language;
};

// Takes the global options out of `words`.
Globals takeGlobals(QStringList &words)
{
    Globals globals;
    globals.language = Language::ofSystem();
    const qsizetype end = words.contains(QLatin1String("--")) ? words.indexOf(QLatin1String("--")) : words.size();
    QStringList others;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (i < end && word == QLatin1String("--json")) {
            globals.asJson = true;
        } else if (i < end && (word == QLatin1String("--help") || word == QLatin1String("-h"))) {
            globals.wantsHelp = true;
        } else if (i < end && (word == QLatin1String("--lang") || word.startsWith(QLatin1String("--lang=")))) {
            const QString chosen
                = word.contains(QLatin1Char('=')) ? word.section(QLatin1Char('='), 1) : words.value(++i);
            if (chosen != QLatin1String("en") && chosen != QLatin1String("zh"))
                throw UsageError {Cli::tr("--lang must be en or zh.")};
            globals.language = chosen == QLatin1String("zh") ? QStringLiteral("zh_CN") : chosen;
        } else {
            others << word;
        }
    }
    words = others;
    return globals;
}

void print(std::FILE *stream, const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        bytes += '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void print(const Json &json)
{
    print(stdout, QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)));
}

int fail(bool asJson, std::string_view code, const QString &text, int exitCode)
{
    if (asJson)
        print(Json {{"error", {{"code", code}, {"text", text.toStdString()}}}});
    print(stderr, text);
    return exitCode;
}

// What the person asked for cannot be meant as it stands: exit code 2. Everything else could not be done: 1.
bool isWrongUse(ErrorCode code)
{
    static constexpr std::array kWrong {
        ErrorCode::ParameterInvalid,   ErrorCode::PlanInvalid,   ErrorCode::RecipeInvalid,     ErrorCode::NoSuchMethod,
        ErrorCode::DateOrderAmbiguous, ErrorCode::ColumnMissing, ErrorCode::EncodingUncertain,
    };
    return std::ranges::find(kWrong, code) != kWrong.end();
}

const Command *findCommand(const QString &id)
{
    for (const Command &command : commands()) {
        if (id == QLatin1String(command.id))
            return &command;
    }
    return nullptr;
}

int runCommand(const Command &command, const QStringList &words, bool asJson)
{
    TerminalMonitor monitor;
    try {
        const Arguments arguments(words, command.operands, command.options, asJson);
        const Outcome outcome = command.run(arguments, monitor);
        monitor.clearLine();
        if (asJson)
            print(outcome.json);
        else
            print(stdout, outcome.text);
        print(stderr, outcome.complaint);
        return outcome.exitCode;
    } catch (const UsageError &error) {
        monitor.clearLine();
        return fail(asJson, "usage", error.text + QLatin1Char('\n') + shortHelp(command), kWrongUse);
    } catch (const Error &error) {
        monitor.clearLine();
        return fail(asJson, errorId(error.code), errorText(error), isWrongUse(error.code) ? kWrongUse : kCouldNot);
    } catch (const Cancelled &) {
        monitor.clearLine();
        return fail(asJson, "cancelled", Cli::tr("Cancelled. Nothing is half done."), kCancelled);
    } catch (const std::exception &error) { // also std::bad_alloc: nothing leaves this program as a crash
        monitor.clearLine();
        return fail(asJson, errorId(ErrorCode::Internal), errorText(Error(ErrorCode::Internal, {error.what()})),
                    kCouldNot);
    }
}

} // namespace

int run(const QStringList &given)
{
    QStringList words = given;
    Language language;
    Globals globals;
    try {
        globals = takeGlobals(words);
    } catch (const UsageError &error) {
        return fail(words.contains(QLatin1String("--json")), "usage", error.text, kWrongUse);
    }
    language.set(globals.language);

    if (words == QStringList {QStringLiteral("--version")}) {
        print(stdout, QStringLiteral("clientele-cli " CLIENTELE_VERSION));
        return kDone;
    }
    if (words.isEmpty()) {
        if (!globals.wantsHelp)
            return fail(globals.asJson, "usage", generalHelp(), kWrongUse);
        print(stdout, generalHelp());
        return kDone;
    }
    const Command *command = findCommand(words.takeFirst());
    if (!command) {
        const QString text = Cli::tr("There is no command “%1”. clientele-cli --help lists them.");
        return fail(globals.asJson, "usage", text.arg(given.first()), kWrongUse);
    }
    if (globals.wantsHelp) {
        print(stdout, helpOf(*command));
        return kDone;
    }
    return runCommand(*command, words, globals.asJson);
}

} // namespace clientele::cli
