#include "analytics/import/order_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analytics/import/line_amount.h"
#include "analytics/import/merchandise.h"

namespace clientele {

namespace {

// Statuses of orders that came to nothing: WooCommerce's, Shopify's and Taobao's words.
bool isNotPlaced(std::string_view status)
{
    static constexpr std::array<std::string_view, 11> kStatuses {
        "cancelled",       "canceled", "voided", "expired",        "failed", "pending",
        "pending payment", "unpaid",   "trash",  "checkout-draft", "on-hold"};
    static constexpr std::array<std::string_view, 6> kChinese {"等待买家付款", "待付款",   "待支付",
                                                               "未付款",       "交易关闭", "已取消"};
    if (status.starts_with("wc-"))
        status.remove_prefix(3);
    const auto same = [status](std::string_view word) {
        return std::ranges::equal(status, word, {},
                                  [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    };
    return std::ranges::any_of(kStatuses, same)
           || std::ranges::any_of(kChinese, [status](std::string_view word) { return status.starts_with(word); });
}

void inherit(std::string_view &value, const std::string &above)
{
    if (value.empty())
        value = above;
}

} // namespace

std::optional<RowIssue> OrderRows::read(const Row &row)
{
    m_records.resize(1);
    auto issue = readLine(row, m_records.front());
    if (issue)
        m_records.clear();
    return issue;
}

std::optional<RowIssue> OrderRows::readLine(const Row &row, OrderLineRecord &record)
{
    m_note.reset();
    record = {};
    record.line = row.line;
    readCustomer(row, record);
    if (auto issue = readOrder(row, record))
        return issue;
    if (auto issue = readTime(row, record))
        return issue;
    if (!m_columns.has(Field::OrderId)) {
        m_orderMemory = std::string(record.customer) + " " + formatTime(record.time);
        record.order = m_orderMemory;
    }
    const std::string_view status = m_columns.text(row, Field::OrderStatus);
    if (!m_isSameOrder) {
        m_order = {std::string(record.order),  std::string(record.customer), std::string(record.customerName),
                   std::string(record.email),  std::string(record.phone),    std::string(record.country),
                   std::string(record.region), std::string(status),          {record.time, record.hasTime}};
    } else {
        fillDown(record);
    }
    if (isNotPlaced(status.empty() && m_isSameOrder ? std::string_view(m_order.status) : status))
        return m_columns.issue(RowIssue::Kind::OrderNotPlaced, row, Field::OrderStatus);
    if (auto issue = readProduct(row, record))
        return issue;
    return readAmount(row, record);
}

std::optional<RowIssue> OrderRows::readOrder(const Row &row, OrderLineRecord &record)
{
    if (!m_columns.has(Field::OrderId)) {
        m_isSameOrder = false;
        return record.customer.empty() ? std::optional(m_columns.issue(RowIssue::Kind::MissingOrder, row, Field::None))
                                       : std::nullopt;
    }
    record.order = m_columns.id(row, Field::OrderId, m_orderMemory);
    m_isSameOrder = !record.order.empty() && record.order == m_order.id;
    if (record.order.empty())
        return m_columns.issue(RowIssue::Kind::MissingOrder, row, Field::OrderId);
    if (isDamagedId(record.order))
        return m_columns.issue(RowIssue::Kind::DamagedId, row, Field::OrderId);
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
    if (!m_columns.has(Field::CustomerId)) {
        record.customer = record.email.empty() ? record.phone : record.email;
        return;
    }
    record.customer = m_columns.id(row, Field::CustomerId, m_customerMemory);
    if (isDamagedId(record.customer))
        m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::CustomerId);
    if (m_note || isMasked(record.customer))
        record.customer = {};
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

void OrderRows::fillDown(OrderLineRecord &record)
{
    inherit(record.customer, m_order.customer);
    inherit(record.customerName, m_order.customerName);
    inherit(record.email, m_order.email);
    inherit(record.phone, m_order.phone);
    inherit(record.country, m_order.country);
    inherit(record.region, m_order.region);
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
        record.isMerchandise = isMerchandiseCached(record.product, record.productName);
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
    const auto line = lineOf(figures);
    if (!line)
        return m_columns.issue(RowIssue::Kind::AmountTooLarge, row, Field::None);
    record.quantity = line->quantity;
    record.price = line->price;
    record.amount = line->amount;
    record.kind = line->kind;
    return std::nullopt;
}

bool OrderRows::isMerchandiseCached(std::string_view id, std::string_view name)
{
    auto known = m_merchandise.find(id);
    if (known == m_merchandise.end())
        known = m_merchandise.emplace(std::string(id), Verdict {isMerchandise(id, name), !name.empty()}).first;
    else if (!known->second.hadName && !name.empty())
        known->second = {isMerchandise(id, name), true};
    return known->second.isMerchandise;
}

} // namespace clientele
