#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analytics/plan/code_alphabet.h"

namespace clientele {

// Personal coupon codes that nobody can guess and everybody can type: prefix, characters of HMAC-SHA-256(campaign key,
// counter) in the plan's alphabet, and a check character that tells a slip of the finger from a stranger's code
// (code_alphabet.h). Counter n's code depends on nothing but key, form and the codes before it or taken elsewhere (those are
// skipped), so the same campaign always has the same codes.
//
// Counters run from 1, eight bytes, most significant first. Of an alphabet of m characters, the digest's bytes below the
// largest multiple of m that is at most 256 (248 for the usual 31) give, in order, the character at byte mod m; the others are
// passed over: every character is equally likely. So are counters whose check is no character of the alphabet.
struct CodeForm
{
    std::string prefix; // as it is, outside the check
    int length = 8; // characters after the prefix, with the check character
    std::string alphabet {kCodeAlphabet};
};
inline constexpr int kShortestCode = 4;
inline constexpr int kLongestCode = 20;

// Codes that must not be given again, in upper case: shops' checkouts do not tell case apart.
using TakenCodes = std::unordered_set<std::string>;
std::string foldedCode(std::string_view code);

// How many codes of a form there are, and how many of them may be given so that guessing stays hopeless at any checkout:
// at most one typed code in 10,000 hits somebody's, even for a stranger who knows how the check works.
struct CodeSpace
{
    static constexpr std::uint64_t kGuessesPerHit = 10'000;

    std::uint64_t possible = 0;

    std::uint64_t most() const { return possible / kGuessesPerHit; }
    std::uint64_t guessesPerHit(std::uint64_t given) const { return given == 0 ? possible : possible / given; }
};
CodeSpace codeSpace(const CodeForm &form);
int lengthFor(const CodeForm &form, std::uint64_t count); // the shortest that allows so many; 0 = none does

// The first `count` codes that are not taken. Parallel, same codes on any machine. Errors: CodesExhausted (most, count)
// for more than codeSpace(form).most().
std::vector<std::string> personalCodes(std::span<const std::uint8_t> key, const CodeForm &form, std::size_t count,
                                       const TakenCodes &taken = {});

// Whether the characters after the prefix are as they left us. Case does not count.
bool hasValidCheck(std::string_view characters, std::string_view alphabet = kCodeAlphabet);

} // namespace clientele
