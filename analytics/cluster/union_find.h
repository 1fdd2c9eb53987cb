#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace clientele {

// Sets that only ever grow together. Any number of threads may unite and ask at once; which sets there are in the end
// does not depend on the order, and the root of a set is its smallest element.
class UnionFind
{
public:
    explicit UnionFind(std::size_t size)
        : m_parent(size)
    {
        for (std::size_t i = 0; i < size; ++i)
            m_parent[i].store(static_cast<std::uint32_t>(i), std::memory_order_relaxed);
    }

    std::uint32_t find(std::uint32_t element)
    {
        for (;;) {
            std::uint32_t parent = m_parent[element].load(std::memory_order_relaxed);
            if (parent == element)
                return element;
            const std::uint32_t above = m_parent[parent].load(std::memory_order_relaxed);
            if (above == parent)
                return parent;
            m_parent[element].compare_exchange_weak(parent, above, std::memory_order_relaxed); // halve the path
            element = above;
        }
    }

    // False if they were together already.
    bool unite(std::uint32_t a, std::uint32_t b)
    {
        for (;;) {
            a = find(a);
            b = find(b);
            if (a == b)
                return false;
            if (a > b)
                std::swap(a, b);
            std::uint32_t root = b;
            if (m_parent[b].compare_exchange_strong(root, a, std::memory_order_relaxed))
                return true;
        }
    }

private:
    std::vector<std::atomic<std::uint32_t>> m_parent;
};

} // namespace clientele
