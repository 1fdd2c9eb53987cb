#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

// Arrays of integers as bytes: little-endian, signed, in the narrowest of 1, 2, 4 or 8 bytes that holds every value.
struct PackedColumn
{
    int width = 1;
    std::vector<std::uint8_t> bytes;
};

PackedColumn packColumn(std::span<const std::int64_t> values);
PackedColumn packColumn(std::span<const std::uint32_t> values);
PackedColumn packColumn(std::span<const std::uint8_t> values);

// Fills `values` from bytes of that width. False when their number does not fit or a value is out of range.
bool unpackColumn(std::span<const std::uint8_t> bytes, int width, std::span<std::int64_t> values);
bool unpackColumn(std::span<const std::uint8_t> bytes, int width, std::span<std::uint32_t> values);
bool unpackColumn(std::span<const std::uint8_t> bytes, int width, std::span<std::uint8_t> values);

// Tells damaged bytes from the ones that were written; no defence against an attacker.
std::int64_t checksumOf(std::span<const std::uint8_t> bytes);

} // namespace clientele
