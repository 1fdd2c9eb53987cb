#include "analytics/base/free_memory.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

#include "analytics/base/error.h"

namespace clientele {

namespace {

// "MemAvailable:   12345 kB"
std::uint64_t availableToAll()
{
    std::ifstream file("/proc/meminfo");
    for (std::string line; std::getline(file, line);) {
        unsigned long long kilobytes = 0;
        if (std::sscanf(line.c_str(), "MemAvailable: %llu kB", &kilobytes) == 1)
            return std::uint64_t {kilobytes} * 1'024;
    }
    return kMemoryUnknown;
}

std::uint64_t numberIn(const std::string &path) // kMemoryUnknown: no such file, or "max"
{
    std::ifstream file(path);
    std::uint64_t number = 0;
    return file >> number ? number : kMemoryUnknown;
}

// "0::/user.slice/…": what is left of the limits of this group and of those it is in.
std::uint64_t leftOfGroup()
{
    std::ifstream file("/proc/self/cgroup");
    std::uint64_t left = kMemoryUnknown;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("0::/"))
            continue;
        for (std::string group = line.substr(3);; group.erase(group.rfind('/'))) {
            const std::string folder = "/sys/fs/cgroup" + group;
            const std::uint64_t limit = numberIn(folder + "/memory.max");
            const std::uint64_t used = numberIn(folder + "/memory.current");
            if (limit != kMemoryUnknown && used != kMemoryUnknown)
                left = std::min(left, limit - std::min(limit, used));
            if (group.rfind('/') == std::string::npos)
                break;
        }
    }
    return left;
}

std::string gigabytes(std::uint64_t bytes)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", static_cast<double>(bytes) / 1e9);
    return text;
}

} // namespace

std::uint64_t freeMemory()
{
    return std::min(availableToAll(), leftOfGroup());
}

void refuseBeyondMemory(std::string_view parameter, std::size_t value,
                        const std::function<std::uint64_t(std::size_t)> &bytesOf, std::uint64_t free)
{
    if (bytesOf(value) <= free)
        return;
    std::size_t fits = 0;
    for (std::size_t beyond = value; fits + 1 < beyond;) {
        const std::size_t middle = fits + (beyond - fits) / 2;
        (bytesOf(middle) <= free ? fits : beyond) = middle;
    }
    throw Error(ErrorCode::ParameterInvalid, {std::string(parameter), std::to_string(value),
                                              "≤ " + std::to_string(fits), gigabytes(bytesOf(value)), gigabytes(free)});
}

} // namespace clientele
