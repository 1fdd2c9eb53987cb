#include "analytics/target/flash_study.h"

#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/plan/audience.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/store/store.h"
#include "analytics/target/seal.h"

namespace clientele {

namespace {

CustomerSet peopleOf(const CampaignMembers &members, std::size_t offer, const Dataset &dataset)
{
    CustomerSet people;
    for (const CampaignMember &member : members.members) {
        if (member.arm != Arm::Offer || member.offer != offer)
            continue;
        if (const CustomerIndex customer = dataset.customerById.find(member.customer); customer != kNoIndex)
            people.push_back(customer);
    }
    std::ranges::sort(people);
    return people;
}

// Exported flash sales that may be over, with who got them.
std::vector<PastFlashSale> pastSales(Store &store, const Dataset &dataset, Monitor &monitor)
{
    std::vector<PastFlashSale> sales;
    for (const Campaign &campaign : loadCampaigns(store)) {
        const bool isOver = !campaign.sealedAt.empty() && campaign.plan.firstDay() <= dataset.lastDay;
        if (!isOver || std::ranges::none_of(campaign.plan.offers, isFlashSale))
            continue;
        monitor.checkpoint();
        const CampaignMembers members = sealedMembers(store, campaign.number);
        for (std::size_t offer = 0; offer < campaign.plan.offers.size(); ++offer) {
            if (!isFlashSale(campaign.plan.offers[offer]))
                continue;
            if (CustomerSet people = peopleOf(members, offer, dataset); !people.empty())
                sales.push_back({campaign.plan.offers[offer], std::move(people)});
        }
    }
    return sales;
}

// A flash sale whose products are still to be chosen is no valid offer yet; its audience is that of any other on its days.
Plan withAnyOffers(Plan plan)
{
    for (Offer &offer : plan.offers) {
        if (!isFlashSale(offer) || !offer.items.empty())
            continue;
        Offer any;
        any.validFrom = offer.validFrom;
        any.validTo = offer.validTo;
        offer = any;
    }
    return plan;
}

} // namespace

FlashStudy studyFlashSale(Store &store, std::shared_ptr<const Dataset> dataset, const Plan &plan, Monitor &monitor)
{
    monitor.stage(Stage::Selecting);
    FlashStudy study;
    const RfmAnalysis rfm = analyseRfm(*dataset, loadRfmSetup(store), plan.asOf);
    const std::vector<Segment> segments = allSegments(*dataset, rfm, loadSavedSegments(store));
    study.asOf = rfm.values.asOf;
    monitor.checkpoint();
    for (const AudienceMember &member : selectAudience(*dataset, rfm, segments, withAnyOffers(plan)).members)
        if (member.arm == Arm::Offer)
            study.people.push_back(member.customer);
    if (plan.assumptions.flashMultiple > 0) {
        study.multiple.value = plan.assumptions.flashMultiple;
        study.multiple.source = FlashMultiple::Source::Plan;
    } else {
        study.multiple = measuredMultiple(*dataset, pastSales(store, *dataset, monitor), study.asOf);
    }
    study.dataset = std::move(dataset);
    return study;
}

std::vector<std::optional<FlashForecast>> forecastFlashSales(const FlashStudy &study, const Plan &plan)
{
    std::vector<std::optional<FlashForecast>> forecasts(plan.offers.size());
    for (std::size_t i = 0; i < plan.offers.size(); ++i)
        if (isFlashSale(plan.offers[i]))
            forecasts[i] = forecastFlashSale(*study.dataset, study.people, plan.offers[i], study.multiple, study.asOf);
    return forecasts;
}

} // namespace clientele
