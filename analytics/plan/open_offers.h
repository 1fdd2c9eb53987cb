#pragma once

#include <vector>

#include "analytics/plan/plan.h"
#include "analytics/segment/segment.h"

namespace clientele {

// To whom each offer of a plan is open: a members' offer to those in one of its segments, any other to everybody.
// Refers to the segments' members; safe from several threads. Errors: NoSuchSegment.
class OpenOffers
{
public:
    OpenOffers(const Plan &plan, const std::vector<Segment> &segments);

    bool isOpen(std::size_t offer, CustomerIndex customer) const;
    bool isAnyClosed() const { return m_isAnyClosed; } // some offer is not for everybody

private:
    std::vector<std::vector<const CustomerSet *>> m_members; // by offer; none = everybody
    bool m_isAnyClosed = false;
};

} // namespace clientele
