#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace clientele {

// The one random generator: the same seed gives the same numbers on every machine and compiler, so a holdout, a sample
// shop or a bootstrap can be drawn again. xoshiro256** (Blackman & Vigna 2018), seeded by splitmix64.
//
// `stream` separates independent uses of one seed: Random(seed, "holdout") never overlaps Random(seed, "codes").
// Not for secrets: keys come from the system (base/crypto.h). Not shared between threads.
class Random
{
public:
    explicit Random(std::uint64_t seed, std::string_view stream = {});

    std::uint64_t next(); // 64 random bits
    double uniform(); // [0, 1)
    double uniform(double low, double high); // [low, high)
    std::uint64_t below(std::uint64_t bound); // 0 … bound − 1, without bias; bound > 0
    bool chance(double probability);
    double normal(); // mean 0, variance 1
    double exponential(); // mean 1
    double gamma(double shape); // scale 1; shape > 0 (Marsaglia & Tsang 2000)
    double beta(double a, double b);
    int poisson(double mean);

    // Fisher–Yates.
    template<typename T> void shuffle(std::span<T> values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[static_cast<std::size_t>(below(i))]);
    }

private:
    std::array<std::uint64_t, 4> m_state;
};

// A 64-bit mix of a key and a seed: the random number that belongs to one customer whatever the order of work.
std::uint64_t mixBits(std::uint64_t key, std::uint64_t seed);

} // namespace clientele
