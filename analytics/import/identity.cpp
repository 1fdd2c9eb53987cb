#include "analytics/import/identity.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/dataset/merged_customers.h"
#include "analytics/import/contact_key.h"
#include "analytics/import/values.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::size_t kMostSharing = 4;
constexpr std::size_t kMostEntries = 5;
constexpr std::size_t kFewestDigits = 8;

using Numbers = std::vector<std::int64_t>;
using KeyOwners = std::map<MergeProposal::Evidence, Numbers>;

// The country calling codes of one and two digits; the others have three (ITU-T E.164).
std::size_t codeLength(std::string_view digits)
{
    if (digits.starts_with('1') || digits.starts_with('7'))
        return 1;
    constexpr std::array<std::string_view, 43> kTwo {"20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41",
                                                     "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54",
                                                     "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
                                                     "81", "82", "84", "86", "90", "91", "92", "93", "94", "95"};
    return std::ranges::find(kTwo, digits.substr(0, 2)) == kTwo.end() && !digits.starts_with("98") ? 3 : 2;
}

// The code that at least two thirds of the international numbers have; empty where there is no such.
std::string usualCountryCode(const std::vector<std::string> &phones)
{
    std::map<std::string, std::size_t> counts;
    std::size_t all = 0;
    for (const std::string &phone : phones) {
        const std::string key = phoneKey(phone);
        if (!key.starts_with('+') || key.size() <= kFewestDigits)
            continue;
        ++counts[key.substr(1, codeLength(std::string_view(key).substr(1)))];
        ++all;
    }
    for (const auto &[code, count] : counts) {
        if (count * 3 >= all * 2)
            return code;
    }
    return {};
}

// Everything the shop's customers can be recognised by, in memory.
class People
{
public:
    People(Store &store, const Dataset &dataset, Monitor &monitor)
        : m_merges(store.database())
    {
        readEntries(store.database(), monitor);
        readKeys(store.database(), monitor);
        countOrders(dataset);
        Statement refusals = store.database().prepare("SELECT first, second FROM merge_refusals");
        while (refusals.step())
            m_refused.insert(pairOf(refusals.integer(0), refusals.integer(1)));
    }

    const KeyOwners &keys() const { return m_keys; }
    const MergeEntry &entry(std::int64_t number) const { return m_entries.at(number); }
    bool isRefused(std::int64_t a, std::int64_t b) const { return m_refused.contains(pairOf(a, b)); }

private:
    static std::pair<std::int64_t, std::int64_t> pairOf(std::int64_t a, std::int64_t b) { return std::minmax(a, b); }

