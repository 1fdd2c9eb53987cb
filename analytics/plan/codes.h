#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// Personal coupon codes that nobody can guess and everybody can type: prefix + eight characters of HMAC-SHA-256(campaign
// key, counter) in an alphabet of 31 without 0 O 1 I L. Counter n's code depends on nothing but key, prefix and the codes
// before it (a repetition is skipped), so the same campaign always has the same codes.
//
// Counters run from 1, eight bytes, most significant first. Of the digest's bytes in order, those below 248 = 8 × 31 give
// the letter at byte mod 31, the others are passed over: every letter is equally likely.
inline constexpr std::string_view kCodeAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
inline constexpr int kCodeLength = 8;

// The first `count` codes. Errors: CodesExhausted when the alphabet cannot give that many with room to stay unguessable:
// more than one in 10,000 of the 31^8 possible ones.
std::vector<std::string> personalCodes(std::span<const std::uint8_t> key, std::string_view prefix, std::size_t count);

} // namespace clientele
