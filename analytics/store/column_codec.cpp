#include "analytics/store/column_codec.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace clientele {

namespace {

static_assert(std::endian::native == std::endian::little, "columns are copied as the machine has them");

enum class Scheme : std::uint32_t
{
    Steps, // value = base + step × stored
    Differences, // value = the one before + base + stored; the first is `first`
};

// All arithmetic on values is modulo 2^64, so that no array of integers is an exception.
struct Header
{
    std::uint32_t width = 0; // bytes per stored value
    Scheme scheme = Scheme::Steps;
    std::uint64_t count = 0;
    std::uint64_t base = 0;
    std::uint64_t extra = 1; // the step, or the first value
};
static_assert(sizeof(Header) == 32);

std::uint32_t widthFor(std::uint64_t largest)
{
    return largest == 0 ? 0 : largest <= UINT8_MAX ? 1 : largest <= UINT16_MAX ? 2 : largest <= UINT32_MAX ? 4 : 8;
}

template<typename Narrow, typename Stored>
void storeAs(std::uint8_t *to, std::size_t begin, std::size_t count, const Stored &stored)
{
    for (std::size_t i = begin; i < count; ++i) {
        const auto narrow = static_cast<Narrow>(stored(i));
        std::memcpy(to, &narrow, sizeof narrow);
        to += sizeof narrow;
    }
}

// `stored(i)` for begin … count − 1 behind the header.
template<typename Stored> std::vector<std::uint8_t> pack(const Header &header, std::size_t begin, const Stored &stored)
{
    const auto count = static_cast<std::size_t>(header.count);
    std::vector<std::uint8_t> bytes(sizeof header + (count - std::min(begin, count)) * header.width);
    std::memcpy(bytes.data(), &header, sizeof header);
    std::uint8_t *to = bytes.data() + sizeof header;
    switch (header.width) {
    case 1: storeAs<std::uint8_t>(to, begin, count, stored); break;
    case 2: storeAs<std::uint16_t>(to, begin, count, stored); break;
    case 4: storeAs<std::uint32_t>(to, begin, count, stored); break;
    case 8: storeAs<std::uint64_t>(to, begin, count, stored); break;
    default: break;
    }
    return bytes;
}

// What all values are a multiple of above the smallest: whole pieces and cents are a thousand and a hundred units.
template<typename Value> std::uint64_t commonStep(std::span<const Value> values, std::int64_t low)
{
    const auto isMultiple = [&](auto step) {
        return std::ranges::all_of(values, [&](Value value) {
            return (static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(low)) % decltype(step)::value == 0;
        });
    };
    if (!isMultiple(std::integral_constant<std::uint64_t, 100>()))
        return 1;
    if (!isMultiple(std::integral_constant<std::uint64_t, 1'000>()))
        return 100;
    return isMultiple(std::integral_constant<std::uint64_t, 10'000>()) ? 10'000 : 1'000;
}

template<typename Value> std::vector<std::uint8_t> packIntegers(std::span<const Value> values)
{
    if (values.empty())
        return pack(Header {}, 0, [](std::size_t) { return 0; });
    auto low = static_cast<std::int64_t>(values.front());
    std::int64_t high = low;
    std::int64_t lowStep = INT64_MAX;
    std::int64_t highStep = INT64_MIN;
    const auto difference = [values](std::size_t i) {
        return static_cast<std::uint64_t>(values[i]) - static_cast<std::uint64_t>(values[i - 1]);
    };
    for (std::size_t i = 1; i < values.size(); ++i) {
        const auto value = static_cast<std::int64_t>(values[i]);
        const auto step = std::bit_cast<std::int64_t>(difference(i));
        low = std::min(low, value);
        high = std::max(high, value);
        lowStep = std::min(lowStep, step);
        highStep = std::max(highStep, step);
    }
    Header header {.count = values.size()};
    const std::uint64_t range = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
    const std::uint64_t steps
        = values.size() < 2 ? 0 : static_cast<std::uint64_t>(highStep) - static_cast<std::uint64_t>(lowStep);
    if (widthFor(steps) < widthFor(range)) {
        header.scheme = Scheme::Differences;
        header.width = widthFor(steps);
        header.base = static_cast<std::uint64_t>(lowStep);
        header.extra = static_cast<std::uint64_t>(values.front());
        return pack(header, 1, [&](std::size_t i) { return difference(i) - header.base; });
    }
    header.extra = range > UINT8_MAX && sizeof(Value) == 8 ? commonStep(values, low) : 1;
    header.base = static_cast<std::uint64_t>(low);
    header.width = widthFor(range / header.extra);
    return pack(header, 0,
                [&](std::size_t i) { return (static_cast<std::uint64_t>(values[i]) - header.base) / header.extra; });
}

// std::in_range without its compare of signs: `value` is a number modulo 2^64.
template<typename Value> bool fits(std::uint64_t value)
{
    return sizeof(Value) == 8 || value <= static_cast<std::uint64_t>(static_cast<Value>(-1));
}

template<typename Narrow, typename Value>
bool unpackAs(const Header &header, const std::uint8_t *from, std::span<Value> values)
{
    bool isInRange = true;
    const auto next = [&from] {
        Narrow narrow;
        std::memcpy(&narrow, from, sizeof narrow);
        from += sizeof narrow;
        return static_cast<std::uint64_t>(narrow);
    };
    if (header.scheme == Scheme::Steps) {
        for (Value &value : values) {
            const std::uint64_t number = header.base + header.extra * next();
            isInRange &= fits<Value>(number);
            value = static_cast<Value>(number);
        }
        return isInRange;
    }
    std::uint64_t number = header.extra;
    for (std::size_t i = 0; i < values.size(); ++i) {
        number += i == 0 ? 0 : header.base + next();
        isInRange &= fits<Value>(number);
        values[i] = static_cast<Value>(number);
    }
    return isInRange;
}

template<typename Value> bool unpackEven(const Header &header, std::span<Value> values)
{
    bool isInRange = true;
    std::uint64_t number = header.scheme == Scheme::Steps ? header.base : header.extra;
    for (Value &value : values) {
        isInRange &= fits<Value>(number);
        value = static_cast<Value>(number);
        number += header.scheme == Scheme::Steps ? 0 : header.base;
    }
    return isInRange;
}

// How many bytes the array takes, its header included; nothing when there is no room for a header.
std::size_t packedSize(const Header &header)
{
    const std::uint64_t stored
        = header.scheme == Scheme::Differences && header.count > 0 ? header.count - 1 : header.count;
    return sizeof header + static_cast<std::size_t>(stored) * header.width;
}

bool readHeader(std::span<const std::uint8_t> bytes, std::size_t count, Header &header)
{
    if (bytes.size() < sizeof header)
        return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header.count == count && (header.scheme == Scheme::Steps || header.scheme == Scheme::Differences)
           && packedSize(header) <= bytes.size();
}

template<typename Value> bool unpack(const Header &header, const std::uint8_t *from, std::span<Value> values)
{
    switch (header.width) {
    case 0: return unpackEven(header, values);
    case 1: return unpackAs<std::uint8_t>(header, from, values);
    case 2: return unpackAs<std::uint16_t>(header, from, values);
    case 4: return unpackAs<std::uint32_t>(header, from, values);
    case 8: return unpackAs<std::uint64_t>(header, from, values);
    default: return false;
    }
}

template<typename Value> bool unpackIntegers(std::span<const std::uint8_t> bytes, std::span<Value> values)
{
    Header header;
    return readHeader(bytes, values.size(), header) && packedSize(header) == bytes.size()
           && unpack(header, bytes.data() + sizeof header, values);
}

} // namespace

std::vector<std::uint8_t> packColumn(std::span<const std::int64_t> values)
{
    return packIntegers(values);
}

std::vector<std::uint8_t> packColumn(std::span<const std::uint32_t> values)
{
    return packIntegers(values);
}

std::vector<std::uint8_t> packColumn(std::span<const std::uint8_t> values)
{
    return packIntegers(values);
}

std::vector<std::uint8_t> packTexts(const TextColumn &texts, std::size_t begin, std::size_t end)
{
    std::vector<std::uint32_t> lengths;
    lengths.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        lengths.push_back(static_cast<std::uint32_t>(texts[i].size()));
    std::vector<std::uint8_t> bytes = packIntegers(std::span<const std::uint32_t>(lengths));
    if (begin < end) { // texts lie one behind the other
        const char *const letters = texts[begin].data();
        bytes.insert(bytes.end(), letters, texts[end - 1].data() + texts[end - 1].size());
    }
    return bytes;
}

bool unpackColumn(std::span<const std::uint8_t> bytes, std::span<std::int64_t> values)
{
    return unpackIntegers(bytes, values);
}

bool unpackColumn(std::span<const std::uint8_t> bytes, std::span<std::uint32_t> values)
{
    return unpackIntegers(bytes, values);
}

bool unpackColumn(std::span<const std::uint8_t> bytes, std::span<std::uint8_t> values)
{
    return unpackIntegers(bytes, values);
}

std::size_t packedCount(std::span<const std::uint8_t> bytes)
{
    Header header;
    if (bytes.size() < sizeof header)
        return 0;
    std::memcpy(&header, bytes.data(), sizeof header);
    return readHeader(bytes, static_cast<std::size_t>(header.count), header) ? static_cast<std::size_t>(header.count)
                                                                             : 0;
}

bool unpackTexts(std::span<const std::uint8_t> bytes, std::size_t count, TextColumn &texts)
{
    Header header;
    std::vector<std::uint32_t> lengths(count);
    if (!readHeader(bytes, count, header)
        || !unpack(header, bytes.data() + sizeof header, std::span<std::uint32_t>(lengths)))
        return false;
    const std::span<const std::uint8_t> letters = bytes.subspan(packedSize(header));
    std::uint64_t total = 0;
    for (const std::uint32_t length : lengths)
        total += length;
    if (total != letters.size())
        return false;
    texts.add({reinterpret_cast<const char *>(letters.data()), letters.size()}, lengths);
    return true;
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
