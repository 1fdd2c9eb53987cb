#include "analytics/table/background_table.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace clientele {

namespace {
constexpr std::size_t kBlocksAhead = 1;
constexpr std::chrono::milliseconds kBetweenCheckpoints {20};
constexpr std::chrono::milliseconds kPatience {100}; // with a thread that may be about to end
} // namespace

// What both threads have: it lives as long as the one that lives longer.
struct BackgroundTable::Shared
{
    struct Filled
    {
        RowBlock rows;
        double fraction;
    };

    void read(const std::function<std::unique_ptr<RowSource>()> &open)
    {
        std::exception_ptr thrown;
        try {
            std::unique_ptr<RowSource> opened = open();
            {
                const std::lock_guard lock(mutex);
                source = std::move(opened);
            }
            moved.notify_all();
            fillBlocks();
        } catch (...) {
            thrown = std::current_exception();
        }
        const std::lock_guard lock(mutex);
        failure = thrown;
        isOver = true;
        moved.notify_all();
    }

    void fillBlocks()
    {
        Row row;
        bool holdsRow = false;
        RowBlock block;
        while (block.fill(*source, row, holdsRow)) {
            const double fraction = source->fraction();
            std::unique_lock lock(mutex);
            moved.wait(lock, [this] { return isAbandoned || filled.size() < kBlocksAhead; });
            if (isAbandoned)
                return;
            filled.push_back({std::move(block), fraction});
            block = {};
            if (!spare.empty()) {
                block = std::move(spare.back());
                spare.pop_back();
            }
            moved.notify_all();
        }
    }

    std::mutex mutex; // for all below
    std::condition_variable moved;
    std::unique_ptr<RowSource> source; // the reading thread's until it is over
    std::deque<Filled> filled;
    std::vector<RowBlock> spare;
    std::exception_ptr failure;
    bool isOver = false;
    bool isAbandoned = false;
};

BackgroundTable::BackgroundTable(const Monitor &monitor)
    : m_shared(std::make_shared<Shared>())
    , m_monitor(monitor)
{
}

// What it delegates to has made the object: whatever is thrown below, the destructor tells the thread.
BackgroundTable::BackgroundTable(std::function<std::unique_ptr<RowSource>()> open, const Monitor &monitor)
    : BackgroundTable(monitor)
{
    std::thread([shared = m_shared, open = std::move(open)] { shared->read(open); }).detach();
    std::unique_lock lock(m_shared->mutex);
    while (!m_shared->source && !m_shared->isOver) {
        m_shared->moved.wait_for(lock, kBetweenCheckpoints);
        m_monitor.checkpoint();
    }
    if (!m_shared->source)
        std::rethrow_exception(m_shared->failure);
}

BackgroundTable::~BackgroundTable()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->isAbandoned = true;
    m_shared->moved.notify_all();
    m_shared->moved.wait_for(lock, kPatience, [this] { return m_shared->isOver; });
}

const std::vector<std::string> &BackgroundTable::header() const
{
    return m_shared->source->header();
}

bool BackgroundTable::next(RowBlock &block)
{
    block.clear();
    std::unique_lock lock(m_shared->mutex);
    while (m_shared->filled.empty() && !m_shared->isOver) {
        m_shared->moved.wait_for(lock, kBetweenCheckpoints);
        m_monitor.checkpoint();
    }
    if (m_shared->filled.empty()) {
        if (m_shared->failure)
            std::rethrow_exception(m_shared->failure);
        return false;
    }
    m_shared->spare.push_back(std::exchange(block, std::move(m_shared->filled.front().rows)));
    m_fraction = m_shared->filled.front().fraction;
    m_shared->filled.pop_front();
    m_shared->moved.notify_all();
    return true;
}

const std::vector<RowIssue> &BackgroundTable::issues() const
{
    return m_shared->source->issues();
}

std::uint64_t BackgroundTable::emptyRows() const
{
    return m_shared->source->emptyRows();
}

} // namespace clientele
