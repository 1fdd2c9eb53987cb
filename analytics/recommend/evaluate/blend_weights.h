#pragma once

#include <vector>

#include "analytics/recommend/bare/blend.h"
#include "analytics/recommend/evaluate/evaluation.h"
#include "analytics/recommend/evaluate/validation_split.h"

namespace clientele {

class Monitor;

// What members of a blend propose to everybody in a validation split: enough to judge any weights without asking again.
class BlendTrials
{
public:
    BlendTrials(const ValidationSplit &split, const Protocol &protocol, std::size_t members);

    // A member's proposals, in the place of those it had. Parallel. Cancelled through `monitor`.
    void set(std::size_t place, const ItemScorer &member, Monitor &monitor);

    // The tuning goal with these weights, one per member.
    double valueOf(const std::vector<double> &weights) const;

    // Coordinate search: from `weights`, one weight after the other is tried smaller, larger and at 0 as long as
    // anything gets better and `monitor` allows.
    std::vector<double> bestWeights(std::vector<double> weights, const Monitor &monitor) const;

private:
    double valueOf(const std::vector<double> &weights, std::size_t place, std::vector<float> &scores) const;

    const ValidationSplit &m_split;
    const Protocol &m_protocol;
    CatalogueFacts m_facts;
    std::vector<std::vector<std::vector<Proposal>>> m_proposals; // by member, by place in split.users; nothing hidden
};

} // namespace clientele
