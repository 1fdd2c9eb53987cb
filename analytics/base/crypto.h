#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace clientele {

// Hashes, authentication codes and keys, all from one library (libcrypto). Errors: SystemRandomFailed.

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
Digest hmacSha256(std::span<const std::uint8_t> key, std::string_view message);

// SHA-256 of bytes that arrive in pieces, for files.
class Sha256Stream
{
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(const Sha256Stream &) = delete;
    Sha256Stream &operator=(const Sha256Stream &) = delete;

    void add(std::string_view bytes);
    Digest finish();

private:
    void *m_context;
};

std::string toHex(std::span<const std::uint8_t> bytes); // lowercase

// Fresh bytes from the operating system's generator, fit for keys.
std::array<std::uint8_t, 32> systemRandomKey();

} // namespace clientele
