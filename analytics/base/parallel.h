#pragma once

#include <cstddef>
#include <functional>

namespace clientele {

// The one parallel loop. Cuts 0 … count into pieces of `grain` and calls `work(begin, end)` for each, on as many
// threads as the machine has cores (the caller's thread is one of them).
//
// Pieces depend on `count` and `grain` only, never on the number of threads: work that writes only to its own piece
// gives the same bytes on any machine. The first exception of any piece stops the rest and is thrown here.
void parallelFor(std::size_t count, std::size_t grain,
                 const std::function<void(std::size_t begin, std::size_t end)> &work);

// How many threads parallelFor uses: the machine's cores, or what setThreadCount said (0 = cores again).
int threadCount();
void setThreadCount(int count);

} // namespace clientele
