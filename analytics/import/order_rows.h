#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analytics/import/field_columns.h"
#include "analytics/import/import_writer.h"

namespace clientele {

// The product of files that have one row per order and name no products: money without merchandise.
inline constexpr std::string_view kWholeOrderProduct = "(order)";

// What one row of an order file says, decided the same way for every shop:
//
// - The order is its id. A file without order ids has one order per customer and moment.
// - The customer is the customer id; where the file has no such column, the e-mail address, then the phone. Masks and
//   cipher text are nobody. A damaged id (6.9E+12) is nobody too, and reported: it would merge strangers.
// - Customer, time and places that stand only on an order's first row count for the rows of the same order below it.
// - The product is its id; without one, its name. A file without product columns has kWholeOrderProduct.
// - Quantity is 1 where the file has no such column (−1 when the total is negative).
// - The line's total, where the file has one, is its amount; otherwise quantity × price less the line's discount.
//   Refunds are negative however the file writes them. See LineKind.
// - Orders that were cancelled or never paid, by their status, are set aside as OrderNotPlaced.
class OrderRows
{
public:
    explicit OrderRows(const FieldColumns &columns)
        : m_columns(columns)
    {
    }

    // The reason to reject the row, or nothing: then records() are what it says, most often one; none or several where a
    // row packs its order's products or gives money back. Their views are valid until the next call.
    // Errors: DateOrderAmbiguous.
    std::optional<RowIssue> read(const Row &row);
    std::span<const OrderLineRecord> records() const { return m_records; }

    // What the rows of one order share: the only thing that is carried from row to row (the rest is cache). Whoever reads
    // a file in pieces, each with OrderRows of its own, hands the state behind one piece to the next: it matters for
    // the piece's first rows, up to the first row of another order.
    struct Order
    {
        std::string id, customer, customerName, email, phone, country, region, status;
        Moment moment;
    };
    const Order &state() const { return m_order; }
    void resume(Order order) { m_order = std::move(order); }

    // A finding about the row read last that is kept all the same (a damaged customer or product id).
    const std::optional<RowIssue> &note() const { return m_note; }

private:
    std::optional<RowIssue> readLine(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readOrder(const Row &row, OrderLineRecord &record);
    void readCustomer(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readTime(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readProduct(const Row &row, OrderLineRecord &record);
    std::optional<RowIssue> readAmount(const Row &row, OrderLineRecord &record);
    void fillDown(OrderLineRecord &record);
    bool isMerchandiseCached(std::string_view id, std::string_view name);

    const FieldColumns &m_columns;
    std::optional<RowIssue> m_note;

    // What the record's views point to when the file's own text does not do.
    std::string m_orderMemory;
    std::string m_customerMemory;
    std::string m_nameMemory;
    std::string m_emailMemory;
    std::string m_phoneMemory;
    std::string m_productMemory;

    std::vector<OrderLineRecord> m_records;
    Order m_order;
    bool m_isSameOrder = false;

    std::string m_momentText; // lines of an order repeat their time
    Moment m_moment;

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    struct Verdict
    {
        bool isMerchandise = true;
        bool hadName = false;
    };
    std::unordered_map<std::string, Verdict, Hash, std::equal_to<>> m_merchandise; // by product id
};

} // namespace clientele
