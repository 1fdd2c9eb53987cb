#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "analytics/base/parallel.h"

namespace clientele {

// A stream of items that many threads work on: `produce(item)` makes them one after the other until it says false,
// `work(item)` changes each of them on any thread, `consume(item)` takes them one at a time in the order they were made.
//
// Neither produce nor consume ever runs twice at once, so both may use what belongs to one thread at a time (a file, a
// database connection). What is consumed does not depend on the number of threads; at most two items per thread are under
// way. The exception of the earliest item counts, as if the work had been done one after the other. An item with
// recycle() is made again out of one that has been consumed, so that its memory need not be asked for anew.
template<typename Item, typename Produce, typename Work, typename Consume> class ParallelStream
{
public:
    ParallelStream(Produce produce, Work work, Consume consume)
        : m_produce(std::move(produce))
        , m_work(std::move(work))
        , m_consume(std::move(consume))
        , m_mostUnderWay(static_cast<std::size_t>(threadCount()) * 2)
    {
    }

    void run()
    {
        parallelFor(static_cast<std::size_t>(threadCount()), 1, [this](std::size_t, std::size_t) { loop(); });
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    struct Done
    {
        Item item;
        std::exception_ptr failure;
    };

    void loop()
    {
        for (;;) {
            Done done;
            std::size_t number = 0;
            if (!take(done, number))
                return;
            if (!done.failure) {
                try {
                    m_work(done.item);
                } catch (...) {
                    done.failure = std::current_exception();
                }
            }
            give(std::move(done), number);
        }
    }

    bool take(Done &done, std::size_t &number)
    {
        const std::lock_guard producing(m_producing);
        {
            std::unique_lock lock(m_mutex);
            m_moved.wait(lock, [this] { return m_isOver || m_taken - m_consumed < m_mostUnderWay; });
            if (m_isOver || m_isProduced)
                return false;
        }
        if constexpr (requires { done.item.recycle(); }) {
            const std::lock_guard lock(m_mutex);
            if (!m_spare.empty()) {
                done.item = std::move(m_spare.back());
                m_spare.pop_back();
            }
        }
        bool hasItem = true;
        try {
            hasItem = m_produce(done.item);
        } catch (...) {
            done.failure = std::current_exception();
        }
        const std::lock_guard lock(m_mutex);
        m_isProduced = !hasItem || done.failure;
        number = m_taken;
        m_taken += hasItem;
        return hasItem;
    }

    // Whoever brings the item that is due consumes it, and those that wait behind it.
    void give(Done &&done, std::size_t number)
    {
        std::unique_lock lock(m_mutex);
        m_waiting.emplace(number, std::move(done));
        if (m_isConsuming)
            return;
        m_isConsuming = true;
        for (auto due = m_waiting.find(m_consumed); due != m_waiting.end() && !m_isOver;
             due = m_waiting.find(m_consumed)) {
            Done next = std::move(due->second);
            m_waiting.erase(due);
            lock.unlock();
            if (!next.failure) {
                try {
                    m_consume(next.item);
                } catch (...) {
                    next.failure = std::current_exception();
                }
            }
            if constexpr (requires { next.item.recycle(); })
                next.item.recycle();
            lock.lock();
            if constexpr (requires { next.item.recycle(); })
                m_spare.push_back(std::move(next.item));
            ++m_consumed;
            if (next.failure) {
                m_failure = next.failure;
                m_isOver = true;
            }
            m_moved.notify_all();
        }
        m_isConsuming = false;
    }

    Produce m_produce;
    Work m_work;
    Consume m_consume;
    std::size_t m_mostUnderWay;

    std::mutex m_producing;
    std::mutex m_mutex; // for all below
    std::condition_variable m_moved;
    std::map<std::size_t, Done> m_waiting;
    std::vector<Item> m_spare;
    std::size_t m_taken = 0;
    std::size_t m_consumed = 0;
    bool m_isProduced = false;
    bool m_isConsuming = false;
    bool m_isOver = false; // something failed
    std::exception_ptr m_failure;
};

template<typename Item, typename Produce, typename Work, typename Consume>
void parallelStream(Produce produce, Work work, Consume consume)
{
    ParallelStream<Item, Produce, Work, Consume>(std::move(produce), std::move(work), std::move(consume)).run();
}

} // namespace clientele
