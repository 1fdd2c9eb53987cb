#include "analytics/target/folded_text.h"
#include "analytics/target/list_contact.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/target_list.h"

// Google Customer Match: UTF-8 CSV with these English headers. E-mail, phone (E.164 with +) and names are SHA-256 of the
// text in small letters without any blank; country and postal code stay plain. A name matches only with all four of first
// name, last name, country and postal code, so it is all of them or none.
namespace clientele {

namespace {

std::vector<std::string> columns(const TargetList &)
{
    return {"Email", "Phone", "First Name", "Last Name", "Country", "Zip"};
}

std::string hashedName(std::string_view name)
{
    return hashedId(IdHash::Sha256, lowered(withoutBlanks(name)));
}

std::optional<RejectReason> row(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    const Contact contact = contactOf(
        person, context,
        {.phone = ContactRules::Phone::E164, .needsYes = true, .hash = IdHash::Sha256, .takesEitherHash = true});
    if (contact.why)
        return contact.why;
    const std::string_view postalCode = stripped(person.postalCode);
    const bool hasName
        = !person.firstName.empty() && !person.lastName.empty() && !person.countryCode.empty() && !postalCode.empty();
    cells.add(contact.email);
    cells.add(contact.phone);
    cells.add(hasName ? hashedName(person.firstName) : std::string());
    cells.add(hasName ? hashedName(person.lastName) : std::string());
    cells.add(hasName ? person.countryCode : std::string_view());
    cells.add(hasName ? postalCode : std::string_view());
    return {};
}

} // namespace

const ListFormat kGoogleCustomerMatchFormat {
    .id = "google-customer-match",
    .extension = "csv",
    .kind = ListFormat::Kind::Ads,
    .form = &kCsvForm,
    .columns = columns,
    .row = row,
};

} // namespace clientele
