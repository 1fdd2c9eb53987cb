#include "analytics/import/order_rows.h"

#include <algorithm>

#include "analytics/import/line_amount.h"

// What only some files have: several products in one row, discounts and who paid them, money back, whole orders' figures.
namespace clientele {

namespace {

Money magnitude(Money amount)
{
    return amount.units < 0 ? -amount : amount;
}

} // namespace

std::optional<Money> OrderRows::money(const Row &row, Field field) const
{
    const std::string_view text = m_columns.text(row, field);
    return text.empty() ? std::nullopt : m_columns.money(text);
}

// One record for each product that the row packs. Their amounts are the cell's own or a share of the row's.
std::optional<RowIssue> OrderRows::unpack(const Row &row)
{
    m_packed.clear();
    m_lineIds.clear();
    std::optional<Money> shared;
    if (m_columns.recipe().listSeparator != 0 && !readList(row, shared))
        return readLine(row, m_records.front());
    for (const std::size_t at : m_columns.all(Field::PackedProducts)) {
        if (at < row.cells.size())
            unpackProducts(row.cells[at], m_columns.recipe().decimalPoint, m_packed);
    }
    const bool hasOwn = std::ranges::all_of(m_packed, [](const PackedProduct &p) { return p.total.has_value(); });
    if (!shared && (m_packed.empty() || !hasOwn)) {
        shared = money(row, Field::LineTotal);
        if (!shared)
            shared = money(row, Field::OrderTotal);
        if (!shared)
            return m_columns.issue(RowIssue::Kind::InvalidPrice, row,
                                   m_columns.has(Field::LineTotal) ? Field::LineTotal : Field::OrderTotal);
        if (m_columns.recipe().isTotalAfterRefund)
            *shared += money(row, Field::RefundAmount).value_or(Money {});
    }
    return deliverPacked(row, shared);
}

// "Tea;Cup" beside "2;1" and "10.00;8.00": as many parts in each column, or a single one for all. False when the row has
// one product only.
bool OrderRows::readList(const Row &row, std::optional<Money> &shared)
{
    const char separator = m_columns.recipe().listSeparator;
    std::vector<std::string_view> names, ids, quantities, prices, totals;
    splitList(m_columns.text(row, Field::ProductName), separator, names);
    splitList(m_columns.text(row, Field::ProductId), separator, ids);
    splitList(m_columns.text(row, Field::LineId), separator, m_lineIds);
    splitList(m_columns.text(row, Field::Quantity), separator, quantities);
    splitList(m_columns.text(row, Field::UnitPrice), separator, prices);
    splitList(m_columns.text(row, Field::LineTotal), separator, totals);
    const std::size_t count = std::max({m_lineIds.size(), ids.size(), quantities.size()});
    if (count < 2)
        return false; // a semicolon in a name is no list
    const auto part = [count](const std::vector<std::string_view> &parts, std::size_t i) {
        return parts.size() == count ? parts[i] : parts.size() == 1 ? parts.front() : std::string_view();
    };
    for (std::size_t i = 0; i < count; ++i) {
        PackedProduct product {.id = part(ids, i), .name = part(names, i), .total = {}};
        product.quantity = m_columns.quantity(part(quantities, i)).value_or(product.quantity);
        if (totals.size() == count)
            product.total = m_columns.money(totals[i]);
        else if (const auto price = prices.size() == count ? m_columns.money(prices[i]) : std::nullopt)
            product.total = lineAmount(product.quantity, *price);
        m_packed.push_back(product);
    }
    if (m_lineIds.size() != count)
        m_lineIds.clear();
    if (totals.size() == 1)
        shared = m_columns.money(totals.front());
    return true;
}

// Gives each packed product its part of `total`: by what they cost where the row tells, by how many they are otherwise.
void OrderRows::shareOut(Money total)
{
    std::int64_t weights = 0;
    const bool hasOwn
        = std::ranges::all_of(m_packed, [](const PackedProduct &p) { return p.total && p.total->units > 0; });
    const auto weightOf = [hasOwn](const PackedProduct &product) {
        return hasOwn ? product.total->units : std::max<std::int64_t>(product.quantity.thousandths, 0);
    };
    for (const PackedProduct &product : m_packed)
        weights = addSaturating(weights, weightOf(product));
    Money rest = total;
    for (PackedProduct &product : m_packed) {
        const std::int64_t weight = weightOf(product);
        product.total = &product == &m_packed.back() || weights == 0 ? rest : scaled(total, weight, weights);
        rest -= *product.total;
    }
}

std::optional<RowIssue> OrderRows::deliverPacked(const Row &row, const std::optional<Money> &shared)
{
    if (m_packed.empty())
        m_packed.push_back({.id = {}, .name = kWholeOrderProduct, .total = {}});
    if (shared)
        shareOut(*shared);
    const OrderLineRecord head = m_records.front();
    m_records.clear();
    for (std::size_t i = 0; i < m_packed.size(); ++i) {
        const PackedProduct &product = m_packed[i];
        const auto line = lineOf({product.quantity, std::nullopt, product.total, std::nullopt});
        if (!line)
            return m_columns.issue(RowIssue::Kind::AmountTooLarge, row, Field::None);
        OrderLineRecord &record = m_records.emplace_back(head);
        record.productName = product.name == kWholeOrderProduct ? std::string_view() : product.name;
        record.product = product.id.empty() ? product.name : product.id;
        if (product.name == kWholeOrderProduct)
            record.isMerchandise = false;
        else
            judgeProduct(record);
        record.lineId = i < m_lineIds.size() ? m_lineIds[i] : head.lineId;
        record.quantity = line->quantity;
        record.price = converted(line->price, m_rate);
        record.amount = converted(line->amount, m_rate);
        record.kind = line->kind;
    }
    return std::nullopt;
}

// A row's discount is its first product's where it packs several.
void OrderRows::readFunding(const Row &row)
{
    if (!m_uses.funding || m_records.empty())
        return;
    OrderLineRecord &record = m_records.front();
    record.platformDiscount = converted(magnitude(m_columns.sum(row, Field::PlatformDiscount)), m_rate);
    record.merchantDiscount = converted(magnitude(m_columns.has(Field::MerchantDiscount)
                                                      ? m_columns.sum(row, Field::MerchantDiscount)
                                                      : money(row, Field::LineDiscount).value_or(Money {})),
                                        m_rate);
}

void OrderRows::readTotals(const Row &row)
{
    if (!m_uses.totals || m_records.empty())
        return;
    const OrderLineRecord &record = m_records.front();
    m_totals = {};
    m_totals.line = record.line;
    m_totals.time = record.time;
    m_totals.hasTime = record.hasTime;
    const auto take = [&](Field field, std::optional<Money> &figure) {
        figure = money(row, field);
        if (figure)
            figure = converted(*figure, m_rate);
        m_hasTotals = m_hasTotals || figure;
    };
    take(Field::OrderTotal, m_totals.total);
    take(Field::Postage, m_totals.postage);
    take(Field::Tax, m_totals.tax);
    take(Field::OrderDiscount, m_totals.discount);
    take(Field::RefundAmount, m_totals.refund);
    m_totals.isRefunded = m_fate == OrderFate::Refunded || isMoneyBack(m_columns.text(row, Field::RefundStatus));
    m_hasTotals = m_hasTotals || m_totals.isRefunded;
}

// Money back on the row's own lines, where nothing tells of money back on the order as a whole.
void OrderRows::giveBack(const Row &row)
{
    if (!m_uses.refunds)
        return;
    std::optional<Money> back = money(row, Field::LineRefund);
    if (back)
        back = converted(magnitude(*back), m_rate);
    const bool isAll
        = !m_uses.totals && (m_fate == OrderFate::Refunded || isMoneyBack(m_columns.text(row, Field::RefundStatus)));
    if ((!back || back->units == 0) && !isAll)
        return;
    const std::size_t count = m_records.size();
    Money rest = back && back->units != 0 ? *back : Money {INT64_MAX};
    for (std::size_t i = 0; i < count; ++i) {
        OrderLineRecord refund = m_records[i];
        if (refund.kind != LineKind::Sale)
            continue;
        const Money part = std::min(rest, refund.amount);
        rest -= part;
        if (part.units == 0)
            continue;
        refund.quantity = part == refund.amount ? -refund.quantity : Quantity {};
        refund.amount = -part;
        refund.kind = LineKind::Refund;
        refund.platformDiscount = {};
        refund.merchantDiscount = {};
        refund.lineId = {};
        m_records.push_back(refund);
    }
}

// A sale that is known to be smaller than it looks is kept, but not in silence.
void OrderRows::noteUnknownRefund(const Row &row)
{
    if (!m_uses.refunds || m_note)
        return;
    for (const Field field : {Field::RefundStatus, Field::OrderStatus}) {
        if (!isPartlyBack(m_columns.text(row, field)))
            continue;
        const auto isKnown = [&](Field amount) { return money(row, amount).value_or(Money {}) != Money {}; };
        if (!isKnown(Field::LineRefund) && !isKnown(Field::RefundAmount))
            m_note = m_columns.issue(RowIssue::Kind::UnknownRefund, row, field);
        return;
    }
}

} // namespace clientele
