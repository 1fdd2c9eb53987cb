#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analytics/base/random.h"
#include "analytics/recommend/evaluate/evaluation.h"
#include "analytics/recommend/evaluate/settings_walk.h"
#include "analytics/recommend/evaluate/validation_split.h"

namespace clientele {

class Monitor;

// Settings that were tried, and how good they are on a validation split; higher is better (of stars: −rmse).
struct SettingsTrial
{
    ParamSet settings;
    double quarter = 0; // the goal over the first quarter of users
    double value = 0; // over all of them
    std::shared_ptr<const ItemScorer> scorer; // as fitted for the trial
};

// One method's search for good settings, a trial at a time. What is tried depends on the seed and the trials before,
// never on the clock: a longer search begins with the same trials, so that its best is never worse. `split` and
// `protocol` must outlive it.
class SettingsSearch
{
public:
    SettingsSearch(const ScorerKind &kind, const ParamSet &given, const Interactions &train,
                   const ValidationSplit &split, const Protocol &protocol, std::uint64_t seed);

    // False: there is nothing left to try. Cancelled through `monitor`, which leaves the trial out.
    bool step(Monitor &monitor);

    int tried() const { return static_cast<int>(m_tried); } // to the end
    const SettingsTrial *best() const { return m_trials.empty() ? nullptr : &m_trials.front(); }
    double initialValue() const { return m_initialValue; } // with the settings given

private:
    std::optional<SettingsTrial> ask(const ParamSet &settings, Monitor &monitor) const;
    double goalOn(const ItemScorer &scorer, const Interactions &test, Monitor &monitor) const;
    void insert(SettingsTrial trial);

    const ScorerKind &m_kind;
    const Protocol &m_protocol;
    const ValidationSplit &m_split;
    std::size_t m_quarterUsers;
    Interactions m_quarter; // the tests of the first quarter of users
    Interactions m_rest;
    SettingsWalk m_walk;
    std::vector<ParamSet> m_first;
    Random m_random;
    std::vector<SettingsTrial> m_trials; // best first; of all but the best only the settings are kept
    std::size_t m_tried = 0;
    double m_initialValue = 0;
};

} // namespace clientele
