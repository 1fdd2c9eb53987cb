#include "analytics/base/passphrase.h"

#include <array>
#include <cmath>
#include <cstring>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace clientele {

namespace {

std::size_t wholePages(std::size_t bytes)
{
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (bytes + page - 1) / page * page;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

struct Alphabet
{
    std::size_t letters = 0; // that the text could have been made of, by the kinds in it
    double surprising = 0; // characters that do not just repeat or continue the one before
};

Alphabet alphabetOf(std::string_view text)
{
    std::array<bool, 5> has {}; // small, capital, digit, sign, other scripts
    Alphabet alphabet;
    int previous = -1000;
    for (const char c : text) {
        if (isContinuation(c))
            continue;
        const int code = static_cast<unsigned char>(c);
        const std::size_t kind = code >= 0x80           ? 4
                                 : c >= 'a' && c <= 'z' ? 0
                                 : c >= 'A' && c <= 'Z' ? 1
                                 : c >= '0' && c <= '9' ? 2
                                                        : 3;
        has[kind] = true;
        // "aaaa", "1234" and "dcba" say little more than their first letter.
        alphabet.surprising += kind < 4 && std::abs(code - previous) <= 1 ? 0.25 : 1;
        previous = code;
    }
    constexpr std::array<std::size_t, 5> kSizes {26, 26, 10, 33, 2'000};
    for (std::size_t kind = 0; kind < has.size(); ++kind)
        alphabet.letters += has[kind] ? kSizes[kind] : 0;
    return alphabet;
}

} // namespace

struct Passphrase::Bytes
{
    explicit Bytes(std::string_view text)
        : size(text.size())
        , room(wholePages(text.size()))
        , data(static_cast<char *>(::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    {
        if (data == MAP_FAILED)
            throw std::bad_alloc();
        // Where a limit forbids it, the passphrase still works; it could then be written to swap.
        if (::mlock(data, room) != 0)
            isLocked = false;
        ::madvise(data, room, MADV_DONTDUMP);
        std::memcpy(data, text.data(), text.size());
    }
    ~Bytes()
    {
        ::explicit_bzero(data, room);
        if (isLocked)
            ::munlock(data, room);
        ::munmap(data, room);
    }
    Bytes(const Bytes &) = delete;
    Bytes &operator=(const Bytes &) = delete;

    std::size_t size;
    std::size_t room;
    char *data;
    bool isLocked = true;
};

Passphrase::Passphrase(std::string_view text)
    : m_bytes(text.empty() ? nullptr : std::make_shared<const Bytes>(text))
{
}

std::string_view Passphrase::text() const
{
    return m_bytes ? std::string_view(m_bytes->data, m_bytes->size) : std::string_view();
}

PassphraseStrength passphraseStrength(std::string_view text)
{
    if (text.empty())
        return PassphraseStrength::Empty;
    const Alphabet alphabet = alphabetOf(text);
    // People choose words, not random letters: about a third of what the alphabet could hold.
    const double bits = alphabet.surprising * std::log2(static_cast<double>(alphabet.letters)) / 3;
    // At twenty tries a second and a hundred machines, 2^24 are gone in hours, 2^40 in decades.
    if (bits < 24)
        return PassphraseStrength::Weak;
    return bits < 40 ? PassphraseStrength::Fair : PassphraseStrength::Strong;
}

} // namespace clientele
