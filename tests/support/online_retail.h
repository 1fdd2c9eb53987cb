#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "analytics/dataset/dataset.h"

namespace clientele::test {

// The UCI Online Retail file as a Dataset, read by a few lines that know this one file and nothing else: an independent
// second opinion on what the importer makes of it. A seed other than 0 shuffles the file's lines first.
std::shared_ptr<const Dataset> readOnlineRetail(const std::filesystem::path &csv, std::uint64_t shuffleSeed = 0);

} // namespace clientele::test
