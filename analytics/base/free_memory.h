#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string_view>

namespace clientele {

constexpr std::uint64_t kMemoryUnknown = std::numeric_limits<std::uint64_t>::max();

// How many bytes can still be had before the system would have to end programs: what Linux calls available, and no more
// than what is left of a limit that is set on this program's group. kMemoryUnknown where the system does not say.
std::uint64_t freeMemory();

// Refuses a setting that would need more memory than is free, before anything is begun: `bytesOf` says what so large a
// value takes, and rises with it. The error names the largest value that fits. Errors: ParameterInvalid.
void refuseBeyondMemory(std::string_view parameter, std::size_t value,
                        const std::function<std::uint64_t(std::size_t)> &bytesOf, std::uint64_t free = freeMemory());

} // namespace clientele
