#include "analytics/import/amount_guess.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace clientele {

namespace {

using Columns = std::vector<ValueColumn>;

constexpr std::size_t kFewestSigns = 3; // rows that must show whether an amount is a price or a total

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 0.011 + 0.005 * std::abs(b);
}

// Rows that show a product: with a quantity other than 1, or it would be true of any two equal columns.
bool isProduct(const ValueColumn &quantity, const ValueColumn &price, const ValueColumn &total)
{
    std::size_t telling = 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < quantity.numbers.size(); ++i) {
        const double q = quantity.numbers[i];
        const double p = price.numbers[i];
        if (std::isnan(q) || std::isnan(p) || std::isnan(total.numbers[i]) || q == 1 || q == 0 || p == 1 || p == 0)
            continue;
        ++telling;
        right += isClose(q * p, total.numbers[i]);
    }
    return telling >= 3 && right * 10 >= telling * 9;
}

// Small whole numbers, 1 above all.
double likenessToQuantity(const ValueColumn &column)
{
    std::size_t small = 0;
    std::size_t ones = 0;
    for (const double number : column.numbers) {
        small += number != 0 && std::abs(number) <= 100;
        ones += number == 1;
    }
    const auto filled = static_cast<double>(column.filled);
    if (static_cast<double>(column.whole) < 0.8 * filled || static_cast<double>(small) < 0.8 * filled)
        return 0;
    return 0.2 + static_cast<double>(ones) / filled;
}

// Of a product's rows with another quantity than before: how often its amount was the same, and the same per piece.
struct PerProduct
{
    std::size_t sameAmount = 0;
    std::size_t samePerPiece = 0;
};

PerProduct perProduct(const ValueColumn &product, const ValueColumn &quantity, const ValueColumn &amount)
{
    PerProduct found;
    std::unordered_map<std::uint32_t, std::size_t> before;
    for (std::size_t i = 0; i < product.codes.size(); ++i) {
        const double q = quantity.numbers[i];
        if (product.codes[i] == ValueColumn::kEmpty || std::isnan(q) || q == 0 || std::isnan(amount.numbers[i]))
            continue;
        const auto [known, isNew] = before.try_emplace(product.codes[i], i);
        const std::size_t j = known->second;
        if (!isNew && quantity.numbers[j] != q) {
            found.sameAmount += isClose(amount.numbers[i], amount.numbers[j]);
            found.samePerPiece += isClose(amount.numbers[i] / q, amount.numbers[j] / quantity.numbers[j]);
        }
        known->second = i;
    }
    return found;
}

std::vector<AmountGuess> byMultiplying(const Columns &columns, const std::vector<std::size_t> &free)
{
    std::vector<AmountGuess> best;
    double most = -1;
    for (const std::size_t quantity : free) {
        for (const std::size_t price : free) {
            for (const std::size_t total : free) {
                if (quantity == price || quantity == total || price == total)
                    continue;
                const double likeness = likenessToQuantity(columns[quantity]) - likenessToQuantity(columns[price]);
                if (likeness > most && isProduct(columns[quantity], columns[price], columns[total])) {
                    most = likeness;
                    best = {{Field::Quantity, quantity, true},
                            {Field::UnitPrice, price, true},
                            {Field::LineTotal, total, true}};
                }
            }
        }
    }
    return best;
}

} // namespace

std::vector<AmountGuess> guessAmounts(const Columns &columns, std::vector<std::size_t> free,
                                      std::optional<std::size_t> product, const AmountColumns &known)
{
    if (known.quantity || known.price || known.total)
        return {}; // the names told
    if (auto proved = byMultiplying(columns, free); !proved.empty())
        return proved;
    std::vector<AmountGuess> found;
    const auto quantity
        = std::ranges::max_element(free, {}, [&](std::size_t i) { return likenessToQuantity(columns[i]); });
    std::optional<std::size_t> pieces;
    if (quantity != free.end() && likenessToQuantity(columns[*quantity]) > 0 && free.size() > 1) {
        pieces = *quantity;
        found.push_back({Field::Quantity, *quantity, false});
        free.erase(quantity);
    }
    // Amounts of money have decimals, if only in some row; whole numbers may count anything.
    if (std::ranges::any_of(free, [&](std::size_t i) { return columns[i].whole < columns[i].filled; }))
        std::erase_if(free, [&](std::size_t i) { return columns[i].whole == columns[i].filled; });
    const bool isOnlyOne = free.size() == 1;
    // Discounts and fees are nothing in many rows; what was paid is not.
    std::erase_if(free, [&](std::size_t i) {
        const auto nothing = std::ranges::count(columns[i].numbers, 0.0);
        return columns[i].distinct < 2 || static_cast<std::size_t>(nothing) * 5 > columns[i].filled;
    });
    if (free.empty())
        return found;
    if (!pieces || !product) {
        if (isOnlyOne && free.size() == 1)
            found.push_back({pieces ? Field::UnitPrice : Field::LineTotal, free.front(), false});
        return found;
    }
    std::size_t most = kFewestSigns;
    std::optional<AmountGuess> best;
    for (const std::size_t at : free) {
        const auto [same, perPiece] = perProduct(columns[*product], columns[*pieces], columns[at]);
        if (std::max(same, perPiece) < most || std::max(same, perPiece) < 2 * std::min(same, perPiece))
            continue;
        most = std::max(same, perPiece) + 1;
        best = {same > perPiece ? Field::UnitPrice : Field::LineTotal, at, false};
    }
    if (best)
        found.push_back(*best);
    return found;
}

} // namespace clientele
