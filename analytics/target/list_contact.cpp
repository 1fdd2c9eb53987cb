#include "analytics/target/list_contact.h"

#include "analytics/target/folded_text.h"
#include "analytics/target/phone_number.h"
#include "analytics/target/target_list.h"

namespace clientele {

namespace {

// Why a channel's address cannot be used; nothing when it can.
std::optional<RejectReason> refusal(Consent consent, const RowContext &context, const ContactRules &rules)
{
    if (consent == Consent::No)
        return RejectReason::NoConsent;
    const bool mustBeYes = context.list.requiresConsent || (rules.needsYes && !context.options.allowsUnknownConsent);
    if (consent == Consent::Unknown && mustBeYes)
        return RejectReason::UnknownConsent;
    return {};
}

// The hash that a file brought instead of the address, as it is but for capitals; empty when it is none.
std::string broughtHash(std::string_view text, const ContactRules &rules)
{
    if (rules.hash == IdHash::Plain)
        return {};
    const bool isTaken = isHashed(rules.hash, text) || (rules.takesEitherHash && isAnyHash(text));
    return isTaken ? lowered(text) : std::string();
}

std::string emailFor(std::string_view email, const ContactRules &rules)
{
    const std::string_view text = stripped(email);
    if (std::string hash = broughtHash(text, rules); !hash.empty())
        return hash;
    const std::string normal = normalEmail(text);
    if (!isEmail(normal))
        return {};
    // Tools that write to people get the letters as they are: what stands before the @ may tell case apart.
    return rules.hash == IdHash::Plain ? withoutBlanks(text) : hashedId(rules.hash, normal);
}

std::string phoneFor(const ListPerson &person, const TargetList &list, const ContactRules &rules)
{
    const std::string_view text = stripped(person.phone);
    if (std::string hash = broughtHash(text, rules); !hash.empty())
        return hash;
    const std::string_view country = person.countryCode.empty() ? list.shopCountry : person.countryCode;
    switch (rules.phone) {
    case ContactRules::Phone::None: break;
    case ContactRules::Phone::E164: return hashedId(rules.hash, e164(text, country));
    case ContactRules::Phone::E164Digits: {
        const std::string number = e164(text, country);
        return number.empty() ? number : hashedId(rules.hash, std::string_view(number).substr(1));
    }
    case ContactRules::Phone::ChineseMobile: return hashedId(rules.hash, chineseMobile(text));
    }
    return {};
}

} // namespace

Contact contactOf(const ListPerson &person, const RowContext &context, const ContactRules &rules)
{
    const bool takesPhone = rules.phone != ContactRules::Phone::None;
    Contact contact;
    std::optional<RejectReason> refused;
    std::optional<RejectReason> bad;
    if (takesPhone && !stripped(person.phone).empty()) {
        refused = refusal(person.smsConsent, context, rules);
        if (!refused) {
            contact.phone = phoneFor(person, context.list, rules);
            if (contact.phone.empty())
                bad = RejectReason::BadPhone;
        }
    }
    if (rules.takesEmail && !stripped(person.email).empty()) {
        if (const auto why = refusal(person.emailConsent, context, rules)) {
            refused = refused == RejectReason::NoConsent ? refused : why;
        } else {
            contact.email = emailFor(person.email, rules);
            if (contact.email.empty())
                bad = RejectReason::BadEmail;
        }
    }
    if (!contact.email.empty() || !contact.phone.empty())
        return contact;
    if (refused || bad)
        contact.why = refused ? refused : bad;
    else if (!rules.takesEmail)
        contact.why = RejectReason::NoPhone;
    else
        contact.why = takesPhone ? RejectReason::NoAddress : RejectReason::NoEmail;
    return contact;
}

} // namespace clientele
