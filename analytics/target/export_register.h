#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/plan/audience.h"
#include "analytics/target/list_writer.h"

namespace clientele {

class Store;

// What left the shop: one row per file.
struct ExportRecord
{
    std::int64_t campaign = 0;
    std::string campaignName;
    Arm arm = Arm::Offer;
    std::string format; // ListFormat::id
    std::string fileName;
    std::size_t rows = 0; // people
    std::size_t rejected = 0; // who could not be in it; of a list in several files, with the first
    std::string sha256;
    std::string purpose; // as the person said; empty when they did not
    std::string exportedAt; // "2026-03-01 14:05:09", the shop's wall clock
};

// Inside the caller's transaction. Errors: those of Store.
void recordExport(Store &store, std::int64_t campaign, Arm arm, std::string_view format,
                  const std::vector<WrittenFile> &files, std::size_t rejected, std::string_view purpose);

std::vector<ExportRecord> loadExports(Store &store, std::int64_t campaign = 0); // newest first; 0 = of all campaigns

} // namespace clientele
