#include <algorithm>

#include "analytics/target/folded_text.h"
#include "analytics/target/list_contact.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/target_list.h"

// Mailchimp, contacts: UTF-8 CSV; only "Email Address" is required, and nothing but ASCII may stand before its @. A text
// has at most 255 bytes. Countries by their two letters ("GB", not "UK"). Tags in one column, separated by commas.
namespace clientele {

namespace {

constexpr std::size_t kLongestText = 255; // bytes

std::vector<std::string> columns(const TargetList &list)
{
    std::vector<std::string> names {"Email Address", "First Name", "Last Name", "Phone Number", "City",
                                    "Region",        "Zip Code",   "Country",   "Customer ID",  "Coupon Code",
                                    "Offer",         "Valid From", "Valid To"};
    appendRecommendedColumns(list, names);
    names.emplace_back("Tags");
    return names;
}

// The campaign's name as one tag: a comma would make it two.
std::string tagOf(std::string_view campaign)
{
    std::string tag(campaign);
    std::ranges::replace(tag, ',', ' ');
    return tag;
}

bool isTaken(std::string_view email)
{
    const std::string_view before = email.substr(0, email.find('@'));
    return std::ranges::all_of(before, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::optional<RejectReason> row(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    const Contact contact = contactOf(person, context, {});
    if (contact.why)
        return contact.why;
    if (!isTaken(contact.email))
        return RejectReason::BadEmail;
    // A phone beside the address is a second channel with a consent of its own.
    const Contact second = contactOf(person, context, {.takesEmail = false, .phone = ContactRules::Phone::E164});
    const Offer &offer = context.list.offers[person.offer];
    for (const std::string_view cell :
         {std::string_view(contact.email), person.firstName, person.lastName, std::string_view(second.phone),
          person.city, person.region, person.postalCode, person.countryCode, person.customer, person.code,
          std::string_view(context.list.offerLabels[person.offer])})
        cells.add(shortened(cell, kLongestText));
    cells.add(formatDay(offer.validFrom));
    cells.add(formatDay(offer.validTo));
    addRecommended(person, context.list, cells);
    cells.add(shortened(tagOf(context.list.campaign), kLongestText));
    return {};
}

} // namespace

const ListFormat kMailchimpFormat {
    .id = "mailchimp",
    .extension = "csv",
    .kind = ListFormat::Kind::Mail,
    .form = &kCsvForm,
    .columns = columns,
    .row = row,
    .isUniqueByFirstColumn = true,
};

} // namespace clientele
