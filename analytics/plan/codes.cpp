#include "analytics/plan/codes.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::uint64_t power(std::uint64_t base, int exponent)
{
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

constexpr std::uint64_t kPossible = power(kCodeAlphabet.size(), kCodeLength);
// At most one typed code in this many hits somebody's: guessing is hopeless at any shop's checkout.
constexpr std::uint64_t kGuessesPerHit = 10'000;
// Bytes from here on would make the first letters of the alphabet likelier than the last; they are passed over.
constexpr std::size_t kFirstUnfairByte = 256 / kCodeAlphabet.size() * kCodeAlphabet.size();

// HMAC-SHA-256(key, counter as 8 bytes, most significant first); each byte below 248 gives the letter byte mod 31 until
// there are eight. Empty in the practically impossible case that 32 bytes do not give eight letters.
std::string codeOf(std::span<const std::uint8_t> key, std::uint64_t counter)
{
    std::array<char, 8> message {};
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<char>(counter >> (8 * (message.size() - 1 - i)));
    std::string letters;
    for (const std::uint8_t byte : hmacSha256(key, {message.data(), message.size()})) {
        if (byte < kFirstUnfairByte)
            letters += kCodeAlphabet[byte % kCodeAlphabet.size()];
        if (letters.size() == kCodeLength)
            return letters;
    }
    return {};
}

} // namespace

std::vector<std::string> personalCodes(std::span<const std::uint8_t> key, std::string_view prefix, std::size_t count)
{
    constexpr std::uint64_t most = kPossible / kGuessesPerHit;
    if (count > most)
        throw Error(ErrorCode::CodesExhausted, {std::to_string(most), std::to_string(count)});
    std::unordered_set<std::string> given;
    given.reserve(count);
    std::vector<std::string> codes;
    codes.reserve(count);
    for (std::uint64_t counter = 1; codes.size() < count; ++counter) {
        std::string letters = codeOf(key, counter);
        if (!letters.empty() && given.insert(letters).second)
            codes.push_back(std::string(prefix) + letters);
    }
    return codes;
}

} // namespace clientele
