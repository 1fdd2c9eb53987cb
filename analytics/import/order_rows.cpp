#include "analytics/import/order_rows.h"

#include "analytics/import/line_amount.h"
#include "analytics/import/merchandise.h"

namespace clientele {

namespace {

void inherit(std::string_view &value, const std::string &above)
{
    if (value.empty())
        value = above;
}

} // namespace

OrderRows::OrderRows(const FieldColumns &columns)
    : m_columns(columns)
    , m_uses(columns)
{
}

std::optional<RowIssue> OrderRows::read(const Row &row)
{
    m_note.reset();
    m_hasTotals = false;
    m_records.resize(1);
    auto issue = readHead(row, m_records.front());
    if (!issue && !m_uses.packed)
        issue = readLine(row, m_records.front());
    else if (!issue)
        issue = unpack(row);
    if (issue) {
        m_records.clear();
    } else if (m_uses.extra) {
        readFunding(row);
        readTotals(row);
        giveBack(row);
        noteUnknownRefund(row);
    }
    return issue;
}

// Which order, whose, when, and whether it counts.
std::optional<RowIssue> OrderRows::readHead(const Row &row, OrderLineRecord &record)
{
    record = {};
    record.line = row.line;
    readCustomer(row, record);
    if (auto issue = readOrder(row, record))
        return issue;
    if (auto issue = readTime(row, record))
        return issue;
    if (record.order.empty() || m_isDamagedOrder) {
        const std::string id(record.order); // may point to where the new one is written
        m_orderMemory
            = (id.empty() ? std::string() : id + " ") + std::string(record.customer) + " " + formatTime(record.time);
        record.order = m_orderMemory;
    }
    if (!m_isSameOrder)
        beginOrder(row, record);
    else
        fillDown(record);
    record.lineId = m_columns.text(row, Field::LineId);
    if (m_uses.status || m_uses.dates) {
        if (auto issue = readFate(row))
            return issue;
    }
    return m_uses.currency ? readRate(row) : std::nullopt;
}

std::optional<RowIssue> OrderRows::readLine(const Row &row, OrderLineRecord &record)
{
    if (auto issue = readProduct(row, record))
        return issue;
    return readAmount(row, record);
}

std::optional<RowIssue> OrderRows::readOrder(const Row &row, OrderLineRecord &record)
{
    m_isSameOrder = false;
    m_isDamagedOrder = false;
    if (!m_columns.has(Field::OrderId))
        return record.customer.empty() ? std::optional(m_columns.issue(RowIssue::Kind::MissingOrder, row, Field::None))
                                       : std::nullopt;
    record.order = m_columns.id(row, Field::OrderId, m_orderMemory);
    if (record.order.empty())
        return m_columns.issue(RowIssue::Kind::MissingOrder, row, Field::OrderId);
    m_isDamagedOrder = isDamagedId(record.order);
    if (m_isDamagedOrder)
        m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::OrderId);
    else
        m_isSameOrder = record.order == m_order.id;
    return std::nullopt;
}

void OrderRows::readCustomer(const Row &row, OrderLineRecord &record)
{
    if (m_columns.has(Field::Email)) {
        m_emailMemory = normalisedEmail(m_columns.text(row, Field::Email));
        record.email = m_emailMemory;
    }
    if (m_columns.has(Field::Phone)) {
        m_phoneMemory = normalisedPhone(m_columns.text(row, Field::Phone));
        record.phone = m_phoneMemory;
    }
    record.customerName = m_columns.customerName(row, m_nameMemory);
    if (isMasked(record.customerName))
        record.customerName = {};
    record.country = m_columns.text(row, Field::Country);
    record.region = m_columns.text(row, Field::Region);
    chooseCustomer(row, record);
}

