#include "analytics/plan/code_alphabet.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kAlphabets {
    CodeAlphabet {"unambiguous", kCodeAlphabet},
    CodeAlphabet {"digits", "0123456789"},
    CodeAlphabet {"letters", "ABCDEFGHJKMNPQRSTUVWXYZ"},
};
// Of each group, a set may hold one.
constexpr std::array kLookAlikes {std::string_view("0O"), std::string_view("1IL")};
constexpr std::uint32_t kLeastModulus = 5; // below, two characters that changed places would pass

bool isCodeCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isPrime(std::uint32_t number)
{
    for (std::uint32_t divisor = 2; divisor * divisor <= number; ++divisor)
        if (number % divisor == 0)
            return false;
    return number > 1;
}

// How many different residues the powers of `radix` are.
std::uint32_t orderOf(std::uint32_t radix, std::uint32_t modulus)
{
    std::uint32_t order = 1;
    for (std::uint32_t power = radix % modulus; power != 1; power = power * radix % modulus)
        ++order;
    return order;
}

std::uint64_t saturatedSum(std::uint64_t a, std::uint64_t b)
{
    return a > std::numeric_limits<std::uint64_t>::max() - b ? std::numeric_limits<std::uint64_t>::max() : a + b;
}

} // namespace

std::span<const CodeAlphabet> codeAlphabets()
{
    return kAlphabets;
}

std::string_view codeAlphabetId(std::string_view characters)
{
    const auto found = std::ranges::find(kAlphabets, characters, &CodeAlphabet::characters);
    return found == kAlphabets.end() ? std::string_view() : found->id;
}

std::string codeCharacters(std::string_view idOrCharacters)
{
    const auto found = std::ranges::find(kAlphabets, idOrCharacters, &CodeAlphabet::id);
    if (found != kAlphabets.end())
        return std::string(found->characters);
    std::string characters;
    for (const char c : idOrCharacters)
        if (c != ' ')
            characters += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return characters;
}

std::string_view codeCharactersProblem(std::string_view characters)
{
    std::string sorted(characters);
    std::ranges::sort(sorted);
    const bool isDistinct = std::ranges::adjacent_find(sorted) == sorted.end();
    if (sorted.size() < 2 || !isDistinct || !std::ranges::all_of(sorted, isCodeCharacter))
        return plan_problem::kCodeAlphabetForm;
    for (const std::string_view group : kLookAlikes) {
        const auto isInSet = [&](char c) { return characters.find(c) != std::string_view::npos; };
        if (std::ranges::count_if(group, isInSet) > 1)
            return plan_problem::kCodeLookAlikes;
    }
    return {};
}

CodeCheck codeCheck(std::size_t characters)
{
    CodeCheck check {std::max(static_cast<std::uint32_t>(characters), kLeastModulus), 2};
    while (!isPrime(check.modulus))
        ++check.modulus;
    while (orderOf(check.radix, check.modulus) != check.modulus - 1)
        ++check.radix;
    return check;
}

// Counts by residue, one character at a time.
std::uint64_t possibleCodes(std::size_t characters, int length)
{
    const CodeCheck check = codeCheck(characters);
    std::vector<std::uint64_t> counts(check.modulus, 0);
    counts[0] = 1;
    for (int i = 0; i < length; ++i) {
        std::vector<std::uint64_t> longer(check.modulus, 0);
        for (std::uint32_t residue = 0; residue < check.modulus; ++residue)
            for (std::uint32_t value = 0; value < characters; ++value) {
                std::uint64_t &count = longer[(residue * check.radix + value) % check.modulus];
                count = saturatedSum(count, counts[residue]);
            }
        counts = std::move(longer);
    }
    return counts[1];
}

} // namespace clientele
