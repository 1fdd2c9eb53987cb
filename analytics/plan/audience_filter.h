#pragma once

#include <optional>
#include <vector>

#include "analytics/plan/audience.h"

namespace clientele {

// Whom a plan means and why it leaves somebody out: the part of selectAudience that looks at one customer at a time.
//
// Contact pressure counts messages that files tell of and campaigns exported here, each by its day: a message's sending,
// a campaign's first day. A campaign of which messages are told for somebody counts by these alone. Whoever has as many
// contacts as allowed within the days before and after the plan's first day is left out. Quiet days count back from the
// analysis day.
class AudienceFilter
{
public:
    AudienceFilter(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                   const Plan &plan);

    bool isMeant(CustomerIndex customer) const { return m_via[customer] != kNoIndex; }
    std::uint32_t via(CustomerIndex customer) const { return m_via[customer]; } // position in Plan::Audience::include
    std::optional<ExclusionReason> reasonAgainst(CustomerIndex customer) const;

private:
    enum Mark : std::uint8_t
    {
        Excluded = 1,
        Outside = 2, // of every segment of onlyIn
        HasOtherOffer = 4
    };

    void markSegments(const std::vector<Segment> &segments);
    void countContacts();
    void markOtherOffers();

    const Dataset &m_dataset;
    const RfmAnalysis &m_rfm;
    const Plan &m_plan;
    std::vector<std::uint32_t> m_via; // first of include that brings them in; kNoIndex = none
    std::vector<std::uint8_t> m_marks;
    std::vector<std::uint16_t> m_contacts; // empty without a limit
};

} // namespace clientele
