#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analytics/import/field_columns.h"
#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/known_exports.h"
#include "analytics/import/order_state.h"
#include "analytics/import/packed_products.h"

namespace clientele {

// The product of files that have one row per order and name no products: money without merchandise.
inline constexpr std::string_view kWholeOrderProduct = "(order)";

// What one row of an order file says, decided the same way for every shop:
//
// - The order is its id. A file without order ids has one order per customer and moment; so has a damaged id
//   (6.9E+12), which is kept as text and noted but never makes two orders one.
// - The customer is the customer id; where the file has no such column, the e-mail address, then the phone (the other way
//   round, or the name at last, where the recipe says so). Masks, cipher text and damaged ids are nobody.
// - Customer, time, places and status that stand only on an order's first row count for the rows of the same order below.
// - The product is its id; without one, its name. A file without product columns has kWholeOrderProduct.
// - Quantity is 1 where the file has no such column (−1 when the total is negative).
// - The line's total, where the file has one, is its amount; otherwise quantity × price less the line's discount.
//   Refunds are negative however the file writes them. See LineKind.
// - A line whose money went back is two: the sale and its refund. What the row says about the order as a whole (postage,
//   money back …) is in totals().
// - Orders that were cancelled or never paid, by status or dates, are set aside as OrderNotPlaced, amounts of a
//   currency without a rate as OtherCurrency.
class OrderRows
{
public:
    explicit OrderRows(const FieldColumns &columns);

    // The reason to reject the row, or nothing: then records() are what it says, most often one; none or several where a
    // row packs its order's products or gives money back. Their views are valid until the next call.
    // Errors: DateOrderAmbiguous.
    std::optional<RowIssue> read(const Row &row);
    std::span<const OrderLineRecord> records() const { return m_records; }
    // What the row says about its order as a whole; null, always in files without such columns: nothing.
    const OrderTotals *totals() const { return m_hasTotals ? &m_totals : nullptr; }
    bool mayHaveTotals() const { return m_uses.totals; }

    // Whoever reads a file in pieces, each with OrderRows of its own, hands the state behind one piece to the next.
    using Order = OrderState;
    const Order &state() const { return m_order; }
    void resume(Order order) { m_order = std::move(order); }

    // A finding about the row read last that is kept all the same (a damaged order, customer or product id).
    const std::optional<RowIssue> &note() const { return m_note; }

private:
    std::optional<RowIssue> readHead(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readLine(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readOrder(const Row &row, OrderLineRecord &record);
    void readCustomer(const Row &row, OrderLineRecord &record);
    void chooseCustomer(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readTime(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readProduct(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readAmount(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readFate(const Row &row);
    std::optional<RowIssue> readRate(const Row &row);
    void beginOrder(const Row &row, const OrderLineRecord &record);
    void fillDown(OrderLineRecord &record);
    void judgeProduct(OrderLineRecord &record);

    std::optional<RowIssue> unpack(const Row &row);
    bool readList(const Row &row, std::optional<Money> &shared);
    void shareOut(Money total);
    std::optional<RowIssue> deliverPacked(const Row &row, const std::optional<Money> &shared);
    void readFunding(const Row &row);
    void readTotals(const Row &row);
    void giveBack(const Row &row);
    void noteUnknownRefund(const Row &row);
    std::optional<Money> money(const Row &row, Field field) const;

    const FieldColumns &m_columns;
    OrderFileUses m_uses;
    std::optional<RowIssue> m_note;

    // What the record's views point to when the file's own text does not do.
    std::string m_orderMemory;
    std::string m_customerMemory;
    std::string m_nameMemory;
    std::string m_emailMemory;
    std::string m_phoneMemory;
    std::string m_productMemory;

    std::vector<OrderLineRecord> m_records;
    std::vector<PackedProduct> m_packed;
    std::vector<std::string_view> m_lineIds; // of the packed products
    OrderTotals m_totals;
    bool m_hasTotals = false;
    Order m_order;
    bool m_isSameOrder = false;
    bool m_isDamagedOrder = false;
    OrderFate m_fate = OrderFate::Counts;
    double m_rate = 1; // into the shop's currency

    std::string m_momentText; // lines of an order repeat their time, status and currency
    Moment m_moment;
    std::string m_statusText;
    OrderFate m_statusFate = OrderFate::Counts;
    std::string m_currencyText;
    std::optional<double> m_currencyRate = 1;

    struct Verdict
    {
        bool isKnown = false;
        bool isMerchandise = true;
        std::string name;
    };
    IdTable m_products;
    std::vector<Verdict> m_merchandise; // by product
};

} // namespace clientele