void OrderRows::chooseCustomer(const Row &row, OrderLineRecord &record)
{
    const Recipe &recipe = m_columns.recipe();
    const std::string_view contact = record.email.empty() ? record.phone : record.email;
    if (m_columns.has(Field::CustomerId) && !(recipe.isContactKey && !contact.empty())) {
        record.customer = m_columns.id(row, Field::CustomerId, m_customerMemory);
        const bool isDamaged = isDamagedId(record.customer);
        if (isDamaged)
            m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::CustomerId);
        // Platforms that know their customers by e-mail number a guest 0.
        if (isDamaged || isMasked(record.customer) || (recipe.isContactKey && record.customer == "0"))
            record.customer = {};
    } else {
        record.customer = contact;
    }
    if (record.customer.empty() && recipe.isNameKey && !record.customerName.empty()) {
        m_customerMemory = record.customerName;
        if (const std::string_view code = m_columns.text(row, Field::PostalCode); !code.empty())
            m_customerMemory.append(" ").append(code);
        record.customer = m_customerMemory;
    }
}

std::optional<RowIssue> OrderRows::readTime(const Row &row, OrderLineRecord &record)
{
    const std::string_view text = m_columns.text(row, Field::OrderTime);
    if (text.empty()) {
        if (!m_isSameOrder)
            return m_columns.issue(RowIssue::Kind::MissingDate, row, Field::OrderTime);
        record.time = m_order.moment.time;
        record.hasTime = m_order.moment.hasTime;
        return std::nullopt;
    }
    if (text != m_momentText) {
        const auto moment = m_columns.moment(text, Field::OrderTime);
        if (!moment)
            return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::OrderTime);
        m_moment = *moment;
        m_momentText = text;
    }
    record.time = m_moment.time;
    record.hasTime = m_moment.hasTime;
    return std::nullopt;
}

void OrderRows::beginOrder(const Row &row, const OrderLineRecord &record)
{
    // Assigned one by one, so that the texts' memory is used again.
    m_order.id = m_isDamagedOrder ? std::string_view() : record.order;
    m_order.customer = record.customer;
    m_order.customerName = record.customerName;
    m_order.email = record.email;
    m_order.phone = record.phone;
    m_order.country = record.country;
    m_order.region = record.region;
    m_order.status = m_columns.text(row, Field::OrderStatus);
    m_order.currency = m_columns.text(row, Field::Currency);
    m_order.moment = {record.time, record.hasTime};
    m_order.isPaid = false;
    m_order.isCancelled = false;
}

void OrderRows::fillDown(OrderLineRecord &record)
{
    inherit(record.customer, m_order.customer);
    inherit(record.customerName, m_order.customerName);
    inherit(record.email, m_order.email);
    inherit(record.phone, m_order.phone);
    inherit(record.country, m_order.country);
    inherit(record.region, m_order.region);
}

std::optional<RowIssue> OrderRows::readFate(const Row &row)
{
    const auto notPlaced = [&](Field field) { return m_columns.issue(RowIssue::Kind::OrderNotPlaced, row, field); };
    if (m_uses.dates) {
        m_order.isPaid = m_order.isPaid || !m_columns.text(row, Field::PaidTime).empty();
        m_order.isCancelled = m_order.isCancelled || !m_columns.text(row, Field::CancelledTime).empty();
        if (m_order.isCancelled)
            return notPlaced(Field::CancelledTime);
        if (!m_order.isPaid && m_columns.has(Field::PaidTime))
            return notPlaced(Field::PaidTime);
    }
    m_fate = OrderFate::Counts;
    std::string_view status = m_columns.text(row, Field::OrderStatus);
    if (status.empty() && m_isSameOrder)
        status = m_order.status;
    if (status != m_statusText) {
        m_statusText = status;
        m_statusFate = fateOfOrder(status, m_columns.recipe().exportId);
    }
    m_fate = m_statusFate;
    return m_fate == OrderFate::NotPlaced ? std::optional(notPlaced(Field::OrderStatus)) : std::nullopt;
}

