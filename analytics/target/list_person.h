#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/plan/audience.h"

namespace clientele {

// Somebody on a target list, with all that any destination may ask for. Views of the dataset, the campaign and its
// members, which must outlive it. Whoever refused a channel still has their address here: destinations look at consent.
struct ListPerson
{
    std::string_view customer; // outside id; empty for the seed address
    std::string_view email;
    std::string_view phone;
    std::string_view name;
    std::string_view firstName; // person_name.h; both or neither
    std::string_view lastName;
    std::string_view country; // as the shop has it
    std::string_view countryCode; // "GB"; empty when it is not known
    std::string_view region;
    std::string_view city;
    std::string_view postalCode;
    int birthYear = 0; // 0 = unknown
    char gender = 0; // 'f', 'm', 0 = unknown or neither
    Consent emailConsent = Consent::Unknown;
    Consent smsConsent = Consent::Unknown;

    Arm arm = Arm::Offer;
    std::uint8_t offer = 0; // position in TargetList::offers
    std::string_view code;
    std::string_view reason;
    const std::vector<std::string> *recommended = nullptr; // product ids, best first; none for the seed address
    bool isSeed = false; // "send me one too": written last, never counted
};

// Why somebody is not in a file.
enum class RejectReason
{
    Gone, // no longer in the shop
    DoNotContact, // asked for it since the campaign was sealed
    NoConsent, // said no to the channel
    UnknownConsent, // never said yes, and the destination needs that
    NoEmail,
    BadEmail,
    NoPhone,
    BadPhone, // masked, too short, of no known country, not a mobile number …
    NoAddress, // neither e-mail nor phone
    Duplicate, // somebody before them in the file has the same address
    NoCode,
    OfferNotTaken // the destination cannot express their offer
};
std::string_view rejectId(RejectReason reason); // "no_email": stable
RejectReason rejectById(std::string_view id); // Errors: Internal

struct Rejected
{
    std::string customer;
    RejectReason why = RejectReason::Gone;
};

} // namespace clientele
