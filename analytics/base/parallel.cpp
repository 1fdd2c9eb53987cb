#include "analytics/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace clientele {

namespace {
std::atomic<int> s_threadCount {0};
}

int threadCount()
{
    const int chosen = s_threadCount.load(std::memory_order_relaxed);
    return chosen > 0 ? chosen : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void setThreadCount(int count)
{
    s_threadCount.store(std::max(0, count), std::memory_order_relaxed);
}

void parallelFor(std::size_t count, std::size_t grain, const std::function<void(std::size_t, std::size_t)> &work)
{
    grain = std::max<std::size_t>(1, grain);
    const std::size_t pieces = (count + grain - 1) / grain;
    const std::size_t threads = std::min(pieces, static_cast<std::size_t>(threadCount()));

    std::atomic<std::size_t> next {0};
    std::mutex failureMutex;
    std::exception_ptr failure;
    const auto loop = [&] {
        for (std::size_t piece = next++; piece < pieces; piece = next++) {
            try {
                work(piece * grain, std::min(count, (piece + 1) * grain));
            } catch (...) {
                const std::lock_guard lock(failureMutex);
                if (!failure)
                    failure = std::current_exception();
                next = pieces;
            }
        }
    };

    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(loop);
    loop();
    others.clear(); // joins
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace clientele
