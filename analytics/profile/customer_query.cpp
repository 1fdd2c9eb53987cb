#include "analytics/profile/customer_query.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <string_view>

#include "analytics/base/folded_text.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 16'384;
constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max(); // sorts behind every real key

using Column = CustomerQuery::Column;

// Everything of a customer that can be searched, folded, fields apart by line feeds; id and name come first.
void fillHaystack(std::string &haystack, const Dataset &dataset, CustomerIndex customer)
{
    const CustomerTable &table = dataset.customers;
    haystack.clear();
    for (const std::string_view field :
         {table.id[customer], table.name[customer], table.email[customer], table.phone[customer],
          std::string_view(dataset.places[table.country[customer]]),
          std::string_view(dataset.places[table.region[customer]])}) {
        appendFolded(haystack, field);
        haystack += '\n';
    }
}

// 0 = not found; otherwise smaller is a better match.
std::uint8_t matchOf(const std::string &haystack, const std::vector<std::string> &words, const std::string &whole)
{
    for (const std::string &word : words) {
        if (haystack.find(word) == std::string::npos)
            return 0;
    }
    const std::string_view id = std::string_view(haystack).substr(0, haystack.find('\n'));
    if (id == whole)
        return 1;
    const bool nameBegins = haystack.compare(id.size() + 1, whole.size(), whole) == 0;
    return id.starts_with(whole) || nameBegins ? 2 : 3;
}

struct Found
{
    std::vector<CustomerIndex> customers;
    std::vector<std::uint8_t> match; // parallel
};

Found search(const Dataset &dataset, std::vector<CustomerIndex> among, const std::string &text, Monitor &monitor)
{
    const std::vector<std::string> words = foldedWords(text);
    if (words.empty())
        return {std::move(among), {}};
    std::string whole;
    for (const std::string &word : words)
        whole += (whole.empty() ? "" : " ") + word;
    std::vector<std::uint8_t> match(among.size());
    parallelFor(among.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        std::string haystack;
        for (std::size_t i = begin; i < end; ++i) {
            fillHaystack(haystack, dataset, among[i]);
            match[i] = matchOf(haystack, words, whole);
        }
    });
    Found found;
    for (std::size_t i = 0; i < among.size(); ++i) {
        if (match[i] == 0)
            continue;
        found.customers.push_back(among[i]);
        found.match.push_back(match[i]);
    }
    return found;
}

std::vector<CustomerIndex> byMatch(const Found &found)
{
    if (found.match.empty())
        return found.customers;
    std::vector<CustomerIndex> result;
    result.reserve(found.customers.size());
    for (std::uint8_t match = 1; match <= 3; ++match) {
        for (std::size_t i = 0; i < found.customers.size(); ++i) {
            if (found.match[i] == match)
                result.push_back(found.customers[i]);
        }
    }
    return result;
}

std::int64_t numberOf(const RfmAnalysis &rfm, const CustomerQuery &query, CustomerIndex customer)
{
    const std::uint32_t at = rfm.values.positionOf[customer];
    if (at == kNoIndex)
        return kLast;
    switch (query.sort) {
    case Column::Group: return rfm.groups[query.map][at];
    case Column::Recency: return rfm.values.recencyDays[at];
    case Column::Frequency: return rfm.values.frequency[at];
    case Column::Net: return rfm.values.monetary[at].units;
    default: return kLast;
    }
}

// Sorting asks now and then whether it should stop; std::sort may leave through an exception.
template<typename Key, typename Less>
std::vector<CustomerIndex> sorted(std::vector<std::pair<Key, CustomerIndex>> rows, Less less, Monitor &monitor)
{
    std::size_t comparisons = 0;
    std::sort(rows.begin(), rows.end(), [&](const auto &a, const auto &b) {
        if (++comparisons % 4'096 == 0)
            monitor.checkpoint();
        if (less(a.first, b.first))
            return true;
        return !less(b.first, a.first) && a.second < b.second;
    });
    std::vector<CustomerIndex> result;
    result.reserve(rows.size());
    for (const auto &row : rows)
        result.push_back(row.second);
    return result;
}

std::vector<CustomerIndex> byNumber(const RfmAnalysis &rfm, const CustomerQuery &query,
                                    const std::vector<CustomerIndex> &customers, Monitor &monitor)
{
    std::vector<std::pair<std::int64_t, CustomerIndex>> rows;
    rows.reserve(customers.size());
    for (const CustomerIndex customer : customers) {
        const std::int64_t number = numberOf(rfm, query, customer);
        rows.emplace_back(query.isDescending && number != kLast ? -number : number, customer);
    }
    return sorted(std::move(rows), std::less<std::int64_t>(), monitor);
}

std::string textOf(const Dataset &dataset, Column column, CustomerIndex customer)
{
    const CustomerTable &table = dataset.customers;
    switch (column) {
    case Column::Id: return std::string(table.id[customer]);
    case Column::Name: return folded(table.name[customer]);
    case Column::Email: return folded(table.email[customer]);
    case Column::Country: return folded(dataset.places[table.country[customer]]);
    default: return {};
    }
}

// "9" before "10": numbers as numbers, everything else letter by letter. Nothing comes last in both directions.
bool textLess(const std::string &a, const std::string &b, bool isDescending)
{
    if (a.empty() || b.empty())
        return !a.empty() && b.empty();
    const auto isNumber = [](const std::string &text) {
        return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    const std::string &low = isDescending ? b : a;
    const std::string &high = isDescending ? a : b;
    if (low.size() != high.size() && isNumber(low) && isNumber(high))
        return low.size() < high.size();
    return low < high;
}

std::vector<CustomerIndex> byText(const Dataset &dataset, const CustomerQuery &query,
                                  const std::vector<CustomerIndex> &customers, Monitor &monitor)
{
    std::vector<std::pair<std::string, CustomerIndex>> rows(customers.size());
    parallelFor(rows.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        for (std::size_t i = begin; i < end; ++i)
            rows[i] = {textOf(dataset, query.sort, customers[i]), customers[i]};
    });
    const auto less = [&](const std::string &a, const std::string &b) { return textLess(a, b, query.isDescending); };
    return sorted(std::move(rows), less, monitor);
}

} // namespace

std::vector<CustomerIndex> findCustomers(const Dataset &dataset, const RfmAnalysis &rfm, const CustomerQuery &query,
                                         const CustomerSet *within, Monitor &monitor)
{
    monitor.stage(Stage::Selecting);
    std::vector<CustomerIndex> among;
    if (within) {
        among = *within;
    } else {
        among.resize(dataset.customers.size());
        std::iota(among.begin(), among.end(), 0U);
    }
    const Found found = search(dataset, std::move(among), query.text, monitor);
    switch (query.sort) {
    case Column::Relevance: return byMatch(found);
    case Column::Id:
    case Column::Name:
    case Column::Email:
    case Column::Country: return byText(dataset, query, found.customers, monitor);
    case Column::Group:
    case Column::Recency:
    case Column::Frequency:
    case Column::Net: return byNumber(rfm, query, found.customers, monitor);
    }
    return {};
}

} // namespace clientele
