#include "analytics/import/line_amount.h"

#include <algorithm>
#include <cmath>

namespace clientele {

namespace {

// Far above any order line, yet so small that nine thousand of them still add up inside Money. What is larger is another
// column's number, such as a barcode, taken for a price.
constexpr double kTooLarge = 1e11;

Money magnitude(Money amount)
{
    return amount.units < 0 ? -amount : amount;
}

LineKind kindOf(Quantity quantity, Money price)
{
    if (quantity.thousandths > 0 && price.units >= 0)
        return price.units > 0 ? LineKind::Sale : LineKind::Gift;
    return quantity.thousandths < 0 && price.units == 0 ? LineKind::StockMove : LineKind::Refund;
}

LineKind kindOfTotal(Quantity quantity, Money total)
{
    if (total.units != 0)
        return total.units > 0 ? LineKind::Sale : LineKind::Refund;
    return quantity.thousandths < 0 ? LineKind::StockMove : LineKind::Gift;
}

} // namespace

std::optional<LineAmount> lineOf(const LineFigures &figures)
{
    const bool givesBack = figures.total && figures.total->units < 0;
    LineAmount line;
    line.quantity = figures.quantity.value_or(Quantity::fromWhole(givesBack ? -1 : 1));
    if (figures.total) {
        if (std::abs(figures.total->toDouble()) >= kTooLarge)
            return std::nullopt;
        line.amount = line.quantity.thousandths < 0 ? -magnitude(*figures.total) : *figures.total;
        line.kind = kindOfTotal(line.quantity, line.amount);
        const std::int64_t pieces = std::abs(line.quantity.thousandths);
        line.price = figures.price ? *figures.price
                     : pieces == 0 ? magnitude(*figures.total)
                                   : scaled(magnitude(*figures.total), Quantity::kScale, pieces);
        return line;
    }
    line.price = *figures.price;
    if (std::abs(line.price.toDouble() * line.quantity.toDouble()) >= kTooLarge
        || std::abs(line.price.toDouble()) >= kTooLarge)
        return std::nullopt;
    line.kind = kindOf(line.quantity, line.price);
    const Money full = magnitude(lineAmount(line.quantity, line.price));
    const Money less = figures.discount ? std::min(full, magnitude(*figures.discount)) : Money {};
    line.amount = line.kind == LineKind::Refund ? -(full - less) : full - less;
    return line;
}

} // namespace clientele
