#include "analytics/plan/flash_candidates.h"

#include <algorithm>
#include <cmath>

#include "analytics/plan/kept_orders.h"
#include "analytics/plan/typical_baskets.h"

namespace clientele {

namespace {

constexpr double kBestShare = 0.1; // of the products that sell: those that draw people
constexpr Money kCent {Money::kScale / 100};

// Pieces of every product sold over the last days, and kept.
std::vector<double> piecesSold(const Dataset &dataset, Day asOf)
{
    std::vector<double> pieces(dataset.products.size(), 0);
    for (const KeptOrder &order : keptOrdersOfLastDays(dataset, FlashPicks::kDays, asOf))
        for (const KeptOrder::Line &kept : order.lines)
            if (const ProductIndex product = dataset.lines.product[kept.line]; product != kNoIndex)
                pieces[product] += kept.quantity.toDouble();
    return pieces;
}

class Judge
{
public:
    Judge(const Dataset &dataset, const FlashPickOptions &options)
        : m_dataset(dataset)
        , m_options(options)
        , m_isStockKnown(std::ranges::any_of(dataset.products.stock, [](std::int64_t stock) { return stock >= 0; }))
    {
    }

    bool isStockKnown() const { return m_isStockKnown; }

    // Nothing: it cannot be in the sale, for the reason that is counted.
    std::optional<FlashPick> judge(ProductIndex product, double pieces)
    {
        const ProductTable &products = m_dataset.products;
        const Money price = products.price[product];
        if (products.isMerchandise[product] == 0 || price <= Money {})
            return std::nullopt;
        ++m_sold;
        FlashPick pick;
        pick.product = product;
        pick.price = price;
        pick.stock = products.stock[product];
        pick.perDay = pieces / FlashPicks::kDays;
        if (m_isStockKnown && pick.stock <= 0)
            return std::nullopt;
        ++m_inStock;
        if (!findPrice(pick))
            return std::nullopt;
        ++m_withMargin;
        if (m_isStockKnown && !findStock(pick))
            return std::nullopt;
        return pick;
    }

    std::optional<FlashPickNote> whyNone() const
    {
        if (m_sold == 0)
            return FlashPickNote::NoProducts;
        if (m_inStock == 0)
            return FlashPickNote::NothingInStock;
        return m_withMargin == 0 ? FlashPickNote::NoMargin : FlashPickNote::NothingToSpare;
    }

private:
    double costOf(FlashPick &pick) const
    {
        const ProductTable &products = m_dataset.products;
        if (products.cost[pick.product] != ProductTable::kNoMoney)
            return products.cost[pick.product].toDouble();
        pick.isMarginAssumed = true;
        auto found = m_options.margins.find(std::string(m_dataset.words[products.category[pick.product]]));
        if (found == m_options.margins.end())
            found = m_options.margins.find(std::string());
        return pick.price.toDouble()
               * (1 - (found == m_options.margins.end() ? TypicalBaskets::kDefaultMargin : found->second));
    }

    bool findPrice(FlashPick &pick) const
    {
        const double cost = costOf(pick);
        const double usual = pick.price.toDouble();
        const double wished = std::max(usual * (1 - m_options.depth), cost / (1 - m_options.marginFloor));
        if (wished > usual * (1 - FlashPicks::kLeastDepth))
            return false;
        pick.flashPrice = roundedUpPrice(Money::fromDouble(wished));
        if (pick.flashPrice.toDouble() > usual * (1 - FlashPicks::kLeastDepth))
            return false;
        pick.margin = 1 - cost / pick.flashPrice.toDouble();
        return true;
    }

    // What is not needed for the days to come, in equal parts for the waves.
    bool findStock(FlashPick &pick) const
    {
        const auto stock = static_cast<double>(pick.stock);
        if (pick.perDay > 0)
            pick.daysOfStock = stock / pick.perDay;
        const double spare = stock - std::ceil(pick.perDay * FlashPicks::kKeptDays);
        pick.waveStock = static_cast<std::int64_t>(spare) / m_options.waves;
        pick.saleStock = pick.waveStock * m_options.waves;
        return spare >= 1 && pick.waveStock >= 1;
    }

    const Dataset &m_dataset;
    const FlashPickOptions &m_options;
    bool m_isStockKnown;
    std::size_t m_sold = 0, m_inStock = 0, m_withMargin = 0;
};

double promise(const FlashPick &pick)
{
    constexpr double kOnePiece = 1.0 / FlashPicks::kDays; // what never sold may still sell once
    const double rate = pick.perDay + kOnePiece;
    const double stock
        = pick.stock < 0 ? 1 : std::min(static_cast<double>(pick.saleStock), FlashPicks::kLongDays * rate);
    return stock * pick.flashPrice.toDouble() * pick.margin * rate;
}

} // namespace

FlashCandidates flashCandidates(const Dataset &dataset, Day asOf, const FlashPickOptions &options, std::size_t count)
{
    const std::vector<double> pieces = piecesSold(dataset, asOf);
    Judge judge(dataset, options);
    FlashCandidates candidates;
    std::vector<double> rates;
    for (ProductIndex product = 0; product < dataset.products.size(); ++product) {
        if (pieces[product] > 0 && dataset.products.isMerchandise[product] != 0)
            rates.push_back(pieces[product] / FlashPicks::kDays);
        if (const auto pick = judge.judge(product, pieces[product]))
            candidates.picks.push_back(*pick);
    }
    if (!rates.empty()) {
        const auto place = rates.begin() + static_cast<std::ptrdiff_t>(kBestShare * static_cast<double>(rates.size()));
        std::ranges::nth_element(rates, place, std::ranges::greater());
        candidates.bestSellerPerDay = *place;
    }
    if (candidates.picks.empty())
        candidates.notes.push_back(judge.whyNone().value_or(FlashPickNote::NoProducts));
    else if (!judge.isStockKnown())
        candidates.notes.push_back(FlashPickNote::StockUnknown);
    std::ranges::stable_sort(candidates.picks, std::ranges::greater(), promise);
    if (candidates.picks.size() > count)
        candidates.picks.resize(count);
    return candidates;
}

Money roundedUpPrice(Money price)
{
    std::int64_t step = kCent.units;
    while (price.units >= step * 1'000)
        step *= 10;
    return {(price.units + step - 1) / step * step};
}

} // namespace clientele
