#include "analytics/import/order_totals.h"

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

OrderTotalsBook::Order &OrderTotalsBook::order(std::string_view id)
{
    const std::uint32_t index = m_ids.indexOf(id);
    if (index == m_orders.size())
        m_orders.emplace_back();
    return m_orders[index];
}

void OrderTotalsBook::addLine(const OrderLineRecord &record)
{
    Order &known = order(record.order);
    (record.kind == LineKind::Refund ? known.backOnLines : known.lines) += record.amount;
}

void OrderTotalsBook::add(const OrderTotals &totals)
{
    Order &known = order(totals.order);
    if (!known.totals) {
        known.totals = static_cast<std::uint32_t>(m_totals.size());
        m_totals.push_back({totals, m_texts.indexOf(totals.customer), m_texts.indexOf(totals.country)});
        return;
    }
    Totals &kept = m_totals[*known.totals];
    keepFirst(kept.figures.total, totals.total);
    keepFirst(kept.figures.postage, totals.postage);
    keepFirst(kept.figures.tax, totals.tax);
    keepFirst(kept.figures.discount, totals.discount);
    keepFirst(kept.figures.refund, totals.refund);
    kept.figures.isRefunded = kept.figures.isRefunded || totals.isRefunded;
    if (m_texts[kept.customer].empty())
        kept.customer = m_texts.indexOf(totals.customer);
}

void OrderTotalsBook::settle(const std::function<void(const OrderLineRecord &)> &deliver)
{
    for (std::uint32_t id = 0; id < m_orders.size(); ++id) {
        const Order &known = m_orders[id];
        if (!known.totals)
            continue;
        const Totals &totals = m_totals[*known.totals];
        OrderLineRecord record;
        record.line = totals.figures.line;
        record.order = m_ids[id];
        record.customer = m_texts[totals.customer];
        record.country = m_texts[totals.country];
        record.time = totals.figures.time;
        record.hasTime = totals.figures.hasTime;
        record.isMerchandise = false;
        settle(known, record, deliver);
    }
}

void OrderTotalsBook::settle(const Order &order, OrderLineRecord &record,
                             const std::function<void(const OrderLineRecord &)> &deliver)
{
    const OrderTotals &figures = m_totals[*order.totals].figures;
    const auto line = [&](std::string_view product, Money amount, LineKind kind) {
        if (amount.units == 0)
            return;
        record.product = product;
        record.quantity = Quantity::fromWhole(kind == LineKind::Refund ? -1 : 1);
        record.price = kind == LineKind::Refund ? -amount : amount;
        record.amount = amount;
        record.kind = kind;
        deliver(record);
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
    if (figures.total && !isNear(sum, *figures.total)) {
        ++m_adjustedOrders;
        m_adjustment += *figures.total - sum;
        line(kAdjustment, *figures.total - sum, LineKind::Sale);
        sum = *figures.total;
    }
    // Money back that the lines tell of already is not given back twice.
    Money back = magnitude(figures.refund);
    if (figures.isRefunded && back.units == 0)
        back = sum;
    back += order.backOnLines;
    if (back.units > 0)
        line(kRefund, -back, LineKind::Refund);
}

} // namespace clientele
