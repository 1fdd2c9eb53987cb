#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/table/row_block.h"

namespace clientele {

// A table that a thread of its own opens and reads a little ahead, so that whoever waits for rows can be stopped at once:
// also while a network drive does not answer. Nobody waits for such a drive: the thread that does is left alone, takes
// nothing of the caller's with it, and closes the file as soon as it hears from it.
class BackgroundTable
{
public:
    // Waits until the table is open. Errors: those of `open`; Cancelled.
    BackgroundTable(std::function<std::unique_ptr<RowSource>()> open, const Monitor &monitor);
    ~BackgroundTable();
    BackgroundTable(const BackgroundTable &) = delete;
    BackgroundTable &operator=(const BackgroundTable &) = delete;

    const std::vector<std::string> &header() const;
    // The next rows in place of those in `block`, whose memory is used again; false at the end. One thread at a time.
    // Errors: those of RowSource; Cancelled.
    bool next(RowBlock &block);
    double fraction() const { return m_fraction; } // how much of the file next() has given out

    // Complete once next() has said false, and not to be asked before.
    const std::vector<RowIssue> &issues() const;
    std::uint64_t emptyRows() const;

private:
    struct Shared;

    explicit BackgroundTable(const Monitor &monitor);

    std::shared_ptr<Shared> m_shared;
    const Monitor &m_monitor;
    double m_fraction = 0;
};

// Every row of a table, in its order: progress is told and Cancel heard on the way. Errors: those of next().
template<typename Take> void forEachRow(BackgroundTable &table, Monitor &monitor, const Take &take)
{
    constexpr std::size_t rowsBetweenCheckpoints = 1'024;
    RowBlock block;
    while (table.next(block)) {
        monitor.progress(table.fraction());
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (i % rowsBetweenCheckpoints == 0)
                monitor.checkpoint();
            take(block[i]);
        }
    }
}

} // namespace clientele
