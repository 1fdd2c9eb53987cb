#include "analytics/recommend/evaluate/blend_search.h"

#include <algorithm>

#include "analytics/base/monitor.h"

namespace clientele {

BlendSearch::BlendSearch(const ScorerKind &kind, const ParamSet &given, const Interactions &train,
                         const ValidationSplit &split, const TuneOptions &options)
    : m_given(given)
    , m_mostTrials(options.mostTrials)
    , m_names(kind.members(train))
    , m_proposed(m_names.size())
    , m_trials(split, options.protocol, m_names.size())
{
    for (const std::string_view name : m_names) {
        const ScorerKind &member = scorerKind(name);
        m_members.emplace_back(member, memberParameters(member, given, true), train, split, options.protocol,
                               options.seed);
    }
}

void BlendSearch::run(Monitor &monitor)
{
    for (int trials = 1;; trials *= 2) {
        bool isAnythingLeft = false;
        for (SettingsSearch &member : m_members) {
            const auto isEnough = [&] { return m_mostTrials > 0 && member.tried() >= m_mostTrials; };
            for (int trial = 0; trial < trials && !isEnough() && member.step(monitor); ++trial)
                isAnythingLeft = true;
        }
        if (!isAnythingLeft)
            return;
        weigh(monitor);
    }
}

double BlendSearch::valueOf(std::size_t member) const
{
    const SettingsTrial *best = m_members[member].best();
    return best ? best->value : -1;
}

std::size_t BlendSearch::bestAlone() const
{
    std::size_t alone = 0;
    for (std::size_t at = 1; at < m_members.size(); ++at)
        alone = valueOf(at) > valueOf(alone) ? at : alone;
    return alone;
}

void BlendSearch::weigh(Monitor &monitor)
{
    std::vector<ParamSet> settings;
    for (std::size_t at = 0; at < m_members.size(); ++at) {
        const SettingsTrial &best = *m_members[at].best(); // the first trial of a search is always kept
        if (m_proposed[at] != best.scorer)
            m_trials.set(at, *best.scorer, monitor);
        m_proposed[at] = best.scorer;
        settings.push_back(best.settings);
    }
    std::vector<double> weights(m_members.size(), 0);
    weights[bestAlone()] = 1;
    if (!m_weights.empty() && m_trials.valueOf(m_weights) > m_trials.valueOf(weights))
        weights = m_weights;
    weights = m_trials.bestWeights(weights, monitor);
    const double value = m_trials.valueOf(weights);
    if (!m_weights.empty() && value <= m_value)
        return;
    m_value = value;
    m_weights = std::move(weights);
    m_settings = std::move(settings);
}

void BlendSearch::report(Tuned &tuned) const
{
    for (const SettingsSearch &member : m_members) {
        tuned.trials += member.tried();
        tuned.initialValue = std::max(tuned.initialValue, member.initialValue());
    }
    const std::size_t alone = bestAlone();
    const bool isWeighed = !m_weights.empty();
    if (!isWeighed && !m_members[alone].best())
        return;
    tuned.value = isWeighed ? m_value : valueOf(alone);
    for (const Parameter &parameter : m_given.parameters()) {
        if (parameter.name.ends_with(".weight"))
            tuned.parameters.set(parameter.name, 0);
    }
    for (std::size_t at = 0; at < m_names.size(); ++at) {
        const double weight = isWeighed ? m_weights[at] : at == alone ? 1 : 0;
        if (weight <= 0)
            continue;
        tuned.parameters.set(blendName(m_names[at], "weight"), weight);
        const ParamSet &settings = isWeighed ? m_settings[at] : m_members[at].best()->settings;
        for (const Parameter &parameter : settings.parameters())
            tuned.parameters.set(blendName(m_names[at], parameter.name), settings.real(parameter.name));
    }
}

} // namespace clientele
