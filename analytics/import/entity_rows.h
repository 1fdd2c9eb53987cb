#pragma once

#include <optional>
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
    const FieldColumns &m_columns;
    std::optional<RowIssue> m_note;
    std::string m_idMemory;
    std::string m_nameMemory;
    std::string m_emailMemory;
    std::string m_phoneMemory;
};

// What one row of a product file says. The product is its id; without one, its name. A price, cost or stock that cannot
// be understood is left open and noted.
class ProductRows
{
public:
    explicit ProductRows(const FieldColumns &columns)
        : m_columns(columns)
    {
    }

    // The reason to reject the row, or nothing: then `record` is complete, its views valid until the next call.
    std::optional<RowIssue> read(const Row &row, ProductRecord &record);
    const std::optional<RowIssue> &note() const { return m_note; }

private:
    std::optional<Money> money(const Row &row, Field field);

    const FieldColumns &m_columns;
    std::optional<RowIssue> m_note;
    std::string m_idMemory;
};

} // namespace clientele
