#include "analytics/base/random.h"

#include <cmath>
#include <numbers>

namespace clientele {

namespace {

std::uint64_t splitmix(std::uint64_t &state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

constexpr std::uint64_t rotateLeft(std::uint64_t x, int k)
{
    return (x << k) | (x >> (64 - k));
}

} // namespace

Random::Random(std::uint64_t seed, std::string_view stream)
{
    std::uint64_t state = seed;
    for (const char c : stream)
        state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    for (std::uint64_t &word : m_state)
        word = splitmix(state);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = rotateLeft(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = rotateLeft(m_state[3], 45);
    return result;
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::uniform(double low, double high)
{
    return low + (high - low) * uniform();
}

std::uint64_t Random::below(std::uint64_t bound)
{
    const std::uint64_t threshold = (0 - bound) % bound;
    for (;;) {
        const std::uint64_t bits = next();
        if (bits >= threshold)
            return bits % bound;
    }
}

bool Random::chance(double probability)
{
    return uniform() < probability;
}

double Random::normal()
{
    // Box–Muller without the second value: no hidden state, so a stream can be cut anywhere.
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

double Random::exponential()
{
    return -std::log(1 - uniform());
}

double Random::gamma(double shape)
{
    if (shape < 1)
        return gamma(shape + 1) * std::pow(1 - uniform(), 1 / shape);
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1 + c * x, 3);
        if (v > 0 && std::log(1 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v;
    }
}

double Random::beta(double a, double b)
{
    const double x = gamma(a);
    return x / (x + gamma(b));
}

int Random::poisson(double mean)
{
    if (mean > 30) // a Poisson is a sum of Poissons
        return poisson(mean / 2) + poisson(mean / 2);
    const double limit = std::exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform())
        ++count;
    return count;
}

std::uint64_t mixBits(std::uint64_t key, std::uint64_t seed)
{
    std::uint64_t state = key * 0xd1342543de82ef95u + seed;
    return splitmix(state);
}

} // namespace clientele
