#include "analytics/plan/open_offers.h"

#include <algorithm>

namespace clientele {

OpenOffers::OpenOffers(const Plan &plan, const std::vector<Segment> &segments)
{
    for (const Offer &offer : plan.offers) {
        std::vector<const CustomerSet *> &sets = m_members.emplace_back();
        for (const std::string &segment : offer.members)
            sets.push_back(&findSegment(segments, segment).members);
        m_isAnyClosed |= !sets.empty();
    }
}

bool OpenOffers::isOpen(std::size_t offer, CustomerIndex customer) const
{
    const std::vector<const CustomerSet *> &sets = m_members[offer];
    return sets.empty() || std::ranges::any_of(sets, [customer](const CustomerSet *set) {
               return std::ranges::binary_search(*set, customer);
           });
}

} // namespace clientele
