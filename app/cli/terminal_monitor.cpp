#include "app/cli/terminal_monitor.h"

#include <QtCore/QString>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>

#include <unistd.h>

#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr auto kBetweenLines = std::chrono::milliseconds(100);

std::atomic<bool> s_isCancelled {false};
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler may touch nothing else

extern "C" void askToStop(int)
{
    s_isCancelled.store(true, std::memory_order_relaxed);
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action
    {
    };
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // the second time, the system's own way
    sigaction(signal, &action, nullptr);
}

} // namespace

TerminalMonitor::TerminalMonitor()
    : m_isTerminal(isatty(STDERR_FILENO) == 1)
{
    s_isCancelled = false;
    handle(SIGINT, askToStop);
    handle(SIGTERM, askToStop);
}

TerminalMonitor::~TerminalMonitor()
{
    clearLine();
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
}

void TerminalMonitor::stage(Stage stage)
{
    const std::lock_guard lock(m_mutex);
    m_stage = stage;
    m_lastShown = {};
    show(0);
}

void TerminalMonitor::progress(double fraction)
{
    const std::lock_guard lock(m_mutex);
    if (std::chrono::steady_clock::now() - m_lastShown >= kBetweenLines)
        show(fraction);
}

bool isInterrupted()
{
    return s_isCancelled.load(std::memory_order_relaxed);
}

bool TerminalMonitor::isCancelled() const
{
    return isInterrupted();
}

void TerminalMonitor::show(double fraction)
{
    if (!m_isTerminal)
        return;
    m_lastShown = std::chrono::steady_clock::now();
    m_isShown = true;
    const QString line = stageText(m_stage) + QLatin1Char(' ') + percentText(std::clamp(fraction, 0.0, 1.0), 0);
    std::fprintf(stderr, "\r\x1b[K%s", line.toUtf8().constData());
    std::fflush(stderr);
}

void TerminalMonitor::clearLine()
{
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_isShown, false))
        std::fputs("\r\x1b[K", stderr);
}

} // namespace clientele::cli
