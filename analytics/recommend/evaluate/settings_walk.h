#pragma once

#include <vector>

#include "analytics/base/random.h"
#include "analytics/recommend/bare/item_scorer.h"

namespace clientele {

// Settings a step away from others: how a search walks through a method's parameters. The same for a seed.
class SettingsWalk
{
public:
    // What `given` sets stays as it is.
    SettingsWalk(SearchSpace space, const ParamSet &given, std::uint64_t seed);

    bool hasAnything() const { return !m_space.ranges.empty(); }

    // Changes one to three parameters, each by about `size` of its range.
    ParamSet step(const ParamSet &from, double size);

private:
    double moved(const ParamSet &settings, const SearchSpace::Range &range, double size);

    SearchSpace m_space;
    Random m_random;
};

// The settings to begin with: the given ones, then the method's starts as far as they leave the given ones alone.
std::vector<ParamSet> startingSettings(const SearchSpace &space, const ParamSet &given);

} // namespace clientele
