#include "analytics/segment/membership.h"

#include <algorithm>

#include "analytics/segment/rule/saved_rules.h"

namespace clientele {

std::vector<Membership> membershipsOf(const RuleEngine &engine, const std::vector<SavedSegment> &saved,
                                      CustomerIndex customer)
{
    std::vector<Membership> memberships;
    const RfmAnalysis &rfm = engine.data().rfm();
    for (std::size_t map = 0; map < rfm.maps.size(); ++map) {
        if (const auto position = rfm.groupOf(map, customer)) {
            const RfmGroup &group = rfm.maps[map].groups[*position];
            memberships.push_back({rfm.maps[map].id + "." + group.id, group.name, {}, {}, {}});
        }
    }
    for (const Segment &segment : engine.data().segments()) {
        const bool isIn = segment.kind == Segment::Kind::Saved && !segment.problem
                          && std::ranges::binary_search(segment.members, customer);
        const auto kept = std::ranges::find_if(
            saved, [&](const SavedSegment &one) { return savedSegmentId(one.number) == segment.id; });
        if (!isIn || kept == saved.end())
            continue;
        Membership &membership = memberships.emplace_back(Membership {segment.id, segment.name, kept->source, {}, {}});
        membership.rule = kept->rule;
        if (kept->rule)
            membership.reason = engine.why(*kept->rule, customer);
    }
    return memberships;
}

} // namespace clientele
