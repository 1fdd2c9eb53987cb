#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "analytics/offer/offer.h"

namespace clientele {

// An offer as plan files and the shop keep it: only the fields that its kind reads. `path` is how messages name it
// ("offer", "offers.2"). Errors: PlanInvalid, with the field as people find it in the file.
Offer offerFromJson(const nlohmann::ordered_json &json, const std::string &path);
nlohmann::ordered_json offerToJson(const Offer &offer);

} // namespace clientele
