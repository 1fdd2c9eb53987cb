#pragma once

#include <optional>
#include <span>
#include <string>

#include "analytics/import/field_columns.h"
#include "analytics/import/import_writer.h"

namespace clientele {

// What one row of a customer file says. The customer is the customer id; where the file has no such column, the e-mail
// address, then the phone: the same rule as in order files, so that both meet. A date, year or consent that cannot be
// understood is left open and noted; only a row without identity is rejected.
class CustomerRows
{
public:
    explicit CustomerRows(const FieldColumns &columns)
        : m_columns(columns)
    {
    }

    // The reason to reject the row, or nothing: then `record` is complete, its views valid until the next call.
    std::optional<RowIssue> read(const Row &row, CustomerRecord &record);
    const std::optional<RowIssue> &note() const { return m_note; }

private:
    void readSummary(const Row &row, CustomerRecord &record);

    const FieldColumns &m_columns;
    std::optional<RowIssue> m_note;
    std::string m_idMemory;
    std::string m_nameMemory;
    std::string m_emailMemory;
    std::string m_phoneMemory;
    std::vector<AttributeCell> m_attributes;
};

// What one row of a product file says. The product is its id; without one, or with a damaged one, its name. A price, cost or stock that cannot
// be understood is left open and noted. Rows of one product family follow each other: what only its first one says (title,
// category, brand) holds for all its variants, whose names get their options ("Shirt - Small / Red", as the same shop's
// orders have them); a row that brings neither id, price nor option is another picture and no product.
class ProductRows
{
public:
    explicit ProductRows(const FieldColumns &columns)
        : m_columns(columns)
    {
    }

    // The reason to reject the row, or nothing: then records() are one or none, their views valid until the next call.
    std::optional<RowIssue> read(const Row &row);
    std::span<const ProductRecord> records() const { return {&m_record, m_hasRecord ? std::size_t {1} : 0}; }
    const std::optional<RowIssue> &note() const { return m_note; }

private:
    std::optional<Money> money(const Row &row, Field field);
    bool readFamily(const Row &row);

    const FieldColumns &m_columns;
    ProductRecord m_record;
    bool m_hasRecord = false;
    std::optional<RowIssue> m_note;
    std::string m_idMemory;
    std::string m_nameMemory;
    std::string m_optionMemory;
    struct Family
    {
        std::string id, name, category, brand;
    };
    Family m_family; // of the rows above
    std::vector<AttributeCell> m_attributes;
};

} // namespace clientele
