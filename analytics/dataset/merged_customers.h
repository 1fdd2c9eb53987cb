#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/dataset/dataset.h"

namespace clientele {

class Database;

// A customer as the shop's row has it. Texts are views or live in `memory` of whoever gave it.
struct CustomerRow
{
    std::int64_t number = 0;
    std::string_view id;
    std::string_view name;
    std::string_view email;
    std::string_view phone;
    std::string_view country;
    std::string_view region;
    std::string_view gender;
    std::int64_t birthYear = 0; // 0 = unknown
    std::int64_t memberSince = CustomerTable::kNoDay;
    std::int64_t seen = INT64_MIN; // newest order line that had a say in it
};

// Customers that turned out to be one person (the table `merges`), resolved while a shop is loaded: their orders, wishes
// and details count for the one who is kept. Nothing of it is written, so a merge that is undone is undone exactly.
class MergedCustomers
{
public:
    explicit MergedCustomers(Database &database);

    void add(std::int64_t merged, std::int64_t kept) { m_kept[merged] = kept; }

    bool isEmpty() const { return m_kept.empty(); }
    bool involves(std::int64_t number) const { return m_groups.contains(keptFor(number)); }
    std::int64_t keptFor(std::int64_t number) const; // itself where it is not merged into another
    const std::unordered_map<std::int64_t, std::int64_t> &kept() const { return m_kept; } // by merged number

    // Takes the row of somebody involved; united() then has one row per person: of each detail the newest that is known,
    // member since the earliest day, the id of the one who is kept.
    void collect(const CustomerRow &row);
    std::vector<CustomerRow> united();
    // The ids of those who were merged into others, each with the number of the one who is kept.
    const std::vector<std::pair<std::string, std::int64_t>> &mergedIds() const { return m_mergedIds; }

private:
    struct Owned
    {
        CustomerRow row;
        std::vector<std::string> texts;
    };

    std::unordered_map<std::int64_t, std::int64_t> m_kept;
    std::map<std::int64_t, std::vector<Owned>> m_groups; // by kept number
    std::vector<std::pair<std::string, std::int64_t>> m_mergedIds;
};

// The stricter wish of one person's several entries holds: one No is a No, one "never contact" is that.
Consent stricter(Consent a, Consent b);

} // namespace clientele
