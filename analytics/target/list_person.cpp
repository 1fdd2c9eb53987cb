#include "analytics/target/list_person.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::array kReasons {
    std::pair {RejectReason::Gone, std::string_view("gone")},
    std::pair {RejectReason::DoNotContact, std::string_view("do_not_contact")},
    std::pair {RejectReason::NoConsent, std::string_view("no_consent")},
    std::pair {RejectReason::UnknownConsent, std::string_view("unknown_consent")},
    std::pair {RejectReason::NoEmail, std::string_view("no_email")},
    std::pair {RejectReason::BadEmail, std::string_view("bad_email")},
    std::pair {RejectReason::NoPhone, std::string_view("no_phone")},
    std::pair {RejectReason::BadPhone, std::string_view("bad_phone")},
    std::pair {RejectReason::NoAddress, std::string_view("no_address")},
    std::pair {RejectReason::Duplicate, std::string_view("duplicate")},
    std::pair {RejectReason::NoCode, std::string_view("no_code")},
    std::pair {RejectReason::OfferNotTaken, std::string_view("offer_not_taken")},
};

} // namespace

std::string_view rejectId(RejectReason reason)
{
    return std::ranges::find(kReasons, reason, &decltype(kReasons)::value_type::first)->second;
}

RejectReason rejectById(std::string_view id)
{
    const auto it = std::ranges::find(kReasons, id, &decltype(kReasons)::value_type::second);
    if (it == kReasons.end())
        throw Error(ErrorCode::Internal, {std::string(id)});
    return it->first;
}

} // namespace clientele
