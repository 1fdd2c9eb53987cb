#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analytics/plan/flash_forecast.h"
#include "analytics/plan/flash_picks.h"
#include "analytics/plan/plan.h"

namespace clientele {

class Store;
class Monitor;

// What a plan's flash sale is designed by: whom it is for, as of which day, and how many times the usual number of buyers
// a sale brings, by the plan, by the shop's exported flash sales that took place since, or as assumed.
struct FlashStudy
{
    std::shared_ptr<const Dataset> dataset;
    Day asOf = 0;
    CustomerSet people; // who would be contacted: the audience without the holdout
    std::shared_ptr<const PeopleForecast> usual; // of them
    FlashMultiple multiple;
};

// Flash sales may lack their products yet. Errors: NoSuchSegment, PlanInvalid, those of Store; Cancelled.
FlashStudy studyFlashSale(Store &store, std::shared_ptr<const Dataset> dataset, const Plan &plan, Monitor &monitor);

FlashForecast forecastFlashSale(const FlashStudy &study, const Offer &offer);

// Products for a flash sale, with so many pieces of each as its windows may sell: the upper end of the forecast, as far as
// there is one, for otherwise a sale would look as if nobody came. Errors: ParameterInvalid; Cancelled.
FlashPicks proposeFlashSale(const FlashStudy &study, const Recommender &recommender, const Offer &offer,
                            FlashPickOptions options, Monitor &monitor);

// One forecast for each offer of the plan, by position; nothing for offers that are no flash sale.
std::vector<std::optional<FlashForecast>> forecastFlashSales(const FlashStudy &study, const Plan &plan);

} // namespace clientele
