#include "analytics/target/list_person.h"

namespace clientele {

std::string_view rejectId(RejectReason reason)
{
    switch (reason) {
    case RejectReason::Gone: return "gone";
    case RejectReason::DoNotContact: return "do_not_contact";
    case RejectReason::NoConsent: return "no_consent";
    case RejectReason::UnknownConsent: return "unknown_consent";
    case RejectReason::NoEmail: return "no_email";
    case RejectReason::BadEmail: return "bad_email";
    case RejectReason::NoPhone: return "no_phone";
    case RejectReason::BadPhone: return "bad_phone";
    case RejectReason::NoAddress: return "no_address";
    case RejectReason::Duplicate: return "duplicate";
    case RejectReason::NoCode: return "no_code";
    case RejectReason::OfferNotTaken: return "offer_not_taken";
    }
    return {};
}

} // namespace clientele
