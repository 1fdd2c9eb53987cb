#pragma once

#include <string_view>

namespace clientele {

// The country's two letters (ISO 3166-1 alpha-2, capitals) of whatever a shop's files call it: "UK", "GBR", "United
// Kingdom", "Royaume-Uni", "英国" → "GB". Empty for what is no country ("European Community"). Names of thirteen languages
// come from ICU's copy of CLDR. Valid for ever; any thread.
std::string_view countryCode(std::string_view name);

// Where a shop that sells in this currency (ISO 4217) is; empty for currencies that several countries share ("EUR").
std::string_view countryOfCurrency(std::string_view currency);

} // namespace clientele
