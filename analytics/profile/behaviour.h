#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "analytics/profile/activity.h"
#include "analytics/segment/segment.h"

namespace clientele {

class Monitor;

// How people come to buy: the way from browsing to purchase and where it is left, how long ago and how often each step was
// taken, how deep a visit goes, when orders come, and which ways are common. activity.h says what a purchase and a visit
// are. Only known customers; what visitors nobody knows did is counted in `unknownEvents`.
struct Behaviour
{
    struct Step
    {
        std::string kind; // an event kind; "purchase"
        std::size_t people = 0; // who did it at all
        std::size_t times = 0;
        // Of the funnel's steps: who did it after all steps before it (those that the shop has any of), each at its time or
        // later. Other kinds: 0.
        std::size_t inOrder = 0;
        double timesPerPerson = 0; // of those who did it
        double medianDaysAgo = 0; // of each one's latest
    };
    std::vector<Step> funnel; // the steps of kFunnelSteps that somebody took, in that order
    std::vector<Step> others; // the other kinds, most people first
    std::size_t people = 0; // with anything at all
    std::size_t unknownEvents = 0;

    // Visits with at least one view.
    struct Depth
    {
        std::size_t visits = 0;
        double meanViews = 0;
        double medianViews = 0;
        std::array<std::size_t, 5> byViews {}; // 1, 2, 3–5, 6–10, 11 and more
    };
    Depth depth;

    std::array<std::array<std::size_t, 24>, 7> orders {}; // [weekday, Monday first][hour]
    std::size_t ordersWithoutTime = 0; // the file gave a day only

    // What happened in a visit, repetitions left out ("view cart view purchase"), at most kLongestPath kinds.
    struct Path
    {
        std::vector<std::string> kinds;
        bool goesOn = false; // it was longer
        std::size_t visits = 0;
        std::size_t people = 0;
    };
    static constexpr std::size_t kLongestPath = 6;
    std::size_t visits = 0;
    std::vector<Path> paths; // most visits first

    Day asOf = 0;
};

// Of `members`, or of all customers. At most `top` paths. Linear in events and orders. Errors: Cancelled.
Behaviour behaviour(const Dataset &dataset, const CustomerSet *members, std::optional<Day> asOf, Monitor &monitor,
                    std::size_t top = 15);

} // namespace clientele
