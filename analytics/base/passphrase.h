#pragma once

#include <memory>
#include <string_view>

namespace clientele {

// The words that open an encrypted shop, kept in memory only while somebody needs them.
//
// Copies share one place in memory that is kept out of swap and core dumps where the system allows it, and overwritten
// with zeros when the last copy goes. It has no way to be printed: it never reaches a log, an error, a setting or an
// argument. An empty one stands for "no passphrase". Bytes are compared and used as they are; whoever takes text from a
// person gives it in Unicode's composed form (NFC), so that the same words typed elsewhere are the same bytes.
// Threads: may be copied and read by any.
class Passphrase
{
public:
    Passphrase() = default;
    explicit Passphrase(std::string_view text);

    bool isEmpty() const { return !m_bytes; }
    std::string_view text() const; // valid as long as a copy lives

    friend bool operator==(const Passphrase &a, const Passphrase &b) { return a.text() == b.text(); }

private:
    struct Bytes;
    std::shared_ptr<const Bytes> m_bytes;
};

// How hard a passphrase is to guess by somebody who has the file and a fast computer: a hint while it is typed, not a
// rule. From its length, the kinds of characters in it, and repetitions; the file's key takes about a twentieth of a
// second to try (Argon2id, 19 MiB), which the levels count in.
enum class PassphraseStrength
{
    Empty,
    Weak, // days or less
    Fair, // years for one computer
    Strong
};
PassphraseStrength passphraseStrength(std::string_view text);

} // namespace clientele
