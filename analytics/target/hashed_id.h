#pragma once

#include <string>
#include <string_view>

namespace clientele {

// What an advertising platform compares instead of an address. It hides little: a phone number has eleven digits and
// anybody can try them all, so a file of hashes is personal data like the addresses themselves.
enum class IdHash
{
    Plain,
    Md5, // 32 small hexadecimal digits
    Sha256 // 64 of them
};

// Of a text that is already in the platform's form. Nothing stays nothing: an empty text is never hashed.
std::string hashedId(IdHash hash, std::string_view normalised);

// Whether the shop's file brought the hash instead of the address: 64 or 32 hexadecimal digits.
bool isHashed(IdHash hash, std::string_view text);
bool isAnyHash(std::string_view text);

// "Jane.Doe@Example.com " → "jane.doe@example.com": without blanks, in small letters. Dots and "+tag" stay.
std::string normalEmail(std::string_view email);
// Something before and after one @, with a dot after it and nothing that a mail address cannot have.
bool isEmail(std::string_view normalEmail);

} // namespace clientele
