#include "analytics/store/column_codec.h"

#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace clientele {

namespace {

static_assert(std::endian::native == std::endian::little, "columns are copied as the machine has them");

template<typename Narrow> bool fits(std::int64_t low, std::int64_t high)
{
    return std::in_range<Narrow>(low) && std::in_range<Narrow>(high);
}

template<typename Narrow, typename Value> PackedColumn packAs(std::span<const Value> values)
{
    PackedColumn packed {sizeof(Narrow), std::vector<std::uint8_t>(values.size() * sizeof(Narrow))};
    std::uint8_t *to = packed.bytes.data();
    for (const Value value : values) {
        const auto narrow = static_cast<Narrow>(value);
        std::memcpy(to, &narrow, sizeof narrow);
        to += sizeof narrow;
    }
    return packed;
}

template<typename Value> PackedColumn pack(std::span<const Value> values)
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    for (const Value value : values) {
        low = std::min(low, static_cast<std::int64_t>(value));
        high = std::max(high, static_cast<std::int64_t>(value));
    }
    if (fits<std::int8_t>(low, high))
        return packAs<std::int8_t>(values);
    if (fits<std::int16_t>(low, high))
        return packAs<std::int16_t>(values);
    if (fits<std::int32_t>(low, high))
        return packAs<std::int32_t>(values);
    return packAs<std::int64_t>(values);
}

template<typename Narrow, typename Value> bool unpackAs(std::span<const std::uint8_t> bytes, std::span<Value> values)
{
    if (bytes.size() != values.size() * sizeof(Narrow))
        return false;
    const std::uint8_t *from = bytes.data();
    bool isInRange = true;
    for (Value &value : values) {
        Narrow narrow;
        std::memcpy(&narrow, from, sizeof narrow);
        from += sizeof narrow;
        isInRange &= std::in_range<Value>(narrow);
        value = static_cast<Value>(narrow);
    }
    return isInRange;
}

template<typename Value> bool unpack(std::span<const std::uint8_t> bytes, int width, std::span<Value> values)
{
    switch (width) {
    case 1: return unpackAs<std::int8_t>(bytes, values);
    case 2: return unpackAs<std::int16_t>(bytes, values);
    case 4: return unpackAs<std::int32_t>(bytes, values);
    case 8: return unpackAs<std::int64_t>(bytes, values);
    default: return false;
    }
}

} // namespace

PackedColumn packColumn(std::span<const std::int64_t> values)
{
    return pack(values);
}

PackedColumn packColumn(std::span<const std::uint32_t> values)
{
    return pack(values);
}

PackedColumn packColumn(std::span<const std::uint8_t> values)
{
    return pack(values);
}

bool unpackColumn(std::span<const std::uint8_t> bytes, int width, std::span<std::int64_t> values)
{
    return unpack(bytes, width, values);
}

bool unpackColumn(std::span<const std::uint8_t> bytes, int width, std::span<std::uint32_t> values)
{
    return unpack(bytes, width, values);
}

bool unpackColumn(std::span<const std::uint8_t> bytes, int width, std::span<std::uint8_t> values)
{
    return unpack(bytes, width, values);
}

std::int64_t checksumOf(std::span<const std::uint8_t> bytes)
{
    constexpr std::uint64_t multiplier = 0x9e3779b97f4a7c15; // odd: every step keeps all information
    std::uint64_t sum = bytes.size();
    const auto add = [&sum](std::uint64_t word) { sum = std::rotl((sum ^ word) * multiplier, 29); };
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + i, 8);
        add(word);
    }
    std::uint64_t rest = 0;
    if (i < bytes.size())
        std::memcpy(&rest, bytes.data() + i, bytes.size() - i);
    add(rest);
    return std::bit_cast<std::int64_t>(sum);
}

} // namespace clientele
