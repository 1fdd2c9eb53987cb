#include "analytics/plan/codes.h"

#include <algorithm>
#include <array>
#include <limits>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::uint32_t kModulus = kCodeAlphabet.size();
constexpr std::uint32_t kRadix = 3;
// At most one typed code in this many hits somebody's: guessing is hopeless at any shop's checkout.
constexpr std::uint64_t kGuessesPerHit = 10'000;
// Bytes from here on would make the first letters of the alphabet likelier than the last; they are passed over.
constexpr std::size_t kFirstUnfairByte = 256 / kModulus * kModulus;
constexpr std::size_t kCodesPerPiece = 4'096;

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Σ value · 3^(n − i) over the letters, as Horner has it; none for a letter that is not of the alphabet.
std::uint32_t weightedSum(std::string_view letters)
{
    std::uint32_t sum = 0;
    for (const char letter : letters)
        sum = (sum * kRadix + static_cast<std::uint32_t>(kCodeAlphabet.find(upper(letter)))) % kModulus;
    return sum;
}

char checkCharacter(std::string_view letters)
{
    return kCodeAlphabet[(1 + kModulus - weightedSum(letters) * kRadix % kModulus) % kModulus];
}

// Empty in the practically impossible case that 32 bytes do not give enough letters.
std::string codeOf(const HmacKey &key, std::uint64_t counter, const CodeForm &form)
{
    std::array<char, 8> message {};
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<char>(counter >> (8 * (message.size() - 1 - i)));
    std::string code = form.prefix;
    const std::size_t full = code.size() + static_cast<std::size_t>(form.length) - 1;
    for (const std::uint8_t byte : key.of({message.data(), message.size()})) {
        if (byte < kFirstUnfairByte)
            code += kCodeAlphabet[byte % kModulus];
        if (code.size() == full)
            return code + checkCharacter(std::string_view(code).substr(form.prefix.size()));
    }
    return {};
}

std::vector<std::string> codesOf(const HmacKey &key, std::uint64_t first, std::size_t count, const CodeForm &form)
{
    std::vector<std::string> codes(count);
    parallelFor(count, kCodesPerPiece, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            codes[i] = codeOf(key, first + i, form);
    });
    return codes;
}

} // namespace

std::string foldedCode(std::string_view code)
{
    std::string folded(code);
    std::ranges::transform(folded, folded.begin(), upper);
    return folded;
}

std::uint64_t mostCodes(int length)
{
    std::uint64_t possible = 1;
    for (int i = 1; i < length; ++i) {
        if (possible > std::numeric_limits<std::uint64_t>::max() / kModulus)
            return std::numeric_limits<std::uint64_t>::max() / kGuessesPerHit;
        possible *= kModulus;
    }
    return possible / kGuessesPerHit;
}

std::vector<std::string> personalCodes(std::span<const std::uint8_t> key, const CodeForm &form, std::size_t count,
                                       const TakenCodes &taken)
{
    const std::uint64_t most = mostCodes(form.length);
    if (count > most)
        throw Error(ErrorCode::CodesExhausted, {std::to_string(most), std::to_string(count)});
    const HmacKey hmac(key);
    std::unordered_set<std::string_view> given;
    given.reserve(count);
    std::vector<std::string> codes;
    codes.reserve(count); // the views in `given` point into it: it must not grow
    for (std::uint64_t counter = 1; codes.size() < count;) {
        std::vector<std::string> next = codesOf(hmac, counter, count - codes.size(), form);
        counter += next.size();
        for (std::string &code : next) {
            if (code.empty() || given.contains(code) || (!taken.empty() && taken.contains(foldedCode(code))))
                continue;
            codes.push_back(std::move(code));
            given.insert(codes.back());
        }
    }
    return codes;
}

bool hasValidCheck(std::string_view letters)
{
    const auto isLetter = [](char c) { return kCodeAlphabet.find(upper(c)) != std::string_view::npos; };
    return letters.size() > 1 && std::ranges::all_of(letters, isLetter) && weightedSum(letters) == 1;
}

} // namespace clientele
