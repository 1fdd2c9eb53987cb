#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace clientele {

// Which characters personal codes are made of: one of the sets below, or a set of one's own. Capital ASCII letters and
// digits only, for checkouts do not tell case apart; never two that are taken for each other (0 and O; 1, I and L). A
// character's value is its position in the set.
inline constexpr std::string_view kCodeAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

struct CodeAlphabet
{
    std::string_view id; // "unambiguous", "digits", "letters": stable
    std::string_view characters;
};
std::span<const CodeAlphabet> codeAlphabets(); // the usual one first
std::string_view codeAlphabetId(std::string_view characters); // empty: a set of one's own

// What a plan file says, as characters: those of the set with that id, else the text itself in capitals without blanks.
std::string codeCharacters(std::string_view idOrCharacters);
// What is wrong with a set (plan_problem.h); empty = nothing.
std::string_view codeCharactersProblem(std::string_view characters);

// The check character of a set of m characters makes Σ value(character i) · r^(n − i) ≡ 1 (mod p) over all n characters after
// the prefix, itself the last: a pure system as in ISO/IEC 7064. p is the smallest prime that is at least m, and at least 5; r is
// the smallest number whose powers give every residue of p but 0: 31 and 3 for the usual set, 11 and 2 for digits (the
// standard's MOD 11-2), 23 and 5 for letters. Codes whose check would need a value beyond the set are passed over. For every
// set it finds every wrong character and every two that changed places, neighbours or with one between them.
struct CodeCheck
{
    std::uint32_t modulus = 0;
    std::uint32_t radix = 0;
};
CodeCheck codeCheck(std::size_t characters); // 2 … 36

// How many codes of `length` characters after the prefix there are, the check among them. As many as fit into 64 bits.
std::uint64_t possibleCodes(std::size_t characters, int length);

} // namespace clientele
