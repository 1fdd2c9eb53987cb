#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "analytics/recommend/evaluate/blend_weights.h"
#include "analytics/recommend/evaluate/settings_search.h"
#include "analytics/recommend/evaluate/tuner.h"

namespace clientele {

// A blend's search: rounds of trials for every member on one split, twice as many each time, then weights between their
// best. Rounds are the same however long they take, and the best round's blend is kept: with more time its value is
// never lower. Everything given must outlive it.
class BlendSearch
{
public:
    BlendSearch(const ScorerKind &kind, const ParamSet &given, const Interactions &train, const ValidationSplit &split,
                const TuneOptions &options);

    // Until nothing is left to try, or Cancelled through `monitor`.
    void run(Monitor &monitor);

    // Fills in the best round's settings and value; before the first round ended, the best member's alone.
    void report(Tuned &tuned) const;

private:
    double valueOf(std::size_t member) const;
    std::size_t bestAlone() const;
    void weigh(Monitor &monitor);

    const ParamSet &m_given;
    int m_mostTrials; // of each member; 0: any number
    std::vector<std::string_view> m_names;
    std::vector<SettingsSearch> m_members;
    std::vector<std::shared_ptr<const ItemScorer>> m_proposed; // whose proposals m_trials holds
    BlendTrials m_trials;
    double m_value = 0;
    std::vector<double> m_weights; // of the best round; empty: none ended
    std::vector<ParamSet> m_settings;
};

} // namespace clientele
