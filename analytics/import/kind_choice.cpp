#include "analytics/import/kind_choice.h"

#include <algorithm>
#include <array>
#include <string>

#include "analytics/import/message_step.h"

namespace clientele {

namespace {

// Points for signs: any number of further columns that happen to have known names counts for less.
constexpr std::size_t kProven = 60; // nothing else looks like this
constexpr std::size_t kLikely = 20;
constexpr std::size_t kPossible = 5;

using Assignments = std::map<FileKind, Assignment>;

std::size_t distinctIn(const Assignment &assignment, Field field, const Evidence &evidence)
{
    const auto found = assignment.find(field);
    return found == assignment.end() ? 0 : evidence.columns[found->second].distinct;
}

// One row per order, of customers who come again, and a column of dates that nobody knows by its name.
bool areOrderHeads(const Assignment &assignment, const Evidence &evidence)
{
    const std::size_t orders = distinctIn(assignment, Field::OrderId, evidence);
    const std::size_t people
        = std::max({distinctIn(assignment, Field::CustomerId, evidence), distinctIn(assignment, Field::Email, evidence),
                    distinctIn(assignment, Field::Phone, evidence)});
    return people > 0 && people < orders && std::ranges::any_of(evidence.columns, [](const ColumnEvidence &column) {
               return column.filled > 0 && isMost(column.dates, column.filled);
           });
}

std::size_t ordersSigns(const Assignment &assignment, const Evidence &evidence)
{
    const int signs = has(assignment, Field::OrderId) + has(assignment, Field::OrderTime) + hasAmount(assignment);
    return signs > 1 || areOrderHeads(assignment, evidence) ? kLikely : 0;
}

// Lines with money in them are orders, whatever else they tell (stars, coupon codes, campaigns).
bool areSales(const Assignments &assignments, const Evidence &evidence)
{
    const Assignment &orders = assignments.at(FileKind::Orders);
    return hasAmount(orders) && ordersSigns(orders, evidence) > 0;
}

std::size_t eventsSigns(const Assignment &assignment, const Evidence &evidence)
{
    const auto kind = assignment.find(Field::EventKind);
    if (kind == assignment.end() || !has(assignment, Field::Time))
        return 0;
    const ColumnEvidence &column = evidence.columns[kind->second];
    if (isMost(column.eventWords, column.filled) && column.browseWords > 0)
        return kProven;
    return namesCustomer(assignment) ? kLikely : 0;
}

std::size_t reviewsSigns(const Assignments &assignments, const Assignment &assignment, const Evidence &evidence)
{
    if (areSales(assignments, evidence))
        return 0;
    const bool hasStars = has(assignment, Field::Stars);
    if (has(assignment, Field::ReviewText))
        return hasStars ? kProven : kLikely;
    return hasStars && (namesCustomer(assignment) || has(assignment, Field::ProductId)) ? kLikely : 0;
}

bool areMessageWords(const Assignment &assignment, const Evidence &evidence)
{
    const auto action = assignment.find(Field::MessageAction);
    if (action == assignment.end())
        return false;
    const auto known = std::ranges::count_if(
        evidence.rows, [at = action->second](const auto &row) { return messageStepOf(row[at]).has_value(); });
    return isMost(static_cast<std::size_t>(known), evidence.columns[action->second].filled);
}

std::size_t messagesSigns(const Assignment &assignment, const Evidence &evidence)
{
    if (!namesCustomer(assignment))
        return 0;
    std::size_t steps = 0;
    for (const Field field :
         {Field::SentTime, Field::OpenedTime, Field::ClickedTime, Field::BouncedTime, Field::UnsubscribedTime})
        steps += has(assignment, field);
    const bool hasCampaign = has(assignment, Field::Campaign);
    if (steps > 1 || (steps == 1 && hasCampaign))
        return kProven;
    return areMessageWords(assignment, evidence) ? kProven + (hasCampaign ? 1 : 0) : 0;
}

// The few columns that tell a code or a campaign; a file about something else has more to say.
bool tellsLittleOf(const Assignments &assignments, FileKind kind)
{
    const Assignment &assignment = assignments.at(kind);
    return assignment.size() - assignment.count(Field::Attribute) <= 2;
}

std::size_t campaignSigns(FileKind kind, const Assignments &assignments, const Assignment &assignment,
                          const Evidence &evidence)
{
    if (areSales(assignments, evidence))
        return 0;
    const bool knowsCustomer = namesCustomer(assignments.at(FileKind::Targetings));
    const bool hasCampaign = has(assignment, Field::Campaign) || has(assignment, Field::CampaignName);
    const bool hasCode = has(assignments.at(FileKind::Redemptions), Field::Code);
    switch (kind) {
    case FileKind::Redemptions: return hasCode && (knowsCustomer || has(assignment, Field::OrderId)) ? kProven : 0;
    case FileKind::Targetings:
        return hasCampaign && knowsCustomer && !hasCode && tellsLittleOf(assignments, FileKind::Customers) ? kLikely
                                                                                                           : 0;
    case FileKind::Campaigns: {
        const bool hasDays = has(assignment, Field::StartTime) || has(assignment, Field::EndTime);
        const bool tells = hasDays || (has(assignment, Field::Campaign) && has(assignment, Field::CampaignType));
        return hasCampaign && tells && !knowsCustomer && !hasCode ? kLikely : 0;
    }
    case FileKind::Coupons:
        return hasCode && !knowsCustomer && (hasCampaign || has(assignment, Field::ProductId))
                       && tellsLittleOf(assignments, FileKind::Products)
                   ? kLikely
                   : 0;
    default: return 0;
    }
}

// A list of addresses and nothing else says whom to leave alone: taking it for customers would do the opposite. A single
// column of anything else is no such list unless its name says so.
std::size_t bansSigns(const Assignment &assignment, const Evidence &evidence, bool isCalledSo)
{
    if (!has(assignment, Field::ContactKey) && !namesCustomer(assignment))
        return 0;
    if (isCalledSo)
        return kProven;
    if (evidence.columns.size() != 1)
        return 0;
    const ColumnEvidence &only = evidence.columns.front();
    const bool isAddresses = only.filled > 0 && (only.emails + only.phones) * 5 >= only.filled * 4;
    return namesCustomer(assignment) || isAddresses ? kLikely : 0;
}

std::size_t signsOf(FileKind kind, const Assignments &assignments, const Evidence &evidence, bool isCalledBans)
{
    const Assignment &assignment = assignments.at(kind);
    switch (kind) {
    case FileKind::Orders: return ordersSigns(assignment, evidence);
    case FileKind::Customers: return namesCustomer(assignment) ? kPossible : 0;
    case FileKind::Products:
        return has(assignment, Field::ProductId) || has(assignment, Field::ProductName) ? kPossible : 0;
    case FileKind::Events: return eventsSigns(assignment, evidence);
    case FileKind::Reviews: return reviewsSigns(assignments, assignment, evidence);
    case FileKind::Messages: return messagesSigns(assignment, evidence);
    case FileKind::Redemptions:
    case FileKind::Targetings:
    case FileKind::Campaigns:
    case FileKind::Coupons: return campaignSigns(kind, assignments, assignment, evidence);
    case FileKind::DoNotContact: return bansSigns(assignment, evidence, isCalledBans);
    }
    return 0;
}

bool isCalledBans(std::string name)
{
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    std::erase_if(name, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    static constexpr std::array<std::string_view, 10> kWords {
        "unsubscrib", "blacklist", "blocklist", "suppress", "donotcontact", "optout", "退订", "黑名单", "勿扰", "拒收"};
    return std::ranges::any_of(kWords, [&name](std::string_view word) { return name.find(word) != std::string::npos; });
}

} // namespace

bool has(const Assignment &assignment, Field field)
{
    return assignment.contains(field);
}

bool hasAmount(const Assignment &assignment)
{
    return has(assignment, Field::UnitPrice) || has(assignment, Field::LineTotal)
           || has(assignment, Field::PackedProducts);
}

bool namesCustomer(const Assignment &assignment)
{
    return has(assignment, Field::CustomerId) || has(assignment, Field::Email) || has(assignment, Field::Phone);
}

bool isMost(std::size_t part, std::size_t whole)
{
    return part * 5 >= whole * 4;
}

FileKind chooseKind(const Assignments &assignments, const Evidence &evidence, const std::string &fileName)
{
    const bool isBans = isCalledBans(fileName);
    FileKind best = FileKind::Orders;
    std::size_t most = 0;
    for (const auto &[kind, assignment] : assignments) {
        const std::size_t signs = signsOf(kind, assignments, evidence, isBans);
        const std::size_t known = assignment.size() - assignment.count(Field::Attribute);
        const std::size_t likeness = signs > 0 || kind <= FileKind::Products ? signs + known : 0;
        if (likeness > most) {
            best = kind;
            most = likeness;
        }
    }
    return best;
}

} // namespace clientele
