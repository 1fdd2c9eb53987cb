#include "analytics/segment/movement.h"

#include <numeric>

#include "analytics/base/error.h"

namespace clientele {

namespace {

double meanOf(const std::vector<std::uint8_t> &scores)
{
    const std::uint64_t sum = std::accumulate(scores.begin(), scores.end(), std::uint64_t {0});
    return scores.empty() ? 0 : static_cast<double>(sum) / static_cast<double>(scores.size());
}

// The setup that scores any day's customers by the cuts and mean scores that another day had.
RfmSetup fixedAt(const RfmAnalysis &analysis, RfmSetup setup, RfmMap &map)
{
    setup.options.method = RfmOptions::Method::Fixed;
    setup.options.recencyCuts = analysis.scores.recencyCuts;
    setup.options.frequencyCuts = analysis.scores.frequencyCuts;
    setup.options.monetaryCuts = analysis.scores.monetaryCuts;
    if (map.axes == RfmMap::Axes::HighLow && !map.comparison)
        map.comparison = {{meanOf(analysis.scores.r), meanOf(analysis.scores.f), meanOf(analysis.scores.m)}};
    return setup;
}

std::vector<std::uint8_t> placesOf(const Movement &movement, const RfmAnalysis &analysis)
{
    std::vector<std::uint8_t> places(analysis.values.positionOf.size(), movement.nowhere());
    const std::vector<std::uint8_t> groups = assignGroups(movement.map, analysis.scores);
    for (std::size_t i = 0; i < groups.size(); ++i)
        places[analysis.values.customer[i]] = groups[i];
    return places;
}

void check(const RfmSetup &setup, std::size_t map, Day from, Day to, MovementCuts cuts)
{
    if (from > to)
        throw Error(ErrorCode::ParameterInvalid, {"from", formatDay(from), "≤ " + formatDay(to)});
    if (map >= rfmMaps().size() + setup.ownMaps.size())
        throw Error(ErrorCode::ParameterInvalid,
                    {"map", std::to_string(map), "0–" + std::to_string(rfmMaps().size() + setup.ownMaps.size() - 1)});
    if (cuts == MovementCuts::OfTheLater && setup.options.isNested)
        throw Error(ErrorCode::ParameterInvalid, {"cuts", "later", "each"});
}

} // namespace

Movement movement(const Dataset &dataset, const RfmSetup &setup, std::size_t map, Day from, Day to, MovementCuts cuts)
{
    check(setup, map, from, to, cuts);
    const RfmAnalysis later = analyseRfm(dataset, setup, to);
    Movement result;
    result.from = from;
    result.to = to;
    result.map = later.maps[map];
    result.after = placesOf(result, later);
    RfmSetup earlierSetup = setup;
    if (cuts == MovementCuts::OfTheLater && later.values.size() > 0)
        earlierSetup = fixedAt(later, setup, result.map);
    result.before = placesOf(result, analyseRfm(dataset, earlierSetup, from));

    const std::size_t side = result.map.groups.size() + 1;
    result.flows.resize(side * side);
    for (std::size_t customer = 0; customer < result.after.size(); ++customer) {
        Movement::Flow &flow = result.flows[result.before[customer] * side + result.after[customer]];
        ++flow.customers;
        if (const std::uint32_t position = later.values.positionOf[customer]; position != kNoIndex)
            flow.net += later.values.monetary[position];
    }
    result.map.comparison = later.maps[map].comparison;
    return result;
}

CustomerSet moversOf(const Movement &movement, std::uint8_t before, std::uint8_t after)
{
    CustomerSet movers;
    for (std::size_t customer = 0; customer < movement.after.size(); ++customer) {
        if (movement.before[customer] == before && movement.after[customer] == after)
            movers.push_back(static_cast<CustomerIndex>(customer));
    }
    return movers;
}

} // namespace clientele
