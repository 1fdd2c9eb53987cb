#pragma once

#include <optional>
#include <string>

#include "analytics/target/hashed_id.h"
#include "analytics/target/list_format.h"

namespace clientele {

// How a destination wants people's addresses.
struct ContactRules
{
    bool takesEmail = true;
    enum class Phone
    {
        None,
        E164, // "+447911123456"
        E164Digits, // "447911123456"
        ChineseMobile // "13800138000"
    };
    Phone phone = Phone::None;
    bool needsYes = false; // consent must have been given, not only not been refused
    IdHash hash = IdHash::Plain;
    // With a hash: hashes that a file brought pass unchanged. Platforms that look at one kind only take no other.
    bool takesEitherHash = false;
};

// A person's addresses as the destination wants them, consent asked per channel: e-mail consent for the e-mail address,
// text-message consent for the phone number. `why` is set when neither is left.
struct Contact
{
    std::string email;
    std::string phone;
    std::optional<RejectReason> why;
};
Contact contactOf(const ListPerson &person, const RowContext &context, const ContactRules &rules);

} // namespace clientele
