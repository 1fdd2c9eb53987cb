#include "analytics/target/folded_text.h"
#include "analytics/target/list_contact.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/target_list.h"

// Meta Custom Audiences: CSV, everything SHA-256 of its normal form, at least 100 people. Phones are digits with the
// country's code and without +. Names keep their letters, whatever the script: a form that drops what is not a to z makes
// every Chinese name the same hash.
namespace clientele {

namespace {

constexpr std::size_t kFewestPeople = 100;

std::vector<std::string> columns(const TargetList &)
{
    return {"email", "phone", "fn", "ln", "ct", "st", "zip", "country", "doby", "gen"};
}

std::string hashed(std::string_view text)
{
    return hashedId(IdHash::Sha256, text);
}

// Towns and states: small letters without digits, blanks and . - ( ).
std::string placeOf(std::string_view place)
{
    std::string result;
    for (const char c : lowered(withoutBlanks(place)))
        if (std::string_view("0123456789.-()").find(c) == std::string_view::npos)
            result += c;
    return result;
}

std::string zipOf(std::string_view postalCode)
{
    const std::string zip = lowered(withoutBlanks(postalCode));
    return zip.substr(0, zip.find('-'));
}

std::optional<RejectReason> row(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    const Contact contact = contactOf(
        person, context,
        {.phone = ContactRules::Phone::E164Digits, .needsYes = true, .hash = IdHash::Sha256, .takesEitherHash = true});
    if (contact.why)
        return contact.why;
    cells.add(contact.email);
    cells.add(contact.phone);
    cells.add(hashed(lowered(stripped(person.firstName))));
    cells.add(hashed(lowered(stripped(person.lastName))));
    cells.add(hashed(placeOf(person.city)));
    cells.add(hashed(placeOf(person.region)));
    cells.add(hashed(zipOf(person.postalCode)));
    cells.add(hashed(lowered(person.countryCode)));
    cells.add(person.birthYear >= 1900 ? hashed(std::to_string(person.birthYear)) : std::string());
    cells.add(person.gender ? hashed({&person.gender, 1}) : std::string());
    return {};
}

} // namespace

const ListFormat kMetaFormat {
    .id = "meta",
    .extension = "csv",
    .kind = ListFormat::Kind::Ads,
    .form = &kCsvForm,
    .columns = columns,
    .row = row,
    .fewestPeople = kFewestPeople,
};

} // namespace clientele
