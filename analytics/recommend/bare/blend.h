#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/strongest_sums.h"

namespace clientele {

// An item that a member of a blend proposes, and how strongly: 1 for its best, in proportion below.
struct Proposal
{
    std::uint32_t item = 0;
    float strength = 0;
};

// What a member says in a blend about somebody: the kProposals best of its scores and as many more as they have items,
// for those may be hidden; ascending by item. `work` is working memory.
constexpr std::size_t kProposals = 200;
void proposalsOf(std::span<const float> scores, const History &history, StrongestSums &work,
                 std::vector<Proposal> &proposals);

// A blend's parameters are "MEMBER.weight" and its members' own as "MEMBER.NAME".
std::string blendName(std::string_view member, std::string_view parameter);

// A member's own part of a blend's parameters: only what was set there, or everything.
ParamSet memberParameters(const ScorerKind &member, const ParamSet &blend, bool onlyWhatIsSet);

} // namespace clientele
