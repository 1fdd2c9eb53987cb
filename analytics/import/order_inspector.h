#pragma once

#include "analytics/import/inspected_file.h"
#include "analytics/import/order_rows.h"

namespace clientele {

// Reads the rows of an order file for inspection: every row once more through OrderRows, so that a finding means the same
// as the import does.
class OrderInspector
{
public:
    OrderInspector(const FieldColumns &columns, InspectedFile &file);

    void add(const Row &row);

private:
    // A row's figures as its cells have them.
    struct Figures
    {
        FoundNumbers numbers;
        std::vector<FindingName> missing; // and unreadable, of the cells that hold figures
    };

    std::uint32_t addLine(const OrderLineRecord &record, const Row &row);
    void addSetAside(const RowIssue &issue, const Row &row);
    bool addRepairable(const Row &row);
    Figures figuresOf(const Row &row) const;
    void keepNumbers(std::uint32_t line, FoundNumbers numbers);
    void findSigns(std::uint32_t line, const Row &row);
    void findMissing(std::uint32_t line, const OrderLineRecord &record, const Row &row);
    void findMissingText(std::uint32_t line, Field field, std::string_view value, const Row &row);
    void findTests(std::uint32_t line, const OrderLineRecord &record);
    bool isConverted(const Row &row) const;
    std::uint8_t currencyOf(const Row &row);
    std::string_view cell(const Row &row, Field field) const { return m_columns.text(row, field); }

    const FieldColumns &m_columns;
    InspectedFile &m_file;
    OrderRows m_rows;
    std::vector<std::string_view> m_cells; // of a row with a stand-in for what is missing
    std::string m_testedName; // the last product name, and whether it was a test's
    bool m_isTestName = false;
};

} // namespace clientele
