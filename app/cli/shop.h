#pragma once

#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/segment/segment.h"
#include "analytics/store/store.h"
#include "app/cli/arguments.h"

namespace clientele {

class Monitor;

namespace cli {

// What nearly every command begins with: the shop named by the first operand, opened and loaded.
struct Shop
{
    Store store;
    std::shared_ptr<const Dataset> dataset;
};

inline constexpr Operand kShopOperand {"SHOP", QT_TRANSLATE_NOOP("Cli", "The shop file (*.clientele).")};

// An encrypted one with the passphrase from CLIENTELE_PASSPHRASE or, without it, the terminal.
Store openStore(const Arguments &arguments, Store::Access access);
Shop openShop(const Arguments &arguments, Store::Access access, Monitor &monitor);

// A shop with its segments as of --as-of (or the default day).
struct SegmentedShop
{
    Shop shop;
    RfmAnalysis rfm;
    std::vector<Segment> segments; // built-in and saved
};
SegmentedShop openSegmentedShop(const Arguments &arguments, Monitor &monitor,
                                Store::Access access = Store::Access::Read);

inline constexpr Option kAsOfOption {
    "as-of", "DAY",
    QT_TRANSLATE_NOOP("Cli", "The analysis day, such as 2011-12-10; by default the day after the last order.")};
std::optional<Day> asOfOption(const Arguments &arguments); // Errors: UsageError

} // namespace cli
} // namespace clientele
