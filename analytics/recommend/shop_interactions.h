#pragma once

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/bare/interactions.h"

namespace clientele {

class Monitor;

// The one bridge from a shop to the bare methods: a row per customer of the dataset, an item per product. Orders are
// baskets, oldest first (`order` counts the customer's orders that sold merchandise), within one each product once;
// `weight` is how many pieces, which methods that look at it take by log(1 + pieces), so that a wholesaler's thousand
// counts seven times a single one. Sales of merchandise up to and including `asOf` only; guests are left out. Parallel;
// the same on any number of threads. Cancelled through `monitor`.
Interactions ordersAsInteractions(const Dataset &dataset, Day asOf, Monitor &monitor);

// Who gave what how many stars, from reviews: 1 … 5 whatever the file's scale, the latest where somebody rated a product
// more than once; items ascending. Reviews without a known customer, product or rating, or after `asOf`, are left out.
// Those without a time count as known.
Interactions starsAsInteractions(const Dataset &dataset, Day asOf);
bool hasStars(const Dataset &dataset);

} // namespace clientele
