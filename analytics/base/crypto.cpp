#include "analytics/base/crypto.h"

#include <initializer_list>
#include <memory>
#include <utility>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include "analytics/base/error.h"

namespace clientele {

namespace {

// Fetched once: looking a method up costs more than hashing a short text.
const EVP_MD *fetched(const char *name)
{
    EVP_MD *method = EVP_MD_fetch(nullptr, name, nullptr);
    if (!method)
        throw Error(ErrorCode::Internal, {std::string("libcrypto has no ") + name});
    return method;
}

const EVP_MD *sha256Method()
{
    static const EVP_MD *const method = fetched("SHA256");
    return method;
}

const EVP_MD *md5Method()
{
    static const EVP_MD *const method = fetched("MD5");
    return method;
}

// Of the parts' bytes one after the other.
template<std::size_t N>
std::array<std::uint8_t, N> hashOf(const EVP_MD *method, std::initializer_list<std::string_view> parts)
{
    thread_local const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::array<std::uint8_t, N> digest {};
    EVP_DigestInit_ex2(context.get(), method, nullptr);
    for (const std::string_view part : parts)
        EVP_DigestUpdate(context.get(), part.data(), part.size());
    EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
    return digest;
}

std::string_view asText(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

} // namespace

Digest sha256(std::string_view bytes)
{
    return hashOf<32>(sha256Method(), {bytes});
}

std::array<std::uint8_t, 16> md5(std::string_view bytes)
{
    return hashOf<16>(md5Method(), {bytes});
}

// RFC 2104 with the two padded keys made once.
HmacKey::HmacKey(std::span<const std::uint8_t> key)
{
    if (key.size() > m_inner.size())
        throw Error(ErrorCode::Internal, {"the key is longer than a block"});
    for (std::size_t i = 0; i < m_inner.size(); ++i) {
        const std::uint8_t byte = i < key.size() ? key[i] : 0;
        m_inner[i] = static_cast<char>(byte ^ 0x36);
        m_outer[i] = static_cast<char>(byte ^ 0x5c);
    }
}

Digest HmacKey::of(std::string_view message) const
{
    const Digest inner = hashOf<32>(sha256Method(), {{m_inner.data(), m_inner.size()}, message});
    return hashOf<32>(sha256Method(), {{m_outer.data(), m_outer.size()}, asText(inner)});
}

Sha256Stream::Sha256Stream()
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex2(static_cast<EVP_MD_CTX *>(m_context), sha256Method(), nullptr);
}

Sha256Stream::Sha256Stream(Sha256Stream &&other) noexcept
    : m_context(std::exchange(other.m_context, nullptr))
{
}

Sha256Stream::~Sha256Stream()
{
    EVP_MD_CTX_free(static_cast<EVP_MD_CTX *>(m_context));
}

void Sha256Stream::add(std::string_view bytes)
{
    EVP_DigestUpdate(static_cast<EVP_MD_CTX *>(m_context), bytes.data(), bytes.size());
}

Digest Sha256Stream::finish()
{
    Digest digest {};
    EVP_DigestFinal_ex(static_cast<EVP_MD_CTX *>(m_context), digest.data(), nullptr);
    return digest;
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

std::array<std::uint8_t, 32> systemRandomKey()
{
    std::array<std::uint8_t, 32> key {};
    if (RAND_bytes(key.data(), static_cast<int>(key.size())) != 1)
        throw Error(ErrorCode::SystemRandomFailed, {"RAND_bytes"});
    return key;
}

} // namespace clientele
