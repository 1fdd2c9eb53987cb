#pragma once

#include <memory>
#include <optional>
#include <string>

#include "analytics/recommend/default_method.h"

namespace clientele {

// What a method learned from a shop, kept in the shop so that it need not be learned again while its data is the same.
struct StoredFit
{
    MethodChoice choice;
    std::int64_t dataVersion = 0; // of the shop it learned from
    Day asOf = 0;
    std::string bytes;
};

// In the table of models, with the method and settings it belongs to; what was kept of other data goes. Nothing is kept of
// methods that learn as fast as they are read. Errors: those of Store.
void storeFit(Store &store, const StoredFit &fit);
// What is kept of this method with these settings and is true of the shop as it is now; nothing: learn.
std::optional<StoredFit> storedFit(Store &store, const MethodChoice &choice);

// The recommender it stands for, whose scores differ from those learned by rounding alone; nothing where it is of another shop's data or day, or cannot be read.
std::unique_ptr<Recommender> recall(const StoredFit &fit, std::shared_ptr<const Dataset> dataset, Day asOf,
                                    Monitor &monitor);

} // namespace clientele
