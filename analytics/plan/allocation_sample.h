#pragma once

#include <vector>

#include "analytics/plan/allocation.h"

namespace clientele::allocation {

// A few people who stand for all, for whom limits, floors and budgets are smaller in proportion: one of every k in a
// row, which one by a fixed draw, so that no order of people (every tenth a member, say) is taken for the whole.
// Movable, never copied: the problem points into the rest.
struct Sample
{
    Sample() = default;
    Sample(Sample &&) = default;
    Sample &operator=(Sample &&) = default;

    std::vector<float> gain;
    std::vector<float> cost;
    AllocationProblem problem;
    double scale = 1; // how many people each stands for
};

// At most `most` people; everybody where there are no more.
Sample sampleOf(const AllocationProblem &problem, std::size_t most);

} // namespace clientele::allocation
