#pragma once

#include <cstdint>
#include <string>

#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/evaluate/evaluation.h"

namespace clientele {

struct TuneOptions
{
    double seconds = 120; // of wall clock; settings still being tried when they are over are given up
    Protocol
        protocol; // what counts: the mean of recall and ndcg over its cuts; with stars, the root mean squared error
    std::uint64_t seed = 1;
    // Stop after so many settings too (of a blend: of each member), whatever the time: the same result on any machine
    // that is fast enough. 0: time alone.
    int mostTrials = 0;
};

struct Tuned
{
    ParamSet parameters;
    std::string how; // what the settings were chosen on
    std::string goal; // what they were chosen for
    double value = 0; // of the goal, with the settings chosen
    double initialValue = 0; // with the settings given
    std::size_t users = 0; // whose validation items were asked for
    int trials = 0; // settings tried to the end
    double seconds = 0;
};

// Looks for the best settings of a method on a part of `train` that it sets aside (validation_split.h): first the given
// ones, then those known to be good somewhere, then steps from the best so far, ever smaller. Settings that are clearly
// worse on a quarter of the users are not asked for the rest. What `given` sets stays as it is, but for a blend's
// weights: its members are tuned in rounds and weighed together after each. How far it comes depends on the time it has,
// what it tries only on the seed and the trials before: with more time the value is never lower.
Tuned tune(const ScorerKind &kind, const ParamSet &given, const Interactions &train, const TuneOptions &options,
           Monitor &monitor);

} // namespace clientele
