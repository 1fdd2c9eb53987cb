#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace clientele {

class IdTable;
struct ImportContext;

// The numbers in the shop of a file's customers or products, by index: those the shop has keep theirs, new ones get the
// next in the order of their ids, so that a table and its index on ids grow at their ends only.
// `otherwise` may know one whose id the shop does not: its number, or 0.
std::vector<std::int64_t> resolveNumbers(ImportContext &context, std::string_view table, const IdTable &ids,
                                         const std::function<std::int64_t(std::uint32_t index)> &otherwise = {});

// Indices by ascending number.
std::vector<std::uint32_t> inOrderOf(std::span<const std::int64_t> numbers);

} // namespace clientele
