#pragma once

#include <cstddef>
#include <new>
#include <utility>

#include <sys/mman.h>

namespace clientele {

// For large arrays that are let go while others grow: their memory is the system's again at once, instead of staying
// with the program between smaller pieces that live on. Memory that nobody has written to costs nothing, so that
// resize() leaves plain values as they are. Large pages are not asked for: finding them costs more than they save.
template<typename T> struct PageAllocator
{
    using value_type = T;

    PageAllocator() = default;
    template<typename Other> PageAllocator(const PageAllocator<Other> &) { }

    T *allocate(std::size_t count)
    {
        void *pages = ::mmap(nullptr, count * sizeof(T), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED)
            throw std::bad_alloc();
        return static_cast<T *>(pages);
    }
    template<typename Value> void construct(Value *at) { ::new (static_cast<void *>(at)) Value; }
    template<typename Value, typename... Arguments> void construct(Value *at, Arguments &&...arguments)
    {
        ::new (static_cast<void *>(at)) Value(std::forward<Arguments>(arguments)...);
    }
    void deallocate(T *pages, std::size_t count) { ::munmap(pages, count * sizeof(T)); }

    bool operator==(const PageAllocator &) const { return true; }
};

} // namespace clientele
