#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analytics/base/day.h"

namespace clientele {

class Monitor;
class Store;
struct Dataset;

// Why entries that share a key may be different people all the same: listed, but merged only when a person says so.
enum class MergeDoubt
{
    None,
    SharedKey, // more entries share it than one person has: a shop's own number, a family's address
    LargeGroup,
    OtherNames,
    OtherBirthYears,
};
std::string_view mergeDoubtId(MergeDoubt doubt); // "none", "shared_key", …

// One entry of a person, as the list of proposals shows it.
struct MergeEntry
{
    std::int64_t number = 0; // of the customer in the shop
    std::string id;
    std::string name;
    std::string email;
    std::string phone;
    std::int64_t birthYear = 0; // 0 = unknown
    std::int64_t orders = 0;
    std::optional<Day> firstOrder;
    std::optional<Day> lastOrder;
};

// Entries of the customer list that are one person: the first is kept, the others are merged into it.
struct MergeProposal
{
    struct Evidence
    {
        std::string kind; // "email", "phone", "id"
        std::string value; // as it is compared

        auto operator<=>(const Evidence &) const = default;
    };

    std::vector<MergeEntry> entries; // the one with most orders first, then the oldest
    std::vector<Evidence> evidence;
    MergeDoubt doubt = MergeDoubt::None;
};

// Finds the same person under several ids, by what a person has alone:
// - the e-mail address, without regard to case and blanks around it;
// - the phone number: digits only, 00 as +; with and without the country's code where it is the code that most of the
//   shop's international numbers have, and at least eight digits are the same;
// - the platform's id, where a spreadsheet wrote one of them as a number ("13085.0").
// Masked and damaged values are nobody's. A key that more than four entries share is no identity (SharedKey); groups of
// more than five entries, with names that do not fit each other, or with different birth years are doubtful, too. Refused
// pairs are not proposed again. Sorted: without doubt first, then by the id of the entry kept.
// `dataset`: the shop as it is loaded, for the size of histories. Errors: those of Store; Cancelled.
std::vector<MergeProposal> proposeMerges(Store &store, const Dataset &dataset, Monitor &monitor);

// How many of them are without a doubt, for the report of an import; quick where no address stands twice.
std::int64_t countProposedMerges(Store &store, Monitor &monitor);

// Whether two names can be one person's: each word of the shorter one stands in the longer one, if only as its first
// letter. An empty name fits any.
bool namesFit(std::string_view a, std::string_view b);

// A phone number as it is compared; `countryCode` ("44"): the shop's own, or empty. Empty for less than eight digits.
std::string phoneIdentity(std::string_view phone, std::string_view countryCode);

} // namespace clientele
