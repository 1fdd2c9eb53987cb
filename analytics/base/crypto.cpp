#include "analytics/base/crypto.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include "analytics/base/error.h"

namespace clientele {

Digest sha256(std::string_view bytes)
{
    Sha256Stream stream;
    stream.add(bytes);
    return stream.finish();
}

Digest hmacSha256(std::span<const std::uint8_t> key, std::string_view message)
{
    Digest digest {};
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(message.data()), message.size(), digest.data(), &length);
    return digest;
}

Sha256Stream::Sha256Stream()
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(static_cast<EVP_MD_CTX *>(m_context), EVP_sha256(), nullptr);
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
