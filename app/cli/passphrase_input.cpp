#include "app/cli/passphrase_input.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include "analytics/base/monitor.h"
#include "analytics/store/passphrase_change.h"
#include "app/cli/arguments.h"
#include "app/cli/terminal_monitor.h"
#include "app/cli/words.h"
#include "app/passphrase_text.h"
#include "app/paths.h"

namespace clientele::cli {

namespace {

constexpr int kBetweenLooks = 100; // ms: a Ctrl+C that came just before waiting is heard then

// What is typed meanwhile is not shown.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ECHONL;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

private:
    termios m_before {};
};

bool isAtTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

// False at Ctrl+C.
bool waitForLine()
{
    struct pollfd terminal
    {
        STDIN_FILENO, POLLIN, 0
    };
    while (!isInterrupted()) {
        if (::poll(&terminal, 1, kBetweenLooks) > 0)
            return true;
    }
    return false;
}

// One line from the person, without its end. Errors: Cancelled at Ctrl+C or when the terminal goes away.
Passphrase typedLine(const QString &question)
{
    const QuietTerminal quiet;
    std::fputs(qUtf8Printable(question), stderr);
    std::fflush(stderr);
    std::array<char, 1024> line {};
    // A terminal gives a line at a time.
    const ssize_t size = waitForLine() ? ::read(STDIN_FILENO, line.data(), line.size()) : 0;
    if (size <= 0 || isInterrupted()) {
        std::fputc('\n', stderr);
        throw Cancelled();
    }
    const std::string_view text(line.data(), static_cast<std::size_t>(size) - (line[size - 1] == '\n' ? 1 : 0));
    QString typed = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const Passphrase passphrase = toPassphrase(typed);
    typed.fill(QChar());
    ::explicit_bzero(line.data(), line.size());
    return passphrase;
}

Passphrase fromVariable(const char *variable)
{
    return toPassphrase(QString::fromUtf8(qgetenv(variable)));
}

} // namespace

Passphrase presentPassphrase(const std::filesystem::path &shop)
{
    if (!looksEncrypted(shop))
        return {};
    const Passphrase given = fromVariable(kPassphraseVariable);
    if (!given.isEmpty() || !isAtTerminal())
        return given;
    return typedLine(Cli::tr("Passphrase of %1: ").arg(fromPath(shop)));
}

Passphrase newPassphrase(const char *variable)
{
    const Passphrase given = fromVariable(variable);
    if (!given.isEmpty())
        return given;
    if (!isAtTerminal())
        throw UsageError {Cli::tr("There is no terminal to type a passphrase at: put it in the variable %1.")
                              .arg(QLatin1String(variable))};
    std::fputs(qUtf8Printable(Cli::tr("Nobody can open the shop without its passphrase, nor bring it back.")), stderr);
    std::fputc('\n', stderr);
    const Passphrase first = typedLine(Cli::tr("New passphrase: "));
    if (first.isEmpty())
        throw UsageError {Cli::tr("A passphrase cannot be empty.")};
    if (!(typedLine(Cli::tr("Once more: ")) == first))
        throw UsageError {Cli::tr("The two are not the same. Nothing was changed.")};
    return first;
}

} // namespace clientele::cli
