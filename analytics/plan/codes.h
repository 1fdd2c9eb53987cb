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
inline constexpr std::string_view kCodeAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
inline constexpr int kCodeLength = 8;

// The first `count` codes. Errors: CodesExhausted when the alphabet cannot give that many with room to stay unguessable.
std::vector<std::string> personalCodes(std::span<const std::uint8_t> key, std::string_view prefix, std::size_t count);

} // namespace clientele
