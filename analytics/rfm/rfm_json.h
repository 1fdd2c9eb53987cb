#pragma once

#include <string>
#include <string_view>

#include "analytics/rfm/rfm_map.h"

namespace clientele {

// Options and drawn maps as versioned JSON that a person can write. A key that is not known is refused by its name; absent
// ones keep their defaults. Errors: ParameterInvalid (the key, what stands there, what is allowed).
//
//     {"clientele_rfm": 1, "bins": 5, "method": "fixed", "cuts": {"recency": [180, 72, 33, 13]}, "nested": false,
//      "monetary": "net", "weights": [1, 1, 1], "window": {"length": 12, "unit": "months"}, "as_of": "2011-12-10"}
std::string rfmOptionsToJson(const RfmOptions &options);
RfmOptions rfmOptionsFromJson(std::string_view text);

// Cells are ids of groups in reading order: the first axis changes slowest, scores rise.
//
//     {"clientele_rfm_map": 1, "name": "Ours", "axes": "r_fm", "bins": 3,
//      "groups": [{"id": "g1", "name": "Best"}, {"id": "g2", "name": "Others"}],
//      "cells": ["g2", "g2", "g2", "g2", "g2", "g1", "g2", "g1", "g1"]}
std::string rfmMapToJson(const RfmMap &map);
RfmMap rfmMapFromJson(std::string_view text); // checked; its id is empty

} // namespace clientele
