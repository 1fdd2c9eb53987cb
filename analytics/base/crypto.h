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
// Protects nothing; advertising platforms ask for it.
std::array<std::uint8_t, 16> md5(std::string_view bytes);

// HMAC-SHA-256 of many short messages under one key of at most 64 bytes.
class HmacKey
{
public:
    explicit HmacKey(std::span<const std::uint8_t> key);

    Digest of(std::string_view message) const; // any thread

private:
    std::array<char, 64> m_inner {};
    std::array<char, 64> m_outer {};
};

// SHA-256 of bytes that arrive in pieces, for files.
class Sha256Stream
{
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(Sha256Stream &&other) noexcept;
    Sha256Stream &operator=(Sha256Stream &&) = delete;

    void add(std::string_view bytes);
    Digest finish();

private:
    void *m_context;
};

std::string toHex(std::span<const std::uint8_t> bytes); // lowercase

// Fresh bytes from the operating system's generator, fit for keys.
std::array<std::uint8_t, 32> systemRandomKey();

} // namespace clientele
