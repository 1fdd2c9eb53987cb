#pragma once

#include <cstdint>
#include <span>

#include "analytics/import/staged_events.h"

namespace clientele {

enum class FileKind;
struct ImportReport;
class StagedCustomers;
class StagedProducts;

// Everything of one file that is neither an order nor a customer or product itself: what customers do and say. A file is
// of one kind, so one of these fills and the others stay empty.
class StagedKinds
{
public:
    void add(const EventRecord &record, StagedCustomers &customers, StagedProducts &products);

    // `customers` and `products`: numbers in the shop, by index. Fills the report's counts of that kind, `added` and
    // `alreadyThere`.
    void write(FileKind kind, ImportContext &context, std::span<const std::int64_t> customers,
               std::span<const std::int64_t> products, ImportReport &report);

private:
    StagedEvents m_events;
};

} // namespace clientele
