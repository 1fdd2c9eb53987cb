#include "analytics/import/identity.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/dataset/dataset.h"
#include "analytics/import/shared_keys.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::size_t kMostSharing = 4;
constexpr std::size_t kMostEntries = 5;

// Entries that hang together by their keys.
class Groups
{
public:
    explicit Groups(const SharedKeys &people)
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

    const SharedKeys &m_people;
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

MergeProposal proposalOf(const SharedKeys &people, const Numbers &numbers)
{
    MergeProposal proposal;
    for (const std::int64_t number : numbers)
        proposal.entries.push_back(people.entry(number));
    std::ranges::sort(proposal.entries, [](const MergeEntry &a, const MergeEntry &b) {
        return a.orders != b.orders ? a.orders > b.orders : a.number < b.number;
    });
    return proposal;
}

bool isProposed(const SharedKeys &people, const Numbers &numbers)
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

std::vector<MergeProposal> proposeMerges(Store &store, const Dataset &dataset, Monitor &monitor)
{
    monitor.stage(Stage::Checking);
    const SharedKeys people(store, dataset, monitor);
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
        const auto isTogether = [&groups, first = numbers[0]](std::int64_t number) {
            return groups.leader(number) == groups.leader(first);
        };
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

std::int64_t countProposedMerges(Store &store, Monitor &monitor)
{
    // Nearly every file gives each address once: then there is nothing to compare.
    const bool sharesKeys = store.database().integer("SELECT EXISTS (SELECT 1 FROM customer_keys GROUP BY kind, value "
                                                     "HAVING count(*) > 1)")
                            != 0;
    if (!sharesKeys)
        return 0;
    return std::ranges::count(proposeMerges(store, Dataset(), monitor), MergeDoubt::None, &MergeProposal::doubt);
}

} // namespace clientele
