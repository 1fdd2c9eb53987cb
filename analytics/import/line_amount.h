#pragma once

#include <optional>

#include "analytics/base/money.h"
#include "analytics/dataset/dataset.h"

namespace clientele {

// The numbers an order line may come with.
struct LineFigures
{
    std::optional<Quantity> quantity; // none: the file counts no pieces
    std::optional<Money> price; // of one piece
    std::optional<Money> total; // of the line
    std::optional<Money> discount; // of the line, with or without a minus
};

struct LineAmount
{
    Quantity quantity;
    Money price;
    Money amount; // negative or zero for refunds
    LineKind kind = LineKind::Sale;
};

// What a line is worth and what it is. Needs a price or a total. A total decides over quantity × price, and its sign over
// the kind: above zero Sale, below Refund, zero Gift or, for a negative quantity, StockMove. Without a total the kind
// follows the signs of quantity and price as LineKind says. Nothing when an amount is 10^11 or more.
std::optional<LineAmount> lineOf(const LineFigures &figures);

} // namespace clientele
