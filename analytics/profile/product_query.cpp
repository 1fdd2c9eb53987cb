#include "analytics/profile/product_query.h"

#include <algorithm>
#include <tuple>

#include "analytics/base/folded_text.h"
#include "analytics/base/monitor.h"

namespace clientele {

namespace {

constexpr std::size_t kPerCheckpoint = 1U << 20U; // lines

std::vector<std::uint32_t> salesPerProduct(const Dataset &dataset, const Monitor &monitor)
{
    std::vector<std::uint32_t> sales(dataset.products.size(), 0);
    for (std::size_t line = 0; line < dataset.lines.size(); ++line) {
        if (line % kPerCheckpoint == 0)
            monitor.checkpoint();
        if (dataset.lines.kind[line] == LineKind::Sale && dataset.lines.product[line] != kNoIndex)
            ++sales[dataset.lines.product[line]];
    }
    return sales;
}

} // namespace

FoundProducts findProducts(const Dataset &dataset, const std::string &text, std::size_t most, const Monitor &monitor)
{
    const std::vector<std::string> words = foldedWords(text);
    const std::string whole = words.size() == 1 ? words.front() : std::string();
    const std::vector<std::uint32_t> sales = salesPerProduct(dataset, monitor);
    struct Match
    {
        bool isOther; // not the one whose id was typed
        std::uint32_t sales;
        ProductIndex product;
    };
    std::vector<Match> matches;
    std::string id;
    std::string both;
    for (ProductIndex product = 0; product < dataset.products.size(); ++product) {
        if (dataset.products.isMerchandise[product] == 0)
            continue;
        id = folded(dataset.products.id[product]);
        both = id + '\n';
        appendFolded(both, dataset.products.name[product]);
        const auto isThere = [&both](const std::string &word) { return both.find(word) != std::string::npos; };
        if (std::ranges::all_of(words, isThere))
            matches.push_back({whole.empty() || id != whole, sales[product], product});
    }
    const std::size_t kept = std::min(most, matches.size());
    std::ranges::partial_sort(matches, matches.begin() + static_cast<std::ptrdiff_t>(kept), {}, [](const Match &match) {
        return std::tuple(match.isOther, -std::int64_t {match.sales}, match.product);
    });
    FoundProducts found;
    found.total = matches.size();
    for (std::size_t at = 0; at < kept; ++at)
        found.first.push_back(matches[at].product);
    return found;
}

} // namespace clientele
