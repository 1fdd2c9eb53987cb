#include "analytics/store/verify.h"

#include <string>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/event_runs.h"

namespace clientele {

namespace {

using Findings = std::vector<Store::Finding>;

// SQLite's own checks run inside one statement; this lets Cancel reach them.
class CancelHook
{
public:
    CancelHook(Database &database, Monitor &monitor)
        : m_database(database)
    {
        constexpr int instructions = 100'000; // a few milliseconds
        sqlite3_progress_handler(database.handle(), instructions, &CancelHook::isCancelled, &monitor);
    }
    ~CancelHook() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    CancelHook(const CancelHook &) = delete;
    CancelHook &operator=(const CancelHook &) = delete;

private:
    static int isCancelled(void *monitor) { return static_cast<Monitor *>(monitor)->isCancelled() ? 1 : 0; }

    Database &m_database;
};

void checkIntegrity(Database &database, Findings &findings)
{
    Statement check = database.prepare("PRAGMA integrity_check(20)");
    while (check.step()) {
        if (check.text(0) != "ok")
            findings.push_back({"integrity", std::string(check.text(0))});
    }
}

void checkReferences(Database &database, Findings &findings)
{
    constexpr std::size_t enough = 20;
    Statement check = database.prepare("PRAGMA foreign_key_check");
    while (findings.size() < enough && check.step())
        findings.push_back({"foreign_key", std::string(check.text(0)) + " → " + std::string(check.text(2))});
}

// Equal for the same lines in whatever order they come.
std::uint64_t fingerprint(const LineColumns &lines)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::uint64_t line = mixBits(lines.order[i], lines.product[i]);
        for (const std::int64_t value :
             {lines.quantity[i], lines.price[i], lines.amount[i], std::int64_t {lines.kind[i]}})
            line = mixBits(static_cast<std::uint64_t>(value), line);
        sum += line;
    }
    return sum;
}

void checkColumnRuns(Database &database, Monitor &monitor, Findings &findings)
{
    const std::optional<LineColumns> runs = readRuns(database, monitor);
    if (!runs) {
        findings.push_back({"segments_differ", "missing or damaged"});
        return;
    }
    const LineColumns rows = readLineRows(database, monitor);
    if (runs->size() != rows.size() || fingerprint(*runs) != fingerprint(rows))
        findings.push_back({"segments_differ", std::to_string(runs->size()) + " lines in segments, "
                                                   + std::to_string(rows.size()) + " rows"});
}

void checkEventRuns(Database &database, Monitor &monitor)
{
    EventColumns events;
    for (const EventRun &run : eventRuns(database)) {
        events.resize(run.events);
        readEventRun(database, run, events, 0, monitor);
    }
}

} // namespace

std::vector<Store::Finding> verifyShop(Database &database, Monitor &monitor)
{
    Findings findings;
    const CancelHook hook(database, monitor);
    monitor.stage(Stage::Checking);
    try {
        checkIntegrity(database, findings);
        monitor.progress(0.6);
        checkReferences(database, findings);
        monitor.progress(0.8);
        checkColumnRuns(database, monitor, findings);
        monitor.progress(0.9);
        checkEventRuns(database, monitor);
        monitor.progress(1.0);
    } catch (const Error &error) {
        if (error.code != ErrorCode::ShopDamaged)
            throw;
        findings.push_back({"integrity", error.arguments.back()});
    }
    return findings;
}

} // namespace clientele
