#include "analytics/target/hashed_id.h"

#include <algorithm>

#include "analytics/base/crypto.h"
#include "analytics/target/folded_text.h"

namespace clientele {

namespace {

bool isHex(std::string_view text)
{
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

} // namespace

std::string hashedId(IdHash hash, std::string_view normalised)
{
    if (normalised.empty())
        return {};
    switch (hash) {
    case IdHash::Plain: break;
    case IdHash::Md5: return toHex(md5(normalised));
    case IdHash::Sha256: return toHex(sha256(normalised));
    }
    return std::string(normalised);
}

bool isHashed(IdHash hash, std::string_view text)
{
    switch (hash) {
    case IdHash::Plain: return false;
    case IdHash::Md5: return text.size() == 32 && isHex(text);
    case IdHash::Sha256: return text.size() == 64 && isHex(text);
    }
    return false;
}

bool isAnyHash(std::string_view text)
{
    return isHashed(IdHash::Md5, text) || isHashed(IdHash::Sha256, text);
}

std::string normalEmail(std::string_view email)
{
    return lowered(withoutBlanks(email));
}

bool isEmail(std::string_view email)
{
    constexpr std::size_t kLongest = 254; // bytes; RFC 5321 with the erratum on its path
    if (email.size() > kLongest || email.find("..") != std::string_view::npos)
        return false;
    const std::size_t at = email.find('@');
    if (at == std::string_view::npos || at == 0 || email.find('@', at + 1) != std::string_view::npos)
        return false;
    const std::string_view domain = email.substr(at + 1);
    const std::size_t dot = domain.find('.');
    return dot != std::string_view::npos && dot > 0 && domain.back() != '.'
           && email.find_first_of(",;:<>()[]\\\"*") == std::string_view::npos
           && std::ranges::none_of(email, [](char c) { return static_cast<unsigned char>(c) < 0x21 || c == 0x7f; });
}

} // namespace clientele
