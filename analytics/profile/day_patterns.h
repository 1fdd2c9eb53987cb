#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analytics/profile/activity.h"
#include "analytics/segment/segment.h"

namespace clientele {

class Monitor;

// What people do on which weekday after what: "puts into the cart on a Friday, buys on a Sunday".
//
// A step is one kind of event on one weekday. A customer follows a pattern of two or three steps when they took them on
// different days in that order, the last no more than `withinDays` days after the first. `people` counts each such customer
// once. Confidence is their share among those who took all steps but the last in that way. Lift compares weekdays: the last
// step's weekday among all ways to end with that kind of event, beside that weekday's share of the kind's people anyway;
// 1 = on no other day than usual. Frequent sequences with a maximum span, after Agrawal and Srikant (1995).
struct DayPatterns
{
    struct Step
    {
        std::string kind; // as in Behaviour
        int weekday = 0; // Monday = 0

        bool operator==(const Step &) const = default;
    };
    struct Pattern
    {
        std::vector<Step> steps; // two or three
        std::size_t people = 0;
        double support = 0; // share of all people with anything
        double confidence = 0;
        double lift = 0;
    };
    std::size_t people = 0; // with anything at all
    std::size_t minimum = 0; // patterns of fewer people are not told
    std::vector<Pattern> patterns; // highest lift first
};

struct DayPatternOptions
{
    int withinDays = 7; // 1 … 31
    std::size_t minimumPeople = 0; // 0: one in a hundred, but at least 5
    std::size_t top = 15;
    std::optional<Day> asOf = {};
};

// Of `members`, or of all customers. The eight kinds that most people did are looked at. Errors: Cancelled.
DayPatterns dayPatterns(const Dataset &dataset, const CustomerSet *members, const DayPatternOptions &options,
                        Monitor &monitor);

} // namespace clientele
