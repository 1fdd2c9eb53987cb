#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analytics/dataset/merged_customers.h"
#include "analytics/import/identity.h"

namespace clientele {

class Database;
class Monitor;
class Store;

using Numbers = std::vector<std::int64_t>; // of customers
using KeyOwners = std::map<MergeProposal::Evidence, Numbers>;

// The keys that several of the shop's customers share, and who those are: what identity.h's proposals are made of. Of
// persons merged before, the one who is kept stands for all.
class SharedKeys
{
public:
    SharedKeys(Store &store, const Dataset &dataset, Monitor &monitor);

    const KeyOwners &keys() const { return m_keys; }
    const MergeEntry &entry(std::int64_t number) const { return m_entries.at(number); }
    bool isRefused(std::int64_t a, std::int64_t b) const { return m_refused.contains(std::minmax(a, b)); }

private:
    // A value by which somebody may be recognised, as the shop has it.
    struct Offer
    {
        std::string kind;
        std::string value;
        std::int64_t customer = 0;

        auto operator<=>(const Offer &) const = default;
    };

    void collect(Database &database, Monitor &monitor);
    void addTwins(Database &database);
    void offer(std::string_view kind, std::string_view value, std::int64_t number);
    void findShared(Monitor &monitor);
    void readEntries(Database &database, const Dataset &dataset);
    static void addHistory(const Dataset &dataset, MergeEntry &entry);

    MergedCustomers m_merges;
    std::unordered_map<std::int64_t, MergeEntry> m_entries; // of those who share something
    std::vector<Offer> m_offers;
    KeyOwners m_keys;
    std::set<std::pair<std::int64_t, std::int64_t>> m_refused;
};

} // namespace clientele
