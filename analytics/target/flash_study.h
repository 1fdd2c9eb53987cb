#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analytics/plan/flash_forecast.h"
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
    FlashMultiple multiple;
};

// Flash sales may lack their products yet. Errors: NoSuchSegment, PlanInvalid, those of Store; Cancelled.
FlashStudy studyFlashSale(Store &store, std::shared_ptr<const Dataset> dataset, const Plan &plan, Monitor &monitor);

// One forecast for each offer of the plan, by position; nothing for offers that are no flash sale.
std::vector<std::optional<FlashForecast>> forecastFlashSales(const FlashStudy &study, const Plan &plan);

} // namespace clientele
