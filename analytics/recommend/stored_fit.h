#pragma once

#include <memory>
#include <optional>
#include <string>

#include "analytics/recommend/default_method.h"

namespace clientele {

// What a method learned from a shop, kept in the shop so that it need not be learned again: neither while its data is the
// same, nor after an import that leaves most of it as it was.
struct StoredFit
{
    MethodChoice choice;
    std::int64_t dataVersion = 0; // of the shop it learned from
    Day asOf = 0;
    std::string bytes;
};

// In the table of models, with the method and settings it belongs to; only the newest fit is kept. Nothing is kept of
// methods that learn as fast as they are read, nor of what was learned from data that is no longer the shop's. Errors:
// those of Store.
void storeFit(Store &store, const StoredFit &fit);
// Learns what a method with these settings makes of the whole shop, and keeps it where that is worth it.
void learnAndStore(Store &store, const MethodChoice &choice, std::shared_ptr<const Dataset> dataset, Day asOf,
                   Monitor &monitor);
std::optional<StoredFit> storedFit(Store &store, const MethodChoice &choice); // nothing: none with these settings

// The recommender it stands for. Of the data and day it learned from: its scores differ from those learned by rounding
// alone. Of data imported since and of a later day: as RecommenderKind::refresh. Nothing where that cannot be told from
// it, for an earlier day, and where it cannot be read.
std::unique_ptr<Recommender> recall(const StoredFit &fit, std::shared_ptr<const Dataset> dataset, Day asOf,
                                    Monitor &monitor);

// What the shop keeps of it, or learned now. Errors: those of Store; NoSuchMethod; Cancelled.
std::unique_ptr<Recommender> recalledOrLearned(Store &store, const MethodChoice &choice,
                                               std::shared_ptr<const Dataset> dataset, Day asOf, Monitor &monitor);

} // namespace clientele
