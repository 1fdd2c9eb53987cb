#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analytics/base/random.h"
#include "analytics/plan/allocation.h"

// Made-up choices of who gets which offer, and what is to be said of an answer to them without the code that gave it.
namespace clientele::test {

// Gains and costs that outlive the problem that points to them.
struct Instance
{
    std::vector<float> gain;
    std::vector<float> cost;
    AllocationProblem problem;

    Instance(std::size_t people, std::size_t offers)
        : gain(people * offers)
        , cost(people * offers)
    {
        problem.people = people;
        problem.offers = offers;
    }

    const AllocationProblem &get()
    {
        problem.gain = gain;
        problem.cost = cost;
        return problem;
    }
};

// Small numbers with many ties now and then, closed offers, free ones, losses; a budget.
Instance smallInstance(Random &random);

// Deeper coupons cost more and bring more, ever less so; some people lose. No bounds.
Instance largeInstance(std::size_t people, std::size_t offers, std::uint64_t seed = 5);

double gainOf(const Instance &instance, const std::vector<std::uint8_t> &choice);
// Of one offer, or of all.
double costOf(const Instance &instance, const std::vector<std::uint8_t> &choice,
              std::uint8_t offer = Allocation::kNone);
bool isAllowed(const Instance &instance, std::size_t person, std::size_t offer);

// "over the budget" …, or nothing.
std::string whatIsWrong(const Instance &instance, const std::vector<std::uint8_t> &choice);

// The largest step of anybody's hull, walked from option to steepest next option.
double largestStep(const Instance &instance);

Allocation solve(Instance &instance);

} // namespace clientele::test
