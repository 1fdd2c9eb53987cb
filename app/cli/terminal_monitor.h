#pragma once

#include <chrono>
#include <mutex>

#include "analytics/base/monitor.h"

namespace clientele::cli {

bool isInterrupted(); // Ctrl+C since the TerminalMonitor was made

// Progress on the terminal's last line (nothing when stderr is no terminal), and Ctrl+C as Cancel: the first asks the
// work to stop cleanly, a second ends the program at once. One at a time.
class TerminalMonitor final : public Monitor
{
public:
    TerminalMonitor();
    ~TerminalMonitor() override;
    TerminalMonitor(const TerminalMonitor &) = delete;
    TerminalMonitor &operator=(const TerminalMonitor &) = delete;

    void stage(Stage stage) override;
    void progress(double fraction) override;
    bool isCancelled() const override;

    void clearLine(); // before anything else is printed

private:
    void show(double fraction);

    std::mutex m_mutex; // work reports from any thread
    bool m_isTerminal;
    bool m_isShown = false;
    Stage m_stage = Stage::Reading;
    std::chrono::steady_clock::time_point m_lastShown;
};

} // namespace clientele::cli
