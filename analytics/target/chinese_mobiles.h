#pragma once

#include "analytics/target/list_contact.h"

namespace clientele {

// A line with one mobile number of mainland China and nothing else, eleven digits without 86, plain or hashed: how China's
// advertising platforms take people. Who has not said yes is rejected.
template<IdHash hash>
std::optional<RejectReason> chineseMobileRow(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    const Contact contact
        = contactOf(person, context,
                    {.takesEmail = false, .phone = ContactRules::Phone::ChineseMobile, .needsYes = true, .hash = hash});
    if (!contact.why)
        cells.add(contact.phone);
    return contact.why;
}

} // namespace clientele