    void readEntries(Database &database, Monitor &monitor)
    {
        Statement query = database.prepare(
            "SELECT number, id, name, email, phone, birth_year FROM customers WHERE NOT is_stub ORDER BY number");
        while (query.step()) {
            const std::int64_t number = query.integer(0);
            if (m_entries.size() % 4'096 == 0)
                monitor.checkpoint();
            MergeEntry entry;
            entry.number = number;
            entry.id = query.text(1);
            entry.name = query.text(2);
            entry.email = query.text(3);
            entry.phone = query.text(4);
            entry.birthYear = query.integer(5);
            offer("email", entry.email, number);
            offer("phone", entry.phone, number);
            if (isDamagedId(entry.id)) // several people's
                m_damaged.insert(number);
            offer("id", withoutPointZero(entry.id), number);
            m_entries.emplace(number, std::move(entry));
        }
    }

    void readKeys(Database &database, Monitor &monitor)
    {
        Statement query = database.prepare("SELECT kind, value, customer FROM customer_keys");
        while (query.step())
            offer(query.text(0), query.text(1), query.integer(2));
        monitor.checkpoint();
        std::vector<std::string> phones;
        for (const auto &[kind, value, number] : m_offers) {
            if (kind == "phone")
                phones.push_back(value);
        }
        const std::string code = usualCountryCode(phones);
        for (const auto &[kind, value, number] : m_offers) {
            const std::string key = kind == "phone"   ? phoneIdentity(value, code)
                                    : kind == "email" ? emailKey(value)
                                                      : value;
            const std::int64_t person = m_merges.keptFor(number);
            if (!key.empty() && m_entries.contains(person) && !m_damaged.contains(number))
                m_keys[{kind, key}].push_back(person);
        }
        m_offers = {};
        for (auto &[key, numbers] : m_keys) {
            std::ranges::sort(numbers);
            numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
        }
        std::erase_if(m_keys, [](const auto &key) { return key.second.size() < 2; });
    }

    void offer(std::string_view kind, std::string_view value, std::int64_t number)
    {
        if (!value.empty() && !isMasked(value) && !isMissing(trimmed(value)))
            m_offers.emplace_back(kind, value, number);
    }

    // Only of those who may be merged.
    void countOrders(const Dataset &dataset)
    {
        for (const auto &[key, numbers] : m_keys) {
            for (const std::int64_t number : numbers) {
                MergeEntry &entry = m_entries.at(number);
                const CustomerIndex customer = dataset.customerById.find(entry.id);
                if (customer == kNoIndex)
                    continue;
                const OrderIndex begin = dataset.customers.orderBegin[customer];
                const OrderIndex end = dataset.customers.orderBegin[customer + 1];
                entry.orders = end - begin;
                if (begin == end)
                    continue;
                entry.firstOrder = dayOf(dataset.orders.time[begin]);
                entry.lastOrder = dayOf(dataset.orders.time[end - 1]);
            }
        }
    }

    MergedCustomers m_merges;
    std::unordered_map<std::int64_t, MergeEntry> m_entries;
    std::set<std::int64_t> m_damaged;
    std::vector<std::tuple<std::string, std::string, std::int64_t>> m_offers;
    KeyOwners m_keys;
    std::set<std::pair<std::int64_t, std::int64_t>> m_refused;
};

// Entries that hang together by their keys.
class Groups
{
public:
    explicit Groups(const People &people)
        : m_people(people)
    {
    }

    // False where a person has said that somebody of the one is not somebody of the other.
    bool unite(std::int64_t a, std::int64_t b)
    {
        Numbers &left = groupOf(a);
        Numbers &right = groupOf(b);
        if (&left == &right)
            return true;
        for (const std::int64_t x : left) {
            for (const std::int64_t y : right) {
                if (m_people.isRefused(x, y))
                    return false;
            }
        }
        const std::int64_t into = m_leader[a];
        const Numbers moved = std::move(right);
        m_groups.erase(m_leader[b]);
        for (const std::int64_t number : moved)
            m_leader[number] = into;
        Numbers &group = m_groups[into];
        group.insert(group.end(), moved.begin(), moved.end());
        return true;
    }

    std::int64_t leader(std::int64_t number) { return groupOf(number), m_leader[number]; }
    const std::map<std::int64_t, Numbers> &groups() const { return m_groups; }

private:
    Numbers &groupOf(std::int64_t number)
    {
        const auto [leader, isNew] = m_leader.try_emplace(number, number);
        if (isNew)
            m_groups[number] = {number};
        return m_groups[leader->second];
    }

    const People &m_people;
    std::unordered_map<std::int64_t, std::int64_t> m_leader;
    std::map<std::int64_t, Numbers> m_groups;
};

MergeDoubt doubtOf(const std::vector<MergeEntry> &entries)
{
    if (entries.size() > kMostEntries)
        return MergeDoubt::LargeGroup;
    std::set<std::int64_t> years;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].birthYear != 0)
            years.insert(entries[i].birthYear);
        for (std::size_t j = i + 1; j < entries.size(); ++j) {
            if (!namesFit(entries[i].name, entries[j].name))
                return MergeDoubt::OtherNames;
        }
    }
    return years.size() > 1 ? MergeDoubt::OtherBirthYears : MergeDoubt::None;
}

MergeProposal proposalOf(const People &people, const Numbers &numbers)
{
    MergeProposal proposal;
    for (const std::int64_t number : numbers)
        proposal.entries.push_back(people.entry(number));
    std::ranges::sort(proposal.entries, [](const MergeEntry &a, const MergeEntry &b) {
        return a.orders != b.orders ? a.orders > b.orders : a.number < b.number;
    });
    return proposal;
}

