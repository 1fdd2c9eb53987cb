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
        study.multiple = measuredMultiple(*dataset, pastSales(store, *dataset, monitor), study.asOf, monitor);
    }
    study.usual = std::make_shared<const PeopleForecast>(*dataset, study.people, study.asOf, monitor);
    study.dataset = std::move(dataset);
    return study;
}

FlashForecast forecastFlashSale(const FlashStudy &study, const Offer &offer)
{
    return forecastFlashSale(*study.dataset, study.people, *study.usual, offer, study.multiple, study.asOf);
}

FlashPicks proposeFlashSale(const FlashStudy &study, const Recommender &recommender, const Offer &offer,
                            FlashPickOptions options, Monitor &monitor)
{
    options.waves = std::max(1, static_cast<int>(offer.waves.size()));
    FlashPicks picks = pickForFlashSale(*study.dataset, recommender, study.people, study.asOf, options, monitor);
    Offer unlimited = offer;
    unlimited.items = itemsOf(picks, *study.dataset);
    for (OfferItem &item : unlimited.items)
        item.stock = -1;
    const FlashForecast forecast = forecastFlashSale(study, unlimited);
    std::vector<double> most(picks.picks.size(), 0); // pieces that the fullest window may sell
    for (const FlashForecast::Window &window : forecast.windows)
        for (std::size_t i = 0; i < most.size(); ++i)
            most[i] = std::max(most[i], window.items[i].units.high);
    if (!forecast.windows.empty())
        limitWaveStock(picks, most, options.waves);
    return picks;
}

std::vector<std::optional<FlashForecast>> forecastFlashSales(const FlashStudy &study, const Plan &plan)
{
    std::vector<std::optional<FlashForecast>> forecasts(plan.offers.size());
    for (std::size_t i = 0; i < plan.offers.size(); ++i)
        if (isFlashSale(plan.offers[i]))
            forecasts[i] = forecastFlashSale(study, plan.offers[i]);
    return forecasts;
}

} // namespace clientele
