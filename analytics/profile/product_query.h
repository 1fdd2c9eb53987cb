#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

class Monitor;

// Finding products in a shop of any size.
struct FoundProducts
{
    std::vector<ProductIndex> first; // the best matches
    std::size_t total = 0; // how many there are
};

// Merchandise whose id or name holds every word of `text`, in any order, whatever the case (base/folded_text.h); all of it
// for an empty text. Whose id is the text comes first, then what has the most lines of sales, then the shop's order; at most
// `most` are returned. One pass over the shop's lines. Errors: Cancelled.
FoundProducts findProducts(const Dataset &dataset, const std::string &text, std::size_t most, const Monitor &monitor);

} // namespace clientele