bool isProposed(const People &people, const Numbers &numbers)
{
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        for (std::size_t j = i + 1; j < numbers.size(); ++j) {
            if (people.isRefused(numbers[i], numbers[j]))
                return false;
        }
    }
    return true;
}

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    for (const char c : name) {
        const bool isEnd = c == ' ' || c == ',' || c == '.' || c == '\t';
        if (isEnd && !words.back().empty())
            words.emplace_back();
        else if (!isEnd)
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

} // namespace

std::string_view mergeDoubtId(MergeDoubt doubt)
{
    switch (doubt) {
    case MergeDoubt::None: return "none";
    case MergeDoubt::SharedKey: return "shared_key";
    case MergeDoubt::LargeGroup: return "large_group";
    case MergeDoubt::OtherNames: return "other_names";
    case MergeDoubt::OtherBirthYears: return "other_birth_years";
    }
    return "";
}

bool namesFit(std::string_view a, std::string_view b)
{
    std::vector<std::string> few = wordsOf(a);
    std::vector<std::string> many = wordsOf(b);
    if (few.size() > many.size())
        std::swap(few, many);
    const auto fits = [&many](const std::string &word) {
        const auto match = std::ranges::find_if(many, [&word](const std::string &other) {
            return word == other || (word.size() == 1 && other.starts_with(word))
                   || (other.size() == 1 && word.starts_with(other));
        });
        if (match == many.end())
            return false;
        many.erase(match); // each word once
        return true;
    };
    return std::ranges::all_of(few, fits);
}

std::string phoneIdentity(std::string_view phone, std::string_view countryCode)
{
    std::string key = phoneKey(phone);
    if (key.empty())
        return {};
    const bool isInternational = key.starts_with('+');
    std::string digits = isInternational ? key.substr(1) : key;
    const bool hasCode = !countryCode.empty() && digits.starts_with(countryCode);
    constexpr std::size_t kFewestBehindCode = 10; // of a number that forgot its plus
    if (isInternational && !hasCode)
        return digits.size() >= kFewestDigits ? "+" + digits : std::string();
    if (hasCode && (isInternational || digits.size() >= countryCode.size() + kFewestBehindCode))
        digits.erase(0, countryCode.size());
    digits.erase(0, std::min(digits.size(), digits.find_first_not_of('0'))); // the trunk prefix: 020 …, +44 (0)20 …
    return digits.size() >= kFewestDigits ? digits : std::string();
}

std::vector<MergeProposal> proposeMerges(Store &store, const Dataset &dataset, Monitor &monitor)
{
    monitor.stage(Stage::Checking);
    const People people(store, dataset, monitor);
    std::vector<MergeProposal> proposals;
    Groups groups(people);
    for (const auto &[key, numbers] : people.keys()) {
        if (numbers.size() > kMostSharing) {
            if (!isProposed(people, numbers))
                continue;
            MergeProposal &shared = proposals.emplace_back(proposalOf(people, numbers));
            shared.evidence.push_back(key);
            shared.doubt = MergeDoubt::SharedKey;
            continue;
        }
        for (std::size_t i = 1; i < numbers.size(); ++i)
            groups.unite(numbers[0], numbers[i]);
    }
    std::map<std::int64_t, std::vector<MergeProposal::Evidence>> evidence;
    for (const auto &[key, numbers] : people.keys()) {
        const auto isTogether = [&](std::int64_t number) { return groups.leader(number) == groups.leader(numbers[0]); };
        if (numbers.size() <= kMostSharing && std::ranges::all_of(numbers, isTogether))
            evidence[groups.leader(numbers[0])].push_back(key);
    }
    for (const auto &[leader, numbers] : groups.groups()) {
        if (numbers.size() < 2)
            continue;
        MergeProposal &proposal = proposals.emplace_back(proposalOf(people, numbers));
        proposal.evidence = evidence[leader];
        proposal.doubt = doubtOf(proposal.entries);
    }
    std::ranges::sort(proposals, {}, [](const MergeProposal &proposal) {
        return std::tuple(proposal.doubt != MergeDoubt::None, std::string_view(proposal.entries.front().id),
                          proposal.entries.size());
    });
    return proposals;
}

} // namespace clientele