std::optional<RowIssue> OrderRows::readRate(const Row &row)
{
    std::string_view currency = m_columns.text(row, Field::Currency);
    if (currency.empty() && m_isSameOrder)
        currency = m_order.currency;
    if (currency != m_currencyText) {
        m_currencyText = currency;
        m_currencyRate = m_columns.rate(currency);
    }
    if (!m_currencyRate)
        return m_columns.issue(RowIssue::Kind::OtherCurrency, row, Field::Currency);
    m_rate = *m_currencyRate;
    return std::nullopt;
}

std::optional<RowIssue> OrderRows::readProduct(const Row &row, OrderLineRecord &record)
{
    record.productName = m_columns.text(row, Field::ProductName);
    record.category = m_columns.text(row, Field::Category);
    record.brand = m_columns.text(row, Field::Brand);
    record.product = m_columns.id(row, Field::ProductId, m_productMemory);
    const bool isDamaged = isDamagedId(record.product);
    if (isDamaged)
        m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::ProductId);
    if (record.product.empty() || (isDamaged && !record.productName.empty()))
        record.product = record.productName;
    if (!record.product.empty()) {
        judgeProduct(record);
        return std::nullopt;
    }
    for (const Field field : {Field::ProductId, Field::ProductName}) {
        if (m_columns.has(field))
            return m_columns.issue(RowIssue::Kind::MissingProduct, row, field);
    }
    record.product = kWholeOrderProduct;
    record.isMerchandise = false;
    return std::nullopt;
}

std::optional<RowIssue> OrderRows::readAmount(const Row &row, OrderLineRecord &record)
{
    const std::string_view quantityText = m_columns.text(row, Field::Quantity);
    const std::string_view priceText = m_columns.text(row, Field::UnitPrice);
    const std::string_view totalText = m_columns.text(row, Field::LineTotal);
    const std::string_view discountText = m_columns.text(row, Field::LineDiscount);
    LineFigures figures;
    if (!quantityText.empty())
        figures.quantity = m_columns.quantity(quantityText);
    if (!figures.quantity && m_columns.has(Field::Quantity))
        return m_columns.issue(RowIssue::Kind::InvalidQuantity, row, Field::Quantity);
    const auto amount = [this](std::string_view text, std::optional<Money> &figure) {
        figure = text.empty() ? std::nullopt : m_columns.money(text);
        return text.empty() || figure.has_value();
    };
    if (!amount(priceText, figures.price))
        return m_columns.issue(RowIssue::Kind::InvalidPrice, row, Field::UnitPrice);
    if (!amount(totalText, figures.total))
        return m_columns.issue(RowIssue::Kind::InvalidPrice, row, Field::LineTotal);
    if (!amount(discountText, figures.discount))
        return m_columns.issue(RowIssue::Kind::InvalidPrice, row, Field::LineDiscount);
    if (!figures.price && !figures.total)
        return m_columns.issue(RowIssue::Kind::InvalidPrice, row,
                               m_columns.has(Field::UnitPrice) ? Field::UnitPrice : Field::LineTotal);
    if (figures.total && m_columns.recipe().isTotalAfterRefund)
        *figures.total += money(row, Field::RefundAmount).value_or(Money {});
    const auto line = lineOf(figures);
    if (!line)
        return m_columns.issue(RowIssue::Kind::AmountTooLarge, row, Field::None);
    record.quantity = line->quantity;
    record.price = converted(line->price, m_rate);
    record.amount = converted(line->amount, m_rate);
    record.kind = line->kind;
    return std::nullopt;
}

// A function of id and name alone, so that it does not matter which rows came before.
void OrderRows::judgeProduct(OrderLineRecord &record)
{
    record.productKey = m_products.indexOf(record.product);
    m_merchandise.resize(m_products.size());
    Verdict &verdict = m_merchandise[record.productKey];
    if (!verdict.isKnown || verdict.name != record.productName)
        verdict = {true, isMerchandise(record.product, record.productName), std::string(record.productName)};
    record.isMerchandise = verdict.isMerchandise;
}

} // namespace clientele
