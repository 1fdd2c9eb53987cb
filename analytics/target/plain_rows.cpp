#include "analytics/target/list_formats.h"
#include "analytics/target/target_list.h"

namespace clientele {

namespace {

constexpr std::string_view kSeedArm = "seed";
constexpr std::string_view kSeedReason = "Seed address";

// The address when the person has not refused that channel.
std::string_view allowed(std::string_view address, Consent consent, const TargetList &list)
{
    const bool isAllowed = consent == Consent::Yes || (consent == Consent::Unknown && !list.requiresConsent);
    return isAllowed ? address : std::string_view();
}

} // namespace

std::vector<std::string> plainColumns(const TargetList &list)
{
    std::vector<std::string> columns {"campaign", "arm",   "customer",   "email",    "phone", "name",
                                      "code",     "offer", "valid_from", "valid_to", "reason"};
    appendRecommendedColumns(list, columns);
    return columns;
}

std::optional<RejectReason> addPlainRow(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    const TargetList &list = context.list;
    const Offer &offer = list.offers[person.offer];
    cells.add(list.campaign);
    cells.add(person.isSeed ? kSeedArm : armId(person.arm));
    cells.add(person.customer);
    cells.add(allowed(person.email, person.emailConsent, list));
    cells.add(allowed(person.phone, person.smsConsent, list));
    cells.add(person.name);
    cells.add(person.code);
    cells.add(list.offerLabels[person.offer]);
    cells.add(formatDay(offer.validFrom));
    cells.add(formatDay(offer.validTo));
    cells.add(person.isSeed ? kSeedReason : person.reason);
    addRecommended(person, list, cells);
    return {};
}

void appendRecommendedColumns(const TargetList &list, std::vector<std::string> &columns)
{
    for (int i = 1; i <= list.recommendations; ++i)
        columns.push_back("rec_" + std::to_string(i));
}

void addRecommended(const ListPerson &person, const TargetList &list, ListRow &cells)
{
    // A shop with few products leaves the last cells empty.
    for (std::size_t i = 0; i < static_cast<std::size_t>(list.recommendations); ++i)
        cells.add(person.recommended && i < person.recommended->size() ? std::string_view((*person.recommended)[i])
                                                                       : std::string_view());
}

} // namespace clientele
