#include "analytics/plan/codes.h"

#include <algorithm>
#include <array>
#include <bit>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kBytes = 256;
constexpr std::size_t kCodesPerPiece = 4'096;

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// One form's codes by counter.
class CodeMaker
{
public:
    CodeMaker(std::span<const std::uint8_t> key, const CodeForm &form)
        : m_key(key)
        , m_form(form)
        , m_check(codeCheck(form.alphabet.size()))
        , m_firstUnfairByte(kBytes / form.alphabet.size() * form.alphabet.size())
    {
    }

    // Empty where the check is no character of the alphabet, and in the practically impossible case that 32 bytes do not
    // give enough characters.
    std::string codeOf(std::uint64_t counter) const
    {
        std::array<char, 8> message {};
        for (std::size_t i = 0; i < message.size(); ++i)
            message[i] = static_cast<char>(counter >> (8 * (message.size() - 1 - i)));
        std::string code = m_form.prefix;
        std::uint32_t sum = 0;
        const std::size_t full = code.size() + static_cast<std::size_t>(m_form.length) - 1;
        for (const std::uint8_t byte : m_key.of({message.data(), message.size()})) {
            if (byte >= m_firstUnfairByte)
                continue;
            const auto value = static_cast<std::uint32_t>(byte % m_form.alphabet.size());
            code += m_form.alphabet[value];
            sum = (sum * m_check.radix + value) % m_check.modulus;
            if (code.size() == full)
                return withCheck(std::move(code), sum);
        }
        return {};
    }

    std::vector<std::string> codes(std::uint64_t first, std::size_t count) const
    {
        std::vector<std::string> codes(count);
        parallelFor(count, kCodesPerPiece, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                codes[i] = codeOf(first + i);
        });
        return codes;
    }

private:
    std::string withCheck(std::string code, std::uint32_t sum) const
    {
        const std::uint32_t check = (1 + m_check.modulus - sum * m_check.radix % m_check.modulus) % m_check.modulus;
        return check < m_form.alphabet.size() ? std::move(code) + m_form.alphabet[check] : std::string();
    }

    HmacKey m_key;
    const CodeForm &m_form;
    CodeCheck m_check;
    std::size_t m_firstUnfairByte; // from here on the first characters would be likelier than the last
};

// Which codes were made already. They are all different but for rare accidents, so a table of positions in the list that
// holds them is enough: a million take 8 MB and a third of the time that a set of texts takes.
class MadeCodes
{
public:
    MadeCodes(const std::vector<std::string> &codes, std::size_t most)
        : m_codes(codes)
        , m_slots(std::bit_ceil(2 * most + 1), 0)
    {
    }

    bool contains(std::string_view code) const { return m_slots[slotOf(code)] != 0; }
    void addLast() { m_slots[slotOf(m_codes.back())] = static_cast<std::uint32_t>(m_codes.size()); }

private:
    // Its own, or the empty one where it belongs.
    std::size_t slotOf(std::string_view code) const
    {
        std::size_t slot = std::hash<std::string_view> {}(code) & (m_slots.size() - 1);
        while (m_slots[slot] != 0 && m_codes[m_slots[slot] - 1] != code)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    const std::vector<std::string> &m_codes;
    std::vector<std::uint32_t> m_slots; // position + 1; 0 = empty
};

} // namespace

std::string foldedCode(std::string_view code)
{
    std::string folded(code);
    std::ranges::transform(folded, folded.begin(), upper);
    return folded;
}

CodeSpace codeSpace(const CodeForm &form)
{
    return {possibleCodes(form.alphabet.size(), form.length)};
}

int lengthFor(const CodeForm &form, std::uint64_t count)
{
    for (CodeForm longer {{}, kShortestCode, form.alphabet}; longer.length <= kLongestCode; ++longer.length)
        if (codeSpace(longer).most() >= count)
            return longer.length;
    return 0;
}

std::vector<std::string> personalCodes(std::span<const std::uint8_t> key, const CodeForm &form, std::size_t count,
                                       const TakenCodes &taken)
{
    const std::uint64_t most = codeSpace(form).most();
    if (count > most)
        throw Error(ErrorCode::CodesExhausted, {std::to_string(most), std::to_string(count)});
    const CodeMaker maker(key, form);
    std::vector<std::string> codes;
    codes.reserve(count);
    MadeCodes made(codes, count);
    for (std::uint64_t counter = 1; codes.size() < count;) {
        std::vector<std::string> next = maker.codes(counter, count - codes.size());
        counter += next.size();
        for (std::string &code : next) {
            if (code.empty() || made.contains(code) || (!taken.empty() && taken.contains(foldedCode(code))))
                continue;
            codes.push_back(std::move(code));
            made.addLast();
        }
    }
    return codes;
}

bool hasValidCheck(std::string_view characters, std::string_view alphabet)
{
    const CodeCheck check = codeCheck(alphabet.size());
    std::uint32_t sum = 0;
    for (const char c : characters) {
        const std::size_t value = alphabet.find(upper(c));
        if (value == std::string_view::npos)
            return false;
        sum = (sum * check.radix + static_cast<std::uint32_t>(value)) % check.modulus;
    }
    return characters.size() > 1 && sum == 1;
}

} // namespace clientele
