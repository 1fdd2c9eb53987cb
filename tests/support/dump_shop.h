#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analytics/store/store.h"

namespace clientele::test {

// Every row of every table of a shop as text, in an order that does not depend on where rows lie: equal texts, equal
// shops. `without` names what may differ: a table ("imports"), a column of one ("imports.imported_at") or a row of the
// settings ("settings:data_version"). Long blobs stand as their length and a checksum.
std::string dumpShop(Store &store, const std::vector<std::string> &without = {});
std::string dumpShop(const std::filesystem::path &path, const Passphrase &passphrase = {},
                     const std::vector<std::string> &without = {});

// The first line in which two dumps differ, for the words of a failing test; empty when they are equal.
std::string firstDifference(const std::string &a, const std::string &b);

} // namespace clientele::test
