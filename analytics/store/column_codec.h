#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/base/text_column.h"

namespace clientele {

// Arrays of integers and texts as bytes that know how long they are and how to be read again, as small as a look at the
// values makes them: integers as multiples of a common step above the smallest one, or as differences from one to the
// next, in 0, 1, 2, 4 or 8 bytes (0: they are all the same, or grow evenly). Little-endian, header of 32 bytes.
std::vector<std::uint8_t> packColumn(std::span<const std::int64_t> values);
std::vector<std::uint8_t> packColumn(std::span<const std::uint32_t> values);
std::vector<std::uint8_t> packColumn(std::span<const std::uint8_t> values);
// Positions begin … end − 1 of `texts`: their lengths, then all their bytes.
std::vector<std::uint8_t> packTexts(const TextColumn &texts, std::size_t begin, std::size_t end);

// Fills `values`. False when the bytes hold another number of values or one that is out of range: damage.
bool unpackColumn(std::span<const std::uint8_t> bytes, std::span<std::int64_t> values);
bool unpackColumn(std::span<const std::uint8_t> bytes, std::span<std::uint32_t> values);
bool unpackColumn(std::span<const std::uint8_t> bytes, std::span<std::uint8_t> values);
// How many values packed bytes say they hold; 0 where they are none.
std::size_t packedCount(std::span<const std::uint8_t> bytes);
// Appends exactly `count` texts.
bool unpackTexts(std::span<const std::uint8_t> bytes, std::size_t count, TextColumn &texts);

// Tells damaged bytes from the ones that were written; no defence against an attacker.
std::int64_t checksumOf(std::span<const std::uint8_t> bytes);

} // namespace clientele
