#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace clientele {

// Personal coupon codes that nobody can guess and everybody can type: prefix, letters of HMAC-SHA-256(campaign key,
// counter) in an alphabet of 31 without 0 O 1 I L, and a check character that tells a slip of the finger from a stranger's
// code. Counter n's code depends on nothing but key, form and the codes before it or taken elsewhere (those are skipped),
// so the same campaign always has the same codes.
//
// Counters run from 1, eight bytes, most significant first. Of the digest's bytes in order, those below 248 = 8 × 31 give
// the letter at byte mod 31, the others are passed over: every letter is equally likely.
//
// The check character makes Σ value(letter i) · 3^(n − i) ≡ 1 (mod 31) over all n letters after the prefix, the check
// character last: the pure system of ISO/IEC 7064 with modulus 31 and radix 3, which generates all residues of 31. It finds
// every wrong letter and every two letters that changed places, neighbours or with one between them.
inline constexpr std::string_view kCodeAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

struct CodeForm
{
    std::string prefix; // as it is, outside the check
    int length = 8; // letters after the prefix, with the check character
};

// Codes that must not be given again, in upper case: shops' checkouts do not tell case apart.
using TakenCodes = std::unordered_set<std::string>;
std::string foldedCode(std::string_view code);

// How many codes of that length may be given so that guessing stays hopeless: one in 10,000 of the possible ones.
std::uint64_t mostCodes(int length);

// The first `count` codes that are not taken. Parallel, same codes on any machine. Errors: CodesExhausted (most, count)
// for more than mostCodes.
std::vector<std::string> personalCodes(std::span<const std::uint8_t> key, const CodeForm &form, std::size_t count,
                                       const TakenCodes &taken = {});

// Whether the letters after the prefix are as they left us. Case does not count.
bool hasValidCheck(std::string_view letters);

} // namespace clientele
