#include "analytics/target/list_contact.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/target_list.h"

// Klaviyo, profiles: CSV of at most 50 MB, first column "Email"; headers that are Klaviyo's properties map themselves, the
// others become properties of the profile. Phones E.164, days ISO. A phone number alone makes a profile too.
namespace clientele {

namespace {

constexpr std::uint64_t kMostBytes = 50'000'000;

std::vector<std::string> columns(const TargetList &list)
{
    std::vector<std::string> names {"Email",
                                    "Phone Number",
                                    "First Name",
                                    "Last Name",
                                    "City",
                                    "Region",
                                    "Country",
                                    "Zip Code",
                                    "Email Marketing Consent",
                                    "SMS Marketing Consent",
                                    "Customer ID",
                                    "Campaign",
                                    "Coupon",
                                    "Offer",
                                    "Valid From",
                                    "Valid To"};
    appendRecommendedColumns(list, names);
    return names;
}

std::string_view consentWord(Consent consent)
{
    switch (consent) {
    case Consent::Unknown: return "never subscribed";
    case Consent::Yes: return "subscribed";
    case Consent::No: return "unsubscribed";
    }
    return {};
}

std::optional<RejectReason> row(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    const Contact contact = contactOf(person, context, {.phone = ContactRules::Phone::E164});
    if (contact.why)
        return contact.why;
    const Offer &offer = context.list.offers[person.offer];
    for (const std::string_view cell :
         {std::string_view(contact.email), std::string_view(contact.phone), person.firstName, person.lastName,
          person.city, person.region, person.country, person.postalCode, consentWord(person.emailConsent),
          consentWord(person.smsConsent), person.customer, context.list.campaign, person.code,
          std::string_view(context.list.offerLabels[person.offer])})
        cells.add(cell);
    cells.add(formatDay(offer.validFrom));
    cells.add(formatDay(offer.validTo));
    addRecommended(person, context.list, cells);
    return {};
}

} // namespace

const ListFormat kKlaviyoFormat {
    .id = "klaviyo",
    .extension = "csv",
    .kind = ListFormat::Kind::Mail,
    .form = &kCsvForm,
    .columns = columns,
    .row = row,
    .isUniqueByFirstColumn = true,
    .mostBytes = kMostBytes,
};

} // namespace clientele
