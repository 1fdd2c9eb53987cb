#include "analytics/dataset/merged_customers.h"

#include <algorithm>
#include <array>

#include "analytics/store/database.h"

namespace clientele {

namespace {

constexpr std::array kTexts {&CustomerRow::id,      &CustomerRow::name,   &CustomerRow::email, &CustomerRow::phone,
                             &CustomerRow::country, &CustomerRow::region, &CustomerRow::gender};

} // namespace

MergedCustomers::MergedCustomers(Database &database)
{
    // A later merge may send the one who was kept on to somebody else.
    Statement query = database.prepare("SELECT merged, kept FROM merges WHERE undone_at IS NULL ORDER BY number");
    while (query.step())
        m_kept[query.integer(0)] = query.integer(1);
    for (auto &[merged, kept] : m_kept) {
        kept = keptFor(kept);
        m_groups[kept];
    }
}

std::int64_t MergedCustomers::keptFor(std::int64_t number) const
{
    std::size_t steps = 0;
    for (auto found = m_kept.find(number); found != m_kept.end() && steps <= m_kept.size(); ++steps) {
        number = found->second;
        found = m_kept.find(number);
    }
    return number;
}

void MergedCustomers::collect(const CustomerRow &row)
{
    const std::int64_t kept = keptFor(row.number);
    if (kept != row.number)
        m_mergedIds.emplace_back(row.id, kept);
    Owned &owned = m_groups[kept].emplace_back(Owned {row, {}});
    for (const auto text : kTexts)
        owned.texts.emplace_back(row.*text);
}

std::vector<CustomerRow> MergedCustomers::united()
{
    std::vector<CustomerRow> people;
    for (auto &[kept, entries] : m_groups) {
        if (entries.empty())
            continue; // all of them are stubs
        std::ranges::stable_sort(entries, [kept = kept](const Owned &a, const Owned &b) {
            return a.row.seen != b.row.seen ? a.row.seen > b.row.seen : a.row.number == kept && b.row.number != kept;
        });
        CustomerRow &person = people.emplace_back();
        person.number = kept;
        for (const Owned &entry : entries) {
            for (std::size_t text = 0; text < kTexts.size(); ++text) {
                if ((person.*kTexts[text]).empty())
                    person.*kTexts[text] = entry.texts[text];
            }
            if (person.birthYear == 0)
                person.birthYear = entry.row.birthYear;
            const std::int64_t since = entry.row.memberSince;
            if (since != CustomerTable::kNoDay
                && (person.memberSince == CustomerTable::kNoDay || since < person.memberSince))
                person.memberSince = since;
            person.seen = std::max(person.seen, entry.row.seen);
        }
        const auto own = std::ranges::find(entries, kept, [](const Owned &entry) { return entry.row.number; });
        if (own != entries.end())
            person.id = own->texts.front();
    }
    return people;
}

Consent stricter(Consent a, Consent b)
{
    if (a == Consent::No || b == Consent::No)
        return Consent::No;
    return a == Consent::Yes || b == Consent::Yes ? Consent::Yes : Consent::Unknown;
}

} // namespace clientele
