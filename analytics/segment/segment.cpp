#include "analytics/segment/segment.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "analytics/base/error.h"
#include "analytics/segment/rule/saved_rules.h"

namespace clientele {

namespace {

CustomerSet customersWithoutOrder(const RfmValues &values)
{
    CustomerSet members;
    for (std::size_t customer = 0; customer < values.positionOf.size(); ++customer) {
        if (values.positionOf[customer] == kNoIndex)
            members.push_back(static_cast<CustomerIndex>(customer));
    }
    return members;
}

void addGroupsOf(std::size_t map, const RfmAnalysis &rfm, std::vector<Segment> &segments)
{
    const std::size_t first = segments.size();
    for (const RfmGroup &group : rfm.maps[map].groups)
        segments.push_back({rfm.maps[map].id + "." + group.id, group.name, Segment::Kind::RfmGroup, {}});
    for (std::size_t i = 0; i < rfm.values.size(); ++i)
        segments[first + rfm.groups[map][i]].members.push_back(rfm.values.customer[i]);
}

CustomerSet membersOf(const SavedSegment &saved, const Dataset &dataset)
{
    CustomerSet members;
    for (const std::string &id : saved.customers) {
        const CustomerIndex customer = dataset.customerById.find(id);
        if (customer != TextIndex::kNone)
            members.push_back(customer);
    }
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

} // namespace

std::optional<std::uint8_t> RfmAnalysis::groupOf(std::size_t map, CustomerIndex customer) const
{
    const std::uint32_t position = values.positionOf.at(customer);
    return position == kNoIndex ? std::nullopt : std::optional(groups.at(map)[position]);
}

RfmAnalysis analyseRfm(const Dataset &dataset, std::optional<Day> asOf)
{
    return analyseRfm(dataset, RfmSetup {}, asOf);
}

RfmAnalysis analyseRfm(const Dataset &dataset, const RfmSetup &setup, std::optional<Day> asOf)
{
    checkRfmOptions(setup.options);
    RfmOptions options = setup.options;
    if (asOf)
        options.asOf = asOf;
    return rescored(computeRfm(dataset, options), setup);
}

RfmAnalysis rescored(RfmValues values, const RfmSetup &setup)
{
    RfmAnalysis analysis;
    analysis.options = setup.options;
    analysis.values = std::move(values);
    analysis.scores = scoreRfm(analysis.values, analysis.options);
    analysis.maps.assign(rfmMaps().begin(), rfmMaps().end());
    std::ranges::copy(setup.ownMaps, std::back_inserter(analysis.maps));
    for (const RfmMap &map : analysis.maps)
        analysis.groups.push_back(assignGroups(map, analysis.scores));
    return analysis;
}

std::vector<Segment> allSegments(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<SavedSegment> &saved)
{
    std::vector<Segment> segments;
    CustomerSet everybody(dataset.customers.size());
    std::iota(everybody.begin(), everybody.end(), 0u);
    segments.push_back({"all", {}, Segment::Kind::All, std::move(everybody)});
    segments.push_back({"buyers", {}, Segment::Kind::Buyers, rfm.values.customer});
    segments.push_back({"no_orders", {}, Segment::Kind::NoOrders, customersWithoutOrder(rfm.values)});
    for (std::size_t map = 0; map < rfm.maps.size(); ++map)
        addGroupsOf(map, rfm, segments);
    for (const SavedSegment &segment : saved) {
        segments.push_back({savedSegmentId(segment.number), segment.name, Segment::Kind::Saved,
                            membersOf(segment, dataset), segment.problem});
    }
    answerSavedRules(dataset, rfm, saved, segments);
    return segments;
}

const Segment &findSegment(const std::vector<Segment> &segments, std::string_view id)
{
    auto found = std::ranges::find(segments, id, &Segment::id);
    if (found == segments.end() && !id.empty())
        found = std::ranges::find(segments, id, &Segment::name);
    if (found == segments.end())
        throw Error(ErrorCode::NoSuchSegment, {std::string(id)});
    if (found->problem)
        throw Error(*found->problem);
    return *found;
}

CustomerSet unionOf(const CustomerSet &a, const CustomerSet &b)
{
    CustomerSet result;
    result.reserve(a.size() + b.size());
    std::ranges::set_union(a, b, std::back_inserter(result));
    return result;
}

CustomerSet intersectionOf(const CustomerSet &a, const CustomerSet &b)
{
    CustomerSet result;
    std::ranges::set_intersection(a, b, std::back_inserter(result));
    return result;
}

CustomerSet differenceOf(const CustomerSet &a, const CustomerSet &b)
{
    CustomerSet result;
    std::ranges::set_difference(a, b, std::back_inserter(result));
    return result;
}

} // namespace clientele
