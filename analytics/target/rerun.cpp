#include "analytics/target/rerun.h"

#include <algorithm>

#include "analytics/segment/rfm_setup.h"
#include "analytics/target/seal.h"

namespace clientele {

namespace {

// Everything that is tied to the calendar, so many days later; the analysis day is the shop's own again.
void shift(Plan &plan, Day days)
{
    plan.asOf.reset();
    for (Offer &offer : plan.offers) {
        offer.validFrom += days;
        offer.validTo += days;
        for (OfferWave &wave : offer.waves) {
            wave.from += days * kSecondsPerDay;
            wave.to += days * kSecondsPerDay;
        }
    }
    if (plan.measureUntil)
        *plan.measureUntil += days;
}

std::vector<PastMember> pastMembers(const CampaignMembers &members)
{
    std::vector<PastMember> past;
    for (const CampaignMember &member : members.members)
        past.push_back({member.customer, member.stratum.substr(0, member.stratum.find('.'))});
    return past;
}

} // namespace

std::string freeCampaignName(const std::vector<Campaign> &campaigns, const std::string &name)
{
    for (int i = 2;; ++i) {
        std::string candidate = name + " " + std::to_string(i);
        if (std::ranges::none_of(campaigns, [&](const Campaign &one) { return one.plan.name == candidate; }))
            return candidate;
    }
}

CampaignRerun rerunOf(Store &store, const std::shared_ptr<const Dataset> &dataset, const Campaign &before,
                      std::optional<Day> from, const std::string &name)
{
    CampaignRerun rerun {before.plan, {}};
    rerun.plan.name = name.empty() ? freeCampaignName(loadCampaigns(store), before.plan.name) : name;
    shift(rerun.plan, from ? *from - before.plan.firstDay() : 0);
    const RfmAnalysis rfm = analyseRfm(*dataset, loadRfmSetup(store), rerun.plan.asOf);
    const std::vector<Segment> segments = allSegments(*dataset, rfm, loadSavedSegments(store));
    const AudienceResult now = selectAudience(*dataset, rfm, segments, rerun.plan);
    rerun.changes = changeReport(pastMembers(sealedMembers(store, before.number)), now, *dataset, rfm);
    return rerun;
}

} // namespace clientele
