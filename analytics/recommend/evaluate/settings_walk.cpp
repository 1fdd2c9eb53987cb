#include "analytics/recommend/evaluate/settings_walk.h"

#include <algorithm>
#include <cmath>

namespace clientele {

SettingsWalk::SettingsWalk(SearchSpace space, const ParamSet &given, std::uint64_t seed)
    : m_space(std::move(space))
    , m_random(seed, "tuning")
{
    std::erase_if(m_space.ranges, [&](const SearchSpace::Range &range) { return given.isSet(range.name); });
}

ParamSet SettingsWalk::step(const ParamSet &from, double size)
{
    ParamSet settings = from;
    const std::size_t changes = 1 + m_random.below(std::min<std::size_t>(3, m_space.ranges.size()));
    for (std::size_t change = 0; change < changes; ++change) {
        const SearchSpace::Range &range = m_space.ranges[m_random.below(m_space.ranges.size())];
        settings.set(range.name, moved(settings, range, size));
    }
    return settings;
}

double SettingsWalk::moved(const ParamSet &settings, const SearchSpace::Range &range, double size)
{
    const auto known = std::ranges::find(settings.parameters(), range.name, &Parameter::name);
    if (known->type == Parameter::Type::Flag)
        return settings.flag(range.name) ? 0 : 1;
    const double low = range.isLogarithmic ? std::log(range.low) : range.low;
    const double high = range.isLogarithmic ? std::log(range.high) : range.high;
    const double now = std::clamp(settings.real(range.name), range.low, range.high);
    double place = (range.isLogarithmic ? std::log(now) : now) + m_random.normal() * size * (high - low);
    place = place < low ? std::min(high, 2 * low - place) : place > high ? std::max(low, 2 * high - place) : place;
    const double value = range.isLogarithmic ? std::exp(place) : place;
    return std::clamp(known->type == Parameter::Type::Whole ? std::round(value) : value, known->minimum,
                      known->maximum);
}

std::vector<ParamSet> startingSettings(const SearchSpace &space, const ParamSet &given)
{
    std::vector<ParamSet> result {given};
    for (const SearchSpace::Settings &start : space.starts) {
        ParamSet settings = given;
        for (const auto &[name, value] : start) {
            if (!given.isSet(name))
                settings.set(name, value);
        }
        result.push_back(settings);
    }
    return result;
}

} // namespace clientele
