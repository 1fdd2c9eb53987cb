#include "analytics/import/order_totals.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

constexpr std::string_view kPostage = "(postage)";
constexpr std::string_view kTax = "(tax)";
constexpr std::string_view kDiscount = "(order discount)";
constexpr std::string_view kAdjustment = "(adjustment)";
constexpr std::string_view kRefund = "(refund)";

// Cents that rounding per line leaves over are no difference.
constexpr std::int64_t kRounding = Money::kScale / 50;

Money magnitude(const std::optional<Money> &amount)
{
    const Money value = amount.value_or(Money {});
    return value.units < 0 ? -value : value;
}

bool isNear(Money a, Money b)
{
    return std::abs(a.units - b.units) <= kRounding;
}

struct Part
{
    std::string_view product;
    Money amount;
};
using Parts = std::array<Part, 3>;

constexpr unsigned kAllParts = 7;

// Which of the parts stand beside the lines, as bits: the first reading whose sum is the total.
std::optional<unsigned> readingThatMeets(Money lines, const Parts &parts, Money total)
{
    for (const unsigned reading : {7U, 5U, 3U, 1U, 6U, 4U, 2U, 0U}) { // postage is the last to be in the prices
        Money sum = lines;
        for (unsigned i = 0; i < parts.size(); ++i)
            sum += reading >> i & 1U ? parts[i].amount : Money {};
        if (isNear(sum, total))
            return reading;
    }
    return std::nullopt;
}

template<typename Value> void keepFirst(std::optional<Value> &kept, const std::optional<Value> &another)
{
    if (!kept)
        kept = another;
}

} // namespace

OrderTotalsBook::Order &OrderTotalsBook::order(std::uint32_t index)
{
    if (index >= m_orders.size())
        m_orders.resize(index + 1);
    return m_orders[index];
}

void OrderTotalsBook::addLine(std::uint32_t order, const OrderLineRecord &record)
{
    Order &known = this->order(order);
    (record.kind == LineKind::Refund ? known.backOnLines : known.lines) += record.amount;
}

void OrderTotalsBook::add(const Owner &owner, const OrderTotals &totals)
{
    take({owner,
          totals.line,
          totals.time,
          totals.hasTime,
          totals.isRefunded,
          {totals.total, totals.postage, totals.tax, totals.discount, totals.refund}});
}

void OrderTotalsBook::take(const Totals &totals)
{
    Order &known = order(totals.owner.order);
    if (known.totals == kNoIndex) {
        known.totals = static_cast<std::uint32_t>(m_totals.size());
        m_totals.push_back(totals);
        return;
    }
    Totals &kept = m_totals[known.totals];
    keepFirst(kept.figures.total, totals.figures.total);
    keepFirst(kept.figures.postage, totals.figures.postage);
    keepFirst(kept.figures.tax, totals.figures.tax);
    keepFirst(kept.figures.discount, totals.figures.discount);
    keepFirst(kept.figures.refund, totals.figures.refund);
    kept.isRefunded = kept.isRefunded || totals.isRefunded;
    if (kept.owner.customer == kNoIndex)
        kept.owner.customer = totals.owner.customer;
}

void OrderTotalsBook::merge(const OrderTotalsBook &other, std::span<const std::uint32_t> orders,
                            std::span<const std::uint32_t> customers, std::span<const std::uint32_t> countries)
{
    for (std::size_t i = 0; i < other.m_orders.size(); ++i) {
        Order &known = order(orders[i]);
        known.lines += other.m_orders[i].lines;
        known.backOnLines += other.m_orders[i].backOnLines;
    }
    for (Totals totals : other.m_totals) {
        Owner &owner = totals.owner;
        owner = {orders[owner.order], owner.customer == kNoIndex ? kNoIndex : customers[owner.customer],
                 countries[owner.country]};
        take(totals);
    }
}

OrderTotalsBook::Adjusted OrderTotalsBook::settle(std::size_t begin, std::size_t end, const Deliver &deliver) const
{
    Adjusted adjusted;
    for (std::size_t o = begin; o < end; ++o) {
        if (m_orders[o].totals == kNoIndex)
            continue;
        const Adjusted one = settle(m_orders[o], deliver);
        adjusted.orders += one.orders;
        adjusted.amount += one.amount;
    }
    return adjusted;
}

OrderTotalsBook::Adjusted OrderTotalsBook::settle(const Order &order, const Deliver &deliver) const
{
    const Totals &totals = m_totals[order.totals];
    const Figures &figures = totals.figures;
    OrderLineRecord record;
    record.line = totals.line;
    record.time = totals.time;
    record.hasTime = totals.hasTime;
    record.isMerchandise = false;
    const auto line = [&](std::string_view product, Money amount, LineKind kind) {
        if (amount.units == 0)
            return;
        record.product = product;
        record.quantity = Quantity::fromWhole(kind == LineKind::Refund ? -1 : 1);
        record.price = kind == LineKind::Refund ? -amount : amount;
        record.amount = amount;
        record.kind = kind;
        deliver(totals.owner, record);
    };
    const Parts parts {{{kPostage, magnitude(figures.postage)},
                        {kDiscount, -magnitude(figures.discount)},
                        {kTax, figures.tax.value_or(Money {})}}};
    Money sum = order.lines;
    unsigned reading = kAllParts;
    if (figures.total) {
        auto found = readingThatMeets(sum, parts, *figures.total);
        if (!found && order.backOnLines.units != 0) {
            // Money back on single lines may be in the total already.
            found = readingThatMeets(sum + order.backOnLines, parts, *figures.total);
            sum += found ? order.backOnLines : Money {};
        }
        reading = found.value_or(kAllParts);
    }
    for (unsigned i = 0; i < parts.size(); ++i) {
        if ((reading >> i & 1U) == 0)
            continue;
        // A discount on the order is the shop's own gift, unless its rows say who pays it.
        record.merchantDiscount = parts[i].product == kDiscount ? -parts[i].amount : Money {};
        line(parts[i].product, parts[i].amount, LineKind::Sale);
        sum += parts[i].amount;
    }
    record.merchantDiscount = {};
    Adjusted adjusted;
    if (figures.total && !isNear(sum, *figures.total)) {
        adjusted = {1, *figures.total - sum};
        line(kAdjustment, *figures.total - sum, LineKind::Sale);
        sum = *figures.total;
    }
    // Money back that the lines tell of already is not given back twice.
    Money back = magnitude(figures.refund);
    if (totals.isRefunded && back.units == 0)
        back = sum;
    back += order.backOnLines;
    if (back.units > 0)
        line(kRefund, -back, LineKind::Refund);
    return adjusted;
}

} // namespace clientele
